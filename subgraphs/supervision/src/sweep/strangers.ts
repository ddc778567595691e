import {
  AssistanceError,
  type AssistanceErrorCode,
  type DepartmentCode,
  departmentCodes,
} from '@hub/assistance';
import type { Bulk } from '@hub/subgraph';
import type { Departments } from './ask-departments.ts';
import { silenceReason } from './silence-reason.ts';

/** Keys that are asked for at a time, of each department: those of all six together fit one question to the register. */
const keysPerPage = 3000;

/**
 * People whom departments know in an area and who live and lived in no household: vagrants, patients without a name.
 *
 * Read in the order of their keys from all departments at once, so that nobody comes twice and little is held. A
 * department that does not answer has nobody more here: it is named, and its strangers are found the next time.
 */
export async function* strangers(
  departments: Departments,
  area: string,
  onSilent: (department: DepartmentCode, reason: AssistanceErrorCode) => void,
): AsyncGenerator<readonly string[]> {
  const register = departments.CIVIL_AFFAIRS.households;
  if (register === null) throw new AssistanceError('DEPARTMENT_UNAVAILABLE');
  const lists = departmentCodes.map((code) => {
    const silent = (failure: unknown) => onSilent(code, silenceReason(failure));
    return new KnownKeys(departments[code], area, silent);
  });
  for (;;) {
    await Promise.all(lists.map(async (list) => list.fill()));
    // Behind the end of its page a department may know people whom others already named.
    const end = lists.flatMap((list) => list.openEnd ?? []).toSorted()[0] ?? null;
    const known = [...new Set(lists.flatMap((list) => list.take(end)))];
    const alone = known.length === 0 ? [] : await register.alone(known);
    if (alone.length > 0) yield alone;
    if (end === null) return;
  }
}

/** The keys that a department knows, a page at a time: it is asked again only when its page is used up. */
class KnownKeys {
  #page: readonly string[] = [];
  #after: string | null = null;
  #isMore = true;

  constructor(
    private readonly bulk: Bulk,
    private readonly area: string,
    private readonly onFailure: (failure: unknown) => void,
  ) {}

  /** Last key of a page that may not be the last; null where the page holds all that is left. */
  get openEnd(): string | null {
    return this.#isMore ? this.#after : null;
  }

  async fill(): Promise<void> {
    if (this.#page.length > 0 || !this.#isMore) return;
    try {
      const range = { area: this.area, after: this.#after, limit: keysPerPage };
      this.#page = await this.bulk.people(range);
    } catch (failure) {
      this.onFailure(failure);
    }
    this.#isMore = this.#page.length === keysPerPage;
    this.#after = this.#page.at(-1) ?? this.#after;
  }

  /** Keys through one of them, all of them for null; they are not given again. */
  take(through: string | null): readonly string[] {
    const cut = this.#page.findIndex((key) => through !== null && key > through);
    const taken = cut === -1 ? this.#page : this.#page.slice(0, cut);
    this.#page = cut === -1 ? [] : this.#page.slice(cut);
    return taken;
  }
}
