import { addMonths, firstDayOf, formatDate, monthOf, parseDate } from '@hub/assistance';
import { freshDatabase } from '@hub/testing';
import { count, eq } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { appendEvents } from '../../src/review/append-events.ts';
import {
  answerFinding,
  assignFindings,
  recordOutcome,
  recordStatement,
  reopenFinding,
} from '../../src/review/commands.ts';
import { decideFinding } from '../../src/review/decide-finding.ts';
import { cleared, newEvidence } from '../../src/review/hub-events.ts';
import type { Acting, StepResult } from '../../src/review/perform-steps.ts';
import type { NewReviewEvent } from '../../src/review/review-event.ts';
import { finding, reviewEvent } from '../../src/tables.ts';
import { acting, columnsOf, lead, raiseLeads, today } from './leads.ts';

const { database, drop } = await freshDatabase(`${import.meta.dirname}/../../migrations`);
afterAll(drop);

const toHousing = { department: 'HOUSING', area: '430102' } as const;
const heard = { statement: 'I moved in May.', wasReached: true };
const stacking = { decision: 'NOT_CONFIRMED', reason: 'LAWFUL_STACKING' } as const;

let ids = 0;

/** A new lead, raised and brought as far as a test needs it. */
async function leadAt(
  stage: 'RAISED' | 'ASSIGNED' | 'HEARD' | 'CONFIRMED' | 'DISMISSED' | 'CLOSED',
  draft: Parameters<typeof lead>[1] = {},
): Promise<string> {
  ids += 1;
  const id = `lead-${ids}`;
  await raiseLeads(database, [lead(id, draft)]);
  if (stage === 'RAISED') return id;
  await assignFindings(database, [acting(id, 1)], toHousing);
  if (stage === 'ASSIGNED') return id;
  await recordStatement(database, acting(id, 2), heard);
  if (stage === 'HEARD') return id;
  if (stage === 'CONFIRMED')
    await decideFinding(database, acting(id, 3), { decision: 'CONFIRMED' });
  else await decideFinding(database, acting(id, 3), stacking);
  if (stage !== 'CLOSED') return id;
  await answerFinding(database, acting(id, 4), { department: 'HOUSING', answer: 'CORRECT' });
  await answerFinding(database, acting(id, 5), { department: 'CIVIL_AFFAIRS', answer: 'CORRECT' });
  return id;
}

/** What the hub itself adds. */
async function byHub(findingId: string, expectedVersion: number, event: NewReviewEvent) {
  const entry = { findingId, expectedVersion, events: [event], by: 'hub', day: today };
  await database.transaction(async (transaction) => {
    await appendEvents(transaction, [{ ...entry, idempotencyKey: null }]);
  });
}

async function eventsIn(id: string): Promise<number> {
  const [row] = await database
    .select({ events: count() })
    .from(reviewEvent)
    .where(eq(reviewEvent.findingId, id));
  return row?.events ?? 0;
}

