import { AssistanceError } from '@hub/assistance';
import { type ByKey, type Database, byKey, protectedLoader } from '@hub/subgraph';
import { eq, inArray, sql } from 'drizzle-orm';
import { finding, findingEvidence, protectedPerson } from '../tables.ts';

/** What a request asks about protected people. */
export interface ProtectionLoaders {
  /** Whether where a person is, is shown to nobody. */
  readonly isProtected: ByKey<boolean>;
  /** Whether a stored finding is about somebody protected. */
  readonly isFindingProtected: ByKey<boolean>;
}

/** Prepares the statements once; the result makes the loaders of each request. */
export function protectionLoaders(database: Database): () => ProtectionLoaders {
  const newProtectedLoader = protectedLoader(database, { protectedPerson });
  return () => ({
    isProtected: newProtectedLoader(),
    isFindingProtected: byKey(async (ids) => {
      const found = await database
        .select({ id: finding.id })
        .from(finding)
        .innerJoin(findingEvidence, eq(findingEvidence.findingId, finding.id))
        .where(
          sql`${inArray(finding.id, [...ids])} and ${findingEvidence.revision} = ${finding.revision}
            and (${findingEvidence.content} -> 'personIds') ?| array(select ${protectedPerson.personId} from ${protectedPerson})`,
        );
      const hidden = new Set(found.map(({ id }) => id));
      return ids.map((id) => hidden.has(id));
    }),
  });
}

/** A place of somebody protected: in the graph it is an error, so that it is never taken for what nobody knows. */
export const withheldPlace = new AssistanceError('PLACE_PROTECTED');
