import { addDays, addMonths, parseDate, yuan } from '@hub/assistance';
import { volumes } from '../calibration.ts';
import { farCountyOf } from '../geography.ts';
import type { Wishes } from '../home.ts';
import { type Episode, admit, billOf, someStay, treatmentOf } from '../programmes/hospital.ts';
import { type Settlement, settle } from '../programmes/medical-assistance.ts';
import { monthIn, dayIn } from '../calendar.ts';
import type { PlantSite, Planted, Planting } from './planting.ts';

const homes = ['RURAL_DIBAO', 'URBAN_DIBAO', 'RURAL_DIBAO', 'RURAL_DIBAO'] as const;
const elder = (): Wishes => ({ members: [{ age: 'ELDER' }], without: ['medical'] });

/** A stay in hospital, and what the first settlement of it was. */
function firstBill({ world, home, subject, nth }: PlantSite) {
  const admittedOn = dayIn(addMonths(monthIn(2017, 2), nth % 30), 3 + (nth % 20));
  const episode = someStay(world, home, { admittedOn, days: 6 + (nth % 15) });
  admit(world, subject, episode);
  const amountFen = yuan(700 + (nth % 13) * 45);
  const decidedOn = addDays(admittedOn, 35);
  const bill = { resident: subject, programme: 'YB-INP' as const, episode, decidedOn, amountFen };
  return { episode, bill, first: settle(world, home, bill) };
}

type Change = Partial<Settlement> & { readonly laterDays: number };

/** Settles a second bill that differs from the first in what is given. */
function plantSecond(site: PlantSite, change: (episode: Episode) => Change) {
  const { bill, first, episode } = firstBill(site);
  const { laterDays, ...columns } = change(episode);
  const decidedOn = addDays(bill.decidedOn, laterDays);
  const again = { ...bill, ...columns, decidedOn };
  const second = settle(site.world, site.home, again);
  return { first, second, smallerFen: Math.min(bill.amountFen, again.amountFen) };
}

function plantTwice(site: PlantSite): Planted {
  const { home, nth } = site;
  const changes: readonly ((episode: Episode) => Change)[] = [
    (episode) => ({
      laterDays: 24,
      identityClass: '残疾',
      amountFen: yuan(820),
      episode: { ...episode, invoiceNumber: `${episode.invoiceNumber}-B` },
    }),
    (episode) => ({
      laterDays: 41,
      amountFen: yuan(1130),
      episode: { ...episode, admissionNumber: null },
    }),
    (episode) => ({
      laterDays: 17,
      county: farCountyOf(home.county).code,
      amountFen: yuan(900),
      episode: {
        ...episode,
        admissionNumber: `${episode.admissionNumber}-B`,
        invoiceNumber: `${episode.invoiceNumber}-B`,
        admittedOn: episode.admittedOn === null ? null : addDays(episode.admittedOn, 1),
        totalCostFen: Math.round(episode.totalCostFen * 1.004),
      },
    }),
  ];
  const notes = [
    'same admission number, two identities',
    'same invoice',
    'same stay and cost, two counties',
  ];
  const { first, second, smallerFen } = plantSecond(
    site,
    changes[nth % 3] ?? (() => ({ laterDays: 24 })),
  );
  return { awardIds: [first.id, second.id], amountFen: smallerFen, note: notes[nth % 3] ?? '' };
}

