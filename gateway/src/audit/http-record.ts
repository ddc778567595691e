import { AssistanceError } from '@hub/assistance';
import { type SignCall, callHeader } from '@hub/assistance/signed-call';
import type { Pool } from 'undici';
import type { DepartmentTransport } from '../department-transport.ts';

const path = '/audit';

/** The record of supervision that runs as a service of its own, `POST /audit`. */
export function httpRecord(
  pool: Pool,
  signCall: SignCall,
): NonNullable<DepartmentTransport['record']> {
  return async (access, { signal, headers, caller }) => {
    const body = JSON.stringify(access);
    const signature = signCall({ path, body }, caller);
    const answer = await pool.request({
      path,
      method: 'POST',
      headers: { ...headers, [callHeader]: signature, 'content-type': 'application/json' },
      body,
      signal,
    });
    await answer.body.dump();
    if (answer.statusCode === 204) return;
    const detail = `HTTP status ${answer.statusCode}`;
    throw new AssistanceError('AUDIT_UNAVAILABLE', { detail });
  };
}
