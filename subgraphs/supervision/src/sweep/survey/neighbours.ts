import type { LocalDate } from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import type { Residence } from '@hub/subgraph';
import { chunk, groupBy, sortBy } from 'es-toolkit';
import { type Departments, answerOf } from '../ask-departments.ts';
import { homeOf } from '../circles.ts';
import { readBulkRows } from '../read-bulk-rows.ts';
import { SilentDepartments, askEach } from './ask-each.ts';
import { registerOf } from './candidate-accounts.ts';

/** What civil affairs knows of some people and of those at home with them. */
export interface Neighbours {
  /** Where everybody lives, or lived last, by person. */
  readonly homeOf: ReadonlyMap<string, string>;
  /** Who lives there, by household. */
  readonly membersOf: ReadonlyMap<string, readonly string[]>;
  readonly kinship: RowsByPerson<'kinship'>;
  readonly death: RowsByPerson<'death'>;
  readonly recognition: RowsByPerson<'recognition'>;
  /** People whom the register may have mixed up with somebody else. */
  readonly doubtful: ReadonlySet<string>;
}

type CivilRows = RowsOf<'CIVIL_AFFAIRS'>;
type RowsByPerson<Table extends keyof CivilRows> = Readonly<Record<string, CivilRows[Table]>>;

/** People of one question: with those at home with them fewer than a department takes. */
const peopleAtATime = 5000;

/** Looks people up in the register, with what was known on the day. Throws `SilentDepartments` when it does not answer. */
export async function readNeighbours(
  departments: Departments,
  people: readonly string[],
  asOf: LocalDate,
): Promise<Neighbours> {
  const homes = await homesOf(departments, people, asOf);
  const membersOf = new Map<string, string[]>();
  for (const [personId, householdId] of homes)
    membersOf.set(householdId, [...(membersOf.get(householdId) ?? []), personId]);
  const near = people.flatMap((personId) => membersOf.get(homes.get(personId) ?? '') ?? []);
  const rows = await civilRows(departments, [...new Set([...people, ...near])]);
  return {
    homeOf: homes,
    membersOf,
    kinship: byPerson(rows.flatMap(({ kinship }) => kinship.filter(({ from }) => from <= asOf))),
    death: byPerson(
      rows.flatMap(({ death }) => death.filter(({ reportedOn }) => reportedOn <= asOf)),
    ),
    recognition: byPerson(
      rows.flatMap(({ recognition }) => recognition.filter(({ from }) => from <= asOf)),
    ),
    doubtful: new Set(
      rows.flatMap(({ person }) =>
        person.filter((row) => row.isIdentityDoubtful).map(({ personId }) => personId),
      ),
    ),
  };
}

async function homesOf(
  departments: Departments,
  people: readonly string[],
  asOf: LocalDate,
): Promise<ReadonlyMap<string, string>> {
  const homes = new Map<string, string>();
  for (const asked of chunk(people, peopleAtATime)) {
    const answers = await askEach(
      departments,
      async (bulk) => registerOf(bulk).residences({ people: asked }),
      ['CIVIL_AFFAIRS'],
    );
    // In one order, so that somebody who is in two households at once is at home in the same one every time.
    const residences = sortBy(
      answers.flatMap(([, own]) => own),
      ['householdId', 'from'],
    );
    const known = housemates(residences, new Set(asked));
    for (const [personId, own] of Object.entries(byPerson(residences)))
      if (known.has(personId)) homes.set(personId, homeOf(own, asOf).home.householdId);
  }
  return homes;
}

/** Those of whom the register gave every residence: the people asked about, and whoever lived with one of them. */
function housemates(
  residences: readonly Residence[],
  asked: ReadonlySet<string>,
): ReadonlySet<string> {
  const own = residences.filter(({ personId }) => asked.has(personId));
  const households = new Set(own.map(({ householdId }) => householdId));
  const together = residences.filter(({ householdId }) => households.has(householdId));
  return new Set(together.map(({ personId }) => personId));
}

async function civilRows(
  departments: Departments,
  people: readonly string[],
): Promise<readonly CivilRows[]> {
  const read: CivilRows[] = [];
  for (const asked of chunk(people, peopleAtATime)) {
    const answer = await answerOf(departments.CIVIL_AFFAIRS, asked);
    if (!answer.isAnswered)
      throw new SilentDepartments(new Map([['CIVIL_AFFAIRS', answer.reason]]));
    read.push(rowsIn(answer.bytes));
  }
  return read;
}

function rowsIn(bytes: Uint8Array): CivilRows {
  try {
    return readBulkRows('CIVIL_AFFAIRS', bytes).rows;
  } catch {
    throw new SilentDepartments(new Map([['CIVIL_AFFAIRS', 'DEPARTMENT_ANSWER_MALFORMED']]));
  }
}

function byPerson<Row extends { readonly personId: string }>(rows: readonly Row[]) {
  return groupBy(rows, ({ personId }) => personId);
}
