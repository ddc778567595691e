import { describe, expect, it } from 'vitest';
import { departmentCodes, departments } from '../src/department.ts';
import { isProgrammeCode, programmeCodes, programmes, programmesOf } from '../src/programme.ts';
import { expectedProgrammes } from './catalogue.ts';

describe('the catalogue of programmes', () => {
  it('holds each programme once, with its Chinese name', () => {
    expect(programmeCodes.map((code) => [code, programmes[code].nameZh])).toEqual(
      expectedProgrammes,
    );
  });

  it.each(programmeCodes)('%s stands under its own code, with a name in both languages', (code) => {
    expect(programmes[code]).toMatchObject({
      code,
      name: expect.stringMatching(/^[A-Z][ -~]+$/),
      nameZh: expect.stringMatching(/\p{Script=Han}/u),
    });
  });

  it('gives no two programmes the same name', () => {
    const names = Object.values(programmes).flatMap(({ name, nameZh }) => [name, nameZh]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('lets the prefix say the department, but for the fund that healthcare security only serves', () => {
    const prefixes = {
      CIVIL_AFFAIRS: ['MZ'],
      HEALTHCARE_SECURITY: ['YB', 'WJ'],
      EDUCATION: ['JY'],
      HOUSING: ['ZJ'],
      HUMAN_RESOURCES: ['RS'],
      EMERGENCY_MANAGEMENT: ['YJ'],
    };

    for (const department of departmentCodes) {
      const codes = programmesOf(department).map(({ code }) => code.slice(0, 2));
      expect(new Set(codes)).toEqual(new Set(prefixes[department]));
    }
  });

  it('is run by the department that serves it, with two exceptions', () => {
    const others = Object.values(programmes)
      .filter(({ department, ownerAgency }) => departments[department].name !== ownerAgency)
      .map(({ code, ownerAgency }) => `${code}: ${ownerAgency}`);

    expect(others).toEqual(['MZ-CHARITY: Social organisations', 'WJ-EM: Health commission']);
  });

  it('knows its codes from other texts', () => {
    expect(['MZ-DIBAO-U', 'mz-dibao-u', 'toString', ''].map(isProgrammeCode)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('departments', () => {
  it('stand under their own codes', () => {
    expect(Object.values(departments).map(({ code }) => code)).toEqual([...departmentCodes]);
  });
});
