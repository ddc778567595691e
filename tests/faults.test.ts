import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { departmentCodes, departments } from '@hub/assistance';
import type { RunningGateway } from '@hub/gateway';
import { rules as everyRule } from '@hub/screening';
import {
  type RunningServer,
  createLog as createSubgraphLog,
  listen,
  openAudit,
  openDatabase,
  subgraphExecutor,
} from '@hub/subgraph';
import { newVerifyCall } from '@hub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './support/ask.ts';
import { testGateway } from './support/test-gateway.ts';
import { type FilledProvince, filledProvince, smallProvince } from './support/province-hub.ts';

/** The rules that a screening of one person can judge. */
const rules = everyRule.filter(({ check }) => check !== null);

/** What the gateway says of a person, as far as a missing department changes it. */
interface Asked {
  readonly person: Readonly<Record<string, unknown>> & {
    readonly id: string;
    readonly aid: {
      readonly isComplete: boolean;
      readonly lanes: readonly { readonly department: string; readonly awards: unknown[] | null }[];
    };
    readonly screening: {
      readonly verdict: string;
      readonly findings: readonly { readonly rule: { readonly id: string } }[];
      readonly undecided: readonly {
        readonly rule: { readonly id: string };
        readonly departments: readonly string[];
        readonly reason: { readonly en: string };
      }[];
    };
  };
}

const records = departmentCodes.map((code) => departments[code].record);
const question = `query ($id: ID!) { person(id: $id) { id
  ${records.map((record) => `${record} { source { completeThrough } }`).join('\n')}
  aid { isComplete lanes { department awards { id } } }
  screening { verdict findings { rule { id } } undecided { rule { id } departments reason { en } } }
} }`;

let province: FilledProvince;
const servers = new Map<string, RunningServer>();
const closing: (() => Promise<void>)[] = [];

/** Seven subgraphs apart, over HTTP, each on a port of its own. */
beforeAll(async () => {
  province = await filledProvince(smallProvince);
  closing.push(province.drop);
  const log = createSubgraphLog('test', 'silent');
  for (const subgraph of province.subgraphs) {
    const address = province.databases.addresses.get(subgraph.name);
    const opened = openDatabase(address?.appUrl ?? '');
    const execute = subgraphExecutor(subgraph, opened.database, log);
    const { record, close } = openAudit(subgraph, address?.appUrl ?? '');
    const server = await listen(
      { execute, verifyCall: newVerifyCall(subgraph.name), isReady: async () => true, record, log },
      { host: '127.0.0.1', port: 0 },
    );
    servers.set(subgraph.name, server);
    closing.push(async () => {
      await server.close();
      await close();
      await opened.close();
    });
  }
}, 120_000);
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
});

/** A gateway that reaches one department at another address than its own. */
async function gatewayWith(department: string, address: string): Promise<RunningGateway> {
  const urls = Object.fromEntries(
    [...servers].map(([name, { port }]) => [name, `http://127.0.0.1:${port}/graphql`]),
  );
  return testGateway({ urls: { ...urls, [department]: address } });
}

