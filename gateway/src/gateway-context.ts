import type { Caller } from '@hub/assistance/access';
import type { AccessTrail } from './audit/access-trail.ts';
import type { FetchLog } from './fetch-log.ts';

/** What one request carries through the gateway. */
export interface GatewayContext {
  /** Ties the log lines of the gateway and of the departments together. */
  readonly requestId: string;
  /** Who asks and why; a rehearsal is asked by nobody. */
  readonly caller?: Caller;
  /** What the request has read so far, for the audit. */
  readonly trail?: AccessTrail;
  /** How the answer comes about; kept only where a developer asked to see it. */
  readonly fetches?: FetchLog;
  /** Plan and shape the answer, but ask no department: how known operations are planned before anyone waits for them. */
  readonly isRehearsal?: boolean;
}
