import type { Fen, ProgrammeCode } from '@hub/assistance';
import { calibration } from '../calibration.ts';
import type { ProvinceTally } from './tally.ts';

/** A figure of the report that the province carries, and how it is measured in it. */
export interface Carried {
  /** Metric id of `data/calibration.csv`. */
  readonly id: string;
  /** Whether the figure shrinks with the scale: a count or a sum. Averages, shares and standards do not. */
  readonly isScaled: boolean;
  /** Whether the figure is a growth in percent: then the level it leads to is compared, 117 for a growth of 17. */
  readonly isGrowth?: boolean;
  /** Whether it counts what is so rare that the planted cases alone, at their floor, can be more than the report has. */
  readonly hasFloor?: boolean;
  /** The figure in the province, in the unit of the file. */
  readonly measure: (tally: ProvinceTally) => number;
}

/**
 * The report looks at January 2017 to September 2019, the books hold all three years: of what comes with events, which
 * are spread evenly over them, this part counts.
 */
const months33 = 33 / 36;

const subsistence = ['MZ-DIBAO-U', 'MZ-DIBAO-R', 'MZ-DIBAO-SP'] as const;
const destitute = ['MZ-TEKUN-S', 'MZ-TEKUN-C'] as const;
const temporary = ['MZ-TEMP-EMERG', 'MZ-TEMP-EXPEND', 'MZ-TEMP-RESERVE'] as const;
const premiums = ['YB-PREM-FULL', 'YB-PREM-FIX'] as const;
const direct = ['YB-INP', 'YB-OUT', 'YB-MAJOR'] as const;
const relief = ['YJ-LIVING', 'YJ-WINTER', 'YJ-GOODS'] as const;
const rebuilding = ['YJ-REBUILD', 'YJ-REPAIR'] as const;
const renovation = ['ZJ-RENO-D', 'ZJ-RENO-N', 'ZJ-RENO-C'] as const;
const studentAid = ['JY-PRE', 'JY-CE-B', 'JY-CE-N', 'JY-SS-G', 'JY-VE-G', 'JY-HE-G'] as const;

type Codes = readonly ProgrammeCode[];

const sum = (codes: Codes, of: (code: ProgrammeCode) => number) =>
  codes.reduce((total, code) => total + of(code), 0);
const decided = (tally: ProvinceTally, codes: Codes) =>
  sum(codes, (code) => tally.of(code).decided);
const paidYuan = (tally: ProvinceTally, codes: Codes) =>
  yuanOf(sum(codes, (code) => tally.of(code).paidFen));
/** Paid for the months of the report: of benefits with which people came and went meanwhile. */
const reportedYuan = (tally: ProvinceTally, codes: Codes) =>
  yuanOf(sum(codes, (code) => tally.of(code).reportedFen));
const paidYuanIn = (tally: ProvinceTally, codes: Codes, year: number) =>
  yuanOf(sum(codes, (code) => tally.of(code).paidFenIn.get(year) ?? 0));
const decidedIn = (tally: ProvinceTally, codes: Codes, year: number) =>
  sum(codes, (code) => tally.of(code).decidedIn.get(year) ?? 0);
const recipients = (tally: ProvinceTally, codes: Codes) =>
  sum(codes, (code) => tally.of(code).recipients);

function yuanOf(fen: Fen): number {
  return fen / 100;
}

function flow(id: string, measure: Carried['measure']): Carried {
  return { id, isScaled: true, measure: (tally) => measure(tally) * months33 };
}

function floored(id: string, measure: Carried['measure']): Carried {
  return { ...flow(id, measure), hasFloor: true };
}

function stock(id: string, measure: Carried['measure']): Carried {
  return { id, isScaled: true, measure };
}

function growthOf(id: string, measure: Carried['measure']): Carried {
  return { id, isScaled: false, isGrowth: true, measure };
}

