import { Suspense, lazy } from 'react';
import { HashRouter, Route, Routes } from 'react-router';
import { Frame } from './frame/frame.tsx';
import { Home } from './frame/home.tsx';
import { Waiting } from './states/waiting.tsx';
import { WhereReleased } from './states/where-released.tsx';

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
const OverviewScreen = lazy(async () => ({
  default: (await import('./pages/overview/overview-screen.tsx')).OverviewScreen,
}));
const WorkScreen = lazy(async () => ({
  default: (await import('./pages/work/work-screen.tsx')).WorkScreen,
}));
const MissedScreen = lazy(async () => ({
  default: (await import('./pages/missed/missed-screen.tsx')).MissedScreen,
}));
const MatrixScreen = lazy(async () => ({
  default: (await import('./pages/matrix/matrix-screen.tsx')).MatrixScreen,
}));
const RulesScreen = lazy(async () => ({
  default: (await import('./pages/rules/rules-screen.tsx')).RulesScreen,
}));
const RuleScreen = lazy(async () => ({
  default: (await import('./pages/rules/rule-screen.tsx')).RuleScreen,
}));
const SourcesScreen = lazy(async () => ({
  default: (await import('./pages/sources/sources-screen.tsx')).SourcesScreen,
}));
const AccessesScreen = lazy(async () => ({
  default: (await import('./pages/accesses/accesses-screen.tsx')).AccessesScreen,
}));
const StatementScreen = lazy(async () => ({
  default: (await import('./pages/accesses/statement-screen.tsx')).StatementScreen,
}));
const SampleScreen = lazy(async () => ({
  default: (await import('./pages/accesses/sample-screen.tsx')).SampleScreen,
}));
const ChainScreen = lazy(async () => ({
  default: (await import('./pages/accesses/chain-screen.tsx')).ChainScreen,
}));
const NoScreen = lazy(async () => ({
  default: (await import('./frame/no-screen.tsx')).NoScreen,
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
            <Route element={<WhereReleased name="findings" released="Query.findings" />}>
              <Route path="findings" element={<FindingsScreen />} />
            </Route>
            <Route path="findings/:id" element={<FindingScreen />} />
            <Route path="people" element={<PeopleScreen />} />
            <Route path="people/:id" element={<PersonScreen />} />
            <Route path="overview" element={<OverviewScreen />} />
            <Route path="work" element={<WorkScreen />} />
            <Route path="missed" element={<MissedScreen />} />
            <Route path="matrix" element={<MatrixScreen />} />
            <Route path="rules" element={<RulesScreen />} />
            <Route path="rules/:id" element={<RuleScreen />} />
            <Route path="sources" element={<SourcesScreen />} />
            <Route element={<WhereReleased name="accesses" released="Query.auditEntries" />}>
              <Route path="accesses" element={<AccessesScreen />} />
              <Route path="accesses/statement" element={<StatementScreen />} />
              <Route path="accesses/sample" element={<SampleScreen />} />
              <Route path="accesses/chain" element={<ChainScreen />} />
            </Route>
            <Route path="*" element={<NoScreen />} />
          </Route>
        </Routes>
      </Suspense>
    </HashRouter>
  );
}
