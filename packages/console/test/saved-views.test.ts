import { describe, expect, it } from 'vitest';
import { keptOf } from '../src/pages/findings/saved-views.ts';

describe('a saved filter', () => {
  it('keeps conditions, order and columns, and neither a person nor a page', () => {
    const address = new URLSearchParams(
      'kind=MISSED&order=DUE&columns=rule,amount&person=p1wiavdc6xaxcywbuysn7lgturm3gwatfb&after=abc',
    );

    expect(keptOf(address)).toBe('kind=MISSED&order=DUE&columns=rule%2Camount');
  });
});
