import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { inRepository } from '@hub/cli/repository';
import { subgraphNames } from '@hub/cli/subgraphs';
import { databaseVariable } from '@hub/subgraph';
import { expect, it } from 'vitest';

/** Runs a script of a workspace in its own folder, as npm and a container do, with nothing in the environment. */
async function outputOf(script: string, workspace: string): Promise<string> {
  const { PATH, HOME } = process.env;
  const run = promisify(execFile)('npm', ['run', script, '-w', workspace], {
    cwd: inRepository('.'),
    env: { PATH, HOME },
    timeout: 60_000,
  });
  return run.then(
    ({ stdout }) => stdout,
    ({ stdout }: { stdout: string }) => stdout,
  );
}

it.each([
  ...subgraphNames.map((name) => ({ script: 'start', name })),
  { script: 'worker', name: 'supervision' },
])(
  'loads with npm run $script -w @hub/$name and names the setting that is missing',
  async ({ script, name }) => {
    const output = await outputOf(script, `@hub/${name}`);

    const isWorker = script === 'worker';
    expect(output).toContain('SETTING_INVALID');
    expect(output).toContain(isWorker ? 'SUBGRAPH_URL_' : settingOf(name));
  },
  90_000,
);

/** What a subgraph reads first. */
function settingOf(name: string): string {
  return name === 'supervision' ? 'HUB_KEYS' : databaseVariable(name);
}
