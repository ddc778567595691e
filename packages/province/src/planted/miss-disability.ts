import { type Fen, type LocalDate, addDays, addMonths, monthOf, parseDate } from '@hub/assistance';
import { volumes } from '../calibration.ts';
import { lastMonth, monthIn } from '../calendar.ts';
import { codeAsOf } from '../geography.ts';
import type { HomeClass, MemberWish, Wishes } from '../home.ts';
import { writeSubsidy } from '../programmes/disability-subsidy.ts';
import { monthlyFen } from '../programmes/personal-living.ts';
import { type Certificate, writeCertificate, writeHukou } from '../programmes/register.ts';
import { itemAt } from '../random.ts';
import { ordinaryHomes } from './ordinary-homes.ts';
import { type PlantSite, type Planted, type Planting, spellOf } from './planting.ts';

const allowanceHomes: readonly HomeClass[] = ['RURAL_DIBAO', 'URBAN_DIBAO'];

/** The case enters the certificate; the register knows nothing of one. */
const holder = (age: MemberWish['age'] = 'ADULT'): (() => Wishes) => {
  return () => ({ members: [{ age, disabilityGrade: null }], without: ['events'] });
};

/** Certificates of the last year and of long ago. */
function certifiedOn(nth: number): LocalDate {
  return nth % 4 === 3
    ? parseDate('2016-05-06')
    : addDays(parseDate('2018-12-08'), (nth * 37) % 320);
}

/** The subsidy for the months since the certificate, a year at most. */
function owedFen(nth: number, subsidyFen: Fen): Fen {
  return subsidyFen * Math.min(12, lastMonth - monthOf(certifiedOn(nth)));
}

const classes = ['PHYSICAL', 'VISUAL', 'HEARING', 'MULTIPLE'] as const;

function certify({ world, subject, nth }: PlantSite, certificate: Certificate): void {
  const own = { class: itemAt(classes, nth), from: certifiedOn(nth) };
  writeCertificate(world, subject, { ...own, ...certificate });
}

const severe = (nth: number) => 1 + (nth % 2);

function plantBoth(site: PlantSite): Planted {
  const { nth } = site;
  certify(site, { grade: severe(nth) });
  const amountFen = owedFen(nth, monthlyFen.disabilityLiving + monthlyFen.disabilityCare);
  const awardIds = [spellOf(site, 'DIBAO').awardId];
  return { awardIds, amountFen, note: 'severely disabled on the allowance, neither subsidy' };
}

/** One of the two is paid since the certificate, or none but the one that is owed. */
function payOther(site: PlantSite, programme: 'MZ-DIS-LIV' | 'MZ-DIS-CARE'): string {
  const { world, home, subject, nth } = site;
  const from = addMonths(monthOf(certifiedOn(nth)), 1);
  return writeSubsidy(world, home, { resident: subject, programme, from, until: null }).awardId;
}

function plantLiving(site: PlantSite): Planted {
  const { nth } = site;
  const isSevere = nth % 2 === 0;
  certify(site, { grade: isSevere ? severe(nth) : 3 + (nth % 4 === 1 ? 0 : 1) });
  const others = isSevere ? [payOther(site, 'MZ-DIS-CARE')] : [];
  return {
    awardIds: [spellOf(site, 'DIBAO').awardId, ...others],
    amountFen: owedFen(nth, monthlyFen.disabilityLiving),
    note: 'disabled on the allowance, no living subsidy',
  };
}

function plantCare(site: PlantSite): Planted {
  const { nth } = site;
  certify(site, { grade: severe(nth) });
  const amountFen = owedFen(nth, monthlyFen.disabilityCare);
  return { awardIds: [], amountFen, note: 'severely disabled, no nursing subsidy' };
}

function plantDestitute(site: PlantSite): Planted {
  certify(site, { grade: severe(site.nth) });
  return { awardIds: [spellOf(site, 'TEKUN').awardId], note: 'destitute, which excludes both' };
}

/** An orphan with the nursing subsidy, which is all that an orphan may hold of the two. */
function plantOrphan(site: PlantSite): Planted {
  certify(site, { grade: severe(site.nth) });
  const care = payOther(site, 'MZ-DIS-CARE');
  return {
    awardIds: [spellOf(site, 'CHILD').awardId, care],
    note: 'an orphan, whose allowance excludes the living subsidy',
  };
}

function plantExpired(site: PlantSite): Planted {
  const until = addDays(parseDate('2017-03-01'), (site.nth * 41) % 900);
  certify(site, { grade: severe(site.nth), from: parseDate('2007-03-01'), until });
  return { awardIds: [spellOf(site, 'DIBAO').awardId], note: 'the certificate has expired' };
}

function plantInjured(site: PlantSite): Planted {
  certify(site, { grade: severe(site.nth) });
  site.world.books.fact('HUMAN_RESOURCES', 'insuranceBenefit', {
    personId: site.subject.personId,
    kind: 'WORK_INJURY_NURSING',
    firstMonth: monthIn(2016, 2),
    lastMonth: lastMonth,
  });
  return { awardIds: [], note: 'draws the higher nursing benefit of work injury insurance' };
}

/** Shenzhen and Guangzhou. */
const elsewhere = ['440300', '440100'] as const;

function plantMovedOut(site: PlantSite): Planted {
  const { world, home, subject, nth } = site;
  const { personId, bornOn } = subject;
  writeHukou(world, home, subject);
  certify(site, { grade: severe(nth), from: parseDate('2015-02-03') });
  const movedOn = addDays(parseDate('2018-01-09'), (nth * 23) % 500);
  const residences = [
    { county: codeAsOf(home.county, bornOn), from: bornOn, until: movedOn },
    { county: itemAt(elsewhere, nth), from: movedOn, until: null, reason: 'FAMILY_MOVE' as const },
  ];
  for (const residence of residences)
    world.books.fact('CIVIL_AFFAIRS', 'hukouResidence', { personId, ...residence });
  return { awardIds: [], note: 'moved to another province' };
}

/** Certificate holders without a subsidy they have a claim to; 0.1 % of them. */
export const missDisability: Planting = {
  ruleId: 'MISS-DISABILITY',
  subjectKind: 'PERSON',
  errorsInProvince: 0.001 * volumes['disability-certificate holders [M]'],
  floor: 20,
  lookAlikesPerError: 3,
  errors: [
    {
      letter: null,
      variant: 'both',
      homes: allowanceHomes,
      wishes: holder('ELDER'),
      plant: plantBoth,
    },
    {
      letter: null,
      variant: 'living',
      homes: allowanceHomes,
      wishes: holder(),
      plant: plantLiving,
    },
    { letter: null, variant: 'care', homes: ordinaryHomes, wishes: holder(), plant: plantCare },
  ],
  lookAlikes: [
    {
      letter: 'a',
      homes: ['TEKUN_SCATTERED'],
      wishes: holder('ELDER'),
      plant: plantDestitute,
    },
    { letter: 'b', homes: ['ORPHAN'], wishes: holder('JUNIOR_SECONDARY'), plant: plantOrphan },
    { letter: 'c', homes: allowanceHomes, wishes: holder(), plant: plantExpired },
    { letter: 'd', homes: ordinaryHomes, wishes: holder(), plant: plantInjured },
    {
      letter: 'e',
      homes: ordinaryHomes,
      wishes: () => ({ ...holder()(), without: ['hukou', 'events'] }),
      plant: plantMovedOut,
    },
  ],
};
