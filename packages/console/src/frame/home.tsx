import { Navigate } from 'react-router';
import { isEverReleased, useSignedIn } from '../sign-in/signed-in.tsx';
import { screens } from './screens.ts';

/** Leads to the first screen that may be released to whoever asks. */
export function Home() {
  const { identity } = useSignedIn();
  const first = screens.find(({ asks }) => isEverReleased(identity, asks));
  return <Navigate to={first?.path ?? '/rules'} replace />;
}
