import { AssistanceError, departmentCodes } from '@hub/assistance';
import {
  type AccessRecord,
  accessKinds,
  accessOutcomes,
  maxRecorded,
} from '@hub/assistance/access';
import { z } from 'zod';

/** Digits in the shape of a resident number or a bank card: no column holds one, whoever put it there. */
const personalDigits = /\d{15,19}[Xx]?/g;

/** What PostgreSQL would store as something else, or not at all, would make the hash another one. */
export function storable(text: string): string {
  return text.replaceAll(/\0|\p{Surrogate}/gu, '\u{FFFD}').replaceAll(personalDigits, '[digits]');
}

const text = z.string().max(4000).transform(storable);
const texts = z.array(text).max(maxRecorded);
const departments = z.array(z.enum(departmentCodes));

const accessRecord = z.strictObject({
  kind: z.enum(accessKinds),
  requestId: text.nullable(),
  operationName: text.nullable(),
  operationHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  fields: texts,
  people: texts,
  findings: texts,
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
