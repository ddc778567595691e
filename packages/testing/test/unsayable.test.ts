import { describe, expect, it } from 'vitest';
import { unsayableIn } from '../src/unsayable.ts';

describe('what must not be said', () => {
  it.each([
    ['{"id":"11010519491231002X"}', 'a resident number'],
    ['of 110105194912310021 no, of 11010519491231002x', 'a resident number'],
    ['born 110105491231002', 'a resident number'],
    ['{"account":"6222020200112233440"}', null],
    ['{"account":"6222021234567890128"}', 'a bank card'],
    ['card 4111111111111111.', 'a bank card'],
    ['Failed query: …', 'SQL'],
    ['select "id", "name" from "person" where id = $1', 'SQL'],
    ['insert into award values ($1)', 'SQL'],
    ['UPDATE finding SET state = 1', 'SQL'],
    ['params: 1,2', 'parameters of a query'],
  ])('is found in %s: %s', (text, what) => {
    expect(unsayableIn(text)).toBe(what);
  });

  it.each([
    '110105194912310021',
    '{"resident":"4****************X"}',
    'p1z4o4a63sqh3i6hhv4eud2mxf7ppk2biq',
    '"amountFen":181600,"at":1574898765123',
    'a11010519491231002Xb',
    'Select one from the list, or update what you set.',
    'Delete from here what is wrong',
    '{"digest":"4111111111111111a"}',
  ])('is not found in %s', (text) => {
    expect(unsayableIn(text)).toBeNull();
  });
});
