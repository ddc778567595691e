import { describe, expect, it } from 'vitest';
import { readAuditFilter } from '../src/pages/accesses/audit-conditions.ts';

describe('the conditions on the audit in an address', () => {
  it('are read as the graph takes them', () => {
    const person = 'p1wiavdc6xaxcywbuysn7lgturm3gwatfb';
    const address = new URLSearchParams({
      person,
      actor: 'demo.county',
      kind: 'EXPORT',
      outcome: 'REFUSED',
    });

    expect(readAuditFilter(address)).toEqual({
      person,
      actor: 'demo.county',
      kinds: ['EXPORT'],
      outcomes: ['REFUSED'],
    });
  });

  it('leave out what cannot be meant, a resident number first of all', () => {
    const address = new URLSearchParams({ person: '11010519491231002X', kind: 'LOOK', actor: '' });

    expect(readAuditFilter(address)).toEqual({});
  });
});
