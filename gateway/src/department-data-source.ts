import type {
  GraphQLDataSource,
  GraphQLDataSourceProcessOptions,
  ServiceEndpointDefinition,
} from '@apollo/gateway';
import { departments } from '@hub/assistance';
import type { Caller } from '@hub/assistance/access';
import type { GraphQLSchema } from 'graphql';
import { type FetchPlace, pathOfFetch, visiblePath } from './answer-path.ts';
import { type DepartmentAnswer, readAnswer } from './department-answer.ts';
import {
  type DepartmentError,
  type FetchFailure,
  failedFetchError,
  fetchFailure,
  internalErrorCode,
  isRefusalCode,
  reportedError,
} from './department-error.ts';
import type { AccessTrail } from './audit/access-trail.ts';
import { withinDeadline } from './deadline.ts';
import type { DepartmentTransport } from './department-transport.ts';
import { distinctRepresentations, spread } from './distinct-representations.ts';
import type { FetchLog } from './fetch-log.ts';
import type { GatewayContext } from './gateway-context.ts';
import type { Log } from './log.ts';
import { type PlannedFetch, explicitNulls, plannedFetch } from './planned-fetch.ts';
import { type RequestMemo, requestMemos } from './request-memo.ts';

/** How the gateway reaches one department. */
export interface DepartmentSettings {
  /** Name of its subgraph; callers see it in errors. */
  readonly department: ServiceEndpointDefinition['name'];
  readonly transport: DepartmentTransport;
  /** The supergraph in service, with everything that callers cannot see. */
  readonly schema: () => GraphQLSchema;
  /** Longest wait for one fetch, in milliseconds. */
  readonly deadlineMs: number;
  readonly log: Log;
}

type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** A fetch under way: what is asked, for whom, and what the request knows of the department. */
interface Fetch {
  readonly settings: DepartmentSettings;
  readonly planned: PlannedFetch;
  readonly memo: RequestMemo;
  readonly requestId: string;
  readonly caller: Caller | null;
  readonly trail: AccessTrail | undefined;
  readonly fetches: FetchLog | undefined;
  readonly place: FetchPlace | undefined;
}

/**
 * Asks one department on behalf of the gateway, which calls `process` for each fetch of a query plan.
 *
 * It never rejects. A department that is down, slow or lies costs its own fields: they come as explicit nulls with one
 * error that names the department, so that the rest of the plan still runs and rules learn what is missing.
 */
export function departmentDataSource(
  settings: DepartmentSettings,
): GraphQLDataSource<GatewayContext> {
  const memoOf = requestMemos();

  return {
    async process(options) {
      const planned = plannedFetch(settings.schema(), options.request);
      const context = options.context as GatewayContext;
      if (context.isRehearsal === true) return { data: explicitNulls(planned) };

      const memo = memoOf(
        'incomingRequestContext' in options ? options.incomingRequestContext : options,
      );
      const { requestId, caller = null, trail, fetches } = context;
      trail?.asks(settings.department, planned.representations);
      const place = placeOf(options);
      return logged({ settings, planned, memo, requestId, caller, trail, fetches, place });
    },
  };
}

/** Answers a fetch, and notes in the log of the request how it went. */
async function logged(fetch: Fetch): Promise<Answer> {
  const { settings, planned, fetches, place } = fetch;
  const { representations } = planned;
  const answered = fetches?.asks({
    subgraph: settings.department,
    path: (place?.pathToEntities ?? []).map(String),
    entities: representations ? distinctRepresentations(representations).distinct.length : null,
  });
  const answer = await answerTo(fetch);
  answered?.((answer.errors ?? []).map(({ extensions }) => String(extensions?.['code'])));
  return answer;
}

