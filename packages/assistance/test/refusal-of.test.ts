import { describe, expect, it } from 'vitest';
import { firstRefusal, refusalOf, textClasses, toBeReleased } from '../src/access/index.ts';

const housing = {
  role: 'DEPARTMENT_CLIENT',
  department: 'HOUSING',
  purpose: 'APPLICATION',
} as const;
const healthcare = { ...housing, department: 'HEALTHCARE_SECURITY' } as const;
const auditor = { role: 'AUDITOR', department: null, purpose: 'AUDIT' } as const;
const supervisor = {
  role: 'COUNTY_SUPERVISOR',
  department: null,
  purpose: 'SUPERVISION',
} as const;

describe('a field', () => {
  it.each([
    ['a diagnosis', 'MedicalAssistanceAward.disease', healthcare, null],
    ['a diagnosis', 'MedicalAssistanceAward.disease', supervisor, null],
    ['a diagnosis', 'MedicalAssistanceAward.disease', housing, 'DEPARTMENT_NOT_ALLOWED'],
    ['a diagnosis', 'MedicalAssistanceAward.disease', auditor, 'ROLE_NOT_ALLOWED'],
    ['a grade of disability', 'DisabilityCertificate.grade', housing, 'DEPARTMENT_NOT_ALLOWED'],
    ['an income', 'VerifiedIncome.monthlyFen', healthcare, 'DEPARTMENT_NOT_ALLOWED'],
    ['an income', 'VerifiedIncome.monthlyFen', housing, null],
    ['an account', 'Payee.account', housing, 'PURPOSE_NOT_ALLOWED'],
    ['an account', 'PublicRentalAward.payees', supervisor, null],
    ['a number in full', 'Person.residentNumber(reveal:)', auditor, 'ROLE_NOT_ALLOWED'],
    ['a masked number', 'Person.residentNumber', auditor, null],
    ['a note of a review', 'ReviewAnswer.note', auditor, 'ROLE_NOT_ALLOWED'],
    ['the law of a rule', 'LegalBasisType.instrument', { ...auditor, purpose: null }, null],
    ['an award', 'Award.from', { ...housing, purpose: null }, 'PURPOSE_MISSING'],
    ['an award', 'Award.from', { ...housing, purpose: 'AUDIT' }, 'PURPOSE_NOT_ALLOWED'],
    ['a field that there is not', 'Award.x', supervisor, 'ROLE_NOT_ALLOWED'],
  ] as const)('%s (%s) is released to whose work needs it', (_, field, asker, refusal) => {
    expect(refusalOf(asker, field)).toBe(refusal);
  });
});

describe('an operation', () => {
  const asked = toBeReleased([
    'Query.person',
    'Person.bornOn',
    'Person.id',
    'Programme.code',
    'HospitalStay.cause',
    'HospitalStay.hospital',
  ]);

  it('is looked at once for each class of what it asks for', () => {
    expect(asked).toEqual(['Query.person', 'Person.bornOn', 'HospitalStay.cause']);
  });

  it('is refused for the first thing that is not released', () => {
    expect(firstRefusal(healthcare, asked)).toBeNull();
    expect(firstRefusal(housing, asked)).toEqual({
      refusal: 'DEPARTMENT_NOT_ALLOWED',
      asked: 'HospitalStay.cause',
    });
  });
});

describe('a text', () => {
  const fact = { department: 'CIVIL_AFFAIRS', programme: null } as const;

  it.each([
    ['a hospital bill', { department: 'HEALTHCARE_SECURITY', programme: 'YB-INP' }, ['HEALTH']],
    [
      'help in an emergency',
      { department: 'CIVIL_AFFAIRS', programme: 'MZ-TEMP-EMERG' },
      ['HEALTH'],
    ],
    ['an allowance', { department: 'CIVIL_AFFAIRS', programme: 'MZ-DIBAO-U' }, ['PERSONAL']],
    ['a death', { ...fact, table: 'death' }, ['PERSONAL']],
    ['a relative in prison', { ...fact, table: 'kinship' }, ['CUSTODY']],
    ['nobody knows what', fact, ['PERSONAL', 'CUSTODY', 'DISABILITY', 'MEANS', 'RECOGNITION']],
  ] as const)('about %s speaks of what its record holds', (_, record, classes) => {
    expect(textClasses(record)).toEqual(classes);
  });
});
