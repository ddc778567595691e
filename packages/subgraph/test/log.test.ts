import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** What a process writes to its log when it runs a statement on it. */
function logged(statement: string): string {
  const script = `import { createLog } from '${import.meta.dirname}/../src/log.ts'; const log = createLog('test'); ${statement}`;
  const { stdout } = spawnSync(process.execPath, [
    '--import',
    'tsx',
    '--input-type=module',
    '-e',
    script,
  ]);
  return stdout.toString();
}

describe('the log', () => {
  it.each([
    ['in a message', `log.info('asked for 110101199001011237')`],
    ['deep in an object', `log.warn({ a: { b: { c: { d: '11010119900101123X' } } } })`],
    ['in an error', `log.error(new Error('no such person 110101199001011237'))`],
    ['as a bank card', `log.info('6222020200112233445')`],
  ])('holds no personal digits %s', (_, statement) => {
    const line = logged(statement);

    expect(line).toContain('[number]');
    expect(line).not.toMatch(/\d{15}/);
  });
});
