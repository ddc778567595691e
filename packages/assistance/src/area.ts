import hunan from '../data/hunan-areas.json' with { type: 'json' };
import { AssistanceError } from './assistance-error.ts';

/** A district, county or county-level city (县级区划): the authority that decides most awards. */
export interface County {
  /** GB/T 2260 code of six digits. */
  readonly code: string;
  readonly name: string;
  /** Code of its prefecture, which ends in `00`. */
  readonly prefecture: string;
}

/** A prefecture-level city or autonomous prefecture (地级区划). */
export interface Prefecture {
  /** GB/T 2260 code of six digits, which ends in `00`. */
  readonly code: string;
  readonly name: string;
}

/** A county that went on under another code: same place and people, another number. */
export interface AreaSuccession {
  readonly code: string;
  /** The name it had while the code was in use. */
  readonly name: string;
  readonly successor: string;
  /** The year of the change. */
  readonly year: number;
  /** False when the year is cited from memory; the codes themselves stand in the registers (`docs/sources.md`). */
  readonly isVerified: boolean;
}

/** The province of this hub, Hunan. */
export const provinceCode = '430000';

/** Stands for the whole country where an area is asked for; GB/T 2260 itself gives the country no code. */
export const nationCode = '000000';

/** The 14 prefectures of the province, by code. */
export const prefectures: readonly Prefecture[] = (hunan.prefectures as [string, string][]).map(
  ([code, name]) => ({ code, name }),
);

/** The 122 county-level areas of the province as they are today, by code. */
export const counties: readonly County[] = (hunan.counties as [string, string][]).map(
  ([code, name]) => ({ code, name, prefecture: prefectureOf(code) }),
);

/**
 * Codes that are no longer given out. Awards, hukou entries and resident numbers keep them for ever.
 *
 * Without this table a county that became a city looks like two counties that pay the same person. It holds
 * every such change since 2002; the districts of Hengyang were cut anew before that and have no one-to-one successor.
 */
export const areaSuccessions: readonly AreaSuccession[] = [
  { code: '430122', name: '望城县', successor: '430112', year: 2011, isVerified: true },
  { code: '430124', name: '宁乡县', successor: '430182', year: 2017, isVerified: true },
  { code: '430221', name: '株洲县', successor: '430212', year: 2018, isVerified: false },
  { code: '430521', name: '邵东县', successor: '430582', year: 2019, isVerified: false },
  { code: '431121', name: '祁阳县', successor: '431181', year: 2021, isVerified: true },
];

const successorOf = new Map(areaSuccessions.map(({ code, successor }) => [code, successor]));

const nameOf: ReadonlyMap<string, string> = new Map([
  [nationCode, '全国'],
  [provinceCode, '湖南省'],
  ...[...prefectures, ...counties, ...areaSuccessions].map(
    ({ code, name }) => [code, name] as const,
  ),
]);

/** Name of an area in Chinese, for a superseded code the name it had then; null for a code the hub does not know. */
export function areaName(code: string): string | null {
  return nameOf.get(code) ?? null;
}

/** The code under which an area goes on today: itself, unless it was superseded. Compare areas by this. */
export function currentAreaCode(code: string): string {
  const successor = successorOf.get(code);
  return successor === undefined ? code : currentAreaCode(successor);
}

/**
 * An area and all that it lies in, from narrow to wide: township, county, prefecture, province, nation.
 *
 * Starts with the current code. A prefecture's chain starts at the prefecture, the province's at the province.
 */
export function areaChain(code: string): readonly string[] {
  if (isTownship(code)) return [code, ...areaChain(code.slice(0, 6))];
  const current = currentAreaCode(code);
  const province = `${current.slice(0, 2)}0000`;
  return [...new Set([current, prefectureOf(current), province, nationCode])];
}

/** Whether a code is that of a township or street (乡镇、街道): nine digits, of which the first six are its county. */
export function isTownship(code: string): boolean {
  return /^\d{9}$/.test(code);
}

/**
 * Every code of a county that lies in an area or went on in it, superseded ones included; null for the whole province or
 * nation, where no code has to be compared. In a township lies none.
 */
export function countyCodesIn(area: string): readonly string[] | null {
  const current = currentAreaCode(area);
  if (current === provinceCode || current === nationCode) return null;
  const isIn = (code: string) => areaChain(code).includes(current);
  return [...counties, ...areaSuccessions].map(({ code }) => code).filter(isIn);
}

/** Whether a township or a county, by whatever code it had, lies in an area or is it. */
export function isInArea(county: string, area: string): boolean {
  return areaChain(county).includes(currentAreaCode(area));
}

/**
 * Reads the code of an area that the hub knows: county, prefecture, province or nation, superseded codes included.
 *
 * Throws `AREA_UNKNOWN` on anything else.
 */
export function parseAreaCode(text: string): string {
  const code = text.trim();
  if (!nameOf.has(code)) throw new AssistanceError('AREA_UNKNOWN');
  return code;
}

/**
 * Reads the code of an area in which somebody may hold an office: any that {@link parseAreaCode} reads, or a township of a
 * county that the hub knows. The register of townships is civil affairs', so that their last three digits are not checked.
 *
 * Throws `AREA_UNKNOWN` on anything else.
 */
export function parseOfficeArea(text: string): string {
  const code = text.trim();
  if (isTownship(code) && counties.some((county) => county.code === code.slice(0, 6))) return code;
  return parseAreaCode(code);
}

function prefectureOf(code: string): string {
  return `${code.slice(0, 4)}00`;
}
