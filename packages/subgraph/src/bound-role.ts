import { AssistanceError } from '@hub/assistance';
import type { Logger } from 'pino';
import type { Sql } from 'postgres';
import { describeFailure } from './log.ts';

/** The setting that names the database, and whether real people are in it. */
export interface BoundRoleOptions {
  readonly setting: string;
  readonly isProduction: boolean;
  readonly log: Logger;
}

/**
 * Refuses, in production, a role of the database that row-level security does not bind; elsewhere a warning says so.
 *
 * A database that does not answer is not waited for: who it is asked by stands in its address, and was right before.
 *
 * @throws AssistanceError SETTING_INVALID with the setting
 */
export async function assertBound(sql: Sql, options: BoundRoleOptions): Promise<void> {
  const { setting, isProduction, log } = options;
  const [role] = await sql<{ isUnbound: boolean }[]>`
    select rolsuper or rolbypassrls as "isUnbound" from pg_roles where rolname = current_user`.catch(
    (failure: unknown) => {
      log.warn(describeFailure(failure), 'whether row-level security binds its role is not known');
      return [];
    },
  );
  if (role?.isUnbound !== true) return;
  const detail = `${setting}: its role passes row-level security (SUPERUSER or BYPASSRLS)`;
  if (isProduction) throw new AssistanceError('SETTING_INVALID', { detail });
  log.warn({ detail }, 'rows come out for everybody');
}
