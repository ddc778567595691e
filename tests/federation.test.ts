import { readFile } from 'node:fs/promises';
import { demoSettings } from '@hub/cli/demo';
import { inRepository } from '@hub/cli/repository';
import { allSubgraphs } from '@hub/cli/subgraphs';
import type { DepartmentTransport } from '@hub/gateway';
import {
  createLog as createSubgraphLog,
  openAudit,
  openDatabase,
  subgraphExecutor,
} from '@hub/subgraph';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask } from './support/ask.ts';
import { testGateway } from './support/test-gateway.ts';
import { type FilledProvince, filledProvince, smallProvince } from './support/province-hub.ts';

let province: FilledProvince;
let url: string;
const closing: (() => Promise<void>)[] = [];

/** Fetches and statements of one question, by subgraph; a statement by the table it reads. */
const fetches: string[] = [];
const statements: { subgraph: string; text: string }[] = [];

beforeAll(async () => {
  province = await filledProvince(smallProvince);
  closing.push(province.drop);
  const log = createSubgraphLog('test', 'silent');
  const transports = allSubgraphs(demoSettings).map((subgraph): [string, DepartmentTransport] => {
    const opened = openDatabase(province.databases.addresses.get(subgraph.name)?.appUrl ?? '', {
      onStatement: (text) => statements.push({ subgraph: subgraph.name, text }),
    });
    closing.push(opened.close);
    const execute = subgraphExecutor(subgraph, opened.database, log);
    const counted: DepartmentTransport = async (request, { caller }) => {
      fetches.push(subgraph.name);
      return execute(request, caller);
    };
    const audit = openAudit(
      subgraph,
      province.databases.addresses.get(subgraph.name)?.appUrl ?? '',
    );
    closing.push(audit.close);
    const record: DepartmentTransport['record'] = async (access, { caller }) => {
      await audit.record(access, caller);
    };
    return [subgraph.name, Object.assign(counted, { record })];
  });
  const gateway = await testGateway({
    transports: Object.fromEntries(transports),
    departmentTimeoutMs: 20_000,
  });
  closing.push(gateway.close);
  url = gateway.url;
}, 120_000);
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
});

beforeEach(() => {
  fetches.length = 0;
  statements.length = 0;
});

/** How often each thing stands in a list, the most often first. */
function counts(things: readonly string[]): Readonly<Record<string, number>> {
  const tally: Record<string, number> = {};
  for (const thing of things) tally[thing] = (tally[thing] ?? 0) + 1;
  return tally;
}

const everything = `id name household { id members { id } }
  civilAffairs { subsistenceAllowance { id payments { amountFen } } }
  healthcareSecurity { medicalAssistance { id } insuranceEnrolments { year } }
  education { studentAid { id } enrolments { stage } }
  housing { publicRental { id } dwellings { grade } }
  humanResources { oneOffSubsidy { id } unemploymentSpells { id } }
  emergencyManagement { reconstruction { id } damages { id } }`;
const verdict = 'aid { totalFen } screening { verdict findings { id } }';

/** People of the truth who live with others, so that the second fetch has somebody to ask about. */
const several = (count: number) =>
  [...new Set(province.truth.map(({ personId }) => personId))].slice(0, count);

describe('the cost of a question', () => {
  it.each([1, 50])('for %i people is at most two fetches per department', async (count) => {
    const query = `query ($ids: [ID!]!) { people(ids: $ids) { ${everything} ${verdict} } }`;
    const { data, errors } = await ask<{ people: unknown[] }>(url, query, { ids: several(count) });

    expect(errors).toBeUndefined();
    expect(data?.people).toHaveLength(count);
    const { supervision, ...departments } = counts(fetches);
    expect(Object.keys(departments)).toHaveLength(6);
    expect(Math.max(...Object.values(departments))).toBeLessThanOrEqual(2);
    expect(supervision).toBe(3);
  });

  it.each([1, 50])('for %i people is one statement per table and fetch', async (count) => {
    const query = `query ($ids: [ID!]!) { people(ids: $ids) { ${everything} ${verdict} } }`;
    await ask(url, query, { ids: several(count) });

    const perTable = counts(
      statements.map(({ subgraph, text }) => `${subgraph}: ${tableOf(text)}`),
    );
    const perFetch = counts(fetches);
    for (const [table, times] of Object.entries(perTable)) {
      expect(`${table} ${times <= (perFetch[table.split(':')[0] ?? ''] ?? 0)}`).toBe(
        `${table} true`,
      );
    }
  });

  it('is one fetch per department where only the own record is asked', async () => {
    await ask(
      url,
      `query ($ids: [ID!]!) { people(ids: $ids) { ${everything} aid { totalFen } } }`,
      {
        ids: several(50),
      },
    );

    const { supervision, ...departments } = counts(fetches);
    expect(supervision).toBe(2);
    expect(Object.values(departments)).toEqual([1, 1, 1, 1, 1, 1]);
  });
});

/** The table that a statement reads first. */
function tableOf(text: string): string {
  return /from "(\w+)"/.exec(text)?.[1] ?? text;
}

describe('the main operation', () => {
  it('answers for a person by resident number as by key', async () => {
    const query = await readFile(inRepository('gateway/queries/person.graphql'), 'utf8');
    const [id] = several(1);
    const answer = await ask<{ person: { id: string } }>(url, query, { id });

    expect(answer.errors).toBeUndefined();
    expect(answer.data?.person.id).toBe(id);
  });
});
