import { readFileSync, readdirSync } from 'node:fs';
import { type CaseFile, type Rule, rules, screen } from '../src/index.ts';
import { describe, expect, it } from 'vitest';
import { buildCase, readCases } from '../src/cases/index.ts';
import { factTables } from '../src/engine/fact-tables.ts';

/** The file of every case of every rule: between them they hold whatever a rule can speak of. */
const folder = new URL('../cases/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => readCases(readFileSync(new URL(name, folder), 'utf8')))
  .map(({ draft }) => buildCase(draft));

function withoutProgrammes(file: CaseFile, { programmes }: Rule): CaseFile {
  const awards = file.awards.filter(({ programme }) => !programmes.includes(programme));
  return { ...file, awards };
}

function withoutStart(file: CaseFile, { startsFrom = [] }: Rule): CaseFile {
  const none = Object.fromEntries(startsFrom.map((table) => [table, []]));
  return { ...file, facts: { ...file.facts, ...none } };
}

/** What a rule says of files by itself, whatever its header says of when it is to be asked. */
function saidBy({ check }: Rule, own: readonly CaseFile[]): readonly unknown[] {
  return own.flatMap((file) => check?.(file) ?? []);
}

describe('a rule that is not asked', () => {
  it.each(rules.filter(({ check, programmes }) => check !== null && programmes.length > 0))(
    '$id would say nothing where none of its programmes is in the file',
    (rule) => {
      expect(saidBy(rule, files)).not.toEqual([]);
      expect(
        saidBy(
          rule,
          files.map((file) => withoutProgrammes(file, rule)),
        ),
      ).toEqual([]);
    },
  );

  it.each(rules.filter(({ startsFrom }) => startsFrom !== undefined))(
    '$id would say nothing where no table it starts from holds a row',
    (rule) => {
      expect(saidBy(rule, files)).not.toEqual([]);
      expect(
        saidBy(
          rule,
          files.map((file) => withoutStart(file, rule)),
        ),
      ).toEqual([]);
    },
  );

  it.each(rules.filter(({ startsFrom }) => startsFrom !== undefined))(
    '$id starts from books that it needs',
    ({ needs, startsFrom = [] }) => {
      expect(needs).toEqual(
        expect.arrayContaining(startsFrom.map((table) => factTables[table].department)),
      );
    },
  );

  it('changes nothing that is said of any file', () => {
    const everyTable = Object.keys(factTables) as (keyof typeof factTables)[];
    const always = rules.map((rule) => ({ ...rule, programmes: [], startsFrom: everyTable }));

    for (const file of files) expect(screen(file, rules)).toEqual(screen(file, always));
  });
});