/** Interim bills of one stay, a transfer to another hospital, a new admission a week later. */
function plantInterim(site: PlantSite): Planted {
  const { world, home, subject, nth } = site;
  const admittedOn = addDays(parseDate('2018-03-02'), nth % 400);
  const days = 20 + (nth % 25);
  const stay = someStay(world, home, { admittedOn, days });
  const next = someStay(world, home, { admittedOn: addDays(admittedOn, days), days: 12 });
  const followers: readonly { readonly episode: Episode; readonly note: string }[] = [
    {
      episode: { ...next, hospital: stay.hospital, admissionNumber: stay.admissionNumber },
      note: 'interim settlements within one long stay',
    },
    { episode: { ...next, hospital: '湘南学院附属医院' }, note: 'transfer to another hospital' },
    { episode: { ...next, hospital: stay.hospital }, note: 'discharged and admitted again' },
  ];
  const follower = followers[nth % 3] ?? { episode: next, note: '' };
  const isInterim = nth % 3 === 0;
  if (isInterim) {
    const { dischargedOn } = next;
    admit(world, subject, {
      ...stay,
      ...billOf(stay.totalCostFen + next.totalCostFen),
      dischargedOn,
    });
  } else {
    admit(world, subject, stay);
    admit(world, subject, follower.episode);
  }
  const settlements = [stay, follower.episode].map((episode, index) =>
    settle(world, home, {
      resident: subject,
      programme: 'YB-INP',
      episode,
      isInterim,
      decidedOn: addDays(admittedOn, days + 5 + index * 30),
      amountFen: yuan(880 + index * 190),
    }),
  );
  return { awardIds: settlements.map(({ id }) => id), note: follower.note };
}

function plantFundingLegs(site: PlantSite): Planted {
  const { world, home } = site;
  const { bill, first } = firstBill(site);
  const county = `${home.county.slice(0, 4)}00`;
  const leg = settle(world, home, { ...bill, county, partOf: first.id, amountFen: yuan(230) });
  return { awardIds: [first.id, leg.id], note: 'county and prefecture legs of one claim' };
}

function plantTopUp(site: PlantSite): Planted {
  const { world, home } = site;
  const { bill, first } = firstBill(site);
  const decidedOn = addDays(bill.decidedOn, 60);
  const topUp = { ...bill, programme: 'YB-TILT' as const, refersTo: first.id, decidedOn };
  const second = settle(world, home, { ...topUp, amountFen: yuan(1500) });
  return {
    awardIds: [first.id, second.id],
    note: 'tilted assistance on top of the first settlement',
  };
}

function plantOutpatient(site: PlantSite): Planted {
  const { first, second } = plantSecond(site, (episode) => ({
    laterDays: 3,
    programme: 'YB-OUT',
    amountFen: yuan(86),
    episode: {
      ...treatmentOf(episode),
      ...billOf(yuan(310)),
      invoiceNumber: `${episode.invoiceNumber}-M`,
    },
  }));
  return { awardIds: [first.id, second.id], note: 'outpatient treatment during the same weeks' };
}

function plantReversed(site: PlantSite): Planted {
  const { world, home, nth } = site;
  const { bill, first } = firstBill(site);
  const reversedOn = addDays(bill.decidedOn, 30);
  const amountFen = -bill.amountFen;
  world.books.pay(first, { amountFen, paidOn: reversedOn, type: 'REVERSAL' });
  const identityClass = nth % 2 === 0 ? '特困' : '低保';
  const again = {
    ...bill,
    identityClass,
    amountFen: yuan(1240),
    decidedOn: addDays(reversedOn, 5),
  };
  const second = settle(world, home, again);
  return {
    awardIds: [first.id, second.id],
    note: 'first settlement reversed, settled again under a better class',
  };
}

/** One stay in hospital settled twice; 0.1 % of settlements in three years. */
export const dupMedEpisode: Planting = {
  ruleId: 'DUP-MED-EPISODE',
  subjectKind: 'PERSON',
  errorsInProvince: 0.001 * 3 * volumes['direct medical assistance / year'],
  floor: 20,
  lookAlikesPerError: 5,
  errors: [{ letter: null, homes, wishes: elder, plant: plantTwice }],
  lookAlikes: [
    { letter: 'a', homes, wishes: elder, plant: plantInterim },
    { letter: 'b', homes, wishes: elder, plant: plantFundingLegs },
    { letter: 'c', homes, wishes: elder, plant: plantTopUp },
    { letter: 'd', homes, wishes: elder, plant: plantOutpatient },
    { letter: 'e', homes, wishes: elder, plant: plantReversed },
  ],
};
