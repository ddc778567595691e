import { describe, expect, it } from 'vitest';
import type { Role } from '@hub/assistance/access';
import { screens } from '../src/frame/screens.ts';
import type { Identity } from '../src/sign-in/identities.ts';
import { isEverReleased } from '../src/sign-in/signed-in.tsx';

function offeredTo(role: Role): readonly string[] {
  const department = role === 'DEPARTMENT_CLIENT' ? ('EDUCATION' as const) : null;
  const identity: Identity = { id: role, role, area: '430000', department, token: '' };
  return screens.filter(({ asks }) => isEverReleased(identity, asks)).map(({ name }) => name);
}

describe('the navigation', () => {
  it.each([
    {
      role: 'COUNTY_SUPERVISOR',
      offered: ['overview', 'findings', 'work', 'missed', 'people', 'matrix', 'rules', 'sources'],
    },
    {
      role: 'DEPARTMENT_CLIENT',
      offered: ['findings', 'work', 'missed', 'people', 'matrix', 'rules'],
    },
    {
      role: 'AUDITOR',
      offered: ['overview', 'findings', 'work', 'missed', 'people', 'matrix', 'rules', 'accesses'],
    },
    { role: 'TOWNSHIP_OFFICER', offered: ['people', 'matrix', 'rules'] },
    { role: 'DEVELOPER', offered: ['matrix', 'rules'] },
  ] as const)('offers to $role what may be released to them', ({ role, offered }) => {
    expect(offeredTo(role)).toEqual(offered);
  });
});
