import { afterEach, expect, it, vi } from 'vitest';
import { startSmallProvince } from './small-province.ts';
import { createLog } from '../src/log.ts';
import { refusalLog } from '../src/refusal-log.ts';

afterEach(() => void vi.useRealTimers());

const unknown = { status: 401, code: 'TOKEN_INVALID' };

it('writes a flood of refusals in two lines, and the next one anew', () => {
  vi.useFakeTimers();
  const lines: string[] = [];
  const note = refusalLog(createLog({ destination: { write: (line) => lines.push(line) } }));

  for (let time = 1; time <= 1000; time += 1) note(unknown);
  vi.advanceTimersByTime(10_000);
  note(unknown);

  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
    { code: 'TOKEN_INVALID', status: 401 },
    { code: 'TOKEN_INVALID', status: 401, times: 999 },
    { code: 'TOKEN_INVALID', status: 401 },
  ]);
});

it('says nothing of mistakes that tell nothing of anybody', () => {
  const lines: string[] = [];
  const note = refusalLog(createLog({ destination: { write: (line) => lines.push(line) } }));

  note({ status: 404, code: 'NOT_FOUND' });

  expect(lines).toEqual([]);
});

it('says that something was not released, and neither what nor to whom', async () => {
  const province = await startSmallProvince();
  await province.ask('{ person(id: "child") { id } }', {}, { 'hub-purpose': 'AUDIT' });
  await province.close();

  expect(province.log.map((line) => JSON.parse(line) as object)).toContainEqual(
    expect.objectContaining({ msg: 'a request was refused', status: 403 }) as object,
  );
});
