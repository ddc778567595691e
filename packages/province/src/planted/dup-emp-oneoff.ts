import { type Fen, type Month, addMonths, firstDayOf, yuan } from '@hub/assistance';
import { volumes } from '../calibration.ts';
import { dayIn, monthIn, years } from '../calendar.ts';
import type { Wishes } from '../home.ts';
import { subsidiseSpell } from '../programmes/employment-one-offs.ts';
import { writeJoblessSpell } from '../programmes/employment.ts';
import type { PlantSite, Planted, Planting } from './planting.ts';

const homes = ['URBAN'] as const;
const worker = (): Wishes => ({ members: [{ age: 'ADULT' }], without: ['employment'] });

function startOf(nth: number): Month {
  return addMonths(monthIn(2017, 4), nth % 18);
}

function subsidise(
  { world, home, subject }: PlantSite,
  grant: {
    readonly spellId: string;
    readonly month: Month;
    readonly amountFen: Fen;
    readonly refersTo?: string;
  },
): string {
  const { month, ...terms } = grant;
  return subsidiseSpell(world, home, { ...terms, resident: subject, decidedOn: dayIn(month, 12) });
}

/** Two or three subsidies: in one jobless spell, or for the next spell without work in between. */
function plantRepeated(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  const from = startOf(nth);
  const isOneSpell = nth % 2 === 0;
  const until = addMonths(from, isOneSpell ? 12 : 3);
  const spellId = writeJoblessSpell(world, subject, { from, until });
  const first = subsidise(site, { spellId, month: addMonths(from, 1), amountFen: yuan(1500) });
  const laterSpellId = isOneSpell
    ? spellId
    : writeJoblessSpell(world, subject, { from: addMonths(from, 6), until: addMonths(from, 11) });
  const laterFen = yuan(900 + (nth % 7) * 50);
  const amounts = nth % 3 === 0 ? [laterFen, yuan(800)] : [laterFen];
  const later = amounts.map((amountFen, index) =>
    subsidise(site, { spellId: laterSpellId, month: addMonths(from, 7 + 2 * index), amountFen }),
  );
  return {
    awardIds: [first, ...later],
    amountFen: amounts.reduce((sum, amountFen) => sum + amountFen, 0),
    note: isOneSpell
      ? 'several subsidies in one jobless spell'
      : 'again within a year, no work in between',
  };
}

function plantNewSpell(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  const from = startOf(nth);
  const work = { from: addMonths(from, 2), until: addMonths(from, 9) };
  const spellId = writeJoblessSpell(world, subject, { from, until: work.from });
  const first = subsidise(site, { spellId, month: addMonths(from, 1), amountFen: yuan(1400) });
  world.books.fact('HUMAN_RESOURCES', 'insuredEmployment', {
    personId: subject.personId,
    from: firstDayOf(work.from),
    until: firstDayOf(work.until),
  });
  const spell = { from: work.until, until: addMonths(work.until, 4) };
  const next = writeJoblessSpell(world, subject, spell);
  const month = addMonths(work.until, 1);
  const second = subsidise(site, { spellId: next, month, amountFen: yuan(1500) });
  return {
    awardIds: [first, second],
    note: 'a new spell after seven months of insured employment',
  };
}

function plantBalance(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  const from = startOf(nth);
  const spellId = writeJoblessSpell(world, subject, { from, until: addMonths(from, 6) });
  const first = subsidise(site, { spellId, month: addMonths(from, 1), amountFen: yuan(1200) });
  const balance = { spellId, month: addMonths(from, 3), amountFen: yuan(800) };
  const second = subsidise(site, { ...balance, refersTo: first });
  return { awardIds: [first, second], note: 'balance of one grant, together under the cap' };
}

function plantAllowance(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  const from = startOf(nth);
  const spellId = writeJoblessSpell(world, subject, { from, until: addMonths(from, 5) });
  const first = subsidise(site, { spellId, month: addMonths(from, 1), amountFen: yuan(1600) });
  return { awardIds: [first], note: 'one subsidy beside the allowance of the same months' };
}

/** The one-off living subsidy paid again; 0.3 % of placements in three years. */
export const dupEmpOneoff: Planting = {
  ruleId: 'DUP-EMP-ONEOFF',
  subjectKind: 'PERSON',
  errorsInProvince: 0.003 * years.length * volumes['difficult persons placed / year'],
  floor: 20,
  lookAlikesPerError: 5,
  errors: [{ letter: null, homes, wishes: worker, plant: plantRepeated }],
  lookAlikes: [
    { letter: 'a', homes, wishes: worker, plant: plantNewSpell },
    { letter: 'b', homes, wishes: worker, plant: plantBalance },
    { letter: 'c', homes: ['URBAN_DIBAO'], wishes: worker, plant: plantAllowance },
  ],
};
