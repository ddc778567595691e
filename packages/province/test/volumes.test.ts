import { readFileSync } from 'node:fs';
import { type DepartmentCode, parseDate, parseMonth } from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import { describe, expect, it } from 'vitest';
import { calibration, volumes } from '../src/index.ts';
import { gatherProvince } from './gathered-province.ts';

/** At 1:1000 the planted cases alone are more than the homes on the allowance. */
const scale = 200;
const { people, households, rows } = gatherProvince({ scale, seed: 11 });

function readColumns(file: string, columns: readonly [number, number]): Map<string, number> {
  const lines = readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return new Map(
    lines.slice(1).map((line) => {
      const cells = line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? [];
      const cell = (index: number) => (cells[index] ?? '').replace(/,$/, '').replaceAll('"', '');
      return [cell(columns[0]), Number(cell(columns[1]))];
    }),
  );
}

/** Deviation from the target in parts of it. */
function deviation(actual: number, target: number): number {
  return Math.abs(actual - target) / target;
}

const every = Object.values(rows) as readonly RowsOf<DepartmentCode>[];
const awards = every.flatMap((tables) => tables.award as RowsOf<DepartmentCode>['award'][number][]);

function countOf(...programmes: readonly string[]): number {
  return awards.filter(({ programme }) => programmes.includes(programme)).length;
}

/** Awards open at the end of the period, and the people counted in them. */
function stockOf(...programmes: readonly string[]) {
  const open = new Set(
    awards
      .filter(
        ({ programme, until, partOf }) =>
          programmes.includes(programme) && until === null && partOf === null,
      )
      .map(({ id }) => id),
  );
  const members = rows.CIVIL_AFFAIRS.awardMember.filter(
    ({ awardId, isCounted, until }) => open.has(awardId) && isCounted && until === null,
  );
  return { homes: open.size, people: new Set(members.map(({ personId }) => personId)).size };
}

describe('the figures in the code', () => {
  it('are those of calibration.csv', () => {
    const file = readColumns('calibration.csv', [0, 2]);

    expect(Object.entries(calibration).filter(([id, value]) => file.get(id) !== value)).toEqual([]);
  });

  it('are those of scale.csv', () => {
    const file = readColumns('scale.csv', [0, 1]);

    expect(Object.entries(volumes).filter(([name, value]) => file.get(name) !== value)).toEqual([]);
  });
});

describe('volumes at 1:200', () => {
  const yearly = (volume: keyof typeof volumes) => (3 * volumes[volume]) / scale;
  const deaths = new Set(
    rows.CIVIL_AFFAIRS.death.filter(({ isRevoked }) => !isRevoked).map(({ personId }) => personId),
  );
  const centralised = stockOf('MZ-TEKUN-C').people;
  const places = rows.CIVIL_AFFAIRS.award.filter(
    ({ programme, until }) => programme === 'MZ-TEKUN-C' && until === null,
  );
  const dependent = places.filter(({ careLevel }) => careLevel !== 'INDEPENDENT').length;
  const careHomes = new Set(places.map(({ institution }) => institution)).size;

  it.each([
    ['residents', people.length, volumes.residents / scale, 0.001],
    ['households', households.length, volumes.households / scale, 0.001],
    [
      'urban dibao households',
      stockOf('MZ-DIBAO-U').homes,
      volumes['urban dibao households'] / scale,
      0.06,
    ],
    [
      'urban dibao persons',
      stockOf('MZ-DIBAO-U').people,
      volumes['urban dibao persons'] / scale,
      0.06,
    ],
    [
      'rural dibao households',
      stockOf('MZ-DIBAO-R').homes,
      volumes['rural dibao households'] / scale,
      0.06,
    ],
    [
      'rural dibao persons',
      stockOf('MZ-DIBAO-R').people,
      volumes['rural dibao persons'] / scale,
      0.06,
    ],
    [
      'tekun total',
      stockOf('MZ-TEKUN-S', 'MZ-TEKUN-C').people,
      volumes['tekun total'] / scale,
      0.06,
    ],
    ['tekun centralised', centralised, volumes['tekun centralised'] / scale, 0.02],
    ['dependent people in homes', dependent, volumes['tekun centralised, dependent'] / scale, 0.02],
    ['homes that care for them', careHomes, volumes['care institutions'] / scale, 0.1],
    ['orphans', stockOf('MZ-ORPHAN').people, volumes['orphans [M]'] / scale, 0.02],
    [
      'de facto unattended children',
      stockOf('MZ-DEFACTO').people,
      volumes['de facto unattended children [M]'] / scale,
      0.02,
    ],
    [
      'certificates',
      rows.CIVIL_AFFAIRS.disabilityCertificate.length,
      volumes['disability-certificate holders [M]'] / scale,
      0.03,
    ],
    [
      'premium subsidies',
      countOf('YB-PREM-FULL', 'YB-PREM-FIX'),
      yearly('premium subsidies / year'),
      0.05,
    ],
    [
      'medical',
      countOf('YB-INP', 'YB-MAJOR', 'YB-OUT'),
      yearly('direct medical assistance / year'),
      0.03,
    ],
    [
      'student aid',
      countOf('JY-PRE', 'JY-CE-B', 'JY-CE-N', 'JY-SS-G', 'JY-VE-G', 'JY-HE-G'),
      yearly('student-aid grants / year'),
      0.03,
    ],
    [
      'temporary assistance',
      countOf('MZ-TEMP-EMERG', 'MZ-TEMP-EXPEND', 'MZ-TEMP-RESERVE'),
      yearly('temporary assistance / year'),
      0.03,
    ],
    ['vagrants', countOf('MZ-VAG'), yearly('vagrant episodes / year'), 0.03],
    ['leases', countOf('ZJ-PRH-K'), volumes['in-kind public rental, cumulative'] / scale, 0.03],
    [
      'renovations',
      countOf('ZJ-RENO-D', 'ZJ-RENO-N', 'ZJ-RENO-C'),
      yearly('rural renovations / year'),
      0.03,
    ],
    [
      'disaster person-times',
      countOf('YJ-LIVING', 'YJ-WINTER', 'YJ-GOODS'),
      yearly('disaster person-times / year'),
      0.03,
    ],
    ['placements', countOf('RS-DIFF'), yearly('difficult persons placed / year'), 0.03],
    ['deaths', deaths.size, yearly('deaths / year'), 0.04],
  ])('%s: %d of %d', (_, actual, target, tolerance) => {
    expect(deviation(actual, target)).toBeLessThanOrEqual(tolerance);
  });
});

