import { supervisor } from '@hub/testing';
import { counties, departmentCodes, prefectures } from '@hub/assistance';
import { demoSettings } from '@hub/cli/demo';
import { allSubgraphs } from '@hub/cli/subgraphs';
import { type OpenDatabase, createLog, subgraphExecutor } from '@hub/subgraph';
import { rules } from '@hub/screening';
import { randomNumbers } from '../measure/random.ts';

const operation = `query Findings($filter: FindingFilter, $orderBy: FindingOrder, $after: String) {
  findings(filter: $filter, orderBy: $orderBy, first: 50, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { id severity rule { id title { zh en } } county countyName amountFen departments
      explanation(language: ZH) review { state dueOn } } } } }`;

const orders = ['URGENCY', 'RAISED', 'AMOUNT', 'DUE'] as const;
const severities = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFO'] as const;
const kinds = ['DUPLICATE', 'MISSED', 'INELIGIBLE', 'ANOMALY'] as const;

/** Milliseconds that supervision's subgraph took for each page of 50, under filters of all kinds; the next page of most. */
export async function pageMs(
  { database }: OpenDatabase,
  { pages, seed }: { readonly pages: number; readonly seed: number },
): Promise<readonly number[]> {
  const supervision = allSubgraphs(demoSettings).find(({ name }) => name === 'supervision');
  if (supervision === undefined) throw new Error('there is no supervision');
  const execute = subgraphExecutor(supervision, database, createLog('benchmark', 'warn'));
  const random = randomNumbers(seed);
  const times: number[] = [];
  while (times.length < pages) {
    const variables = { filter: randomFilter(random), orderBy: oneOf(orders, random) };
    for (let after: string | null = null, page = 0; page < 3; page += 1) {
      const startedMs = performance.now();
      const { data, errors } = await execute(
        { query: operation, variables: { ...variables, after } },
        supervisor('benchmark'),
      );
      times.push(performance.now() - startedMs);
      if (errors !== undefined) throw new Error('a page of findings could not be read');
      const { pageInfo } = (data as { findings: { pageInfo: PageInfo } }).findings;
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
  }
  return times.slice(0, pages);
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

function oneOf<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

/** Each condition stands in a third of the filters; a filter without any means everything. */
function randomFilter(random: () => number): object {
  const conditions = {
    areas: () => [oneOf(areas, random)],
    departments: () => [oneOf(departmentCodes, random)],
    ruleIds: () => [oneOf(rules, random).id, oneOf(rules, random).id],
    kinds: () => [oneOf(kinds, random)],
    severities: () => [oneOf(severities, random), oneOf(severities, random)],
    amountAtLeastFen: () => Math.floor(random() * 1_000_000),
    isOverdue: () => true,
  };
  const chosen = Object.entries(conditions).filter(() => random() < 1 / 3);
  return Object.fromEntries(chosen.map(([name, value]) => [name, value()]));
}

const areas = [...prefectures, ...counties].map(({ code }) => code);
