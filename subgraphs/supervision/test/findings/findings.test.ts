import { addDays, parseDate, parseResidentNumber } from '@hub/assistance';
import { parseHubKeys, personKeyring } from '@hub/assistance/person-key';
import { freshDatabase } from '@hub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingEvidence } from '../../src/tables.ts';
import { asker, today } from './findings-subgraph.ts';
import { store, stored } from './stored-findings.ts';

const { database, drop } = await freshDatabase(`${import.meta.dirname}/../../migrations`);
afterAll(drop);
const ask = asker(database);

const keyring = personKeyring(parseHubKeys(`1:${Buffer.alloc(32, 7).toString('base64')}`));
const personKey = keyring.personKey(parseResidentNumber('11010519491231002X'));

const findings = [
  stored({ id: 'plain' }, { personIds: [personKey, 'person of plain'] }),
  stored({
    id: 'critical',
    ruleId: 'INEL-DECEASED-PAY',
    departments: ['CIVIL_AFFAIRS'],
    county: '431181',
    amountFen: 1_000_000,
    raisedAt: '2019-12-20T08:00:00.000Z',
    raisedOn: parseDate('2019-12-20'),
    state: 'ASSIGNED',
    assigneeDepartment: 'CIVIL_AFFAIRS',
    assigneeArea: '431100',
    dueOn: parseDate('2019-12-30'),
  }),
  stored({
    id: 'missed',
    ruleId: 'MISS-EDU',
    amountMeaning: 'ENTITLEMENT',
    amountFen: 50_000,
    raisedOn: addDays(today, -100),
    state: 'DECIDED',
    decision: 'NOT_CONFIRMED',
    reason: 'LAWFUL_STACKING',
    dueOn: parseDate('2019-12-31'),
  }),
  stored({
    id: 'muted',
    ruleId: 'DUP-TEMP-CAUSE',
    severity: 'INFO',
    ruleSeverity: 'MEDIUM',
    county: '430104',
    subjectId: personKey,
    state: 'CLEARED',
  }),
];

beforeAll(async () => store(database, findings));

async function idsOf(filter: unknown): Promise<unknown> {
  const { data, codes } = await ask(
    `query ($filter: FindingFilter) { findings(filter: $filter, orderBy: RAISED) {
      edges { node { id } } totalCount } }`,
    { filter },
  );
  const list = data?.['findings'] as
    { edges: { node: { id: string } }[]; totalCount: number } | undefined;
  if (list === undefined || list === null) return codes;
  expect(list.totalCount).toBe(list.edges.length);
  return list.edges.map(({ node }) => node.id).toSorted();
}

