import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CaseFileError, differencesOf, readCases } from '../src/cases/index.ts';

const folder = new URL('../cases/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

describe.each(files)('%s', (name) => {
  it.each(readCases(readFileSync(new URL(name, folder), 'utf8')))('$draft.case', ({ draft }) => {
    expect(differencesOf(draft)).toEqual([]);
  });
});

const overlap = `
- case: both for three months
  people: [{ id: zhang }]
  awards:
    - programme: MZ-DIBAO-R
      from: 2018-01-01
      payments: [{ months: 2019-01..2019-09, amount: 216.10 }]
    - programme: MZ-TEKUN-S
      from: 2019-07-01
      payments: [{ months: 2019-07..2019-12, amount: 459.40 }]
  expect:
    - EXPECTATION
`;
const expecting = (expectation: string) =>
  readCases(overlap.replace('EXPECTATION', expectation)).flatMap(({ draft }) =>
    differencesOf(draft).map(({ expected, said }) => `${expected} | ${said.slice(0, 40)}`),
  );

describe('a case', () => {
  it('agrees when the rule finds what is expected', () => {
    expect(expecting('{ finding: DUP-SUBSIST-DESTITUTE, about: zhang, amount: 648.30 }')).toEqual(
      [],
    );
  });

  it('differs by a single fen, a person, a variant, a severity', () => {
    const said = 'a finding about zhang of 648.30 yuan at H';

    expect(expecting('{ finding: DUP-SUBSIST-DESTITUTE, amount: 648.31 }')).toEqual([
      `a finding of 648.31 yuan | ${said.slice(0, 40)}`,
    ]);
    expect(expecting('{ finding: DUP-SUBSIST-DESTITUTE, about: li }')).toHaveLength(1);
    expect(expecting('{ finding: DUP-SUBSIST-DESTITUTE, variant: other }')).toHaveLength(1);
    expect(expecting('{ finding: DUP-SUBSIST-DESTITUTE, severity: LOW }')).toHaveLength(1);
  });

  it('differs when silence or doubt is expected and the rule speaks', () => {
    expect(expecting('silent: DUP-SUBSIST-DESTITUTE')).toHaveLength(1);
    expect(expecting('undecided: DUP-SUBSIST-DESTITUTE')).toHaveLength(1);
  });

  it('does not ask rules that it does not name', () => {
    expect(expecting('silent: DUP-HOUSE-RENT')).toEqual([]);
  });

  it('knows a department that is silent', () => {
    const text = overlap
      .replace('EXPECTATION', '{ undecided: MISS-PREMIUM }')
      .replace('  people', '  sources: { HEALTHCARE_SECURITY: SILENT }\n  people');

    expect(readCases(text).flatMap(({ draft }) => differencesOf(draft))).toEqual([]);
  });
});

function problemsIn(text: string): readonly string[] {
  try {
    readCases(text);
    return [];
  } catch (error) {
    if (!(error instanceof CaseFileError)) throw error;
    return error.problems.map(({ line, message }) => `${line}: ${message}`);
  }
}

describe('a file of cases', () => {
  it.each([
    ['an unknown key', '- case: a\n  poeple: []', '2: unknown key poeple'],
    [
      'an impossible date',
      overlap.replace('2018-01-01', '2018-02-30'),
      '6: from: not a date (YYYY-MM-DD): 2018-02-30',
    ],
    [
      'an unknown programme',
      overlap.replace('MZ-DIBAO-R', 'MZ-DIBAO'),
      '5: programme: no such programme: MZ-DIBAO',
    ],
    [
      'a column of another department',
      overlap.replace('from: 2018-01-01', 'from: 2018-01-01\n      keysOn: 2018-01-01'),
      '7: unknown key keysOn',
    ],
    [
      'part of a fen',
      overlap.replace('216.10', '216.105'),
      '7: amount: not an amount in yuan (216.00): 216.105',
    ],
    [
      'a rule that there is not',
      overlap.replace('EXPECTATION', 'silent: DUP-NOTHING'),
      '12: silent: no such rule for a household (RULES.md lists them)',
    ],
    ['a text instead of a list', 'case', '1: file: a list is expected here'],
    ['no case', '[]', '1: there is no case in the file'],
  ])('names the line of %s', (_, text, problem) => {
    expect(problemsIn(text)).toContain(problem);
  });

  it('names the line of broken YAML', () => {
    expect(problemsIn('- case: [\n')[0]).toMatch(/^\d+: /);
  });

  it('refuses aliases that multiply', () => {
    const bomb = Array.from({ length: 12 }, (_, n) =>
      n === 0
        ? '- &a0 [x,x,x,x,x,x,x,x,x]'
        : `- &a${n} [${Array(9)
            .fill(`*a${n - 1}`)
            .join(',')}]`,
    ).join('\n');

    expect(problemsIn(bomb)).toHaveLength(1);
  });

  it('is read or refused, and nothing else, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(Array.isArray(problemsIn(text))).toBe(true);
      }),
    );
  });
});
