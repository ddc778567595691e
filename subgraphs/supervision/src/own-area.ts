import { AssistanceError, currentAreaCode, isInArea, parseAreaCode } from '@hub/assistance';
import type { Caller } from '@hub/assistance/access';

/**
 * The current code of an area that a caller asks about: of their own where none is named. The hub itself names one.
 *
 * @throws AssistanceError AREA_UNKNOWN; AREA_NOT_YOURS where it lies outside the caller's own
 */
export function ownArea(code: string | null | undefined, caller: Caller | null): string {
  const area = currentAreaCode(parseAreaCode(code ?? caller?.area ?? ''));
  if (!isOwnArea(area, caller)) throw new AssistanceError('AREA_NOT_YOURS');
  return area;
}

/** Whether an area is a caller's own, lies in it, or is one that theirs lies in: not one beside it. */
export function isAreaAround(area: string, caller: Caller | null): boolean {
  return isOwnArea(area, caller) || (caller !== null && isInArea(caller.area, area));
}

/** Whether an area is a caller's own, or lies in it. Everything is the hub's own. */
export function isOwnArea(area: string, caller: Caller | null): boolean {
  return caller === null || isInArea(area, caller.area);
}