describe('a lead', () => {
  it('is followed from its raising to the money that came back', async () => {
    const id = await leadAt('RAISED');
    expect(await columnsOf(database, id)).toMatchObject({
      state: 'RAISED',
      version: 1,
      dueOn: parseDate('2020-01-15'),
    });

    // The code of Shaodong before it became a city.
    const [assigned] = await assignFindings(database, [acting(id, 1)], {
      department: 'HOUSING',
      area: '430521',
      dueOn: parseDate('2020-02-14'),
      note: ' please look at the lease ',
    });
    expect(assigned).toMatchObject({
      error: null,
      review: {
        state: 'ASSIGNED',
        version: 2,
        assignee: { department: 'HOUSING', area: '430582' },
        dueOn: parseDate('2020-02-14'),
      },
    });

    await answerFinding(database, acting(id, 2), { department: 'HOUSING', answer: 'CANNOT_TELL' });
    await answerFinding(database, acting(id, 3), { department: 'HOUSING', answer: 'CORRECT' });
    await recordStatement(database, acting(id, 4), {
      statement: 'Three calls and a visit on 3 January.',
      wasReached: false,
    });
    const decided = await decideFinding(database, acting(id, 5), { decision: 'CONFIRMED' });
    expect(decided.review).toMatchObject({
      state: 'DECIDED',
      decision: 'CONFIRMED',
      reason: null,
      dismissedUntil: null,
      decidedRevision: 1,
      answers: [{ department: 'HOUSING', answer: 'CORRECT' }],
      heard: { wasReached: false },
    });

    const money = { outcome: 'RECOVERED', amountFen: 50_000 } as const;
    const paid = await recordOutcome(database, acting(id, 6), money);
    expect(paid.review?.state).toBe('DECIDED');

    const closed = await answerFinding(database, acting(id, 7), {
      department: 'CIVIL_AFFAIRS',
      answer: 'CORRECT',
    });
    expect(closed.review).toMatchObject({ state: 'CLOSED', version: 9, dueOn: null });
    expect(closed.events.at(-1)).toMatchObject({ kind: 'CLOSED', number: 9, by: 'hub' });

    const rest = await recordOutcome(database, acting(id, 9), {
      outcome: 'WAIVED',
      amountFen: 14_800,
    });
    expect(rest.review).toMatchObject({
      state: 'CLOSED',
      outcomes: [
        { outcome: 'RECOVERED', amountFen: 50_000 },
        { outcome: 'WAIVED', amountFen: 14_800 },
      ],
    });
    expect(await columnsOf(database, id)).toMatchObject({
      state: 'CLOSED',
      version: 10,
      decision: 'CONFIRMED',
      closedAt: closed.events.at(-1)?.at,
    });
  });

  it('stays in its own county where no other is named, each of several in its own', async () => {
    const here = await leadAt('RAISED', { county: '430104' });
    const there = await leadAt('RAISED', { county: '430602' });
    const steps = [acting(here, 1), acting(there, 1)];
    const assign = async () => assignFindings(database, steps, { department: 'HOUSING' });

    const [first, again] = [await assign(), await assign()];

    expect(first.map(({ review }) => review?.assignee?.area)).toEqual(['430104', '430602']);
    // Sent again for want of an answer.
    expect(again.map(({ review, error }) => ({ review, error }))).toEqual(
      first.map(({ review }) => ({ review, error: null })),
    );
  });

  it('that was dismissed closes without money when every department has answered', async () => {
    const id = await leadAt('CLOSED');

    expect(await columnsOf(database, id)).toMatchObject({
      state: 'CLOSED',
      version: 7,
      decision: 'NOT_CONFIRMED',
      reason: 'LAWFUL_STACKING',
      dismissedUntil: parseDate('2020-12-31'),
    });
  });

  it('that rests on no department waits for the one that has it in hand', async () => {
    const id = await leadAt('DISMISSED', { departments: [] });
    const stranger = await answerFinding(database, acting(id, 4), {
      department: 'EDUCATION',
      answer: 'CORRECT',
    });
    const answered = await answerFinding(database, acting(id, 4), {
      department: 'HOUSING',
      answer: 'CORRECT',
    });

    expect(stranger.error?.code).toBe('REVIEW_DEPARTMENT_NOT_INVOLVED');
    expect(answered.review?.state).toBe('CLOSED');
  });

  it('of missed aid waits for the department that owes it, whose books it does not rest on', async () => {
    const id = await leadAt('DISMISSED', { kind: 'MISSED', departments: ['CIVIL_AFFAIRS'] });
    const first = await answerFinding(database, acting(id, 4), {
      department: 'CIVIL_AFFAIRS',
      answer: 'CORRECT',
    });
    const second = await answerFinding(database, acting(id, 5), {
      department: 'HOUSING',
      answer: 'NOT_CORRECT',
    });

    expect(first.review?.state).toBe('DECIDED');
    expect(second.review?.state).toBe('CLOSED');
  });

  it('of missed aid is confirmed without hearing, for it takes nothing', async () => {
    const id = await leadAt('ASSIGNED', { kind: 'MISSED' });
    const { error, review } = await decideFinding(database, acting(id, 2), {
      decision: 'CONFIRMED',
    });

    expect([error, review?.decision]).toEqual([null, 'CONFIRMED']);
  });

  it('begins anew when a person opens it again: what was said before counts no more', async () => {
    const id = await leadAt('CLOSED');
    const { review, events } = await reopenFinding(database, acting(id, 7), {
      reason: 'The lease was forged.',
    });

    expect(review).toMatchObject({
      state: 'RAISED',
      version: 8,
      assignee: null,
      answers: [],
      heard: null,
      decision: null,
      dismissedUntil: null,
      closedAt: null,
      dueOn: parseDate('2020-01-15'),
    });
    expect(events).toHaveLength(8);

    await assignFindings(database, [acting(id, 8)], toHousing);
    const unheard = await decideFinding(database, acting(id, 9), { decision: 'CONFIRMED' });
    expect(unheard.error?.code).toBe('REVIEW_PERSON_NOT_HEARD');
  });

  it('that was confirmed by mistake is opened again by a person, and not by new evidence', async () => {
    const id = await leadAt('CONFIRMED');
    await expect(byHub(id, 4, newEvidence(2, 'MORE_MONEY', today))).rejects.toMatchObject({
      code: 'REVIEW_STEP_NOT_POSSIBLE',
    });
    const { review } = await reopenFinding(database, acting(id, 4), {
      reason: 'The wrong person.',
    });

    expect(review?.state).toBe('RAISED');
  });

  it('is cleared when the data no longer shows it, and opened when it does again', async () => {
    const id = await leadAt('ASSIGNED');
    await byHub(id, 2, cleared(today));
    expect(await columnsOf(database, id)).toMatchObject({ state: 'CLEARED', dueOn: null });

    const answer = { department: 'HOUSING', answer: 'CORRECT' } as const;
    const late = await answerFinding(database, acting(id, 3), answer);
    expect(late.error?.code).toBe('REVIEW_STEP_NOT_POSSIBLE');

    await byHub(id, 3, newEvidence(2, 'SHOWN_AGAIN', today));
    expect(await columnsOf(database, id)).toMatchObject({ state: 'RAISED', assigneeArea: null });
  });

  it('whose money is followed stays decided when the data no longer shows it', async () => {
    const id = await leadAt('CONFIRMED');
    await byHub(id, 4, cleared(today));
    const { review } = await recordOutcome(database, acting(id, 5), {
      outcome: 'RECOVERED',
      amountFen: 1,
    });

    expect(review).toMatchObject({
      state: 'DECIDED',
      isShown: false,
      outcomes: [{ amountFen: 1 }],
    });
  });
});

