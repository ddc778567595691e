import { z } from 'zod';
import { freshFile } from './fresh-file.ts';

/** Since when the tokens of somebody count again, by name (`sub`), in milliseconds since 1970: those given before do not. */
export type RevokedTokens = ReadonlyMap<string, number>;

const list = z.record(z.string().min(1), z.iso.datetime({ offset: true }));

/**
 * The list of those whose tokens are taken back before they end: `{ "li.na": "2026-11-28T09:00:00+08:00" }` in a file that
 * is read again every few seconds. Without a file nobody is on it.
 *
 * @throws AssistanceError SETTING_INVALID where the file cannot be read at the start
 */
export async function revokedTokens(
  path: string | undefined,
): Promise<() => Promise<RevokedTokens>> {
  if (path === undefined) return async () => new Map();
  return freshFile({
    path,
    setting: 'HUB_TOKEN_REVOKED',
    parse: (text) =>
      new Map(
        Object.entries(list.parse(JSON.parse(text))).map(([sub, at]) => [sub, Date.parse(at)]),
      ),
  });
}
