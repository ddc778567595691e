import { callKeysOf, callKeysText, newCallKeys, parseCallKeys } from '@hub/assistance/signed-call';
import { Command } from 'commander';
import { subgraphNames } from '../subgraphs.ts';
import { UsageError } from '../usage-error.ts';

/** `hub call-keys`: the keys by which the parts of a hub know each other. */
export const callKeysCommand = new Command('call-keys')
  .description('print HUB_CALL_KEYS for a part of the hub that runs apart')
  .argument(
    '[department]',
    'subgraph of a department, such as housing: its own keys, made of those in HUB_CALL_KEYS. Left out, new keys of a hub',
  )
  .addHelpText(
    'after',
    `
Gateway, supervision and workers hold the keys of the hub. A department's subgraph is given its own, with which it can
neither call another department nor find out those of the hub.`,
  )
  .action((department: string | undefined) => {
    console.log(department === undefined ? newCallKeys() : keysOf(department));
  });

function keysOf(department: string): string {
  const names = subgraphNames.filter((name) => name !== 'supervision');
  if (!names.includes(department))
    throw new UsageError(`${department} is none of ${names.join(', ')}`);
  const ofHub = process.env['HUB_CALL_KEYS'];
  if (ofHub === undefined || ofHub === '')
    throw new UsageError(
      'set HUB_CALL_KEYS to the keys of the hub first: hub call-keys prints new ones',
    );
  return callKeysText(callKeysOf(parseCallKeys(ofHub), department));
}
