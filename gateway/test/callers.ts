import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { callSigners, newCallKeys, parseCallKeys } from '@hub/assistance/signed-call';
import { inject } from 'vitest';
import { type Identity, demoIssuer } from '../src/index.ts';

/** An issuer whose tokens the gateways of a test accept. */
export const testIssuer = await demoIssuer(await mkdtemp(join(inject('runFolder'), 'issuer-')));

/** Somebody who may look at people and leads of the whole province. */
const supervisor: Identity = {
  id: 'supervisor',
  role: 'PROVINCE_SUPERVISOR',
  area: '430000',
  department: null,
  purposes: ['SUPERVISION'],
};

/** Headers of somebody's request. */
async function headersOf(identity: Identity): Promise<{ readonly authorization: string }> {
  return { authorization: `Bearer ${await testIssuer.tokenFor(identity)}` };
}

/** Headers of the supervisor. */
export const supervisorHeaders = await headersOf(supervisor);

/** Keys by which the parts of a hub in tests know each other, as a setting holds them. */
export const testCallKeys = newCallKeys();

export const signCallTo = callSigners(parseCallKeys(testCallKeys));