describe('a step that cannot be taken', () => {
  type Attempt = (id: string, version: number) => Promise<StepResult>;
  const assign: Attempt = async (id, version) => {
    const [result] = await assignFindings(database, [acting(id, version)], toHousing);
    return result as StepResult;
  };
  const answer: Attempt = async (id, version) =>
    answerFinding(database, acting(id, version), { department: 'HOUSING', answer: 'CORRECT' });
  const hear: Attempt = async (id, version) =>
    recordStatement(database, acting(id, version), heard);
  const dismiss: Attempt = async (id, version) =>
    decideFinding(database, acting(id, version), stacking);
  const money: Attempt = async (id, version) =>
    recordOutcome(database, acting(id, version), { outcome: 'STOPPED', amountFen: 1 });
  const reopen: Attempt = async (id, version) =>
    reopenFinding(database, acting(id, version), { reason: 'new papers' });

  it.each([
    {
      fact: 'a lead is not answered before it is assigned',
      stage: 'RAISED',
      version: 1,
      step: answer,
    },
    { fact: 'nobody is heard before it is assigned', stage: 'RAISED', version: 1, step: hear },
    { fact: 'it is not decided before it is assigned', stage: 'RAISED', version: 1, step: dismiss },
    { fact: 'money follows no raised lead', stage: 'RAISED', version: 1, step: money },
    { fact: 'money follows no undecided lead', stage: 'HEARD', version: 3, step: money },
    { fact: 'money follows no dismissed lead', stage: 'DISMISSED', version: 4, step: money },
    { fact: 'money follows no lead closed as dismissed', stage: 'CLOSED', version: 7, step: money },
    { fact: 'an open lead is not opened', stage: 'RAISED', version: 1, step: reopen },
    { fact: 'an assigned lead is not opened', stage: 'ASSIGNED', version: 2, step: reopen },
    { fact: 'a decided lead is not assigned', stage: 'CONFIRMED', version: 4, step: assign },
    { fact: 'a decided lead is not decided again', stage: 'CONFIRMED', version: 4, step: dismiss },
    { fact: 'a closed lead is not answered', stage: 'CLOSED', version: 7, step: answer },
    { fact: 'nobody is heard on a closed lead', stage: 'CLOSED', version: 7, step: hear },
  ] as const)('changes nothing: $fact', async ({ stage, version, step }) => {
    const id = await leadAt(stage);
    const before = await columnsOf(database, id);
    const { error, review } = await step(id, version);

    expect(error).toMatchObject({ code: 'REVIEW_STEP_NOT_POSSIBLE', version, by: null, at: null });
    expect(review?.version).toBe(version);
    expect(await columnsOf(database, id)).toEqual(before);
    expect(await eventsIn(id)).toBe(version);
  });

  it('says where the review stands and what it takes', async () => {
    const id = await leadAt('RAISED');
    const { error } = await dismiss(id, 1);

    expect(error?.message).toContain('it is RAISED, and DECIDED is possible when it is ASSIGNED');
  });

  it('is refused where nobody heard the person', async () => {
    for (const kind of ['DUPLICATE', 'INELIGIBLE', 'ANOMALY'] as const) {
      const id = await leadAt('ASSIGNED', { kind });
      const { error } = await decideFinding(database, acting(id, 2), { decision: 'CONFIRMED' });
      expect(error?.code).toBe('REVIEW_PERSON_NOT_HEARD');
    }
  });

  it('is refused on a finding that does not exist, whatever its name', async () => {
    for (const id of ['no such finding', 'zero\u0000byte', 'half \ud800']) {
      expect(await answer(id, 1)).toMatchObject({
        findingId: id,
        review: null,
        error: { code: 'FINDING_UNKNOWN', version: null },
      });
    }
  });

  it('is refused from a department that has nothing to do with it', async () => {
    const id = await leadAt('ASSIGNED');
    const { error } = await answerFinding(database, acting(id, 2), {
      department: 'EDUCATION',
      answer: 'CORRECT',
    });

    expect(error?.code).toBe('REVIEW_DEPARTMENT_NOT_INVOLVED');
  });

  it('is refused on evidence that has changed since it was looked at', async () => {
    const id = await leadAt('HEARD', { revision: 2 });
    const decision = { decision: 'CONFIRMED' } as const;
    const stale = await decideFinding(database, acting(id, 3), { ...decision, revision: 1 });
    const fresh = await decideFinding(database, acting(id, 3), { ...decision, revision: 2 });

    expect(stale.error?.code).toBe('REVIEW_EVIDENCE_CHANGED');
    expect(fresh.review?.decidedRevision).toBe(2);
  });

  it.each([
    { what: 'an area nobody knows', given: { area: '999999' }, code: 'AREA_UNKNOWN' },
    { what: 'the nation', given: { area: '000000' }, code: 'AREA_UNKNOWN' },
    {
      what: 'a due day that is over',
      given: { dueOn: parseDate('2019-12-30') },
      code: 'REVIEW_DAY_INVALID',
    },
    {
      what: 'a note of five pages',
      given: { note: 'x'.repeat(4001) },
      code: 'REVIEW_TEXT_INVALID',
    },
    { what: 'a note that is no text', given: { note: 'a\u0000b' }, code: 'REVIEW_TEXT_INVALID' },
  ])('is refused with $what', async ({ given, code }) => {
    const id = await leadAt('RAISED');
    const [result] = await assignFindings(database, [acting(id, 1)], { ...toHousing, ...given });

    expect(result?.error?.code).toBe(code);
    expect(await eventsIn(id)).toBe(1);
  });

  it.each<{ what: string; draft: Partial<Acting> }>([
    { what: 'nobody', draft: { by: ' ' } },
    { what: 'the name of the hub itself', draft: { by: 'hub' } },
    { what: 'no key', draft: { idempotencyKey: '' } },
    { what: 'an endless key', draft: { idempotencyKey: 'k'.repeat(201) } },
  ])('is refused in the name of $what', async ({ draft }) => {
    const id = await leadAt('RAISED');
    const [result] = await assignFindings(database, [acting(id, 1, draft)], toHousing);

    expect(result?.error?.code).toBe('REVIEW_TEXT_INVALID');
  });

  it.each([
    { what: 'a dismissal without a reason', given: { decision: 'NOT_CONFIRMED' } },
    { what: 'a reason to confirm', given: { decision: 'CONFIRMED', reason: 'OTHER' } },
    {
      what: 'a confirmation that expires',
      given: { decision: 'CONFIRMED', dismissedUntil: parseDate('2020-06-01') },
    },
  ] as const)('is refused with $what', async ({ given }) => {
    const id = await leadAt('HEARD');
    const { error } = await decideFinding(database, acting(id, 3), given);

    expect(error?.code).toBe('REVIEW_REASON_MISMATCHED');
  });

  it.each([
    { what: 'less than nothing', given: { outcome: 'RECOVERED', amountFen: -1 } },
    { what: 'half a fen', given: { outcome: 'RECOVERED', amountFen: 0.5 } },
    { what: 'money where there was none', given: { outcome: 'NO_MONEY', amountFen: 1 } },
  ] as const)('is refused with $what', async ({ given }) => {
    const id = await leadAt('CONFIRMED');
    const { error } = await recordOutcome(database, acting(id, 4), given);

    expect(error?.code).toBe('REVIEW_AMOUNT_INVALID');
  });

  it('is refused without the words it is about', async () => {
    const assigned = await leadAt('ASSIGNED');
    const closed = await leadAt('CLOSED');
    const silent = await recordStatement(database, acting(assigned, 2), {
      ...heard,
      statement: ' ',
    });
    const groundless = await reopenFinding(database, acting(closed, 7), { reason: '' });

    expect([silent.error?.code, groundless.error?.code]).toEqual([
      'REVIEW_TEXT_INVALID',
      'REVIEW_TEXT_INVALID',
    ]);
  });
});

