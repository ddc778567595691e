import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';

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
