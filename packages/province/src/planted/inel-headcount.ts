import {
  type LocalDate,
  type Month,
  addDays,
  addMonths,
  monthOf,
  parseDate,
  yearOf,
  yuan,
} from '@hub/assistance';
import { dayIn, monthIn } from '../calendar.ts';
import type { Wishes } from '../home.ts';
import type { RowsOf } from '@hub/assistance/rows';
import { volumes } from '../calibration.ts';
import { reviewDayBefore } from '../programmes/means.ts';
import { writeChildAllowance } from '../programmes/personal-living.ts';
import {
  allowanceHomes,
  awardOf,
  endOfBooks,
  nextSummer,
  ownSpell,
  payAllowance,
} from './allowances.ts';
import { type PlantSite, type Planted, type Planting, sumOver } from './planting.ts';

type SpellKind = RowsOf<'CIVIL_AFFAIRS'>['custodyOrService'][number]['kind'];

const couple = (): Wishes => ({
  members: [{ age: 'ADULT' }, { age: 'ADULT' }],
  without: ['basic-living', 'employment'],
});

/** A family whose income is regular is looked at once a year, so that the months of review are known. */
const columns = { reviewClass: 'STABLE' } as const;

/** Nobody is called counted wrongly in the month in which the family was looked at. */
function isReviewed(month: Month): boolean {
  return monthOf(reviewDayBefore(yearOf(month) + 1)) === month && yearOf(month) < 2019;
}

function detain(
  { world, subject }: PlantSite,
  spell: { readonly kind: SpellKind; readonly from: LocalDate; readonly until?: LocalDate },
): void {
  world.books.fact('CIVIL_AFFAIRS', 'custodyOrService', { personId: subject.personId, ...spell });
}

/** The subject's shares of an allowance that counts everybody, from a month on. */
function countWrongly(site: PlantSite, since: Month, until: Month = endOfBooks): Planted {
  const own = ownSpell(site, payAllowance(site, { columns }));
  const shareIn = (month: Month) => (isReviewed(month) ? 0 : own.shareIn(month));
  return {
    awardIds: [own.awardId],
    amountFen: sumOver(since, until, shareIn),
    note: 'counted',
  };
}

const away = [
  'PRISON',
  'COMPULSORY_REHABILITATION',
  'MILITARY_SERVICE',
  'DECLARED_MISSING',
] as const;

/** Somebody who went away, for good or for some months, is still counted. */
function plantAway(site: PlantSite): Planted {
  const { nth } = site;
  const kind = away[nth % away.length] ?? 'PRISON';
  const month = addMonths(monthIn(2017, 4), (nth * 5) % 22);
  const from = dayIn(month, 3 + (nth % 20));
  const back = addMonths(month, 8 + (nth % 7));
  const isBack = nth % 3 === 0 && kind !== 'DECLARED_MISSING';
  detain(site, { kind, from, ...(isBack ? { until: dayIn(back, 5) } : {}) });
  const planted = countWrongly(site, addMonths(month, 3), isBack ? back : endOfBooks);
  return { ...planted, note: `${kind} since then, still counted` };
}

/** A cleric of many years, counted since the allowance began. */
function plantCleric(site: PlantSite): Planted {
  const from = addMonths(monthIn(2017, 10), site.nth % 14);
  detain(site, { kind: 'CLERIC', from: parseDate('2011-05-01') });
  const own = ownSpell(site, payAllowance(site, { columns, from }));
  const shareIn = (month: Month) => (isReviewed(month) ? 0 : own.shareIn(month));
  return {
    awardIds: [own.awardId],
    amountFen: sumOver(from, endOfBooks, shareIn),
    note: 'a cleric for years, counted since the allowance began',
  };
}

const institutionFen = yuan(1350);

