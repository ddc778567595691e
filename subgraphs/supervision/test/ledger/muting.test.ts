import { parseDate } from '@hub/assistance';
import { type FreshDatabase, freshDatabase } from '@hub/testing';
import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { liftMute } from '../../src/ledger/lift-mute.ts';
import { refreshMutes } from '../../src/ledger/refresh-mutes.ts';
import { mutesInForce, shownSeverity } from '../../src/ledger/rule-mute.ts';
import { finding, reviewEvent } from '../../src/tables.ts';
import { confirmed, decidedLeads, leadWith, refused, rule, today } from './decided-leads.ts';

const deceased = 'INEL-DECEASED-PAY';
const furong = '430102';
const changsha = '430100';
const shaoshan = '430382';
const province = '430000';

let fresh: FreshDatabase;

beforeEach(async () => {
  fresh = await freshDatabase(`${import.meta.dirname}/../../migrations`);
  return fresh.drop;
});

/** Areas where each rule was muted just now, with what it was muted on. */
async function newMutes(day = today) {
  const mutes = await refreshMutes(fresh.database, day);
  return mutes
    .map(({ ruleId, area, decided, right }) => [ruleId, area, decided, right] as const)
    .toSorted(([, one], [, other]) => one.localeCompare(other));
}

/** How the leads of a county are shown, and their place in lists. */
async function shown(county: string) {
  return fresh.sql<{ severity: string; urgency: number; rule_severity: string }[]>`
    select distinct severity, urgency, rule_severity from finding where county = ${county}
    order by urgency`;
}

const asTheRuleSays = [{ severity: 'HIGH', urgency: 1, rule_severity: 'HIGH' }];
const asInfo = [{ severity: 'INFO', urgency: 4, rule_severity: 'HIGH' }];

async function lift(area: string, reason = 'the books were put right', by = 'Wang') {
  return liftMute(fresh.database, { ruleId: rule, area, by, reason });
}

describe('a rule', () => {
  it('is muted in county, prefecture and province where fewer than 3 in 10 of 20 leads had been right', async () => {
    await decidedLeads(fresh.database, { county: furong, count: 20, right: 5 });

    expect(await newMutes()).toEqual([
      [rule, province, 20, 5],
      [rule, changsha, 20, 5],
      [rule, furong, 20, 5],
    ]);
    expect(await shown(furong)).toEqual(asInfo);
  });

  it.each([
    { why: '19 were decided', count: 19, right: 0 },
    { why: 'exactly 3 in 10 had been right', count: 20, right: 6 },
  ])('is not muted where $why', async (leads) => {
    await decidedLeads(fresh.database, { county: furong, ...leads });

    expect(await newMutes()).toEqual([]);
    expect(await shown(furong)).toEqual(asTheRuleSays);
  });

  it('was right where somebody had been quicker', async () => {
    await decidedLeads(fresh.database, { county: furong, count: 14, right: 0 });
    const ids = ['1', '2', '3', '4', '5', '6'];
    await Promise.all(
      ids.map(async (id) => leadWith(fresh.database, { id }, [refused('ALREADY_CORRECTED')])),
    );

    expect(await newMutes()).toEqual([]);
  });

  it('is judged by the decisions of twelve months', async () => {
    const old = { county: furong, count: 20, right: 0, day: parseDate('2018-12-31') };
    await decidedLeads(fresh.database, old);

    expect(await newMutes()).toEqual([]);
    expect(await newMutes(parseDate('2019-12-30'))).toHaveLength(3);
  });

  it('is not judged by a decision that a person took back, and is by one that new evidence came after', async () => {
    await decidedLeads(fresh.database, { county: furong, count: 19, right: 0 });
    const dueOn = today;
    await leadWith(fresh.database, { id: 'taken back' }, [
      refused('DATA_ERROR'),
      { kind: 'REOPENED', body: { reason: 'a mistake', dueOn } },
    ]);
    expect(await newMutes()).toEqual([]);

    await leadWith(fresh.database, { id: 'shown again' }, [
      refused('DATA_ERROR'),
      { kind: 'NEW_EVIDENCE', body: { revision: 2, cause: 'OTHER_RECORDS', dueOn } },
    ]);
    expect(await newMutes()).toHaveLength(3);
  });

  it('is muted in the province by leads of many counties, and in none of them', async () => {
    await decidedLeads(fresh.database, { county: furong, count: 10, right: 0 });
    await decidedLeads(fresh.database, { county: shaoshan, count: 10, right: 5 });

    expect(await newMutes()).toEqual([[rule, province, 20, 5]]);
    expect(await shown(shaoshan)).toEqual(asInfo);
  });

  it('is muted in the province once where nobody knows the county', async () => {
    await decidedLeads(fresh.database, { county: province, count: 20, right: 5 });

    expect(await newMutes()).toEqual([[rule, province, 20, 5]]);
  });

  it('is muted although it is CRITICAL, and no other rule is', async () => {
    await decidedLeads(fresh.database, { county: furong, count: 20, right: 0, ruleId: deceased });
    await leadWith(fresh.database, { id: 'of another rule', county: shaoshan }, []);

    expect((await newMutes()).map(([ruleId]) => ruleId)).toEqual([deceased, deceased, deceased]);
    expect(await shown(furong)).toEqual([
      { severity: 'INFO', urgency: 4, rule_severity: 'CRITICAL' },
    ]);
    expect(await shown(shaoshan)).toEqual(asTheRuleSays);
  });

  it('is muted once, however often and by however many this is asked', async () => {
    await decidedLeads(fresh.database, { county: furong, count: 20, right: 5 });

    const mutes = await Promise.all([newMutes(), newMutes()]);

    expect(mutes.flat()).toHaveLength(3);
    expect(await newMutes()).toEqual([]);
  });

  it('has a lead shown rightly that was stored by somebody who did not know of the mute', async () => {
    await decidedLeads(fresh.database, { county: furong, count: 20, right: 5 });
    await newMutes();
    await leadWith(fresh.database, { id: 'late', county: furong }, []);

    await newMutes();

    expect(await shown(furong)).toEqual(asInfo);
  });
});