describe('a dismissal', () => {
  const inMonths = (months: number) =>
    formatDate((firstDayOf(addMonths(monthOf(today), months)) + 30) as typeof today);

  it.each([
    { reason: 'LAWFUL_STACKING', until: inMonths(12) },
    // 31 June is the last of June.
    { reason: 'DATA_ERROR', until: '2020-06-30' },
    { reason: 'IDENTITY_MIX_UP', until: inMonths(60) },
    { reason: 'ALREADY_CORRECTED', until: inMonths(12) },
    { reason: 'OTHER', until: '2020-06-30' },
  ] as const)('for $reason holds until $until', async ({ reason, until }) => {
    const id = await leadAt('ASSIGNED');
    const { review } = await decideFinding(database, acting(id, 2), {
      decision: 'NOT_CONFIRMED',
      reason,
    });

    expect(review?.dismissedUntil).toBe(parseDate(until));
  });

  it.each([
    { until: '2019-12-31', isAllowed: false },
    { until: '2020-01-01', isAllowed: true },
    { until: '2024-12-31', isAllowed: true },
    { until: '2025-01-01', isAllowed: false },
  ])('until $until is allowed: $isAllowed', async ({ until, isAllowed }) => {
    const id = await leadAt('ASSIGNED');
    const { error, review } = await decideFinding(database, acting(id, 2), {
      ...stacking,
      dismissedUntil: parseDate(until),
    });

    expect(error?.code ?? null).toBe(isAllowed ? null : 'REVIEW_DAY_INVALID');
    expect(review?.dismissedUntil).toBe(isAllowed ? parseDate(until) : null);
  });
});

