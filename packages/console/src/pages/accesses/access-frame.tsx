import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { focusMain } from '../../frame/arrival.ts';

/** The parts of the audit, in the order in which they are used. */
const parts = [
  { path: '/accesses', name: 'entries' },
  { path: '/accesses/statement', name: 'statement' },
  { path: '/accesses/sample', name: 'sample' },
  { path: '/accesses/chain', name: 'chain' },
] as const;

/** 访问审计: what its four screens have above them. */
export function AccessFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { search } = useLocation();
  // A field that was answered is drawn anew, and had the focus.
  useEffect(focusMain, [search]);
  return (
    <>
      <h1>{t('screens.accesses')}</h1>
      <nav className="parts" aria-label={t('screens.accesses')}>
        {parts.map(({ path, name }) => (
          <NavLink key={path} to={path} end>
            {t(`accesses.parts.${name}`)}
          </NavLink>
        ))}
      </nav>
      {children}
    </>
  );
}
