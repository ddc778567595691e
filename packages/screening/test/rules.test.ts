import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { printRules, rules } from '../src/index.ts';

describe.each(rules)('$id', (rule) => {
  it('has look-alikes in the order of their letters', () => {
    const letters = rule.lookAlikes.map(({ letter }) => letter);

    expect(letters).toEqual('abcdefgh'.slice(0, letters.length).split(''));
  });

  it('rests on laws whose days do not run backwards', () => {
    expect(rule.legalBasis.length).toBeGreaterThan(0);
    for (const { from, until } of rule.legalBasis) expect(until ?? from + 1).toBeGreaterThan(from);
  });

  it('needs a source for whatever it says', () => {
    expect(rule.needs.length).toBeGreaterThan(0);
    expect(rule.kind !== 'MISSED' || rule.arguesFromAbsence).toBe(true);
  });

  it('cites articles by their numbers alone', () => {
    for (const { articles } of rule.legalBasis) {
      expect(articles).toMatch(/^(arts?\. \d[\d(), -]*)?$/);
    }
  });

  it('has no word that decides', () => {
    expect(JSON.stringify(rule)).not.toMatch(/fraud|cheat|违规|骗/i);
  });
});

describe('a rule about a household or a dwelling', () => {
  it.each(rules.filter(({ subject }) => subject !== 'PERSON'))(
    '$id needs civil affairs, which knows who lives together',
    ({ needs }) => {
      expect(needs).toContain('CIVIL_AFFAIRS');
    },
  );
});

describe('RULES.md', () => {
  it('is printed from the rules', async () => {
    const committed = await readFile(new URL('../RULES.md', import.meta.url), 'utf8');

    expect(committed).toBe(printRules());
  });
});
