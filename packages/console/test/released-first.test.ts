import { describe, expect, it } from 'vitest';
import { collection } from '../src/playground/collection.ts';
import { releasedFirst } from '../src/playground/released-first.ts';

const names = (
  role: 'DEVELOPER' | 'PROVINCE_SUPERVISOR' | 'AUDITOR',
  purpose: 'SUPERVISION' | 'AUDIT',
) => releasedFirst(collection, { role, department: null, purpose }).map(({ name }) => name);

describe('the operations of a first visit', () => {
  it('begin for a developer with one that asks for no person', () => {
    const [first] = names('DEVELOPER', 'SUPERVISION');

    expect(first).not.toBe('person');
    expect(collection.find(({ name }) => name === first)?.query).toMatch(
      /\b(rules|overlapMatrix|programmes)\b/,
    );
  });

  it('begin with the main one for who may look at people', () => {
    expect(names('PROVINCE_SUPERVISOR', 'SUPERVISION')[0]).toBe('person');
    expect(names('AUDITOR', 'AUDIT')[0]).toBe('person');
  });

  it('are all of them, whoever asks', () => {
    expect(names('DEVELOPER', 'SUPERVISION').toSorted()).toEqual(
      collection.map(({ name }) => name).toSorted(),
    );
  });
});
