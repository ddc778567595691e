import { describe, expect, it } from 'vitest';
import { articlesInChinese } from '../src/format/articles.ts';

describe('the articles of a law in Chinese', () => {
  it.each([
    { cited: 'art. 25', zh: '第25条' },
    { cited: 'arts. 9, 14, 15(3)', zh: '第9条、第14条、第15条（3）' },
    { cited: 'arts. 33-36', zh: '第33条至第36条' },
    { cited: 'arts. 27(2), 46-48', zh: '第27条（2）、第46条至第48条' },
    { cited: 'arts. 66(1), 66(2)', zh: '第66条（1）、第66条（2）' },
  ])('are $zh for $cited', ({ cited, zh }) => {
    expect(articlesInChinese(cited)).toBe(zh);
  });

  it.each(['', '第9条', 'annex 2', 'art. 9 and the annex', 'arts. 9, annex 2', 'art. 15(3)(a)'])(
    'stay as they are where they cannot be parsed: "%s"',
    (cited) => {
      expect(articlesInChinese(cited)).toBe(cited);
    },
  );
});
