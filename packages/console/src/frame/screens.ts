import type { Released } from '@hub/assistance/access';

/** A screen of the console that the navigation leads to. */
export interface Screen {
  /** Its address, and its name among the words. */
  readonly path: string;
  readonly name: ScreenName;
  /** What of the graph it asks for: it is offered to those to whom that may be released. */
  readonly asks: readonly Released[];
}

/** Names of screens among the words. */
export type ScreenName =
  | 'overview'
  | 'findings'
  | 'work'
  | 'missed'
  | 'people'
  | 'matrix'
  | 'rules'
  | 'sources'
  | 'accesses';

/** The screens in the order in which the navigation has them. */
export const screens: readonly Screen[] = [
  { path: '/overview', name: 'overview', asks: ['Query.statistics'] },
  { path: '/findings', name: 'findings', asks: ['Query.findings'] },
  { path: '/work', name: 'work', asks: ['Query.findings'] },
  { path: '/missed', name: 'missed', asks: ['Query.findings'] },
  { path: '/people', name: 'people', asks: ['Query.person'] },
  { path: '/matrix', name: 'matrix', asks: ['Query.overlapMatrix'] },
  { path: '/rules', name: 'rules', asks: ['Query.rules'] },
  { path: '/sources', name: 'sources', asks: ['Query.sweeps'] },
  { path: '/accesses', name: 'accesses', asks: ['Query.auditEntries'] },
];

/** The screen at an address, or above it; undefined where there is none. */
export function screenAt(pathname: string): Screen | undefined {
  return screens.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
}
