import type { CheckedFigure, Verdict } from '@hub/province';

/** Prints target, actual and deviation of every figure, and what cannot be carried with the reason. */
export function printFigures(
  figures: readonly CheckedFigure[],
  notCarried: Readonly<Record<string, string>>,
): void {
  console.log(
    `${'figure of the report'.padEnd(30)}${'target'.padStart(18)}${'actual'.padStart(18)}  deviation`,
  );
  for (const figure of figures) {
    const { id, target, actual, deviation } = figure;
    const percent = `${(deviation * 100).toFixed(2)} %`.padStart(9);
    console.log(
      `${id.padEnd(30)}${number(target).padStart(18)}${number(actual).padStart(18)}  ${percent}${remark(figure)}`,
    );
  }
  console.log('\nnot carried');
  for (const [id, reason] of Object.entries(notCarried)) console.log(`${id.padEnd(30)}${reason}`);
  const count = (wanted: Verdict) => figures.filter(({ verdict }) => verdict === wanted).length;
  console.log(
    `\n${count('MET')} of ${figures.length} figures within 2 % or one record, ${count('FLOOR')} at the floor of planted cases, ${count('OFF')} off`,
  );
}

/** Nothing of a figure that is met; of one at the floor, how much of it was planted. */
function remark({ verdict, actual, ordinary }: CheckedFigure): string {
  switch (verdict) {
    case 'MET':
      return '';
    case 'FLOOR':
      return `  floor: ${number(ordinary)} without planted cases, ${((1 - ordinary / actual) * 100).toFixed(0)} % planted`;
    case 'OFF':
      return '  ✗';
  }
}

function number(value: number): string {
  return value.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
