import { type Fen, addDays, parseDate, yuan } from '@hub/assistance';
import { volumes } from '../calibration.ts';
import { years } from '../calendar.ts';
import type { Wishes } from '../home.ts';
import { type Episode, admit, billOf, someStay } from '../programmes/hospital.ts';
import { type Settlement, settle } from '../programmes/medical-assistance.ts';
import { ordinaryHomes as homes } from './ordinary-homes.ts';
import type { PlantSite, Planted, Planting } from './planting.ts';

const patient = (): Wishes => ({ members: [{ age: 'ELDER' }], without: ['medical', 'events'] });

/** An emergency, some day in the last three years. */
function emergencyOf({ world, home, nth }: PlantSite): Episode {
  const admittedOn = addDays(parseDate('2017-03-01'), (nth * 29) % 880);
  return someStay(world, home, { admittedOn, days: 5 + (nth % 9) });
}

type Paid = Pick<Settlement, 'amountFen'> & Partial<Settlement>;

/** What the emergency fund pays to the hospital, six weeks after the admission. */
function payFromFund(site: PlantSite, episode: Episode, paid: Paid): string {
  return settleLater(site, { programme: 'WJ-EM', laterDays: 42, episode, ...paid });
}

/** What medical assistance pays of the same bill. */
function assist(site: PlantSite, episode: Episode, paid: Paid): string {
  return settleLater(site, { programme: 'YB-INP', laterDays: 30, episode, ...paid });
}

function settleLater(
  { world, home, subject }: PlantSite,
  terms: Paid & Pick<Settlement, 'programme' | 'episode'> & { readonly laterDays: number },
): string {
  const { laterDays, ...settlement } = terms;
  const decidedOn = addDays(terms.episode.admittedOn ?? parseDate('2018-01-01'), laterDays);
  return settle(world, home, { resident: subject, decidedOn, ...settlement }).id;
}

function insuredFen({ basicPaidFen, illnessPaidFen, otherPaidFen }: Episode): Fen {
  return basicPaidFen + illnessPaidFen + otherPaidFen;
}

/** Insurance, assistance and the fund pay more than the emergency cost; not every hospital reports the stay. */
function plantOverpaid(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  const episode = emergencyOf(site);
  if (nth % 3 > 0) admit(world, subject, episode);
  const assistedFen = yuan(700 + (nth % 9) * 60);
  const excessFen = yuan(110 + (nth % 11) * 35);
  const fundFen = episode.totalCostFen - insuredFen(episode) - assistedFen + excessFen;
  const fund = payFromFund(site, episode, { amountFen: fundFen });
  const assistance = assist(site, episode, { amountFen: assistedFen });
  return {
    awardIds: [fund, assistance],
    amountFen: excessFen,
    note: 'insurance, assistance and fund above the cost',
  };
}

/** The liable third party pays everything that insurance left, and the fund pays as well. */
function plantLiable(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  const stay = emergencyOf(site);
  const episode = { ...stay, otherPaidFen: stay.totalCostFen - insuredFen(stay) };
  admit(world, subject, { ...episode, cause: 'THIRD_PARTY' });
  const amountFen = yuan(1500 + (nth % 12) * 110);
  const fund = payFromFund(site, episode, { amountFen });
  return { awardIds: [fund], amountFen, note: 'a liable third party paid, the fund as well' };
}

/** Nobody knew the patient; the name was found, insurance settled, and the fund was not repaid. */
function plantIdentified(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  const episode = emergencyOf(site);
  admit(world, subject, episode);
  const identifiedOn = addDays(
    episode.admittedOn ?? parseDate('2018-01-01'),
    15 + ((nth * 13) % 150),
  );
  const amountFen = yuan(900 + (nth % 14) * 75);
  const emergency = { isUnknownPatient: true, identifiedOn };
  const fund = payFromFund(site, episode, { amountFen, emergency });
  return { awardIds: [fund], amountFen, note: 'identified and insured, the fund not repaid' };
}

function plantGap(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  const episode = emergencyOf(site);
  admit(world, subject, episode);
  const assistedFen = yuan(800 + (nth % 7) * 50);
  const gapFen = episode.totalCostFen - insuredFen(episode) - assistedFen;
  const fund = payFromFund(site, episode, { amountFen: gapFen });
  const assistance = assist(site, episode, { amountFen: assistedFen });
  return { awardIds: [fund, assistance], note: 'the fund pays what others left, to the last fen' };
}

/** The fund paid the first hours, before anybody asked for insurance; assistance paid for the ward. */
function plantPhases(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  const stay = emergencyOf(site);
  admit(world, subject, stay);
  const firstHours = { ...stay, ...billOf(Math.round(stay.totalCostFen * 0.15), 0) };
  const fund = payFromFund(site, firstHours, {
    amountFen: firstHours.totalCostFen,
    emergency: { costPhase: 'EMERGENCY' },
  });
  const assistance = assist(site, stay, {
    amountFen: yuan(900 + (nth % 6) * 40),
    emergency: { costPhase: 'WARD' },
  });
  return { awardIds: [fund, assistance], note: 'emergency phase and ward phase of one stay' };
}

function plantUnknown(site: PlantSite): Planted {
  const { world, subject } = site;
  const stay = emergencyOf(site);
  const episode = { ...stay, ...billOf(stay.totalCostFen, 0) };
  admit(world, subject, episode);
  const fund = payFromFund(site, episode, {
    amountFen: episode.totalCostFen,
    emergency: { isUnknownPatient: true },
  });
  return { awardIds: [fund], note: 'nobody ever knew who the patient was' };
}

/** Emergency cases that others paid for too; 0.1 % of settlements, of which emergencies are few. */
export const dupMedEmergency: Planting = {
  ruleId: 'DUP-MED-EMERGENCY',
  subjectKind: 'PERSON',
  errorsInProvince: 0.001 * years.length * volumes['emergency-disease cases / year'],
  floor: 20,
  lookAlikesPerError: 5,
  errors: [
    { letter: null, homes, weight: 2, wishes: patient, plant: plantOverpaid },
    { letter: null, homes, wishes: patient, plant: plantLiable },
    {
      letter: null,
      variant: 'identified-later',
      homes,
      wishes: patient,
      plant: plantIdentified,
    },
  ],
  lookAlikes: [
    { letter: 'a', homes, wishes: patient, plant: plantGap },
    { letter: 'b', homes, wishes: patient, plant: plantPhases },
    { letter: 'c', homes, wishes: patient, plant: plantUnknown },
  ],
};