/** A server in a department's place: it answers with a text, or never. */
async function impostor(answer: string | null): Promise<{ url: string; server: Server }> {
  const server = createServer((_, response) => {
    if (answer !== null) response.end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, server };
}

/** An address at which nobody listens. */
async function nowhere(): Promise<string> {
  const { url, server } = await impostor('');
  await new Promise((resolve) => server.close(resolve));
  return url;
}

async function askWithout(subgraph: string, address: string) {
  const gateway = await gatewayWith(subgraph, address);
  const someone = province.truth.find(({ ruleId }) => ruleId === 'DUP-SUBSIST-DESTITUTE');
  const answer = await ask<Asked>(gateway.url, question, { id: someone?.personId });
  await gateway.close();
  return answer;
}

describe.each(departmentCodes.map((code) => departments[code]))(
  'without $name',
  ({ code, subgraph, record }) => {
    it.each([
      ['stopped', 'DEPARTMENT_UNAVAILABLE', nowhere],
      ['hanging', 'DEPARTMENT_UNAVAILABLE', async () => (await impostor(null)).url],
      [
        'answering rubbish',
        'DEPARTMENT_ANSWER_MALFORMED',
        async () => (await impostor('<html>')).url,
      ],
      [
        'answering other things than asked',
        'DEPARTMENT_ANSWER_MALFORMED',
        async () => (await impostor('{"data":{"_entities":[{"education":7}]}}')).url,
      ],
    ])(
      '(%s) the others answer and nothing follows from its silence',
      async (_, errorCode, place) => {
        const { data, errors } = await askWithout(subgraph, await place());

        const person = data?.person;
        expect(records.filter((name) => person?.[name] === null)).toEqual([record]);
        expect(errors?.map(({ extensions }) => extensions)).toContainEqual({
          code: errorCode,
          department: subgraph,
        });
        expect(JSON.stringify(errors)).not.toContain('127.0.0.1');

        const silent = person?.aid.lanes.filter(({ awards }) => awards === null);
        expect(silent?.map(({ department }) => department)).toEqual([code]);
        expect(person?.aid.isComplete).toBe(false);

        const { verdict, findings, undecided } = person?.screening ?? {
          undecided: [],
          findings: [],
        };
        expect(verdict).not.toBe('CLEAR');
        const found = new Set(findings.map(({ rule }) => rule.id));
        const mustBeUndecided = rules.filter(
          ({ id, needs }) => needs.includes(code) && !found.has(id),
        );
        expect(undecided.map(({ rule }) => rule.id).toSorted()).toEqual(
          mustBeUndecided.map(({ id }) => id).toSorted(),
        );
        expect(undecided.flatMap((item) => item.departments)).toContain(code);
      },
    );
  },
);

/** What screening says of several people, as far as a missing department changes it. */
interface Screened {
  readonly people: readonly {
    readonly id: string;
    readonly household: { readonly members: readonly { readonly id: string }[] } | null;
    readonly screening: {
      readonly findings: readonly { readonly rule: { readonly id: string } }[];
      readonly undecided: readonly { readonly rule: { readonly id: string } }[];
    };
  }[];
}

const screenings = `query ($ids: [ID!]!) { people(ids: $ids) { id household { members { id } }
  screening { findings { rule { id } } undecided { rule { id } } }
} }`;

describe('what was found before a department fell silent', () => {
  let before: Screened['people'];

  /** Everyone in the households of one planted error per rule. */
  beforeAll(async () => {
    const gateway = await gatewayWith('none', '');
    const planted = rules.flatMap(({ id }) => {
      const known = province.truth.find(
        ({ ruleId, expected }) => ruleId === id && expected === 'FINDING',
      );
      return known === undefined ? [] : [known.personId];
    });
    const homes = await ask<Screened>(gateway.url, screenings, { ids: planted });
    const members = homes.data?.people.flatMap(({ id, household }) => [
      id,
      ...(household?.members ?? []).map((member) => member.id),
    ]);
    const answer = await ask<Screened>(gateway.url, screenings, { ids: [...new Set(members)] });
    before = answer.data?.people ?? [];
    await gateway.close();
  });

  it.each(departmentCodes.map((code) => departments[code]))(
    'is still found or undecided for every member of the household without $name',
    async ({ subgraph }) => {
      const gateway = await gatewayWith(subgraph, await nowhere());
      const after = await ask<Screened>(gateway.url, screenings, {
        ids: before.map(({ id }) => id),
      });
      await gateway.close();

      expect(before.flatMap(({ screening }) => screening.findings).length).toBeGreaterThanOrEqual(
        rules.length,
      );
      const lost = before.flatMap(({ id, screening }) => {
        const now = after.data?.people.find((person) => person.id === id)?.screening;
        const said = new Set(
          [...(now?.findings ?? []), ...(now?.undecided ?? [])].map(({ rule }) => rule.id),
        );
        return screening.findings
          .filter(({ rule }) => !said.has(rule.id))
          .map(({ rule }) => `${rule.id} of ${id}`);
      });
      expect(lost).toEqual([]);
    },
  );
});