/** An orphan in an institution, whose allowance was reduced by a share that the family should not draw. */
function plantOrphan(site: PlantSite): Planted {
  const { world, home, subject, nth } = site;
  const own = ownSpell(site, payAllowance(site, { columns }));
  const from = addMonths(monthIn(2017, 5), nth % 20);
  const orphan = writeChildAllowance(world, home, {
    resident: subject,
    programme: 'MZ-ORPHAN',
    form: 'INSTITUTION',
    from,
    until: nextSummer,
    amountIn: (month) => institutionFen - own.shareIn(month),
    offsetFen: own.shareIn(monthIn(2019, 12)),
  });
  const shareIn = (month: Month) => (isReviewed(month) ? 0 : own.shareIn(month));
  return {
    awardIds: [own.awardId, orphan.awardId],
    amountFen: sumOver(addMonths(from, 3), endOfBooks, shareIn),
    note: 'an orphan in an institution, still counted in the family',
  };
}

/** A lawful count beside a spell. */
function plantLawful(
  spell: (
    nth: number,
  ) => { readonly kind: SpellKind; readonly from: LocalDate; readonly until?: LocalDate } | null,
  terms: { readonly note: string; readonly isCounted?: boolean },
): (site: PlantSite) => Planted {
  return (site) => {
    const { home, subject, nth } = site;
    const found = spell(nth);
    if (found !== null) detain(site, found);
    const members = home.members.map((resident) => ({
      resident,
      isCounted: resident !== subject || (terms.isCounted ?? true),
    }));
    const spells = payAllowance(site, { members, columns });
    return { awardIds: [awardOf(spells).id], note: terms.note };
  };
}

const since = (nth: number): LocalDate => addDays(parseDate('2018-02-11'), (nth * 23) % 400);

/** People in the head-count of an allowance who do not belong there; 0.1 % of the households. */
export const inelHeadcount: Planting = {
  ruleId: 'INEL-HEADCOUNT',
  subjectKind: 'HOUSEHOLD',
  errorsInProvince: 0.001 * (volumes['urban dibao households'] + volumes['rural dibao households']),
  floor: 20,
  lookAlikesPerError: 3,
  errors: [
    { letter: null, homes: allowanceHomes, weight: 6, wishes: couple, plant: plantAway },
    { letter: null, homes: allowanceHomes, wishes: couple, plant: plantCleric },
    {
      letter: null,
      homes: ['RURAL_DIBAO'],
      wishes: () => ({ ...couple(), members: [{ age: 'PRIMARY' }, { age: 'ELDER' }] }),
      plant: plantOrphan,
    },
  ],
  lookAlikes: [
    {
      letter: 'a',
      homes: allowanceHomes,
      wishes: couple,
      plant: plantLawful((nth) => ({ kind: 'PRISON', from: since(nth) }), {
        note: 'in prison, listed and not counted',
        isCounted: false,
      }),
    },
    {
      letter: 'b',
      homes: allowanceHomes,
      wishes: couple,
      plant: plantLawful(
        (nth) => ({
          kind: nth % 2 === 0 ? 'PRE_TRIAL_DETENTION' : 'SUSPENDED_SENTENCE',
          from: since(nth),
        }),
        { note: 'not serving a sentence' },
      ),
    },
    {
      letter: 'c',
      homes: allowanceHomes,
      wishes: couple,
      plant: plantLawful((nth) => ({ kind: 'NON_COMMISSIONED_SERVICE', from: since(nth) }), {
        note: 'a sergeant, not a conscript',
      }),
    },
    {
      letter: 'd',
      homes: allowanceHomes,
      wishes: () => ({ ...couple(), members: [{ age: 'HIGHER' }, { age: 'ADULT' }] }),
      plant: plantLawful(() => null, { note: 'a student who lives at the university' }),
    },
    {
      letter: 'e',
      homes: allowanceHomes,
      wishes: couple,
      plant: plantLawful(
        (nth) => ({
          kind: 'PRISON',
          from: dayIn(monthIn(2018, 9), 2 + (nth % 25)),
          until: dayIn(monthIn(2019, 1), 2 + (nth % 25)),
        }),
        { note: 'only the month in which the family was looked at' },
      ),
    },
  ],
};
