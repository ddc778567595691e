import {
  type PlantedCase,
  type PlantedCounty,
  type ProvincePart,
  completeThrough,
  provinceDate,
} from '@hub/province';
import { departmentCodes } from '@hub/assistance';
import { type CaseFile, type Finding, rules, surveyAccounts, surveyCoverage } from '@hub/screening';
import { groupBy } from 'es-toolkit';
import { GatheredAccounts } from './gather-accounts.ts';
import { GatheredTownships } from './gather-townships.ts';
import type { Score } from './score.ts';

/** Rules that a sweep judges across people, and no case file alone. */
const acrossPeople: ReadonlySet<string> = new Set(
  rules.filter(({ check }) => check === null).map(({ id }) => id),
);

/** Whether a planted case is one of a rule that reads the file of one household. */
export function isInOneFile({ ruleId }: Pick<PlantedCase, 'ruleId'>): boolean {
  return !acrossPeople.has(ruleId);
}

const ground = {
  asOf: provinceDate,
  sources: Object.fromEntries(
    departmentCodes.map((code) => [code, { isAnswered: true, completeThrough }]),
  ) as unknown as CaseFile['sources'],
  dataQuality: [],
};

/** Judges the rules across people once the whole province has been seen. */
export class ScoreAcross {
  readonly #accounts = new GatheredAccounts();
  readonly #townships = new GatheredTownships();
  readonly #cases: PlantedCase[] = [];
  readonly #counties: PlantedCounty[] = [];

  add(part: ProvincePart): void {
    this.#accounts.add(part);
    this.#townships.add(part);
    this.#cases.push(...part.truth.filter((known) => !isInOneFile(known)));
    this.#counties.push(...part.countyTruth);
  }

  /** Notes what the rules say of the province, and what was planted in it. */
  noteIn(score: Score): void {
    const accounts = surveyAccounts(this.#accounts.survey(), ground);
    const coverage = this.#townships.counties().flatMap((county) => surveyCoverage(county, ground));
    note(score, accounts, this.#cases);
    note(
      score,
      coverage,
      this.#counties.map((known) => caseOf(known, coverage)),
    );
  }
}

/** Every finding is about one subject, and so is every case. */
function note(score: Score, findings: readonly Finding[], cases: readonly PlantedCase[]): void {
  const known = new Map(cases.map((each) => [each.subjectId, each]));
  const about = groupBy(findings, ({ subject }) => subject.id);
  for (const subjectId of new Set([...known.keys(), ...Object.keys(about)])) {
    const own = about[subjectId] ?? [];
    score.add(subjectId, { findings: own, undecided: [], clear: [] }, known.get(subjectId));
  }
}

/** A county as a case like the others: which variant its coverage comes to, nothing planted says. */
function caseOf(known: PlantedCounty, findings: readonly Finding[]): PlantedCase {
  const { county, ...rest } = known;
  const variant = findings.find(({ subject }) => subject.id === county)?.variant;
  return {
    ...rest,
    ...(variant !== undefined && { variant }),
    personId: '',
    householdId: county,
    subjectKind: 'HOUSEHOLD',
    subjectId: county,
    amountFen: 0,
    awardIds: [],
    alsoFinds: [],
  };
}
