import { createHash } from 'node:crypto';
import { type DepartmentCode, departmentCodes } from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import {
  type PlantedCase,
  type PlantedCounty,
  type RegisteredHousehold,
  type RegisteredPerson,
  type Township,
  generateProvince,
} from '../src/index.ts';

export type MutableRows = {
  -readonly [D in DepartmentCode]: {
    -readonly [Table in keyof RowsOf<D>]: RowsOf<D>[Table][number][];
  };
};

/** A whole province in memory, as only a test needs it. */
export interface GatheredProvince {
  readonly people: readonly RegisteredPerson[];
  readonly households: readonly RegisteredHousehold[];
  readonly townships: readonly Township[];
  readonly truth: readonly PlantedCase[];
  readonly countyTruth: readonly PlantedCounty[];
  readonly rows: MutableRows;
  readonly largestPart: number;
}

export function personKey(residentNumber: string): string {
  return `p1${createHash('sha256').update(residentNumber).digest('hex').slice(0, 32)}`;
}

export function gatherProvince(options: {
  scale: number;
  seed: number;
  area?: string;
}): GatheredProvince {
  const people: RegisteredPerson[] = [];
  const households: RegisteredHousehold[] = [];
  const townships: Township[] = [];
  const truth: PlantedCase[] = [];
  const countyTruth: PlantedCounty[] = [];
  const rows: Record<string, Record<string, unknown[]>> = {};
  let largestPart = 0;
  for (const part of generateProvince({ ...options, personKey })) {
    people.push(...part.people);
    households.push(...part.households);
    townships.push(...part.townships);
    truth.push(...part.truth);
    countyTruth.push(...part.countyTruth);
    largestPart = Math.max(largestPart, part.households.length);
    for (const department of departmentCodes) {
      const tables = (rows[department] ??= {});
      for (const [table, added] of Object.entries(part.rows[department])) {
        (tables[table] ??= []).push(...added);
      }
    }
  }
  const gathered = rows as unknown as MutableRows;
  return {
    people,
    households,
    townships,
    truth,
    countyTruth,
    rows: gathered,
    largestPart,
  };
}
