import { type Fen, type LocalDate, addDays, areaName, parseDate } from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import type { WrittenAward } from '../books.ts';
import { calibration } from '../calibration.ts';
import { codeAsOf } from '../geography.ts';
import type { Home, Resident, World } from '../home.ts';

type CaseKind = RowsOf<'CIVIL_AFFAIRS'>['vagrantCase'][number]['kind'];

const meanYuan = calibration['fund.vagrant'] / calibration['vagrant.person_times'];

/** A stay at a rescue station, half-open; everything else as it is for most. */
export interface ShelterTerms {
  readonly resident: Resident;
  readonly from: LocalDate;
  /** First day no longer there; null while the person stays. */
  readonly until: LocalDate | null;
  /** Code of the station's county. */
  readonly county?: string;
  /** Whether anybody knows who it is; most give a name. */
  readonly isIdentified?: boolean;
  /** Where the person was brought back to; null where they left by themselves. */
  readonly returnCounty?: string | null;
  readonly hospital?: string;
  readonly amountFen?: Fen;
}

/** Shelter, care and return of somebody who lives on the streets (流浪乞讨人员救助). */
export function shelter({ books, random }: World, home: Home, terms: ShelterTerms): WrittenAward {
  const { resident, from, until, amountFen, ...columns } = terms;
  const county = terms.county ?? codeAsOf(home.county, from);
  const award = books.award('CIVIL_AFFAIRS', {
    isIdentified: true,
    returnCounty: null,
    ...columns,
    programme: 'MZ-VAG',
    subjectId: resident.personId,
    county,
    decidedOn: from,
    until,
    status: until === null ? 'ACTIVE' : 'ENDED',
    institution: `${areaName(county)}救助管理站`,
    members: [{ personId: resident.personId }],
  });
  books.pay(award, {
    amountFen: amountFen ?? random.amountAround(meanYuan),
    paidOn: addDays(from, 5),
  });
  return award;
}

/** What is done for a rescued person beside shelter: an assessment, the police, a place in the register. */
export function openVagrantCase(
  { books }: World,
  { personId }: Resident,
  opened: { readonly kind: CaseKind; readonly from: LocalDate },
): void {
  books.fact('CIVIL_AFFAIRS', 'vagrantCase', { personId, ...opened });
}

/** Whoever was born by then is 60 when the books end. */
const eldersBornBy = parseDate('1959-12-31');

/** A stay of some days; whoever is old or disabled is assessed after the return, or the family takes over. */
export function writeOrdinaryVagrant(world: World, home: Home, resident: Resident): void {
  const { random } = world;
  const from = addDays(parseDate('2017-01-08'), random.integer(0, 1060));
  const until = addDays(from, random.integer(1, 9));
  if (random.chance(0.06)) {
    shelter(world, home, { resident, from, until, isIdentified: false });
    return;
  }
  const returnCounty = random.chance(0.7) ? codeAsOf(home.county, until) : null;
  const isIll = random.chance(0.1);
  const hospital = isIll ? { hospital: `${areaName(home.county)}人民医院` } : {};
  shelter(world, home, { resident, from, until, returnCounty, ...hospital });
  const needsCare = resident.bornOn <= eldersBornBy || resident.disabilityGrade !== null;
  if (returnCounty === null || !needsCare) return;
  const kind = random.pick(['ASSESSMENT', 'FAMILY_SUPPORT'] as const);
  openVagrantCase(world, resident, { kind, from: addDays(until, random.integer(3, 40)) });
}
