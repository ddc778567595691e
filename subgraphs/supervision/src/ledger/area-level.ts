import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** How wide an area is. */
export const areaLevels = ['COUNTY', 'PREFECTURE', 'PROVINCE'] as const;
export type AreaLevel = (typeof areaLevels)[number];

/** How wide an area is, by the zeros that its code ends in (GB/T 2260). */
export function areaLevelOf(area: string): AreaLevel {
  if (area.endsWith('0000')) return 'PROVINCE';
  return area.endsWith('00') ? 'PREFECTURE' : 'COUNTY';
}

/** The area of a level that a county lies in, for PostgreSQL. */
export function areaOfCounty(level: AreaLevel, county: SQLWrapper): SQL<string> {
  const areas: Readonly<Record<AreaLevel, SQL<string>>> = {
    COUNTY: sql`${county}`,
    PREFECTURE: sql`left(${county}, 4) || '00'`,
    PROVINCE: sql`left(${county}, 2) || '0000'`,
  };
  return areas[level];
}

/** What the codes of all counties of an area start with; of the nation, nothing. */
export function codePrefix(area: string): string {
  return area.replace(/(00)+$/, '');
}
