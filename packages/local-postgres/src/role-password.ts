import { createHmac } from 'node:crypto';

/** The password of a role: derived, so that nothing has to be stored and no role can find another one's. */
export function rolePassword(superuserPassword: string, role: string): string {
  return createHmac('sha256', superuserPassword).update(role).digest('base64url');
}
