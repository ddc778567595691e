import type { LocalDate } from '@hub/assistance';
import { type ByKey, type Database, byKey } from '@hub/subgraph';
import { asc, getTableColumns, inArray } from 'drizzle-orm';
import type { FindingRevisionType, FindingType } from '../graph/finding.ts';
import { finding, findingEvidence } from '../tables.ts';
import { newestContent } from './finding-page.ts';
import { revisionRecord, storedFindingRecord } from './finding-record.ts';

/** What one request reads of stored findings, each thing once. */
export interface FindingLoaders {
  /** A stored finding by its id; null where there is none. */
  readonly findingOf: ByKey<FindingType | null>;
  /** All that was frozen of a finding, the oldest first; empty where it is not stored. */
  readonly evidenceHistoryOf: ByKey<readonly FindingRevisionType[]>;
}

/** What a resolver of stored findings needs of a request. */
export interface FindingContext extends FindingLoaders {
  /** The rows that may come out for the caller. */
  readonly database: Database;
  /** Every row: for figures in which no person can be told, and for what is not about people. */
  readonly whole: Database;
  /** The hub's day. */
  readonly today: () => LocalDate;
}

/** Makes the loaders of one request. */
export function findingLoaders(database: Database): FindingLoaders {
  return {
    findingOf: byKey(async (ids) => {
      const stored = await database
        .select({ row: getTableColumns(finding), content: newestContent(database) })
        .from(finding)
        .where(inArray(finding.id, ids.filter(isText)));
      const byId = new Map(stored.map((found) => [found.row.id, storedFindingRecord(found)]));
      return ids.map((id) => byId.get(id) ?? null);
    }),
    evidenceHistoryOf: byKey(async (ids) => {
      const frozen = await database
        .select()
        .from(findingEvidence)
        .where(inArray(findingEvidence.findingId, ids.filter(isText)))
        .orderBy(asc(findingEvidence.findingId), asc(findingEvidence.revision));
      return ids.map((id) => frozen.filter((row) => row.findingId === id).map(revisionRecord));
    }),
  };
}

/** PostgreSQL knows no text with a zero character in it, and takes the question for a mistake. */
const isText = (id: string) => !id.includes('\0');