describe('Query.findings', () => {
  it.each([
    { filter: null, ids: ['critical', 'missed', 'muted', 'plain'] },
    { filter: {}, ids: ['critical', 'missed', 'muted', 'plain'] },
    { filter: { areas: ['430102'] }, ids: ['missed', 'plain'] },
    { filter: { areas: ['430100'] }, ids: ['missed', 'muted', 'plain'] },
    { filter: { areas: ['430104', '431100'] }, ids: ['critical', 'muted'] },
    { filter: { areas: ['430000'] }, ids: ['critical', 'missed', 'muted', 'plain'] },
    // The code that Qiyang had until 2021.
    { filter: { areas: ['431121'] }, ids: ['critical'] },
    { filter: { departments: ['EDUCATION'] }, ids: ['missed'] },
    { filter: { programmes: ['MZ-TEMP-EMERG'] }, ids: ['muted'] },
    { filter: { ruleIds: ['MISS-EDU', 'INEL-DECEASED-PAY'] }, ids: ['critical', 'missed'] },
    { filter: { kinds: ['DUPLICATE'] }, ids: ['muted', 'plain'] },
    { filter: { severities: ['INFO'] }, ids: ['muted'] },
    { filter: { severities: ['CRITICAL', 'HIGH'] }, ids: ['critical', 'missed', 'plain'] },
    { filter: { states: ['RAISED', 'CLEARED'] }, ids: ['muted', 'plain'] },
    { filter: { decisions: ['NOT_CONFIRMED'] }, ids: ['missed'] },
    { filter: { personId: personKey }, ids: ['muted', 'plain'] },
    { filter: { amountAtLeastFen: 64_800 }, ids: ['critical', 'muted', 'plain'] },
    { filter: { amountAtLeastFen: 64_801 }, ids: ['critical'] },
    { filter: { amountAtMostFen: 50_000 }, ids: ['missed'] },
    { filter: { amountAtMostFen: 49_999 }, ids: [] },
    { filter: { ageAtLeastDays: 100 }, ids: ['missed'] },
    { filter: { ageAtLeastDays: 101 }, ids: [] },
    { filter: { ageAtMostDays: 11 }, ids: ['critical'] },
    { filter: { ageAtMostDays: 10 }, ids: [] },
    { filter: { assigneeDepartment: 'CIVIL_AFFAIRS' }, ids: ['critical'] },
    { filter: { assigneeArea: '431100' }, ids: ['critical'] },
    { filter: { assigneeArea: '431181' }, ids: [] },
    // Due on the day itself is not overdue.
    { filter: { isOverdue: true }, ids: ['critical'] },
    { filter: { isOverdue: false }, ids: ['missed', 'muted', 'plain'] },
    { filter: { kinds: ['DUPLICATE'], states: ['RAISED'], areas: ['430102'] }, ids: ['plain'] },
    { filter: { kinds: [] }, ids: [] },
    { filter: { areas: [] }, ids: [] },
    { filter: { kinds: null, isOverdue: null }, ids: ['critical', 'missed', 'muted', 'plain'] },
  ])('finds $ids with $filter', async ({ filter, ids }) => {
    expect(await idsOf(filter)).toEqual(ids);
  });

  it.each([
    { filter: { areas: ['110101'] }, code: 'AREA_UNKNOWN' },
    { filter: { areas: ["430102' or true --"] }, code: 'AREA_UNKNOWN' },
    { filter: { programmes: ['DIBAO'] }, code: 'PROGRAMME_UNKNOWN' },
    { filter: { ruleIds: ['DUP'] }, code: 'RULE_UNKNOWN' },
    { filter: { personId: '430102199001011234' }, code: 'PERSON_KEY_MALFORMED' },
    { filter: { ageAtLeastDays: 2_000_000_000 }, code: 'FINDING_FILTER_UNREADABLE' },
  ])('refuses $filter with $code', async ({ filter, code }) => {
    expect(await idsOf(filter)).toEqual([code]);
  });

  it.each([
    { orderBy: 'URGENCY', ids: ['critical', 'plain', 'missed', 'muted'] },
    { orderBy: 'RAISED', ids: ['critical', 'plain', 'muted', 'missed'] },
    { orderBy: 'AMOUNT', ids: ['critical', 'plain', 'muted', 'missed'] },
    { orderBy: 'DUE', ids: ['critical', 'missed', 'muted', 'plain'] },
  ])('sorts by $orderBy', async ({ orderBy, ids }) => {
    const { data } = await ask(
      `query ($orderBy: FindingOrder!) { findings(orderBy: $orderBy) { edges { node { id } } } }`,
      { orderBy },
    );

    expect(data).toEqual({ findings: { edges: ids.map((id) => ({ node: { id } })) } });
  });

  it('lists the most urgent first where no order is asked for', async () => {
    const { data } = await ask(`{ findings(first: 1) { edges { node { id } } } }`);

    expect(data).toEqual({ findings: { edges: [{ node: { id: 'critical' } }] } });
  });

  it.each(['', 'garbage', Buffer.from('[]').toString('base64url'), cursor(['RAISED', [1], 'x'])])(
    'refuses the cursor %j',
    async (after) => {
      const { codes } = await ask(
        `query ($after: String) { findings(after: $after) { pageInfo { hasNextPage } } }`,
        { after },
      );

      expect(codes).toEqual(['CURSOR_UNREADABLE']);
    },
  );

  it.each([
    cursor(['URGENCY', [1], 'x']),
    cursor(['URGENCY', [1, 2, 3], 'x']),
    cursor(['URGENCY', [3_000_000_000, 1], 'x']),
    cursor(['URGENCY', [1, 1.5], 'x']),
    cursor(['URGENCY', [1, '1'], 'x']),
    cursor(['URGENCY', [1, 2], 'x\0']),
    cursor(['URGENCY', [1, 2], 7]),
  ])('refuses a cursor that somebody made up: %s', async (after) => {
    const { codes } = await ask(
      `query ($after: String) { findings(after: $after) { pageInfo { hasNextPage } } }`,
      { after },
    );

    expect(codes).toEqual(['CURSOR_UNREADABLE']);
  });

  it('goes on from a finding that is gone', async () => {
    const { data } = await ask(
      `query ($after: String) { findings(orderBy: AMOUNT, after: $after) { edges { node { id } } } }`,
      { after: cursor(['AMOUNT', [64_800], 'none of these']) },
    );

    expect(data).toEqual({
      findings: { edges: [{ node: { id: 'muted' } }, { node: { id: 'missed' } }] },
    });
  });

  it.each([0, -1, 201])('refuses a page of %d', async (first) => {
    const { codes } = await ask(`query ($first: Int!) { findings(first: $first) { totalCount } }`, {
      first,
    });

    expect(codes).toEqual(['PAGE_SIZE_INVALID']);
  });

  it('has no end where nothing was found', async () => {
    const { data } = await ask(
      `{ findings(filter: { kinds: [] }) { edges { cursor } totalCount pageInfo { hasNextPage endCursor } } }`,
    );

    expect(data).toEqual({
      findings: { edges: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } },
    });
  });
});

