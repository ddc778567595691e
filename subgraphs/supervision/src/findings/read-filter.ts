import {
  AssistanceError,
  currentAreaCode,
  departmentCodes,
  isProgrammeCode,
  parseAreaCode,
} from '@hub/assistance';
import { isPersonKey } from '@hub/assistance/person-key';
import { findingKinds, rules, severities } from '@hub/screening';
import { z } from 'zod';
import { decisions, reviewStates } from '../review/codes.ts';
import type { FindingFilter } from './finding-filter.ts';

const ruleIds: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

const area = z.string().transform((code) => currentAreaCode(parseAreaCode(code)));
const programme = z.string().transform((code) => {
  if (!isProgrammeCode(code)) throw new AssistanceError('PROGRAMME_UNKNOWN');
  return code;
});
const ruleId = z.string().transform((id) => {
  if (!ruleIds.has(id)) throw new AssistanceError('RULE_UNKNOWN');
  return id;
});
const personId = z.string().transform((key) => {
  if (!isPersonKey(key)) throw new AssistanceError('PERSON_KEY_MALFORMED');
  return key;
});
const amountFen = z.number().int();

/** Ages beyond this lie before the first law that the hub judges by, whatever the day. */
const oldestDays = 100_000;
const ageDays = z.number().int().min(-oldestDays).max(oldestDays);

/** What a caller may write: each field of the filter, or null where it is no condition. */
const writtenFilter = z.strictObject({
  areas: z.array(area).nullish(),
  departments: z.array(z.enum(departmentCodes)).nullish(),
  programmes: z.array(programme).nullish(),
  ruleIds: z.array(ruleId).nullish(),
  kinds: z.array(z.enum(findingKinds)).nullish(),
  severities: z.array(z.enum(severities)).nullish(),
  states: z.array(z.enum(reviewStates)).nullish(),
  decisions: z.array(z.enum(decisions)).nullish(),
  personId: personId.nullish(),
  amountAtLeastFen: amountFen.nullish(),
  amountAtMostFen: amountFen.nullish(),
  ageAtLeastDays: ageDays.nullish(),
  ageAtMostDays: ageDays.nullish(),
  assigneeDepartment: z.enum(departmentCodes).nullish(),
  assigneeArea: area.nullish(),
  isOverdue: z.boolean().nullish(),
});

/**
 * Reads a filter that somebody wrote: an argument of the graph, or the body of a request for a file.
 *
 * Areas come out as their current codes. Throws `AREA_UNKNOWN`, `PROGRAMME_UNKNOWN`, `RULE_UNKNOWN`,
 * `PERSON_KEY_MALFORMED`, and `FINDING_FILTER_UNREADABLE` with the field where it is of the wrong kind.
 */
export function readFindingFilter(written: unknown): FindingFilter {
  const { data, error } = writtenFilter.safeParse(written ?? {});
  if (data === undefined) {
    const [issue] = error.issues;
    // The field alone: what was written in it may be anything.
    const detail = issue?.code === 'unrecognized_keys' ? 'unknown field' : issue?.path.join('.');
    throw new AssistanceError('FINDING_FILTER_UNREADABLE', { detail: String(detail) });
  }
  const given = Object.entries(data).filter(([, value]) => (value ?? null) !== null);
  return Object.fromEntries(given) satisfies FindingFilter;
}
