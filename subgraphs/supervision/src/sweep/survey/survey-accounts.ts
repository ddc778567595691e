import { areaChain, currentAreaCode, type DepartmentCode } from '@hub/assistance';
import {
  type AccountSurvey,
  type Finding,
  accountDays,
  accountRuleId,
  fewestPeople,
  isAccountSilenceTold,
  surveyAccounts,
} from '@hub/screening';
import type { sweep } from '../../tables.ts';
import type { Evaluation, ShownFinding } from '../evaluation.ts';
import type { SweepParts } from '../sweep-settings.ts';
import { SilentDepartments, sourcesOf } from './ask-each.ts';
import { type SurveySizes, candidateAccounts, usualSizes } from './candidate-accounts.ts';
import { type Neighbours, readNeighbours } from './neighbours.ts';
import { type PaidAccount, readAccounts } from './read-accounts.ts';

type Swept = Pick<typeof sweep.$inferSelect, 'area' | 'asOf'>;

/**
 * Judges the accounts that aid is paid to, across departments and people.
 *
 * Accounts pay across counties, so that every account of the province is looked at; a sweep of an area keeps the leads
 * with an award that was granted there. A department that does not answer leaves the rule undecided and nothing found:
 * without its awards a lead would be another lead.
 */
export async function surveyAccountsIn(
  parts: SweepParts,
  swept: Swept,
  { nothing, sizes = usualSizes }: { readonly nothing: Evaluation; readonly sizes?: SurveySizes },
): Promise<Evaluation> {
  const { sources } = nothing;
  if (Object.values(sources).some(({ isAnswered }) => !isAnswered)) return untold(nothing);
  try {
    const findings = await findingsOf(parts, { swept, sources, sizes });
    const found = { ...nothing, findings };
    return isAccountSilenceTold({ asOf: swept.asOf, sources }) ? found : untold(found);
  } catch (failure) {
    if (!(failure instanceof SilentDepartments)) throw failure;
    return untold({ ...nothing, sources: { ...sources, ...sourcesOf(failure) } });
  }
}

/** It names nobody in particular: the rule is judged across people. */
function untold(evaluation: Evaluation): Evaluation {
  return { ...evaluation, untold: [{ ruleIds: [accountRuleId], personIds: [] }] };
}

interface Asked {
  readonly swept: Swept;
  readonly sources: Evaluation['sources'];
  readonly sizes: SurveySizes;
}

async function findingsOf(
  { departments }: SweepParts,
  { swept: { area, asOf }, sources, sizes }: Asked,
): Promise<readonly ShownFinding[]> {
  const days = accountDays(asOf);
  const shown = new Map<string, ShownFinding>();
  const sought = { days, fewestPeople: fewestPeople(asOf), sizes };
  for await (const candidates of candidateAccounts(departments, sought)) {
    const accounts = await readAccounts(departments, candidates, days);
    const people = [...new Set(accounts.flatMap(peopleOf))];
    const neighbours = await readNeighbours(departments, people, asOf);
    const dataQuality = [...neighbours.doubtful].map(doubtOf);
    for (const account of accounts) {
      const survey = surveyOf(account, { neighbours, asOf });
      for (const finding of surveyAccounts(survey, { asOf, sources, dataQuality })) {
        const each = shownOf(finding, account);
        if (each.counties.some((county) => areaChain(currentAreaCode(county)).includes(area)))
          shown.set(finding.id, each);
      }
    }
  }
  return [...shown.values()];
}

/** Each account is judged with what concerns it alone, so that it does not matter which others are read with it. */
function surveyOf(
  account: PaidAccount,
  { neighbours, asOf }: { readonly neighbours: Neighbours; readonly asOf: Swept['asOf'] },
): AccountSurvey {
  const { homeOf, membersOf, kinship, death, recognition } = neighbours;
  const holder = account.holderId ?? '';
  const concerned = new Set(
    peopleOf(account).flatMap((id) => [id, ...(membersOf.get(homeOf.get(id) ?? '') ?? [])]),
  );
  return {
    asOf,
    accounts: [
      { ...account, deaths: death[holder] ?? [], recognitions: recognition[holder] ?? [] },
    ],
    householdOf: new Map(
      [...concerned].flatMap((id): [string, string][] => {
        const home = homeOf.get(id);
        return home === undefined ? [] : [[id, home]];
      }),
    ),
    kinship: [...concerned].flatMap((id) => kinship[id] ?? []),
  };
}

function peopleOf({ holderId, uses }: PaidAccount): readonly string[] {
  return [...(holderId === null ? [] : [holderId]), ...uses.flatMap(({ personIds }) => personIds)];
}

function doubtOf(recordId: string) {
  return {
    code: 'IDENTITY_DOUBTFUL',
    department: 'CIVIL_AFFAIRS' as DepartmentCode,
    table: 'person',
    recordId,
    isLeftOut: false,
  } as const;
}

/** It belongs to the counties that granted the awards; the holder finds it as its subject. */
function shownOf(finding: Finding, { uses }: PaidAccount): ShownFinding {
  const cited = new Set(finding.evidence.map((each) => `${each.department} ${each.recordId}`));
  const awards = uses.map(({ award }) => award);
  const counties = awards.flatMap(({ department, id, county }) =>
    cited.has(`${department} ${id}`) ? [county] : [],
  );
  return { finding, shownFor: [], county: null, counties: [...new Set(counties)] };
}
