import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { AssistanceError, type DepartmentCode, assistanceErrors } from '@hub/assistance';
import type { AccessOutcome, AccessRecord } from '@hub/assistance/access';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { z } from 'zod';
import type { GatewayContext } from '../gateway-context.ts';
import { departmentNamed } from './access-trail.ts';
import { namedPeople } from './named-people.ts';
import { askedAccess } from './asked-access.ts';
import type { RecordAccess } from './record-access.ts';

type Sending = GraphQLRequestContextWillSendResponse<GatewayContext>;

/**
 * Writes each access to people and findings on record when its answer is there and before it leaves, refused ones too.
 *
 * An answer that cannot be recorded is withheld whole, unless it has failed anyway.
 */
export function auditAccess(record: RecordAccess): ApolloServerPlugin<GatewayContext> {
  const listener: GraphQLRequestListener<GatewayContext> = {
    async willSendResponse(sending) {
      try {
        await recordSending(record, sending);
      } catch (error) {
        withhold(sending);
        if (!(error instanceof AssistanceError)) throw error;
      }
    },
  };
  return { requestDidStart: async () => listener };
}

async function recordSending(record: RecordAccess, sending: Sending): Promise<void> {
  const { caller, isRehearsal } = sending.contextValue;
  if (isRehearsal === true) return;
  const access = accessOf(sending);
  if (access === null) return;
  if (caller === undefined) throw new Error('an operation has no caller');
  try {
    await record(access, caller);
  } catch (error) {
    // An answer that failed holds nothing that could be withheld, and says better why.
    if (access.outcome !== 'FAILED') throw error;
  }
}

/** What goes on record of an answer; null where nobody is concerned, and of what never became an operation. */
function accessOf(sending: Sending): AccessRecord | null {
  const { document, operation, operationName, schema, contextValue, response } = sending;
  if (document === undefined || operation === undefined) return null;
  const asked = askedAccess(document, operationName ?? null, schema);
  if (asked === null) return null;
  const { trail, requestId } = contextValue;
  if (trail === undefined) throw new Error('an operation has no trail');
  const answer = response.body.kind === 'single' ? response.body.singleResult : {};
  const ended = outcomeOf(answer);
  const named = ended.outcome === 'REFUSED' ? namedPeople(document, sending.request.variables) : [];
  return {
    ...asked,
    requestId,
    people: [...new Set([...trail.people, ...named])],
    findings: [...trail.findings],
    departments: [...trail.departments].toSorted(),
    silent: silentIn(answer.errors ?? []),
    isOutsideArea: trail.isOutsideArea,
    ...ended,
    detail: null,
  };
}

/** Departments that an error of the answer names. */
function silentIn(errors: readonly GraphQLFormattedError[]): readonly DepartmentCode[] {
  const named = errors.map(({ extensions }) => departmentNamed(extensions?.['department']));
  return [...new Set(named.filter((code) => code !== undefined))].toSorted();
}

const refusals: ReadonlySet<unknown> = new Set([
  'ROLE_NOT_ALLOWED',
  'DEPARTMENT_NOT_ALLOWED',
  'PURPOSE_NOT_ALLOWED',
  'PURPOSE_MISSING',
  'PERSON_NOT_IN_AREA',
]);

function outcomeOf({ data, errors = [] }: FormattedExecutionResult): {
  readonly outcome: AccessOutcome;
  readonly code: string | null;
} {
  const [first] = errors;
  if (first === undefined) return { outcome: 'ANSWERED', code: codeInPayload(data) };
  const said = first.extensions?.['code'];
  const code = typeof said === 'string' ? said : null;
  const hasData = Object.values(data ?? {}).some((value) => value !== null);
  if (hasData) return { outcome: 'PARTIAL', code };
  return { outcome: refusals.has(code) ? 'REFUSED' : 'FAILED', code };
}

/** Why a step was not taken, where its payload says so: an answer, but not the one that was asked for. */
function codeInPayload(data: FormattedExecutionResult['data']): string | null {
  for (const payload of Object.values(data ?? {})) {
    const read = z.object({ error: z.object({ code: z.string() }) }).safeParse(payload);
    if (read.success) return read.data.error.code;
  }
  return null;
}

function withhold({ response }: Sending): void {
  const code = 'AUDIT_UNAVAILABLE';
  const errors = [{ message: assistanceErrors[code], extensions: { code } }];
  response.http.status = 503;
  response.body = { kind: 'single', singleResult: { errors } };
}
