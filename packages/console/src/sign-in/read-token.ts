import { areaName, departmentCodes } from '@hub/assistance';
import { roleCodes } from '@hub/assistance/access';
import type { Identity } from './identities.ts';

/**
 * Reads of whom a token is, to show it; null for what is no token of a hub.
 *
 * Nothing is verified here: the gateway does that with every request.
 */
export function readToken(text: string): Identity | null {
  const token = text.trim();
  const claims = claimsOf(token);
  if (claims === null) return null;
  const role = roleCodes.find((code) => code === claims['role']);
  const { sub, area } = claims;
  if (role === undefined || typeof sub !== 'string' || typeof area !== 'string') return null;
  if (areaName(area) === null) return null;
  const department = departmentCodes.find((code) => code === claims['department']) ?? null;
  return { id: sub, role, area, department, token };
}

/** When a token ends, in milliseconds since 1970; null where it does not say. */
export function tokenEndsAt(token: string): number | null {
  const seconds = claimsOf(token.trim())?.['exp'];
  return typeof seconds === 'number' ? seconds * 1000 : null;
}

function claimsOf(token: string): Readonly<Record<string, unknown>> | null {
  const [, payload, signature, ...rest] = token.split('.');
  if (payload === undefined || signature === undefined || rest.length > 0) return null;
  try {
    const base64 = payload.replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0);
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof claims === 'object' ? (claims as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}
