import { describe, expect, it } from 'vitest';
import {
  areaChain,
  areaName,
  areaSuccessions,
  counties,
  countyCodesIn,
  currentAreaCode,
  isInArea,
  parseAreaCode,
  parseOfficeArea,
  prefectures,
} from '../src/area.ts';

const codesOf = (areas: readonly { readonly code: string }[]) => areas.map(({ code }) => code);

describe('the areas of the province', () => {
  it('are 14 prefectures and 122 counties, each once', () => {
    expect(new Set(codesOf(prefectures)).size).toBe(14);
    expect(new Set(codesOf(counties)).size).toBe(122);
  });

  it('give every county a prefecture and every prefecture a county', () => {
    expect(new Set(counties.map(({ prefecture }) => prefecture))).toEqual(
      new Set(codesOf(prefectures)),
    );
  });

  it.each([
    { code: '430102', name: '芙蓉区' },
    { code: '433100', name: '湘西土家族苗族自治州' },
    { code: '430000', name: '湖南省' },
    { code: '000000', name: '全国' },
    { code: '430521', name: '邵东县' },
    { code: '110105', name: null },
  ])('name $code $name', ({ code, name }) => {
    expect(areaName(code)).toBe(name);
  });
});

describe('succession', () => {
  it.each(areaSuccessions)('leads from $code to a county of today', ({ code, successor }) => {
    expect(currentAreaCode(code)).toBe(successor);
    expect(codesOf(counties)).toContain(successor);
    expect(codesOf(counties)).not.toContain(code);
  });

  it('leaves a code of today, or of another province, as it is', () => {
    expect(currentAreaCode('430182')).toBe('430182');
    expect(currentAreaCode('110105')).toBe('110105');
  });

  it('never leads out of the prefecture', () => {
    for (const { code, successor } of areaSuccessions) {
      expect(areaChain(code)).toEqual(areaChain(successor));
      expect(code.slice(0, 4)).toBe(successor.slice(0, 4));
    }
  });
});

describe('the chain of an area', () => {
  it.each([
    { code: '430102', chain: ['430102', '430100', '430000', '000000'] },
    { code: '430124', chain: ['430182', '430100', '430000', '000000'] },
    { code: '433100', chain: ['433100', '430000', '000000'] },
    { code: '430000', chain: ['430000', '000000'] },
    { code: '000000', chain: ['000000'] },
  ])('of $code is $chain', ({ code, chain }) => {
    expect(areaChain(code)).toEqual(chain);
  });
});

describe('a township', () => {
  it('lies in its county and in nothing else', () => {
    expect(areaChain('430102001')).toEqual(['430102001', '430102', '430100', '430000', '000000']);
    expect(isInArea('430102001', '430102')).toBe(true);
    expect(isInArea('430102001', '430103')).toBe(false);
    expect(isInArea('430102', '430102001')).toBe(false);
    expect(countyCodesIn('430102001')).toEqual([]);
  });

  it('is the area of an office where the hub knows its county, and no area otherwise', () => {
    const unknown = { code: 'AREA_UNKNOWN' };
    expect(parseOfficeArea(' 430102001 ')).toBe('430102001');
    expect(parseOfficeArea('430102')).toBe('430102');
    for (const code of ['999999001', '430100001', '4301020011', '430102 001', ''])
      expect(() => parseOfficeArea(code)).toThrow(expect.objectContaining(unknown));
    expect(() => parseAreaCode('430102001')).toThrow(expect.objectContaining(unknown));
  });
});

describe('reading an area code', () => {
  it.each(['430102', ' 430124 ', '430100', '430000'])('accepts %j', (text) => {
    expect(parseAreaCode(text)).toBe(text.trim());
  });

  it.each(['', '4301', '430199', '110105', '430102001', '芙蓉区'])('refuses %j', (text) => {
    expect(() => parseAreaCode(text)).toThrow(expect.objectContaining({ code: 'AREA_UNKNOWN' }));
  });
});
