import { departmentCodes } from '@hub/assistance';
import { accessKinds, accessOutcomes, purposeCodes, roleCodes } from '@hub/assistance/access';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { entryHash, hashAlgorithms } from '../../src/audit/entry-hash.ts';
import { entryText } from '../../src/audit/entry-text.ts';
import { readAccess, storable } from '../../src/audit/read-access.ts';
import type { AuditEntry } from '../../src/audit/tables.ts';

/** Short and of few characters, those that JSON quotes among them, so that two entries are often nearly alike. */
const text = fc.string({
  unit: fc.constantFrom('"', ',', '[', ']', 'null', '\\', 'a'),
  maxLength: 3,
});
const maybe = fc.option(text);
const texts = fc.array(text, { maxLength: 2 });
const departments = fc.array(fc.constantFrom(...departmentCodes), { maxLength: 2 });

const columns = {
  sequence: fc.nat(3),
  layout: fc.constant(1),
  at: fc.constantFrom('2026-01-31T08:00:00.000Z', '2026-01-31T08:00:00.001Z'),
  requestId: maybe,
  actor: text,
  client: maybe,
  actorPerson: maybe,
  role: fc.constantFrom(...roleCodes),
  area: text,
  department: fc.option(fc.constantFrom(...departmentCodes)),
  purpose: fc.option(fc.constantFrom(...purposeCodes)),
  kind: fc.constantFrom(...accessKinds),
  operationName: maybe,
  operationHash: maybe,
  fields: texts,
  people: texts,
  findings: texts,
  departments,
  silent: departments,
  isOutsideArea: fc.option(fc.boolean()),
  outcome: fc.constantFrom(...accessOutcomes),
  code: maybe,
  detail: maybe,
  algorithm: fc.constantFrom(...hashAlgorithms),
  previousHash: text,
};
const entries: fc.Arbitrary<Omit<AuditEntry, 'hash'>> = fc.record(columns);

it('is the same for the same entry alone, whichever column differs', () => {
  const differing = fc
    .tuple(entries, fc.constantFrom(...(Object.keys(columns) as (keyof typeof columns)[])))
    .chain(([entry, column]) =>
      fc
        .tuple(fc.constant(entry), columns[column] as fc.Arbitrary<unknown>)
        .map(([one, value]) => ({
          one,
          other: { ...one, [column]: value } as Omit<AuditEntry, 'hash'>,
        })),
    );
  fc.assert(
    fc.property(
      fc.oneof(differing, fc.record({ one: entries, other: entries })),
      ({ one, other }) => {
        const isSame = Object.keys(columns).every(
          (column) =>
            JSON.stringify(one[column as keyof typeof one]) ===
            JSON.stringify(other[column as keyof typeof other]),
        );
        expect(entryText(one) === entryText(other)).toBe(isSame);
      },
    ),
    { numRuns: 2000 },
  );
});

it('covers every column of the table but the hash itself', () => {
  const [entry] = fc.sample(entries, 1);
  if (entry === undefined) throw new Error('no entry');

  expect(JSON.parse(entryText(entry))).toHaveLength(Object.keys(columns).length);
});

it.each(hashAlgorithms)('is hashed by %s to the same value each time', (algorithm) => {
  const entry = { ...(fc.sample(entries, { seed: 7, numRuns: 1 })[0] as AuditEntry), algorithm };

  expect(entryHash(entry)).toMatch(/^[0-9a-f]{64}$/);
  expect(entryHash(entry)).toBe(entryHash({ ...entry }));
});

it('is of texts that PostgreSQL gives back as they were, without numbers of people', () => {
  expect(storable('a\0b\uD800c 李')).toBe('a\uFFFDb\uFFFDc 李');
  expect(storable('of 34052419800101001X.')).toBe('of [number].');
});

it('keeps the id of a finding whole, however many digits the hash has in a row', () => {
  const access = {
    kind: 'FINDING_LOOKUP',
    requestId: null,
    operationName: null,
    operationHash: null,
    fields: ['Query.finding'],
    people: [],
    findings: ['a12345678901234567b90c1d', '34052419800101001X'],
    departments: [],
    silent: [],
    isOutsideArea: null,
    outcome: 'ANSWERED',
    code: null,
    detail: null,
  };

  expect(readAccess(access).findings).toEqual(['a12345678901234567b90c1d', '[number]']);
});
