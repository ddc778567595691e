import { execFile } from 'node:child_process';
import { inRepository } from '../src/repository.ts';
import { expect, it } from 'vitest';

async function exitOf(...args: readonly string[]): Promise<{ code: number; stderr: string }> {
  return new Promise((resolve) => {
    execFile('node', [inRepository('packages/cli/bin/hub.js'), ...args], (error, _, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stderr });
    });
  });
}

it.each([
  { args: ['nothing'], complaint: "unknown command 'nothing'" },
  { args: ['findings', '--order', 'chance'], complaint: "'chance' is invalid" },
  {
    args: ['review', 'decide', 'x', '--by', 'Li', '--reason', 'ANY'],
    complaint: "'ANY' is invalid",
  },
  { args: ['review', 'show'], complaint: "missing required argument 'finding'" },
])('ends with 2 and says why where it is called wrongly: $args', async ({ args, complaint }) => {
  const { code, stderr } = await exitOf(...args);

  expect(code).toBe(2);
  expect(stderr).toContain(complaint);
});

it('ends with 0 where it is asked for help', async () => {
  expect(await exitOf('review', '--help')).toMatchObject({ code: 0 });
});
