import {
  AssistanceError,
  type LocalDate,
  isProgrammeCode,
  parseAreaCode,
  programmes,
} from '@hub/assistance';
import type { ProposedAward } from '@hub/screening';
import { readAwardDetails } from '@hub/screening/cases';
import type { AwardDetail, ProposedAwardInput } from './graph/proposed-award.ts';

/** Most awards in one question. */
const maxProposed = 10;

/** Who is asked about, who lives with them, and on which day. */
interface Asked {
  readonly personId: string;
  readonly circleIds: readonly string[];
  readonly asOf: LocalDate;
}

/** Reads awards that a caller thinks of granting. Throws `AssistanceError` on whatever cannot be judged. */
export function readProposal(
  inputs: readonly ProposedAwardInput[],
  asked: Asked,
): readonly ProposedAward[] {
  if (inputs.length === 0 || inputs.length > maxProposed)
    throw new AssistanceError('PROPOSAL_EMPTY');
  return inputs.map((input) => readAward(input, asked));
}

function readAward(input: ProposedAwardInput, asked: Asked): ProposedAward {
  const { programme, from, amountFen, until = null, replaces, details } = input;
  if (!isProgrammeCode(programme)) throw new AssistanceError('PROGRAMME_UNKNOWN');
  if (amountFen <= 0) throw new AssistanceError('PROPOSAL_AMOUNT_INVALID');
  if (from < asked.asOf) throw new AssistanceError('PROPOSAL_TOO_EARLY');
  if (until !== null && until <= from) throw new AssistanceError('PROPOSAL_DAYS_REVERSED');
  const memberIds = membersOf(input, asked);
  return {
    programme,
    county: parseAreaCode(input.county),
    from,
    until,
    amountFen,
    memberIds,
    subjectId: input.subjectId ?? memberIds[0],
    details: detailsOf(programmes[programme].department, details ?? []),
    replaces: replaces ?? [],
  };
}

/** Nobody but those whose rows came with the question: of others nothing is known here. */
function membersOf(
  { memberIds }: ProposedAwardInput,
  { personId, circleIds }: Asked,
): readonly [string, ...string[]] {
  const [first, ...others] = memberIds ?? [personId];
  if (first === undefined || ![first, ...others].every((id) => circleIds.includes(id)))
    throw new AssistanceError('PROPOSAL_MEMBER_UNKNOWN');
  return [first, ...others];
}

function detailsOf(
  department: Parameters<typeof readAwardDetails>[0],
  details: readonly AwardDetail[],
): Readonly<Record<string, unknown>> {
  try {
    return readAwardDetails(department, details);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new AssistanceError('PROPOSAL_DETAIL_UNREADABLE', { cause: error });
  }
}
