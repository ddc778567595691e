import { Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import type { Released } from '@hub/assistance/access';
import type { ScreenName } from '../frame/screens.ts';
import { useRefusal } from '../sign-in/signed-in.tsx';

// Loaded when it is needed, with its picture.
const Refused = lazy(async () => ({ default: (await import('./refused.tsx')).Refused }));

interface WhereReleasedProperties {
  readonly name: ScreenName;
  /** Without this nothing is left of the screen. */
  readonly released: Released;
}

/** A screen whose conditions and files are offered to those alone to whom what they are about is released. */
export function WhereReleased({ name, released }: WhereReleasedProperties) {
  const { t } = useTranslation();
  const refusal = useRefusal(released);
  if (refusal === null) return <Outlet />;
  return (
    <>
      <h1>{t(`screens.${name}`)}</h1>
      <Suspense>
        <Refused refusal={{ code: refusal, message: '' }} released={released} />
      </Suspense>
    </>
  );
}
