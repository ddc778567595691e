import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function bench(...args: readonly string[]): Promise<Outcome> {
  const file = `${import.meta.dirname}/../main.ts`;
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', file, ...args], (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

describe('npm run bench', () => {
  it('explains itself', async () => {
    expect(await bench('--help')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('--rounds'),
    });
  });

  it.each([
    { args: ['nothing'], complaint: 'no benchmark is called nothing' },
    { args: ['profile', '--seconds', 'many'], complaint: '--seconds is not a number: many' },
    { args: ['profile', '--speed', '9'], complaint: "Unknown option '--speed'" },
  ])('refuses $args with the usage', async ({ args, complaint }) => {
    const { code, stderr } = await bench(...args);

    expect(code).toBe(2);
    expect(stderr).toContain(complaint);
    expect(stderr).toContain('Usage: npm run bench');
  });
});
