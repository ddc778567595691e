import { type DepartmentCode, departmentCodes } from '@hub/assistance';
import { departmentRows } from '@hub/assistance/rows';
import { type ProvincePart, completeThrough, provinceDate } from '@hub/province';
import { type Answers, type CaseFile, buildCaseFile } from '@hub/screening';

/** Tables whose rows belong to an award, by the column that names it. */
const awardKeys: Readonly<Record<string, string>> = {
  award: 'id',
  awardMember: 'awardId',
  awardEvent: 'awardId',
  payment: 'awardId',
  payee: 'awardId',
};

type Row = Readonly<Record<string, unknown>>;
type Tables = Record<string, Row[]>;
type Books = Record<DepartmentCode, Tables>;

/** The case file of every household of a part, everybody who ever lived in it included. */
export function* householdFiles(
  part: ProvincePart,
): Generator<{ readonly householdId: string; readonly file: CaseFile }> {
  const books = new Map<string, Books>();
  const homeOf = new Map<string, string>();
  const members = new Map<string, string[]>();
  for (const { householdId, personId } of part.rows.CIVIL_AFFAIRS.householdMember) {
    homeOf.set(personId, householdId);
    members.set(householdId, [...(members.get(householdId) ?? []), personId]);
  }
  for (const { householdId } of part.households) books.set(householdId, emptyBooks());
  for (const department of departmentCodes) sortIntoHomes(part, department, { books, homeOf });
  for (const [householdId, tables] of books) {
    const personIds = members.get(householdId) ?? [];
    const subjectId = livingMember(tables, personIds) ?? personIds[0] ?? householdId;
    const answers = answersOf(tables);
    yield {
      householdId,
      file: buildCaseFile({ asOf: provinceDate, subjectId, personIds, answers }),
    };
  }
}

function emptyBooks(): Books {
  return Object.fromEntries(
    departmentCodes.map((department) => [
      department,
      Object.fromEntries(Object.keys(departmentRows[department]).map((table) => [table, []])),
    ]),
  ) as unknown as Books;
}

/** Where the rows of a department belong: people by the home they lived in, awards by those of their members. */
interface Homes {
  readonly books: ReadonlyMap<string, Books>;
  readonly homeOf: ReadonlyMap<string, string>;
}

function sortIntoHomes(
  { rows }: ProvincePart,
  department: DepartmentCode,
  { books, homeOf }: Homes,
): void {
  const homesOfAward = new Map<string, Set<string>>();
  for (const { awardId, personId } of rows[department].awardMember) {
    const homes = homesOfAward.get(awardId) ?? new Set<string>();
    homesOfAward.set(awardId, homes.add(homeOf.get(personId) ?? ''));
  }
  const tables = Object.entries<readonly Row[]>(rows[department] as never);
  for (const [table, own] of tables) {
    const key = awardKeys[table];
    const homesOf = (row: Row) =>
      key === undefined
        ? [homeOf.get(String(row['personId'])) ?? '']
        : (homesOfAward.get(String(row[key])) ?? []);
    for (const row of own) {
      for (const home of homesOf(row)) books.get(home)?.[department][table]?.push(row);
    }
  }
}

/** Somebody whose household the file is of: a member who still lives in it. */
function livingMember(books: Books, personIds: readonly string[]): string | undefined {
  const rows = books.CIVIL_AFFAIRS['householdMember'] ?? [];
  return personIds.find((personId) =>
    rows.some((row) => row['personId'] === personId && row['until'] === null),
  );
}

function answersOf(books: Books): Answers {
  return Object.fromEntries(
    departmentCodes.map((department) => [
      department,
      { isAnswered: true, completeThrough, rows: books[department] },
    ]),
  ) as unknown as Answers;
}
