import { type LocalDate, addDays, parseDate, yuan } from '@hub/assistance';
import type { PayeeDraft } from '../books.ts';
import type { SharedAccount, Wishes } from '../home.ts';
import { writeEvent } from '../programmes/civil-events.ts';
import { writeKin } from '../programmes/kinship.ts';
import { anyAid, ordinaryHomes } from './ordinary-homes.ts';
import type { PlantSite, Planted, PlantedKind, Planting } from './planting.ts';

type Holder = PayeeDraft['holder'];

/** What is different from one kind of shared account to another. */
interface Sharing {
  readonly letter: string | null;
  readonly variant?: string;
  readonly holder: Holder;
  /** Homes that are paid to it; where a person holds it, that person's home is one more. */
  readonly drawers: number;
  readonly note: string;
  /** What is known of the holder. */
  readonly onHolder?: (site: PlantSite) => void;
  /** What connects a home that is paid with the holder. */
  readonly onDrawer?: (site: PlantSite, holder: SharedAccount['holder']) => void;
}

const couple = (): Wishes => ({
  members: [
    { age: 'ADULT', disabilityGrade: null },
    { age: 'ADULT', disabilityGrade: null },
  ],
  isPoor: false,
  without: [...anyAid, 'kinship'],
});

/** One of the homes of a case: the first to come holds the account where a person does, the others are paid to it. */
function plantOn(sharing: Sharing): (site: PlantSite) => Planted | null {
  const { letter, variant, holder, drawers, note } = sharing;
  return (site) => {
    const { sharedAccounts } = site.world;
    const key = `${letter ?? variant ?? 'many'} ${site.nth}`;
    const known = sharedAccounts.get(key);
    const shared = known ?? openAccount(site, holder);
    if (known === undefined) {
      sharedAccounts.set(key, shared);
      if (shared.holder !== null) {
        sharing.onHolder?.(site);
        return null;
      }
    }
    sharing.onDrawer?.(site, shared.holder);
    shared.awards.push(payTo(site, shared));
    if (shared.awards.length < drawers) return null;
    sharedAccounts.delete(key);
    return {
      awardIds: shared.awards.map(({ id }) => id),
      amountFen: shared.awards.reduce((sum, { amountFen }) => sum + amountFen, 0),
      note,
      ...(shared.holder !== null && { about: shared.holder }),
    };
  };
}

function openAccount({ home, subject, nth }: PlantSite, holder: Holder): SharedAccount {
  if (holder === 'PERSON' || holder === 'GUARDIAN') {
    const { account, personId } = subject;
    return { account: { account, holder, holderId: personId }, holder: home, awards: [] };
  }
  const account = `account of ${holder.toLowerCase()} ${nth}`;
  return { account: { account, holder }, holder: null, awards: [] };
}

const causes = ['ILLNESS', 'ACCIDENT', 'FIRE'] as const;

/** Temporary assistance of 2019, which arrives on the account. */
function payTo({ world, home, subject, nth }: PlantSite, { account, awards }: SharedAccount) {
  const place = awards.length;
  const decidedOn: LocalDate = addDays(parseDate('2019-02-04'), (nth * 31 + place * 17) % 280);
  const amountFen = yuan(600 + ((nth * 7 + place * 3) % 11) * 50);
  const causeClass = causes[place % causes.length] ?? 'ILLNESS';
  const award = writeEvent(world, home, {
    programme: 'MZ-TEMP-EMERG',
    resident: subject,
    decidedOn,
    amountFen,
    causeClass,
    causeRef: `${causeClass.toLowerCase()}-${home.id}-2019`,
  });
  world.books.payTo(award, { ...account, from: decidedOn });
  return { id: award.id, amountFen };
}

function kindOf(sharing: Sharing): PlantedKind {
  const isHeldAtHome = sharing.holder === 'PERSON' || sharing.holder === 'GUARDIAN';
  return {
    letter: sharing.letter,
    ...(sharing.variant === undefined ? {} : { variant: sharing.variant }),
    homes: ordinaryHomes,
    homesPerCase: sharing.drawers + (isHeldAtHome ? 1 : 0),
    wishes: couple,
    plant: plantOn(sharing),
  };
}

function recogniseOfficial({ world, subject }: PlantSite): void {
  world.books.fact('CIVIL_AFFAIRS', 'recognition', {
    personId: subject.personId,
    kind: 'VILLAGE_OFFICIAL',
    from: parseDate('2014-03-01'),
    until: null,
  });
}

/** Accounts that several homes are paid to. */
export const anomBankAccount: Planting = {
  ruleId: 'ANOM-BANK-ACCOUNT',
  subjectKind: 'PERSON',
  errorsInProvince: 2000,
  floor: 20,
  lookAlikesPerError: 3,
  errors: [
    kindOf({ letter: null, holder: 'PERSON', drawers: 3, note: 'three strangers on one account' }),
    kindOf({
      letter: null,
      variant: 'official-holder',
      holder: 'PERSON',
      drawers: 1,
      note: 'a village official draws for a stranger',
      onHolder: recogniseOfficial,
    }),
  ],
  lookAlikes: [
    kindOf({ letter: 'a', holder: 'INSTITUTION', drawers: 3, note: 'an institution' }),
    kindOf({ letter: 'b', holder: 'SCHOOL', drawers: 3, note: 'a school' }),
    kindOf({ letter: 'c', holder: 'EMPLOYER', drawers: 3, note: 'an employer' }),
    kindOf({ letter: 'd', holder: 'HOSPITAL', drawers: 3, note: 'a hospital' }),
    kindOf({ letter: 'e', holder: 'GUARDIAN', drawers: 3, note: 'the guardian of three' }),
    kindOf({
      letter: 'f',
      holder: 'PERSON',
      drawers: 3,
      note: 'a parent draws for three grown-up children',
      onDrawer: ({ world, subject }, holder) => {
        const relativeId = holder?.members[0]?.personId ?? null;
        writeKin(world, subject, { relation: 'PARENT', status: 'ABLE', relativeId });
      },
    }),
  ],
};