async function answerTo(fetch: Fetch): Promise<Answer> {
  const { settings, memo, requestId } = fetch;
  if (memo.failure !== undefined) return failedAnswer(fetch, memo.failure);
  try {
    return answerFor(fetch, await ask(fetch));
  } catch (thrown) {
    const failure = fetchFailure(settings.department, thrown);
    settings.log.warn({ ...failure, requestId }, 'a department did not answer');
    memo.failure = failure;
    return failedAnswer(fetch, failure);
  }
}

async function ask({
  settings,
  planned,
  memo,
  requestId,
  caller,
  trail,
}: Fetch): Promise<Pick<DepartmentAnswer, 'data' | 'errors'>> {
  const { query, operationName } = planned;
  const { distinct, places } = distinctRepresentations(planned.representations ?? []);
  const variables =
    places === undefined ? planned.variables : { ...planned.variables, representations: distinct };
  const sent = places === undefined ? planned : { ...planned, representations: distinct };
  const startedMs = performance.now();
  const answer = await withinDeadline(
    Math.max(1, settings.deadlineMs - memo.waitedMs),
    async (signal) =>
      settings.transport(
        { query, variables, operationName },
        { signal, headers: { 'hub-request-id': requestId }, caller },
      ),
  );
  memo.waitedMs = Math.max(memo.waitedMs, performance.now() - startedMs);

  const { data, errors, extensions } = readAnswer(answer, sent);
  trail?.reads(extensions);
  if (places === undefined || data === undefined) return { data, errors };
  const entities = spread(data['_entities'] as readonly unknown[], places);
  return {
    data: { _entities: entities },
    errors: errors.map((error) => atFirstPlace(error, places)),
  };
}

/** The gateway knows the entities it asked for, not the distinct ones that we sent. */
function atFirstPlace(
  error: DepartmentAnswer['errors'][number],
  places: readonly number[],
): DepartmentAnswer['errors'][number] {
  const [root, place, ...rest] = error.path ?? [];
  if (root !== '_entities' || typeof place !== 'number') return error;
  return { ...error, path: [root, places.indexOf(place), ...rest] };
}

function answerFor(
  fetch: Fetch,
  { data, errors }: Pick<DepartmentAnswer, 'data' | 'errors'>,
): Answer {
  const answer = { data: data ?? explicitNulls(fetch.planned) };
  return errors.length === 0 ? answer : { ...answer, errors: reportedErrors(fetch, errors) };
}

function reportedErrors(fetch: Fetch, errors: DepartmentAnswer['errors']): DepartmentError[] {
  const { department, log } = fetch.settings;
  const reported = errors.map((error) =>
    reportedError(department, error, fetch.place && visiblePath(fetch.place, error.path ?? [])),
  );
  const { requestId } = fetch;
  if (reported.some(({ extensions }) => extensions.code === internalErrorCode)) {
    log.warn({ department, requestId }, 'a department reported an internal error');
  }
  if (reported.some(({ extensions }) => isRefusalCode(extensions.code))) {
    log.warn({ department, requestId }, 'a department could not read a question');
  }
  // Errors at fields that only feed the rules have no place in the answer; one of a kind says it.
  const unplaced = new Map(
    reported.filter(({ path }) => !path).map((error) => [error.message, error]),
  );
  return [...reported.filter(({ path }) => path), ...unplaced.values()];
}

function failedAnswer({ planned, place }: Fetch, failure: FetchFailure): Answer {
  const data = explicitNulls(planned);
  const path = place && pathOfFetch(place, planned, recordOf(failure.department));
  return { data, errors: [failedFetchError(failure, path)] };
}

/** The field on `Person` that stands for a department; supervision has none. */
function recordOf(subgraph: string): string | undefined {
  return Object.values(departments).find((department) => department.subgraph === subgraph)?.record;
}

function placeOf(options: GraphQLDataSourceProcessOptions<GatewayContext>): FetchPlace | undefined {
  if (!('incomingRequestContext' in options)) return undefined;
  return {
    asked: options.incomingRequestContext,
    pathToEntities: (options.pathInIncomingRequest ?? []).map(String),
  };
}
