import { AssistanceError, type LocalDate, departments, parseDate } from '@hub/assistance';
import { parseHubKeys, personKeyring } from '@hub/assistance/person-key';
import { z } from 'zod';
import type { SupervisionSettings } from './settings.ts';

/** Reads what supervision has to be told: `HUB_KEYS` (`1:<base64>`) and, for a look at another day, `HUB_TODAY`. */
export function readSettings(environment: NodeJS.ProcessEnv): SupervisionSettings {
  const { HUB_KEYS: keys } = environment;
  if (keys === undefined) throw new AssistanceError('SETTING_INVALID', { detail: 'HUB_KEYS' });
  return { keyring: personKeyring(parseHubKeys(keys)), today: readToday(environment) };
}

/** The day that the books are looked at: `HUB_TODAY`, or today in China. */
export function readToday({ HUB_TODAY: day }: NodeJS.ProcessEnv): () => LocalDate {
  const fixed = day === undefined || day === '' ? null : parseDate(day);
  return () => fixed ?? parseDate(todayInChina.format(new Date()));
}

/** Addresses of the six departments' subgraphs by name, `SUBGRAPH_URL_…`: where a worker finds their bulk endpoints. */
export function readSubgraphUrls(environment: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  const variables = Object.values(departments).map(({ subgraph }) => ({
    subgraph,
    name: `SUBGRAPH_URL_${subgraph.toUpperCase().replaceAll('-', '_')}`,
  }));
  const url = z.url({ protocol: /^https?$/ });
  const bad = variables.filter(({ name }) => !url.safeParse(environment[name]).success);
  if (bad.length > 0)
    throw new AssistanceError('SETTING_INVALID', {
      detail: bad.map(({ name }) => name).join(', '),
    });
  return Object.fromEntries(
    variables.map(({ subgraph, name }) => [subgraph, String(environment[name])]),
  );
}

const todayInChina = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });
