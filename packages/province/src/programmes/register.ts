import { addDays, parseDate } from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import { endOfMonthOf } from '../calendar.ts';
import { codeAsOf } from '../geography.ts';
import { type Home, type Resident, type World, headOf } from '../home.ts';

const registeredOn = parseDate('2010-01-01');
const poorSince = parseDate('2014-06-01');

/** Civil affairs' register of a home: its people, who lives in it, deaths and disability certificates. */
export function writeRegister(world: World, home: Home): void {
  const head = headOf(home);
  for (const resident of home.members) {
    const { personId, bornOn, hukou, sex, diedOn } = resident;
    world.books.register('person', { personId, bornOn, hukou, sex });
    world.books.register('householdMember', {
      householdId: home.id,
      personId,
      isHead: resident === head,
      from: bornOn > registeredOn ? bornOn : registeredOn,
      until: diedOn === null ? null : endOfMonthOf(diedOn),
    });
    if (diedOn !== null) writeDeath(world, { resident, isTwiceReported: world.random.chance(0.6) });
    if (resident.disabilityGrade !== null) writeCertificate(world, resident);
  }
}

/** Where the hukou of everybody in the home is, and has always been. */
export function writeHukou({ books }: World, home: Home, except?: Resident): void {
  for (const resident of home.members) {
    if (resident === except) continue;
    const { personId, bornOn } = resident;
    const county = codeAsOf(home.county, bornOn);
    books.fact('CIVIL_AFFAIRS', 'hukouResidence', { personId, county, from: bornOn, until: null });
  }
}

/** Most deaths are known from the cancelled hukou and from a funeral or a doctor; some from one of them. */
function writeDeath(
  { books, random }: World,
  death: { readonly resident: Resident; readonly isTwiceReported: boolean },
): void {
  const { personId, diedOn } = death.resident;
  if (diedOn === null) return;
  const report = { personId, diedOn, isRevoked: false };
  const reportedOn = addDays(diedOn, random.integer(5, 40));
  books.count('death');
  books.fact('CIVIL_AFFAIRS', 'death', { ...report, source: 'HUKOU_CANCELLATION', reportedOn });
  if (death.isTwiceReported) {
    const source = random.chance(0.7) ? 'FUNERAL' : 'MEDICAL_CERTIFICATE';
    const earlier = addDays(diedOn, random.integer(1, 4));
    books.fact('CIVIL_AFFAIRS', 'death', { ...report, source, reportedOn: earlier });
  }
}

/** What a disability certificate says beside its grade; some years old and open unless said otherwise. */
export type Certificate = Partial<
  Pick<
    RowsOf<'CIVIL_AFFAIRS'>['disabilityCertificate'][number],
    'grade' | 'class' | 'from' | 'until'
  >
>;

/** Physical disability is the most frequent by far. */
const someClasses = [
  'PHYSICAL',
  'PHYSICAL',
  'PHYSICAL',
  'PHYSICAL',
  'VISUAL',
  'HEARING',
  'SPEECH',
  'INTELLECTUAL',
  'MENTAL',
  'MULTIPLE',
] as const;

/** Enters a disability certificate in the register. */
export function writeCertificate(
  { books, random }: World,
  resident: Resident,
  certificate: Certificate = {},
): void {
  books.count('disabilityCertificate');
  books.fact('CIVIL_AFFAIRS', 'disabilityCertificate', {
    personId: resident.personId,
    grade: resident.disabilityGrade ?? 4,
    class: resident.disabilityClass ?? random.pick(someClasses),
    from: addDays(parseDate('2010-01-01'), random.integer(0, 2000)),
    until: null,
    ...certificate,
  });
}

/** Registered as poor (建档立卡) since 2014, to the end of 2020. */
export function writeRecognition({ books }: World, home: Home): void {
  for (const { personId, bornOn } of home.members) {
    const from = bornOn > poorSince ? bornOn : poorSince;
    books.count('registeredPoor');
    books.fact('CIVIL_AFFAIRS', 'recognition', {
      personId,
      kind: 'REGISTERED_POOR',
      from,
      until: null,
    });
  }
}
