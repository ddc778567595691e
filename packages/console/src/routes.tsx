import { Suspense, lazy } from 'react';
import { HashRouter, Navigate, Route, Routes } from 'react-router';
import { Frame } from './frame/frame.tsx';
import { Home } from './frame/home.tsx';
import { Waiting } from './states/waiting.tsx';

const FindingsScreen = lazy(async () => ({
  default: (await import('./pages/findings/findings-screen.tsx')).FindingsScreen,
}));
const FindingScreen = lazy(async () => ({
  default: (await import('./pages/finding/finding-screen.tsx')).FindingScreen,
}));
const PeopleScreen = lazy(async () => ({
  default: (await import('./pages/person/people-screen.tsx')).PeopleScreen,
}));
const PersonScreen = lazy(async () => ({
  default: (await import('./pages/person/person-screen.tsx')).PersonScreen,
}));

/**
 * Every screen by its address, which stands behind `#`: no browser sends it, so that the key of a person or a finding is
 * kept in no log on the way. Screens are loaded when they are opened.
 */
export function Screens() {
  return (
    <HashRouter>
      <Suspense fallback={<Waiting />}>
        <Routes>
          <Route element={<Frame />}>
            <Route index element={<Home />} />
            <Route path="findings" element={<FindingsScreen />} />
            <Route path="findings/:id" element={<FindingScreen />} />
            <Route path="people" element={<PeopleScreen />} />
            <Route path="people/:id" element={<PersonScreen />} />
            <Route path="*" element={<Navigate to="/" replace />} />
          </Route>
        </Routes>
      </Suspense>
    </HashRouter>
  );
}
