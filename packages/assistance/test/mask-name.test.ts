import { describe, expect, it } from 'vitest';
import { maskName } from '../src/mask-name.ts';

describe('a masked name', () => {
  it.each([
    ['李秀英', '李**'],
    ['王伟', '王**'],
    ['欧阳娜娜', '欧**'],
    ['阿卜杜拉·买买提', '阿**'],
    ['𠮷田', '𠮷**'],
    [' 李四 ', '李**'],
    ['', '**'],
  ])('says of %j the first character, and not how long it is', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
});
