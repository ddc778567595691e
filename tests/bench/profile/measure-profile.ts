import { resolve } from 'node:path';
import { assertEqualAnswers } from './compare.ts';
import { openProvince } from './open-province.ts';
import type { ProfileOptions } from './profile.ts';
import { printRatios, printTable } from './report.ts';
import { measureRounds } from './rounds.ts';
import { startSystems } from './systems.ts';

/** Runs the benchmark and prints its table; the last line has the ratios. Throws when answers differ. */
export async function measureProfile(options: ProfileOptions): Promise<void> {
  const opened: (() => Promise<void>)[] = [];
  const say = (text: string) => console.error(`» ${text}`);
  try {
    const province = await openProvince(dataDirectory(), say);
    opened.push(province.stop);
    say('starting the systems');
    const systems = await startSystems(province, (stop) => opened.push(stop));
    say(`comparing the answers for ${options.people} people`);
    await assertEqualAnswers(systems, province, options);
    const results = await measureRounds(systems, province, { ...options, say });
    console.log(printTable(results));
    console.log(printRatios(results));
  } finally {
    for (const stop of opened.toReversed()) await stop();
  }
}

function dataDirectory(): string {
  return resolve(process.env['HUB_BENCH_DATA_DIR'] ?? '.hub/bench');
}
