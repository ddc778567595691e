import { describe, expect, it } from 'vitest';
import { readToken, tokenEndsAt } from '../src/sign-in/read-token.ts';

const tokenOf = (claims: object) =>
  ['{"alg":"EdDSA"}', JSON.stringify(claims), 'signature']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');

describe('a token that was pasted', () => {
  it('says of whom it is', () => {
    const claims = {
      sub: '张三',
      role: 'DEPARTMENT_CLIENT',
      area: '430102',
      department: 'EDUCATION',
    };
    const token = tokenOf(claims);

    expect(readToken(`  ${token}\n`)).toEqual({
      id: '张三',
      role: 'DEPARTMENT_CLIENT',
      area: '430102',
      department: 'EDUCATION',
      token,
    });
  });

  it('says when it ends, as far as it does', () => {
    expect(tokenEndsAt(tokenOf({ exp: 1_800_000_000 }))).toBe(1_800_000_000_000);
    expect(tokenEndsAt(tokenOf({ exp: 'soon' }))).toBeNull();
    expect(tokenEndsAt('Bearer')).toBeNull();
  });

  it.each([
    ['nothing', ''],
    ['no token', 'Bearer'],
    ['a payload that is no JSON', 'a.!!!.c'],
    ['a role that there is not', tokenOf({ sub: 'a', role: 'KING', area: '430000' })],
    ['an area that there is not', tokenOf({ sub: 'a', role: 'AUDITOR', area: '999999' })],
    ['nobody', tokenOf({ role: 'AUDITOR', area: '430000' })],
  ])('is none where it is %s', (_, text) => {
    expect(readToken(text)).toBeNull();
  });
});
