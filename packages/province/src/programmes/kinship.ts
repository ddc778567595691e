import { type LocalDate, parseDate } from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import { type Home, type Resident, type World, survivorsOf } from '../home.ts';

type KinRow = RowsOf<'CIVIL_AFFAIRS'>['kinship'][number];

/** A relative who could support somebody, as the register knows them. */
export interface Kin {
  readonly relation: KinRow['relation'];
  readonly status: KinRow['status'];
  /** Since the relative is what they are. */
  readonly from?: LocalDate;
  readonly until?: LocalDate;
  readonly relativeId?: string | null;
}

const longAgo = parseDate('2010-01-01');

/** Enters a relative of a person in the register. */
export function writeKin({ books }: World, { personId, bornOn }: Resident, kin: Kin): void {
  const since = bornOn > longAgo ? bornOn : longAgo;
  books.fact('CIVIL_AFFAIRS', 'kinship', { personId, from: since, until: null, ...kin });
}

/** Enters two people as each other's spouse. */
export function marry(world: World, one: Resident, other: Resident): void {
  writeKin(world, one, { relation: 'SPOUSE', status: 'ABLE', relativeId: other.personId });
  writeKin(world, other, { relation: 'SPOUSE', status: 'ABLE', relativeId: one.personId });
}

/** Enters somebody as the grown-up child of another. */
export function writeParent(world: World, child: Resident, parent: Resident): void {
  writeKin(world, child, { relation: 'PARENT', status: 'ABLE', relativeId: parent.personId });
  writeKin(world, parent, { relation: 'CHILD', status: 'ABLE', relativeId: child.personId });
}

/**
 * Whoever is counted alone in an allowance has a relative elsewhere who can support them, so that they are not
 * destitute: grown-ups a child, children a parent.
 */
export function writeAbleKin(world: World, home: Home): void {
  for (const resident of survivorsOf(home)) {
    if (!isCountedAlone(home, resident)) continue;
    const relation = isChild(resident) ? 'PARENT' : 'CHILD';
    writeKin(world, resident, { relation, status: 'ABLE' });
  }
}

function isCountedAlone({ spells }: Home, resident: Resident): boolean {
  const open = spells.filter(({ benefit, until }) => benefit === 'DIBAO' && until === null);
  const own = open.filter((spell) => spell.resident === resident);
  return own.some(({ awardId }) => open.filter((spell) => spell.awardId === awardId).length === 1);
}

function isChild({ bornOn }: Resident): boolean {
  return bornOn > adultsBornBy;
}

/** Whoever was born later is under 18 at the end of the books. */
const adultsBornBy = parseDate('2001-12-31');

/** The parents of a child whom the state looks after: dead, or not able to. */
export function writeParents(
  world: World,
  child: Resident,
  { isOrphan, since }: { readonly isOrphan: boolean; readonly since: LocalDate },
): void {
  const absences = ['IN_PRISON', 'LOST_CONTACT', 'SEVERELY_DISABLED', 'SEVERELY_ILL'] as const;
  const statuses = isOrphan
    ? (['DEAD', 'DEAD'] as const)
    : (['DEAD', world.random.pick(absences)] as const);
  const from = since > child.bornOn ? since : child.bornOn;
  for (const status of statuses) writeKin(world, child, { relation: 'PARENT', status, from });
}
