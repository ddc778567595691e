import { readFile } from 'node:fs/promises';
import { unwatchFile, watchFile } from 'node:fs';
import { AssistanceError } from '@hub/assistance';
import type { SupergraphSdlHook } from '@apollo/gateway/dist/config.js';
import type { Log } from './log.ts';

/** Where the supergraph comes from: a file that is watched, or a text that stays. */
export type SupergraphSource = { readonly file: string } | { readonly sdl: string };

/** Polling, unlike a watch, also sees files that are replaced, linked, or on another machine; half a second is soon enough. */
const pollIntervalMs = 500;

/** What the gateway asks for its graph. */
export function supergraphOf(source: SupergraphSource, log: Log): SupergraphSdlHook {
  if ('sdl' in source) return async () => ({ supergraphSdl: source.sdl });
  return watchedFile(source.file, log);
}

/**
 * Serves the graph of a file and follows its changes.
 *
 * A file that is gone or holds no valid graph changes nothing: the last good graph stays in service and the log says so.
 */
function watchedFile(file: string, log: Log): SupergraphSdlHook {
  return async ({ update }) => {
    let lastGood = await readSupergraph(file);

    const reload = async () => {
      try {
        const sdl = await readSupergraph(file);
        if (sdl === lastGood) return;
        update(sdl);
        lastGood = sdl;
        log.info({ file }, 'the supergraph was replaced');
      } catch (err) {
        log.error(
          { reason: reasonOf(err), file },
          'the supergraph cannot be used; the last good one stays',
        );
        // An update that fails half-way may leave parts of the new graph behind; this is without effect if it did not.
        update(lastGood);
      }
    };
    const onChange = () => void reload();
    watchFile(file, { interval: pollIntervalMs, persistent: false }, onChange);
    return { supergraphSdl: lastGood, cleanup: async () => unwatchFile(file, onChange) };
  };
}

async function readSupergraph(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const detail = `HUB_SUPERGRAPH: ${file} cannot be read`;
    throw new AssistanceError('SETTING_INVALID', { detail, cause });
  }
}

/** Composition says what is wrong with a graph, which holds nothing about people. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
