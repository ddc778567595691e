import { SingleBar } from 'cli-progress';
import type { StartProgress } from './ensure-province.ts';

/** Tells what is done, step by step, with a bar for people on a terminal and a line every five seconds elsewhere. */
export function progressOn(stream: NodeJS.WriteStream): StartProgress {
  const bar = new SingleBar({
    format: '  {bar} {percentage} % | {value} of {total} people',
    stream,
    noTTYOutput: true,
    notTTYSchedule: 5000,
    hideCursor: true,
  });
  let isDrawn = false;
  return {
    step: (text) => {
      if (isDrawn) bar.stop();
      isDrawn = false;
      stream.write(`» ${text}\n`);
    },
    filling: (done, total) => {
      if (!isDrawn) bar.start(total, 0);
      isDrawn = true;
      bar.update(done);
    },
  };
}