function cursor(written: unknown): string {
  return Buffer.from(JSON.stringify(written)).toString('base64url');
}

describe('Query.finding', () => {
  it('shows what was frozen, and how it stands', async () => {
    const { data } = await ask(`{ finding(id: "muted") {
      id rule { id } kind severity ruleSeverity isMuted county countyName raisedAt raisedOn shownOn revision
      subject { kind id } personIds departments period { from until } amountFen amountMeaning asOf
      evidence { department recordId programme { code } statement { zh en } }
      arithmetic { expression resultFen } lookAlikesChecked { letter }
      zh: explanation en: explanation(language: EN)
    } }`);

    expect(data).toEqual({
      finding: {
        id: 'muted',
        rule: { id: 'DUP-TEMP-CAUSE' },
        kind: 'DUPLICATE',
        severity: 'INFO',
        ruleSeverity: 'MEDIUM',
        isMuted: true,
        county: '430104',
        countyName: '岳麓区',
        raisedAt: '2019-12-01T00:00:00.000Z',
        raisedOn: '2019-12-01',
        shownOn: '2019-12-31',
        revision: 1,
        subject: { kind: 'HOUSEHOLD', id: personKey },
        personIds: [personKey],
        departments: expect.arrayContaining(['CIVIL_AFFAIRS']),
        period: { from: '2019-03', until: '2019-05' },
        amountFen: 64_800,
        amountMeaning: 'AT_RISK',
        asOf: '2019-12-31',
        evidence: [
          {
            department: 'CIVIL_AFFAIRS',
            recordId: 'award of muted',
            programme: { code: 'MZ-DIBAO-U' },
            statement: { zh: '城市低保', en: 'Urban subsistence allowance' },
          },
        ],
        arithmetic: [{ expression: '216.00 × 3 = 648.00', resultFen: 64_800 }],
        lookAlikesChecked: expect.arrayContaining([{ letter: 'a' }]),
        zh: '疑点 muted。',
        en: 'Lead muted.',
      },
    });
  });

  it('knows none by another id', async () => {
    const question = `query ($id: ID!) { finding(id: $id) { id } }`;

    expect(await ask(question, { id: 'nobody' })).toEqual({ data: { finding: null }, codes: [] });
    expect(await ask(question, { id: '\0' })).toEqual({ data: { finding: null }, codes: [] });
  });

  it('is an entity, found by its key', async () => {
    const { data } = await ask(
      `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Finding { id severity } } }`,
      {
        keys: [
          { __typename: 'Finding', id: 'critical' },
          { __typename: 'Finding', id: 'nobody' },
        ],
      },
    );

    expect(data).toEqual({ _entities: [{ id: 'critical', severity: 'CRITICAL' }, null] });
  });

  it('shows all that was frozen over time, the oldest first', async () => {
    const first = stored({ id: 'grown', state: 'CLEARED' });
    await store(database, [{ ...first, row: { ...first.row, revision: 2 } }]);
    await database.insert(findingEvidence).values({
      findingId: 'grown',
      revision: 1,
      asOf: parseDate('2019-11-30'),
      fingerprint: 'fewer records',
      content: { ...first.content, amountFen: 21_600, period: null },
    });

    const { data } = await ask(`{ finding(id: "grown") { revision evidenceHistory {
      revision asOf amountFen period { from } severity personIds explanation(language: EN) evidence { recordId } } } }`);

    const frozen = {
      severity: 'HIGH',
      personIds: ['person of grown'],
      explanation: 'Lead grown.',
      evidence: [{ recordId: 'award of grown' }],
    };
    expect(data).toEqual({
      finding: {
        revision: 2,
        evidenceHistory: [
          { ...frozen, revision: 1, asOf: '2019-11-30', amountFen: 21_600, period: null },
          {
            ...frozen,
            revision: 2,
            asOf: '2019-12-31',
            amountFen: 64_800,
            period: { from: '2019-03' },
          },
        ],
      },
    });
  });
});