describe('a mute', () => {
  it('is lifted by a person with a reason, and its leads are shown as the rule says', async () => {
    await decidedLeads(fresh.database, { county: furong, count: 10, right: 0 });
    await decidedLeads(fresh.database, { county: shaoshan, count: 10, right: 0 });
    await newMutes();

    const { mute, remaining } = await lift(province, ' the law changed ');

    expect(mute).toMatchObject({ liftedBy: 'Wang', liftReason: 'the law changed' });
    expect(remaining).toEqual([]);
    expect(await shown(furong)).toEqual(asTheRuleSays);
    expect(await shown(shaoshan)).toEqual(asTheRuleSays);
  });

  it.each([
    { what: 'nobody says why', reason: '  ', by: 'Wang', code: 'LIFT_REASON_MISSING' },
    { what: 'nobody says who', reason: 'a mistake', by: ' ', code: 'LIFT_NEEDS_PERSON' },
    { what: 'the hub would', reason: 'a mistake', by: 'hub', code: 'LIFT_NEEDS_PERSON' },
  ])('is not lifted when $what', async ({ reason, by, code }) => {
    await decidedLeads(fresh.database, { county: furong, count: 20, right: 0 });
    await newMutes();

    await expect(lift(furong, reason, by)).rejects.toMatchObject({ code });
    expect(await shown(furong)).toEqual(asInfo);
  });

  it('is lifted once, by one of two', async () => {
    await decidedLeads(fresh.database, { county: furong, count: 20, right: 0 });
    await newMutes();

    const lifted = await Promise.allSettled([lift(furong), lift(furong)]);

    expect(lifted.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(lift(furong)).rejects.toMatchObject({ code: 'MUTE_NOT_IN_FORCE' });
  });

  it('of the province goes on when that of a county is lifted, and the other way round', async () => {
    await decidedLeads(fresh.database, { county: furong, count: 20, right: 0 });
    await newMutes();

    const { remaining } = await lift(furong);
    expect(remaining.map(({ area }) => area)).toEqual([province, changsha]);
    expect(await shown(furong)).toEqual(asInfo);

    await lift(province);
    expect(await shown(furong)).toEqual(asInfo);
    await lift(changsha);
    expect(await shown(furong)).toEqual(asTheRuleSays);
  });

  it('comes again on 20 leads decided since it was lifted, and not on 19', async () => {
    await decidedLeads(fresh.database, { county: furong, count: 40, right: 0 });
    await newMutes();
    for (const area of [furong, changsha, province]) await lift(area);
    expect(await newMutes()).toEqual([]);

    await decidedLeads(fresh.database, { county: furong, count: 19, right: 2 });
    expect(await newMutes()).toEqual([]);
    await leadWith(fresh.database, { id: 'twentieth', county: furong }, [confirmed]);
    expect(await newMutes()).toEqual([
      [rule, province, 20, 3],
      [rule, changsha, 20, 3],
      [rule, furong, 20, 3],
    ]);
    expect(await shown(furong)).toEqual(asInfo);
  });
});

it('hides a new lead in the county, anywhere in the prefecture or in the province', async () => {
  await decidedLeads(fresh.database, { county: furong, count: 20, right: 0 });
  await newMutes();
  await lift(province);
  await lift(furong);

  const mutes = await mutesInForce(fresh.database);
  const severityIn = (county: string, ruleId = rule) =>
    shownSeverity({ ruleId, ruleSeverity: 'HIGH', county }, mutes);

  expect(mutes).toEqual(new Map([[rule, new Set([changsha])]]));
  expect(severityIn(furong)).toBe('INFO');
  expect(severityIn('430181')).toBe('INFO');
  expect(severityIn(shaoshan)).toBe('HIGH');
  expect(severityIn(furong, deceased)).toBe('HIGH');
});

it('changes nothing of a lead but how it is shown', async () => {
  await decidedLeads(fresh.database, { county: furong, count: 20, right: 0 });
  const rest = async () =>
    fresh.sql`select to_jsonb(finding) - 'severity' - 'urgency' as row from finding order by id`;
  const before = await rest();

  await newMutes();

  expect(await rest()).toEqual(before);
  expect(await fresh.database.$count(reviewEvent)).toBe(20);
  expect(await fresh.database.$count(finding, sql`severity = 'INFO'`)).toBe(20);
});
