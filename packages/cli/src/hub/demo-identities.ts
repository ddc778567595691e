import { provinceCode } from '@hub/assistance';
import type { DemoIdentity, DemoIssuer, Identity } from '@hub/gateway';

/** As whom a demonstration can be tried: those who ask about people and leads, and a developer; who sees most is first. */
const identities: readonly Identity[] = [
  { id: 'demo.province', role: 'PROVINCE_SUPERVISOR', area: provinceCode, department: null },
  { id: 'demo.county', role: 'COUNTY_SUPERVISOR', area: '430102', department: null },
  {
    id: 'demo.civil-affairs',
    role: 'DEPARTMENT_CLIENT',
    area: provinceCode,
    department: 'CIVIL_AFFAIRS',
  },
  { id: 'demo.township', role: 'TOWNSHIP_OFFICER', area: '430102001', department: null },
  { id: 'demo.auditor', role: 'AUDITOR', area: provinceCode, department: null },
  { id: 'demo.developer', role: 'DEVELOPER', area: provinceCode, department: null },
];

/** The identities of a demonstration, each with a token for an hour. */
export async function demoIdentities({ tokenFor }: DemoIssuer): Promise<readonly DemoIdentity[]> {
  return Promise.all(
    identities.map(async (identity) => ({ ...identity, token: await tokenFor(identity) })),
  );
}