describe('a repeated request', () => {
  it('adds nothing and gives the state as it is by now', async () => {
    const id = await leadAt('ASSIGNED');
    const once = acting(id, 2);
    const answer = { department: 'HOUSING', answer: 'CORRECT', note: 'see lease' } as const;
    await answerFinding(database, once, answer);
    await recordStatement(database, acting(id, 3), heard);
    const again = await answerFinding(database, once, answer);

    expect(again).toMatchObject({ error: null, review: { version: 4 } });
    expect(await eventsIn(id)).toBe(4);
  });

  it('is known a day later too, though the days that follow from it would be others', async () => {
    const id = await leadAt('RAISED');
    const due = { ...toHousing, dueOn: today };
    const first = acting(id, 1);
    const tomorrow = (today + 1) as typeof today;
    await assignFindings(database, [first], due);
    const [again] = await assignFindings(database, [{ ...first, day: tomorrow }], due);
    expect(again).toMatchObject({ error: null, review: { version: 2, dueOn: today } });

    const decided = acting(id, 2);
    await decideFinding(database, decided, stacking);
    const repeated = await decideFinding(database, { ...decided, day: tomorrow }, stacking);
    expect(repeated).toMatchObject({
      error: null,
      review: { version: 3, dismissedUntil: parseDate('2020-12-31') },
    });
  });

  it('is known on evidence that has changed meanwhile', async () => {
    const id = await leadAt('HEARD');
    const decided = acting(id, 3);
    const decision = { ...stacking, revision: 1 };
    await decideFinding(database, decided, decision);
    await database.update(finding).set({ revision: 2 }).where(eq(finding.id, id));
    const again = await decideFinding(database, decided, decision);

    expect(again).toMatchObject({ error: null, review: { version: 4, decidedRevision: 1 } });
  });

  it.each([
    {
      what: 'another kind of step',
      step: (given: Acting) => recordStatement(database, given, heard),
    },
    {
      what: 'another department',
      step: (given: Acting) =>
        answerFinding(database, given, { department: 'CIVIL_AFFAIRS', answer: 'CORRECT' }),
    },
    {
      what: 'another official',
      step: (given: Acting) =>
        answerFinding(
          database,
          { ...given, by: 'Wang Wei' },
          { department: 'HOUSING', answer: 'CORRECT' },
        ),
    },
  ])('is none when its key comes with $what', async ({ step }) => {
    const id = await leadAt('ASSIGNED');
    const given = acting(id, 2);
    await answerFinding(database, given, { department: 'HOUSING', answer: 'CORRECT' });
    const { error } = await step(given);

    expect(error).toMatchObject({ code: 'REVIEW_KEY_REUSED', version: 3 });
    expect(await eventsIn(id)).toBe(3);
  });
});