function average(id: string, measure: Carried['measure']): Carried {
  return { id, isScaled: false, measure };
}

/** Mean county standard over recipients in a year: yuan per person and month. */
function standardIn(tally: ProvinceTally, scheme: 'URBAN' | 'RURAL', year: 2017 | 2019): number {
  const sums = tally.standards[scheme];
  return yuanOf(sums[year]) / sums.people;
}

/** Growth in percent since 2017. */
function growth(now: number, before: number): number {
  return (now / before - 1) * 100;
}

/** Paid for each counted person in a month. */
function levelOf(tally: ProvinceTally, code: ProgrammeCode, when: 'before' | 'now'): number {
  const { fen, people } = tally.of(code).levels[when];
  return yuanOf(fen) / people;
}

function levelGrowth(tally: ProvinceTally, code: ProgrammeCode): number {
  return growth(levelOf(tally, code, 'now'), levelOf(tally, code, 'before'));
}

/** Average of a year's payments per decision of the year. */
function averageIn(tally: ProvinceTally, codes: Codes, year: number): number {
  return paidYuanIn(tally, codes, year) / decidedIn(tally, codes, year);
}

const civilAffairs: readonly Carried[] = [
  average('std.urban.dibao', (tally) => standardIn(tally, 'URBAN', 2019)),
  growthOf('std.urban.dibao.growth', (tally) =>
    growth(standardIn(tally, 'URBAN', 2019), standardIn(tally, 'URBAN', 2017)),
  ),
  average('std.rural.dibao', (tally) => standardIn(tally, 'RURAL', 2019) * 12),
  growthOf('std.rural.dibao.growth', (tally) =>
    growth(standardIn(tally, 'RURAL', 2019), standardIn(tally, 'RURAL', 2017)),
  ),
  average('lvl.urban.dibao', (tally) => levelOf(tally, 'MZ-DIBAO-U', 'now')),
  growthOf('lvl.urban.dibao.growth', (tally) => levelGrowth(tally, 'MZ-DIBAO-U')),
  average('lvl.rural.dibao', (tally) => levelOf(tally, 'MZ-DIBAO-R', 'now')),
  growthOf('lvl.rural.dibao.growth', (tally) => levelGrowth(tally, 'MZ-DIBAO-R')),
  stock('fund.dibao', (tally) => reportedYuan(tally, [...subsistence, 'MZ-DIBAO-CAT'])),
  stock('tekun.total', (tally) => recipients(tally, destitute)),
  stock('tekun.centralised', (tally) => recipients(tally, ['MZ-TEKUN-C'])),
  stock('tekun.centralised.disabled', ({ dependentInCare }) => dependentInCare),
  stock('tekun.institutions', ({ institutions }) => institutions.size),
  stock('fund.tekun', (tally) =>
    reportedYuan(tally, [...destitute, 'MZ-TEKUN-CARE', 'MZ-TEKUN-BURIAL']),
  ),
  flow('fund.temp', (tally) => paidYuan(tally, temporary)),
  flow('temp.person_times', (tally) => decided(tally, temporary)),
  average('temp.avg', (tally) => averageIn(tally, temporary, 2019)),
  growthOf('temp.avg.growth', (tally) =>
    growth(averageIn(tally, temporary, 2019), averageIn(tally, temporary, 2017)),
  ),
  flow('fund.vagrant', (tally) => paidYuan(tally, ['MZ-VAG'])),
  flow('vagrant.person_times', (tally) => decided(tally, ['MZ-VAG'])),
  flow('charity.person_times', (tally) => decided(tally, ['MZ-CHARITY'])),
];

const healthcare: readonly Carried[] = [
  stock('fund.medical', (tally) => paidYuan(tally, premiums) + paidYuan(tally, direct) * months33),
  stock('medical.premium.person_times', (tally) => decided(tally, premiums)),
  flow('medical.direct.person_times', (tally) => decided(tally, direct)),
  average('medical.inpatient.avg', (tally) => averageIn(tally, ['YB-INP'], 2018)),
  average('medical.major.avg', (tally) => averageIn(tally, ['YB-MAJOR'], 2018)),
];

