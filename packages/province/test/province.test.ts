import { createHash } from 'node:crypto';
import {
  counties,
  departmentCodes,
  parseDate,
  parseMonth,
  parseResidentNumber,
  birthDateOf,
  sexOf,
} from '@hub/assistance';
import { type RowLayout, departmentRows } from '@hub/assistance/rows';
import { describe, expect, it } from 'vitest';
import { completeThrough, generateProvince, provinceDate } from '../src/index.ts';
import { gatherProvince, personKey } from './gathered-province.ts';

const province = gatherProvince({ scale: 1000, seed: 20_191_126 });
const { people, households, rows, truth } = province;

/** The first parts of a province, as one number. */
function fingerprintOf(options: { scale: number; seed: number }): string {
  const hash = createHash('sha256');
  let parts = 0;
  for (const part of generateProvince({ ...options, personKey })) {
    hash.update(JSON.stringify(part));
    parts += 1;
    if (parts === 12) break;
  }
  return hash.digest('hex');
}

function allRows() {
  return departmentCodes.flatMap((department) =>
    Object.entries(rows[department]).map(
      ([table, tableRows]) => [department, table, tableRows as Record<string, unknown>[]] as const,
    ),
  );
}

describe('the province', () => {
  it('is the same for the same seed and another for another', () => {
    const options = { scale: 1000, seed: 7 };

    expect(fingerprintOf(options)).toBe(fingerprintOf(options));
    expect(fingerprintOf({ scale: 1000, seed: 8 })).not.toBe(fingerprintOf(options));
  });

  it('is made in parts of bounded size', () => {
    expect(province.largestPart).toBeLessThanOrEqual(250);
  });

  it('has people in all 122 counties, at a scale of 1:10000 as well', () => {
    const small = gatherProvince({ scale: 10_000, seed: 3 });

    expect(new Set(people.map(({ county }) => county)).size).toBe(counties.length);
    expect(new Set(small.people.map(({ county }) => county)).size).toBe(counties.length);
  });

  it('ends when its books do', () => {
    expect([provinceDate, completeThrough]).toEqual([
      parseDate('2019-12-31'),
      parseDate('2019-12-31'),
    ]);
  });
});

describe('a resident number', () => {
  it('is valid, carries birth and sex, and belongs to one person', () => {
    const wrong = people.filter((person) => {
      const number = parseResidentNumber(person.residentNumber);
      return birthDateOf(number) !== person.bornOn || sexOf(number) !== person.sex;
    });

    expect(wrong).toEqual([]);
    expect(new Set(people.map(({ residentNumber }) => residentNumber)).size).toBe(people.length);
    expect(new Set(people.map(({ personId }) => personId)).size).toBe(people.length);
  });

  it('keeps the code of a county that has another one today', () => {
    const prefixes = new Set(people.map(({ residentNumber }) => residentNumber.slice(0, 6)));

    expect(['430521', '430124', '431121'].filter((code) => !prefixes.has(code))).toEqual([]);
  });
});

describe('the rows', () => {
  it('fit the layouts in which they are sent', () => {
    for (const [department, table, tableRows] of allRows()) {
      const layouts = departmentRows[department] as Record<string, unknown>;
      const layout = layouts[table] as RowLayout<Record<string, unknown>>;
      for (const row of tableRows) layout.fromTuple(layout.toTuple(row));
      const extra = tableRows.filter((row) => Object.keys(row).length !== layout.columns.length);

      expect([department, table, extra]).toEqual([department, table, []]);
    }
  });

  it.each(departmentCodes)('of %s have ids of their own, without personal data', (department) => {
    const ids = Object.values(rows[department]).flatMap((tableRows) =>
      (tableRows as { id?: string }[]).flatMap(({ id }) => id ?? []),
    );

    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]{2}-[0-9a-z]{1,8}$/.test(id))).toEqual([]);
  });

  it.each(departmentCodes)('of %s refer to awards and people that exist', (department) => {
    const tables = rows[department];
    const awardIds = new Set(tables.award.map(({ id }) => id));
    const persons = new Set(people.map(({ personId }) => personId));
    const lost = [
      ...tables.payment.filter(({ awardId }) => !awardIds.has(awardId)),
      ...tables.awardMember.filter(({ awardId }) => !awardIds.has(awardId)),
      ...tables.award.filter(({ partOf }) => partOf !== null && !awardIds.has(partOf)),
      ...Object.values(tables).flatMap((tableRows) =>
        (tableRows as { personId?: string }[]).filter(
          ({ personId }) => personId !== undefined && !persons.has(personId),
        ),
      ),
    ];
    const memberless = new Set(tables.awardMember.map(({ awardId }) => awardId));

    expect(lost).toEqual([]);
    expect(tables.award.filter(({ id }) => !memberless.has(id))).toEqual([]);
  });

  it('have no interval that ends before it begins, and nothing after the province ends', () => {
    const reversed = allRows().flatMap(([, , tableRows]) =>
      (tableRows as { from?: number; until?: number | null }[]).filter(
        ({ from, until }) => from !== undefined && until != null && until <= from,
      ),
    );
    const payments = departmentCodes.flatMap((department) => rows[department].payment);
    const awards = departmentCodes.flatMap(
      (department): readonly { readonly decidedOn: number }[] => rows[department].award,
    );

    expect(reversed).toEqual([]);
    expect(payments.filter(({ paidOn }) => paidOn > provinceDate)).toEqual([]);
    expect(awards.filter(({ decidedOn }) => decidedOn > provinceDate)).toEqual([]);
  });

  it('begin with the benefit months of 2017; posts of public welfare are counted from their first month', () => {
    const posts = new Set(
      rows.HUMAN_RESOURCES.award
        .filter(({ programme }) => programme === 'RS-PWP')
        .map(({ id }) => id),
    );
    const early = departmentCodes
      .flatMap((department) => rows[department].payment)
      .filter(({ month }) => month !== null && month < parseMonth('2017-01'));

    expect(early.filter(({ awardId }) => !posts.has(awardId))).toEqual([]);
  });

  it('put everybody into one household, and no award before its members', () => {
    const homes = new Set(households.map(({ householdId }) => householdId));
    const members = rows.CIVIL_AFFAIRS.householdMember;

    expect(members.length).toBe(people.length);
    expect(new Set(members.map(({ personId }) => personId)).size).toBe(people.length);
    expect(members.filter(({ householdId }) => !homes.has(householdId))).toEqual([]);
    expect(new Set(truth.map(({ householdId }) => homes.has(householdId)))).toEqual(
      new Set([true]),
    );
  });
});
