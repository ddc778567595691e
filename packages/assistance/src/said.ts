import { channel } from 'node:diagnostics_channel';

/**
 * Everything that gateway and subgraphs say: their log lines and their answers, as they leave them.
 *
 * A diagnostics channel of Node: whoever has to look at all of it subscribes to `hub:said`, as the test run does, which
 * searches it for what must not be said. In operation nobody listens, and nothing is published.
 */
const said = channel('hub:said');

/** Says that a text leaves a part of the hub. */
export function publishSaid(kind: 'answer' | 'log', text: string): void {
  if (said.hasSubscribers) said.publish({ kind, text });
}