const otherDepartments: readonly Carried[] = [
  flow('fund.education', (tally) => paidYuan(tally, studentAid)),
  flow('education.person_times', (tally) => decided(tally, studentAid)),
  stock('housing.inkind.cum', (tally) => decided(tally, ['ZJ-PRH-K'])),
  stock('housing.subsidy.cum', (tally) => decided(tally, ['ZJ-PRH-S'])),
  flow('housing.reno', (tally) => decided(tally, renovation)),
  flow('fund.reno', (tally) => paidYuan(tally, renovation)),
  flow('emp.difficult.placed', (tally) => decided(tally, ['RS-DIFF'])),
  flow('emp.zero.households', (tally) => decided(tally, ['RS-ZERO'])),
  floored('fund.disaster', (tally) => paidYuan(tally, [...relief, ...rebuilding])),
  flow('disaster.person_times', (tally) => decided(tally, relief)),
  floored('disaster.rebuilt', (tally) => decided(tally, ['YJ-REBUILD'])),
  flow('disaster.repaired', (tally) => decided(tally, ['YJ-REPAIR'])),
  average('counties', ({ counties }) => counties.size),
  average(
    'emp.jobseek',
    (tally) => paidYuan(tally, ['RS-JOBSEEK']) / decided(tally, ['RS-JOBSEEK']),
  ),
  average('emp.post', (tally) => paidYuan(tally, ['RS-POST']) / decided(tally, ['RS-POST'])),
];

/** Every figure of the report that a synthetic province can carry. */
export const carried: readonly Carried[] = [...civilAffairs, ...healthcare, ...otherDepartments];

const line = 'a line for standards, to which `hub parameters check` holds them';
const works = 'buildings, beds and works are not aid to anybody';
const law = 'what the rules know as a parameter, not a figure of people';
const unknown = 'the report counts something that no register of aid holds';
const total = 'a sum of other figures, of which it leaves some open';

/** Figures of the report that a province of people and aid cannot carry, each with the reason. */
export const notCarried: Readonly<Record<string, string>> = {
  'guide.rural.2016': line,
  'guide.rural.2017': line,
  'guide.rural.2020': line,
  'tekun.regional.homes': works,
  'tekun.care.zones': works,
  'tekun.beds': works,
  'tekun.beds.body': works,
  'tekun.capex': works,
  'tekun.std.urban': law,
  'tekun.std.urban.2017': law,
  'tekun.std.rural': law,
  'tekun.std.rural.2017': law,
  'disaster.tents': works,
  'disaster.clothing': works,
  'disaster.beds': works,
  'disaster.responses': unknown,
  'disaster.depots': works,
  'disaster.rebuild.floor': law,
  'medical.key.avg': 'contains groups that the settlements do not name',
  'emfund.raised': 'money of 2013 to 2019 that was not given to anybody',
  'emfund.spent': 'reaches back to 2013, before the books begin',
  'emfund.provincial': 'money of 2013 to 2019 that was not given to anybody',
  'emfund.person_times': 'reaches back to 2013, before the books begin',
  'emp.oneoff.multiple': law,
  'emp.jobseek.months': law,
  'social.orgs': unknown,
  'social.donations': unknown,
  'social.household_times': unknown,
  'charity.funds': unknown,
  'charity.drugs': unknown,
  'fund.total': total,
  'total.person_times': total,
  'local.match.share': unknown,
  'schemes.leading.depts': unknown,
};

/** The figure of the report, from `data/calibration.csv`. */
export function targetOf(id: string): number {
  const target = (calibration as Readonly<Record<string, number>>)[id];
  if (target === undefined) throw new RangeError(`no figure ${id}`);
  return target;
}
