import { type Load, runLoad } from './load.ts';

/** The load generator, a process of its own: first it is sent the people, then one load after the other. */
let people: readonly string[] = [];

async function obey(message: readonly string[] | Load): Promise<void> {
  if (isPeople(message)) {
    people = message;
    process.send?.('ready');
    return;
  }
  try {
    process.send?.(await runLoad(message, people));
  } catch (error) {
    process.send?.({ error: error instanceof Error ? error.message : String(error) });
  }
}

function isPeople(message: readonly string[] | Load): message is readonly string[] {
  return Array.isArray(message);
}

process.on('message', (message) => void obey(message as readonly string[] | Load));
