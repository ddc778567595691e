import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { issuerIn } from '@hub/cli/sign-in';
import type { Identity } from '@hub/gateway';
import { inject } from 'vitest';

/** The data directory of a demonstration, of which a test needs the issuer alone. */
export const testDataDirectory = await mkdtemp(join(inject('runFolder'), 'issuer-'));

/** An issuer whose tokens the gateways of a test accept. */
export const testIssuer = await issuerIn(testDataDirectory);

/** Somebody who may look at people and leads of the whole province. */
const supervisor: Identity = {
  id: 'supervisor',
  role: 'PROVINCE_SUPERVISOR',
  area: '430000',
  department: null,
  purposes: ['SUPERVISION'],
};

/** Headers of somebody's request. */
export async function headersOf(identity: Identity): Promise<{ readonly authorization: string }> {
  return { authorization: `Bearer ${await testIssuer.tokenFor(identity)}` };
}

/** Headers of the supervisor. */
export const supervisorHeaders = await headersOf(supervisor);
