import { hostSubgraphs } from '@hub/cli/run-subgraphs';
import { inRepository } from '@hub/cli/repository';
import { demoProvince } from '@hub/cli/demo';
import { type RunningGateway, createLog, startGateway } from '@hub/gateway';
import type { PlantedCase } from '@hub/province';
import { rules as everyRule } from '@hub/screening';
import { readFile, readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './support/ask.ts';
import { testIssuer } from './support/callers.ts';
import { type FilledProvince, filledProvince } from './support/province-hub.ts';

/** The rules that a screening of one person can judge. */
const rules = everyRule.filter(({ check }) => check !== null);

/** What live screening says of one person, as far as the truth speaks of it. */
interface Screened {
  readonly person: {
    readonly screening: {
      readonly findings: readonly {
        readonly rule: { readonly id: string };
        readonly variant: string | null;
        readonly subject: { readonly id: string };
        readonly amountFen: number;
        readonly legalBasis: readonly unknown[];
      }[];
      readonly undecided: readonly { readonly rule: { readonly id: string } }[];
    };
  };
}

const question = `query ($id: ID!) { person(id: $id) { screening {
  findings { rule { id } variant subject { id } amountFen legalBasis { articles } }
  undecided { rule { id } }
} } }`;

/** Questions under way at a time: enough to keep both cores busy. */
const atATime = 8;

let province: FilledProvince;
let gateway: RunningGateway;
let close: () => Promise<void>;
const screened = new Map<string, Screened['person']['screening']>();

beforeAll(async () => {
  province = await filledProvince(demoProvince);
  const { transports, stop } = hostSubgraphs(() => province.subgraphs, province.databases);
  gateway = await startGateway({
    supergraph: { file: inRepository('gateway/supergraph.graphql') },
    transports,
    issuer: testIssuer.issuer,
    port: 0,
    log: createLog({ level: 'silent' }),
    departmentTimeoutMs: 20_000,
  });
  close = async () => {
    await gateway.close();
    await stop();
    await province.drop();
  };
  await screenAll([...new Set(province.truth.map(({ personId }) => personId))]);
}, 240_000);
afterAll(async () => close());

async function screenAll(ids: string[]): Promise<void> {
  const worker = async () => {
    for (let id = ids.pop(); id !== undefined; id = ids.pop()) {
      const { data, errors } = await ask<Screened>(gateway.url, question, { id });
      if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
      screened.set(id, data.person.screening);
    }
  };
  await Promise.all(Array.from({ length: atATime }, worker));
}

/** Whether live screening says of a planted case what is true of it. */
function isRight({
  ruleId,
  variant,
  personId,
  subjectId,
  expected,
  amountFen,
}: PlantedCase): boolean {
  const said = screened.get(personId);
  const found = said?.findings.filter(({ rule }) => rule.id === ruleId) ?? [];
  const isUndecided = said?.undecided.some(({ rule }) => rule.id === ruleId) ?? false;
  if (expected === 'SILENT') return found.length === 0 && !isUndecided;
  if (expected === 'CANNOT_TELL') return found.length === 0 && isUndecided;
  return found.some(
    (finding) =>
      finding.variant === (variant ?? null) &&
      finding.subject.id === subjectId &&
      finding.amountFen === amountFen,
  );
}

describe('live screening of every planted person', () => {
  it.each(rules.map(({ id }) => id))('%s says what is true', (ruleId) => {
    const cases = province.truth.filter((planted) => planted.ruleId === ruleId);
    const planted = cases.filter(({ expected }) => expected === 'FINDING');
    const hits = planted.filter(isRight).length;
    const speaksOf = new Set(planted.map(({ personId }) => personId));
    const raised = [...screened].flatMap(([personId, { findings }]) =>
      findings.filter(({ rule }) => rule.id === ruleId).map(() => personId),
    );
    const falseLeads = raised.filter((personId) => !speaksOf.has(personId)).length;
    const precision = raised.length === 0 ? 1 : (raised.length - falseLeads) / raised.length;
    console.log(
      `${ruleId.padEnd(26)} planted ${planted.length}  look-alikes ${cases.length - planted.length}  precision ${precision.toFixed(3)}  recall ${(hits / planted.length).toFixed(3)}`,
    );

    expect(planted.length).toBeGreaterThanOrEqual(20);
    expect(
      cases
        .filter((known) => !isRight(known))
        .map(({ expected, lookAlike, note }) => ({ expected, lookAlike, note })),
    ).toEqual([]);
    expect(falseLeads).toBe(0);
  });
});

it('names a law for every finding', () => {
  const found = [...screened.values()].flatMap(({ findings }) => findings);

  expect(found.length).toBeGreaterThan(rules.length * 20);
  expect(found.filter(({ legalBasis }) => legalBasis.length === 0)).toEqual([]);
});

/** The collection of the playground: each operation with its variables, if it has any. */
async function exampleOperations() {
  const folder = inRepository('gateway/queries');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql'));
  return Promise.all(
    names.map(async (name) => {
      const query = await readFile(`${folder}/${name}`, 'utf8');
      const variables = await readFile(
        `${folder}/${name.replace('.graphql', '.variables.json')}`,
        'utf8',
      ).catch(() => '{}');
      return { name, query, variables: JSON.parse(variables) as { id?: string; ids?: string[] } };
    }),
  );
}

describe('the example operations', async () => {
  it.each(await exampleOperations())(
    '$name answers in full in the province of npm start',
    async ({ query, variables }) => {
      const { data, errors } = await ask<Record<string, unknown>>(gateway.url, query, variables);

      expect(errors).toBeUndefined();
      expect(Object.values(data ?? {})).not.toContain(null);
    },
  );

  it('ask about people in whom something was planted', async () => {
    const known = new Set(province.truth.map(({ personId }) => personId));
    const asked = (await exampleOperations()).flatMap(({ variables }) =>
      [variables.id, variables.ids].flat(),
    );

    expect(asked.filter((id) => id !== undefined && !known.has(id))).toEqual([]);
  });
});