describe('many findings at once', () => {
  it('are assigned but for the one that somebody changed before', async () => {
    const leads = await Promise.all(Array.from({ length: 20 }, async () => leadAt('RAISED')));
    const stale = leads[7] ?? '';
    await assignFindings(database, [acting(stale, 1, { by: 'Wang Wei' })], toHousing);

    const results = await assignFindings(
      database,
      leads.map((id) => acting(id, 1, { idempotencyKey: 'bulk' })),
      { department: 'CIVIL_AFFAIRS', area: '430100' },
    );

    expect(results.map(({ findingId }) => findingId)).toEqual(leads);
    expect(results.filter(({ error }) => error !== null)).toMatchObject([
      { findingId: stale, error: { code: 'REVIEW_CONFLICT', by: 'Wang Wei', version: 2 } },
    ]);
    expect(await columnsOf(database, stale)).toMatchObject({ assigneeDepartment: 'HOUSING' });
    expect(await columnsOf(database, leads[8] ?? '')).toMatchObject({
      assigneeDepartment: 'CIVIL_AFFAIRS',
      assigneeArea: '430100',
      version: 2,
    });
  });

  it('are assigned once each when one is named twice', async () => {
    const id = await leadAt('RAISED');
    const results = await assignFindings(
      database,
      [
        acting(id, 1, { idempotencyKey: 'twice' }),
        acting(id, 1, { idempotencyKey: 'twice' }),
        acting(id, 1, { idempotencyKey: 'thrice' }),
      ],
      toHousing,
    );

    expect(results.map(({ error }) => error?.code ?? null)).toEqual([
      null,
      null,
      'REVIEW_CONFLICT',
    ]);
    expect(await eventsIn(id)).toBe(2);
  });

  it('are at most two hundred', async () => {
    const actings = Array.from({ length: 201 }, (_, place) => acting(`none-${place}`, 1));

    await expect(assignFindings(database, actings, toHousing)).rejects.toMatchObject({
      code: 'TOO_MANY_FINDINGS',
    });
    const results = await assignFindings(database, actings.slice(0, 200), toHousing);
    expect(results.every(({ error }) => error?.code === 'FINDING_UNKNOWN')).toBe(true);
    expect(await assignFindings(database, [], toHousing)).toEqual([]);
  });
});
