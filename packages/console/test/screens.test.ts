import { describe, expect, it } from 'vitest';
import { type Role, refusalOfRoot, roleCodes } from '@hub/assistance/access';
import { screens } from '../src/frame/screens.ts';
import { type Identity, usualPurposeOf } from '../src/sign-in/identities.ts';
import { isEverReleased } from '../src/sign-in/signed-in.tsx';

function identityOf(role: Role): Identity {
  const department = role === 'DEPARTMENT_CLIENT' ? ('EDUCATION' as const) : null;
  return { id: role, role, area: '430000', department, token: '' };
}

const offeredTo = (role: Role) =>
  screens.filter(({ asks }) => isEverReleased(identityOf(role), asks));

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
    expect(offeredTo(role).map(({ name }) => name)).toEqual(offered);
  });

  it.each(roleCodes)(
    'leads to no screen that is refused to %s for what they start with',
    (role) => {
      const purpose = usualPurposeOf(role);
      const { department } = identityOf(role);
      const refused = offeredTo(role).filter(({ asks }) =>
        asks.some((each) => refusalOfRoot({ role, department, purpose }, each) !== null),
      );

      expect(refused).toEqual([]);
    },
  );
});
