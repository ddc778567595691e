import { describe, expect, it } from 'vitest';
import {
  callKeysOf,
  callKeysText,
  callSigner,
  callSigners,
  callVerifier,
  newCallKeys,
  parseCallKeys,
} from '../src/access/signed-call.ts';

const keys = parseCallKeys(newCallKeys());
const refused = expect.objectContaining({ code: 'CALL_REFUSED' });
const call = { path: '/bulk/rows', body: '{"people":[]}' };

describe('a call to a subgraph', () => {
  it('is known by its receiver, which has keys of its own', () => {
    const verify = callVerifier(callKeysOf(keys, 'housing'));

    expect(verify(callSigners(keys)('housing')(call, null), call)).toBeNull();
  });

  it('is nothing to another subgraph, nor can its receiver sign calls to others', () => {
    const verifyInEducation = callVerifier(callKeysOf(keys, 'education'));
    const byHousing = callSigner(callKeysOf(keys, 'housing'));
    const byHousingInTheHubsName = callSigners(callKeysOf(keys, 'housing'));

    for (const signed of [
      callSigners(keys)('housing')(call, null),
      byHousing(call, null),
      byHousingInTheHubsName('education')(call, null),
    ])
      expect(() => verifyInEducation(signed, call)).toThrow(refused);
  });

  it('is refused by a receiver that started after it was signed, and has forgotten what it answered', async () => {
    const signed = callSigner(keys)(call, null);
    await new Promise((resolve) => void setTimeout(resolve, 5));

    expect(() => callVerifier(keys)(signed, call)).toThrow(refused);
  });

  it('is known by the keys as a setting holds them, while they are exchanged too', () => {
    const both = parseCallKeys(`${newCallKeys().replace('1:', '2:')},${callKeysText(keys)}`);
    const text = callKeysText(callKeysOf(both, 'housing'));
    const verify = callVerifier(parseCallKeys(text));

    expect(text).toMatch(/^2:[\w+/]{43}=,1:[\w+/]{43}=$/);
    expect(verify(callSigners(both)('housing')(call, null), call)).toBeNull();
    expect(verify(callSigners(keys)('housing')(call, null), call)).toBeNull();
  });
});