describe('amounts', () => {
  const programmeOf = new Map(awards.map(({ id, programme }) => [id, programme as string]));

  function meanYuan(...programmes: readonly string[]): number {
    const wanted = new Set(programmes);
    const projects = awards.filter(
      ({ programme, partOf }) => wanted.has(programme) && partOf === null,
    ).length;
    const paidFen = every
      .flatMap((tables) => tables.payment)
      .filter(({ awardId }) => wanted.has(programmeOf.get(awardId) ?? ''))
      .reduce((sum, { amountFen }) => sum + amountFen, 0);
    return paidFen / 100 / projects;
  }

  /** Paid per counted person in a month of autumn 2019. */
  function levelOf(programme: string): number {
    const month = parseMonth('2019-09');
    const day = parseDate('2019-09-15');
    const payments = rows.CIVIL_AFFAIRS.payment.filter(
      (payment) => payment.month === month && programmeOf.get(payment.awardId) === programme,
    );
    const paid = new Set(payments.map(({ awardId }) => awardId));
    const counted = rows.CIVIL_AFFAIRS.awardMember.filter(
      ({ awardId, isCounted, from, until }) =>
        paid.has(awardId) && isCounted && from <= day && (until === null || until > day),
    ).length;
    return payments.reduce((sum, { amountFen }) => sum + amountFen, 0) / 100 / counted;
  }

  it.each([
    ['urban level', levelOf('MZ-DIBAO-U'), calibration['lvl.urban.dibao'], 0.04],
    ['rural level', levelOf('MZ-DIBAO-R'), calibration['lvl.rural.dibao'], 0.04],
    [
      'temporary assistance',
      meanYuan('MZ-TEMP-EMERG', 'MZ-TEMP-EXPEND', 'MZ-TEMP-RESERVE'),
      934,
      0.03,
    ],
    ['vagrants', meanYuan('MZ-VAG'), 1333, 0.05],
    ['renovation', meanYuan('ZJ-RENO-D', 'ZJ-RENO-N', 'ZJ-RENO-C'), 20_610, 0.06],
    ['disaster aid', meanYuan('YJ-LIVING', 'YJ-WINTER', 'YJ-GOODS'), 675, 0.06],
    ['premium subsidy', meanYuan('YB-PREM-FULL', 'YB-PREM-FIX'), 101, 0.05],
    ['inpatient', meanYuan('YB-INP'), calibration['medical.inpatient.avg'], 0.04],
    ['major illness', meanYuan('YB-MAJOR'), calibration['medical.major.avg'], 0.05],
    [
      'student aid',
      meanYuan('JY-PRE', 'JY-CE-B', 'JY-CE-N', 'JY-SS-G', 'JY-VE-G', 'JY-HE-G'),
      1160,
      0.05,
    ],
  ])('%s: on average %d yuan of %d', (_, actual, target, tolerance) => {
    expect(deviation(actual, target)).toBeLessThanOrEqual(tolerance);
  });
});
