import fc from 'fast-check';
import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { readYuan } from '../src/format/read-yuan.ts';

describe('an amount in yuan', () => {
  it.each([
    { text: '100', fen: yuan(100) },
    { text: '１２００．５', fen: yuan(1200.5) },
    { text: ' 1,234.56 ', fen: yuan(1234.56) },
    { text: '0.01', fen: 1 },
    { text: '1000000000', fen: yuan(1_000_000_000) },
  ])('is read as people write it: $text', ({ text, fen }) => {
    expect(readYuan(text)).toBe(fen);
  });

  it.each(['', '0', '-5', '1.234', '1e3', '12,5', '1.2万', '一千', 'abc', '1000000000.01'])(
    'is not %s: nothing is rounded and nothing left out',
    (text) => {
      expect(readYuan(text)).toBeNull();
    },
  );

  it('is the amount that was written, to the fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000_000 }), (fen) => {
        expect(readYuan((fen / 100).toFixed(2))).toBe(fen);
      }),
    );
  });
});
