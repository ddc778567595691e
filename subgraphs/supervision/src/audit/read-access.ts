import { AssistanceError, departmentCodes, scrub } from '@hub/assistance';
import {
  type AccessRecord,
  accessKinds,
  accessOutcomes,
  maxRecorded,
} from '@hub/assistance/access';
import { z } from 'zod';

/** Without numbers of people and cards, whoever put them there; and as PostgreSQL gives it back, for the hash is of that. */
export function storable(text: string): string {
  return scrub(wellFormed(text));
}

/** PostgreSQL would store these as something else, or not at all. */
function wellFormed(text: string): string {
  return text.replaceAll(/\0|\p{Surrogate}/gu, '\u{FFFD}');
}

/** An id is a hash: many digits in a row are its own, unless it is nothing else. */
function storableId(id: string): string {
  return scrub(id) === scrubbed ? scrubbed : wellFormed(id);
}

const scrubbed = scrub('000000000000000');

const text = z.string().max(4000).transform(storable);
const ids = z.array(z.string().max(200).transform(storableId)).max(maxRecorded);
const departments = z.array(z.enum(departmentCodes));

const accessRecord = z.strictObject({
  kind: z.enum(accessKinds),
  requestId: text.nullable(),
  operationName: text.nullable(),
  operationHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  fields: z.array(text).max(maxRecorded),
  people: ids,
  findings: ids,
  departments,
  silent: departments,
  isOutsideArea: z.boolean().nullable(),
  outcome: z.enum(accessOutcomes),
  code: text.nullable(),
  detail: text.nullable(),
});

/**
 * Reads an access that is to go on record, trusting nothing.
 *
 * @throws AssistanceError AUDIT_UNAVAILABLE for what is none, and for one of more people than a record holds
 */
export function readAccess(written: unknown): AccessRecord {
  const { data } = accessRecord.safeParse(written);
  if (data === undefined) throw new AssistanceError('AUDIT_UNAVAILABLE');
  return data;
}
