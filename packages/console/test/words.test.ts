import { describe, expect, it } from 'vitest';
import chinese from '../src/i18n/zh-CN.json' with { type: 'json' };
import english from '../src/i18n/en.json' with { type: 'json' };

function textsIn(words: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as const]
      : textsIn(value as object, `${path}${key}.`),
  );
}

const placesIn = (text: string) => (text.match(/\{\{\w+(?:, \w+)?\}\}/g) ?? []).toSorted();

describe('the words of the console', () => {
  const byKey = new Map(textsIn(english));

  it('are the same keys in both languages, and none is empty', () => {
    expect([...byKey.keys()]).toEqual(textsIn(chinese).map(([key]) => key));
    expect([...textsIn(chinese), ...byKey].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(textsIn(chinese))('leave the same places in both languages: %s', (key, text) => {
    expect(placesIn(byKey.get(key) ?? '')).toEqual(placesIn(text));
  });

  it('accuse nobody: what the hub finds is a lead until a department has decided', () => {
    const accusing = /违规|违法|骗保|骗取|冒领|欺诈|套取|fraud|cheat|violat|offen[cd]/i;

    expect([...textsIn(chinese), ...byKey].filter(([, text]) => accusing.test(text))).toEqual([]);
  });
});
