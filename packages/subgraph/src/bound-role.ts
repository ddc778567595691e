import { AssistanceError } from '@hub/assistance';
import type { Logger } from 'pino';
import { openDatabase } from './database.ts';
import { describeFailure } from './log.ts';

/** The setting that names the database, and whether real people are in it. */
export interface BoundRoleOptions {
  readonly setting: string;
  readonly isProduction: boolean;
  readonly log: Logger;
}

/**
 * Refuses, in production, a database whose role row-level security does not bind; elsewhere a warning says so.
 *
 * One that does not answer is not waited for: a part of the hub starts without its database, and the log says that nobody
 * knows.
 *
 * @throws AssistanceError SETTING_INVALID with the setting
 */
export async function assertBound(
  databaseUrl: string,
  { setting, isProduction, log }: BoundRoleOptions,
): Promise<void> {
  if ((await isBound(databaseUrl, log)) !== false) return;
  const detail = `${setting}: its role passes row-level security (SUPERUSER or BYPASSRLS)`;
  if (isProduction) throw new AssistanceError('SETTING_INVALID', { detail });
  log.warn({ detail }, 'rows come out for everybody');
}

/** Whether policies hold for the role of a database; null where nobody can say. */
async function isBound(databaseUrl: string, log: Logger): Promise<boolean | null> {
  const { sql, close } = openDatabase(databaseUrl, { connections: 1 });
  try {
    const [role] = await sql<{ isUnbound: boolean }[]>`
      select rolsuper or rolbypassrls as "isUnbound" from pg_roles where rolname = current_user`;
    return role?.isUnbound !== true;
  } catch (failure) {
    log.warn(describeFailure(failure), 'whether row-level security binds its role is not known');
    return null;
  } finally {
    await close();
  }
}
