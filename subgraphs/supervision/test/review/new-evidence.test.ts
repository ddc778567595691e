import { parseDate, parseMonth } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, newEvidenceCause } from '../../src/review/new-evidence.ts';
import { type Review, replay } from '../../src/review/review.ts';

const day = parseDate('2020-06-30');
const former = { fingerprint: 'records', amountFen: 64_800 };
const raised: Review = { ...replay([], ['HOUSING']), version: 1 };

const said = { by: 'Li Na', at: '2020-01-02T02:00:00.000Z', day };
const recovered = { ...said, outcome: 'RECOVERED', amountFen: 90_000, note: null } as const;
const stopped = { ...said, outcome: 'STOPPED', amountFen: 90_000, note: null } as const;

const confirmed = {
  ...raised,
  state: 'CLOSED',
  decision: 'CONFIRMED',
  outcomes: [stopped],
} as const;
const dismissed = {
  ...raised,
  state: 'CLOSED',
  decision: 'NOT_CONFIRMED',
  reason: 'LAWFUL_STACKING',
  dismissedUntil: parseDate('2020-12-31'),
} as const;

const same = former;
const grown = { ...former, amountFen: 86_400 };
const others = { ...former, fingerprint: 'other records' };

describe('new evidence', () => {
  it.each<{ fact: string; review: Review; found: typeof same; cause: string | null; on?: string }>([
    { fact: 'does not open what is raised', review: raised, found: others, cause: null },
    {
      fact: 'does not open what is assigned',
      review: { ...raised, state: 'ASSIGNED' },
      found: others,
      cause: null,
    },
    {
      fact: 'does not open a confirmed lead while its money is followed',
      review: { ...confirmed, state: 'DECIDED' },
      found: others,
      cause: null,
    },
    {
      fact: 'opens what the data had stopped showing',
      review: { ...raised, state: 'CLEARED', isShown: false },
      found: same,
      cause: 'SHOWN_AGAIN',
    },
    { fact: 'leaves a confirmed lead closed', review: confirmed, found: same, cause: null },
    {
      fact: 'opens a confirmed lead that rests on other records',
      review: confirmed,
      found: others,
      cause: 'OTHER_RECORDS',
    },
    {
      fact: 'opens a confirmed lead that has grown',
      review: confirmed,
      found: grown,
      cause: 'MORE_MONEY',
    },
    {
      fact: 'leaves a confirmed lead closed whose growth was recovered with the rest',
      review: { ...confirmed, outcomes: [recovered] },
      found: grown,
      cause: null,
    },
    {
      fact: 'leaves a confirmed lead closed that has shrunk',
      review: confirmed,
      found: { ...former, amountFen: 100 },
      cause: null,
    },
    {
      fact: 'opens a confirmed lead that was gone and is back',
      review: { ...confirmed, isShown: false },
      found: same,
      cause: 'SHOWN_AGAIN',
    },
    {
      fact: 'leaves a lawful stacking that grows month by month dismissed',
      review: dismissed,
      found: grown,
      cause: null,
    },
    {
      fact: 'leaves a lawful stacking dismissed that was gone and is back',
      review: { ...dismissed, isShown: false },
      found: same,
      cause: null,
    },
    {
      fact: 'opens what had been corrected already and is back',
      review: { ...dismissed, reason: 'ALREADY_CORRECTED', isShown: false },
      found: same,
      cause: 'SHOWN_AGAIN',
    },
    {
      fact: 'opens a dismissed lead that rests on other records',
      review: dismissed,
      found: others,
      cause: 'OTHER_RECORDS',
    },
    {
      fact: 'opens a dismissed lead that still waits for an answer and rests on other records',
      review: { ...dismissed, state: 'DECIDED' },
      found: others,
      cause: 'OTHER_RECORDS',
    },
    {
      fact: 'leaves a dismissed lead on the last day of its dismissal',
      review: dismissed,
      found: same,
      on: '2020-12-30',
      cause: null,
    },
    {
      fact: 'opens a dismissed lead on the day its dismissal ends',
      review: dismissed,
      found: same,
      on: '2020-12-31',
      cause: 'DISMISSAL_EXPIRED',
    },
  ])('$fact', ({ review, found, cause, on = '2020-06-30' }) => {
    expect(newEvidenceCause(review, { former, found, day: parseDate(on) })).toBe(cause);
  });

  it('opens nothing that is settled when nobody knows what it was decided on', () => {
    expect(newEvidenceCause(confirmed, { former: null, found: others, day })).toBeNull();
  });
});

describe('the fingerprint of evidence', () => {
  const statement = { en: 'text', zh: '文本' };
  const record = (recordId: string) =>
    ({ department: 'HOUSING', recordId, programme: null, statement }) as const;
  const period = { from: parseMonth('2019-03'), until: parseMonth('2019-05') };
  const finding = { period, evidence: [record('a'), record('b')] };
  const fingerprint = fingerprintOf(finding);

  it('is the same for the same records in another order, with other words and more months', () => {
    const evidence = [{ ...record('b'), statement: { en: 'other', zh: '其他' } }, record('a')];
    const until = parseMonth('2019-09');

    expect(fingerprintOf({ evidence, period: { ...period, until } })).toBe(fingerprint);
  });

  it.each([
    { what: 'another record', other: { ...finding, evidence: [record('a'), record('c')] } },
    { what: 'one record less', other: { ...finding, evidence: [record('a')] } },
    {
      what: 'another first month',
      other: { ...finding, period: { ...period, from: parseMonth('2019-02') } },
    },
    { what: 'no months', other: { ...finding, period: null } },
    { what: 'another variant', other: { ...finding, variant: 'status-not-closed' } },
    {
      what: 'records whose names only look alike when put together',
      other: { ...finding, evidence: [record('a","b')] },
    },
  ])('is another for $what', ({ other }) => {
    expect(fingerprintOf(other)).not.toBe(fingerprint);
  });
});
