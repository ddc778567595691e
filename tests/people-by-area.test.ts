import type { Purpose, Role } from '@hub/assistance/access';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersOf } from './support/callers.ts';
import {
  type Area,
  type OnePersonHub,
  areas,
  callerOf,
  everyArea,
  isTheirs,
  number,
  onePersonHub,
  personId,
  stranger,
} from './support/one-person-hub.ts';

let hub: OnePersonHub;
beforeAll(async () => {
  hub = await onePersonHub();
}, 180_000);
afterAll(async () => hub.close());

interface Told {
  readonly data: Record<string, unknown> | null;
  readonly codes: readonly unknown[];
  readonly text: string;
}

async function askAs(
  area: Area,
  query: string,
  { role, purpose = 'SUPERVISION' }: { readonly role?: Role; readonly purpose?: Purpose } = {},
): Promise<Told> {
  const caller = callerOf(area);
  const { authorization } = await headersOf({
    id: caller.id,
    role: role ?? caller.role,
    area: caller.area,
    department: role === 'DEPARTMENT_CLIENT' ? 'HOUSING' : null,
  });
  const response = await fetch(`${hub.gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization, 'hub-purpose': purpose },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  const { data, errors = [] } = JSON.parse(text) as {
    data: Told['data'];
    errors?: readonly { extensions?: { code?: unknown } }[];
  };
  return { data, codes: errors.map(({ extensions }) => extensions?.code), text };
}

const records = [
  'name residentNumber household { county members { id name } }',
  ...['civilAffairs', 'healthcareSecurity', 'education', 'housing', 'humanResources'].map(
    (record) => `${record} { source { system } applications { state } }`,
  ),
  'emergencyManagement { source { system } applications { state } }',
  'aid { lanes { department } } screening { verdict }',
].join(' ');

describe('the gateway', () => {
  const ways = [
    ['by number', `person(residentNumber: "${number}") { id ${records} }`],
    ['by key', `person(id: "${personId}") { id ${records} }`],
    ['under another name', `other: person(id: "${personId}") { id ${records} }`],
    ['in a list', `people(ids: ["${personId}"]) { id ${records} }`],
    [
      'in a fragment',
      `... on Query { person(id: "${personId}") { ... on Person { id ${records} } } }`,
    ],
  ] as const;

  it.each(ways)('lets a person %s be seen where they live, and above', async (_way, asked) => {
    for (const area of everyArea) {
      const { data, codes, text } = await askAs(area, `{ ${asked} }`);
      const [found] = Object.values(data ?? {}).flat();
      const seen = isTheirs[area];
      expect({ area, codes }).toEqual({ area, codes: seen ? [] : ['PERSON_NOT_IN_AREA'] });
      expect(found ?? {}).toMatchObject(
        seen
          ? { name: '张三', household: { county: areas.own }, housing: { applications: [{}] } }
          : {},
      );
      expect(/张三|county/.test(text)).toBe(seen);
    }
  });

  it('answers for somebody of elsewhere in the words it has for somebody whom nobody knows', async () => {
    const known = await askAs('sibling', `{ person(id: "${personId}") { name } }`);
    const unknown = await askAs('sibling', `{ person(id: "${stranger}") { name } }`);
    expect(known.text).toBe(unknown.text);
  });

  it('lets an applicant from elsewhere be seen, for aid that they have there must be found', async () => {
    const { data, codes } = await askAs(
      'sibling',
      `{ person(residentNumber: "${number}") { housing { applications { state } } } }`,
      { role: 'DEPARTMENT_CLIENT', purpose: 'APPLICATION' },
    );
    expect(codes).toEqual([]);
    expect(data).toMatchObject({ person: { housing: { applications: [{}] } } });
  });

  it('gives leads, their numbers and their file to the officials of the area, and to those above', async () => {
    for (const area of everyArea) {
      const seen = isTheirs[area] ? 1 : 0;
      const { data } = await askAs(
        area,
        `{ findings(first: 5) { totalCount edges { node { id subject { id } } } facets { rules { code } } }
           finding(id: "finding1") { id review { state } evidenceHistory { revision } } }`,
      );
      expect(data).toMatchObject({
        findings: {
          totalCount: seen,
          edges: seen === 1 ? [{ node: { id: 'finding1', subject: { id: personId } } }] : [],
          facets: { rules: seen === 1 ? [{}] : [] },
        },
        finding: seen === 1 ? { id: 'finding1', evidenceHistory: [{ revision: 1 }] } : null,
      });
      const caller = callerOf(area);
      const { authorization } = await headersOf({ ...caller });
      const file = await fetch(`${hub.gateway.url}/export/findings.csv`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization,
          'hub-purpose': 'SUPERVISION',
        },
        body: '{}',
      });
      expect((await file.text()).includes('finding1')).toBe(isTheirs[area]);
    }
  });

  it('takes no step on a lead of another area, which does not exist there', async () => {
    const decide = (area: Area) =>
      askAs(
        area,
        `mutation { assignFindings(input: { findings: [{ id: "finding1", version: 1 }], idempotencyKey: "${area}",
           department: HOUSING, area: "430102", dueOn: "2020-01-31" }) { error { code } review { state } } }`,
      );
    expect((await decide('sibling')).data).toMatchObject({
      assignFindings: [{ error: { code: 'FINDING_UNKNOWN' }, review: null }],
    });
    expect((await decide('own')).data).toMatchObject({
      assignFindings: [{ error: null, review: { state: 'ASSIGNED' } }],
    });
  });

  it('hides small counts of every area but the own', async () => {
    await hub.databaseOf('supervision').sql`
      insert into sweep (id, area, as_of, state, by) values (1, '430000', '2019-12-31', 'DONE', 'hub')`;
    for (const area of everyArea) {
      const { data } = await askAs(
        area,
        `{ statistics(by: PROGRAMME, area: "430102") { total { findings isSuppressed } } }`,
      );
      const total = isTheirs[area]
        ? { findings: 1, isSuppressed: false }
        : { findings: null, isSuppressed: true };
      expect({ area, data }).toMatchObject({ area, data: { statistics: { total } } });
    }
  });
});
