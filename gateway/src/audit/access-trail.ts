import { type DepartmentCode, departments } from '@hub/assistance';
import { isPersonKey } from '@hub/assistance/person-key';
import { z } from 'zod';
import type { Representation } from '../planned-fetch.ts';

/** Code of each department by the name of its subgraph; supervision is none. */
const codeOf: ReadonlyMap<string, DepartmentCode> = new Map(
  Object.values(departments).map(({ subgraph, code }) => [subgraph, code]),
);

/** What a subgraph says that it read, beside its answer: what no key in the question or the answer tells. */
const seen = z.object({
  people: z.array(z.string()).default([]),
  findings: z.array(z.string()).default([]),
  isOutsideArea: z.boolean().nullable().default(null),
});

/** What one request reads, gathered as it goes. */
export class AccessTrail {
  readonly people = new Set<string>();
  readonly findings = new Set<string>();
  readonly departments = new Set<DepartmentCode>();
  isOutsideArea: boolean | null = null;

  /** Notes that a subgraph is asked, whether or not it answers: about these people. */
  asks(subgraph: string, representations: readonly Representation[] = []): void {
    const code = codeOf.get(subgraph);
    if (code !== undefined) this.departments.add(code);
    for (const { __typename, id } of representations)
      if (__typename === 'Person') this.addPerson(String(id));
  }

  /** Notes what a subgraph says that it read. */
  reads(extensions: unknown): void {
    const said = z.object({ seen }).safeParse(extensions);
    if (!said.success) return;
    const { people, findings, isOutsideArea } = said.data.seen;
    for (const person of people) this.addPerson(person);
    for (const finding of findings) this.findings.add(finding);
    if (isOutsideArea !== null) this.isOutsideArea = isOutsideArea || this.isOutsideArea === true;
  }

  /** A department that lies may say anything; what is no key is not kept. */
  private addPerson(id: string): void {
    if (isPersonKey(id)) this.people.add(id);
  }
}

/** The department whose subgraph it is; undefined for supervision. */
export function departmentNamed(subgraph: unknown): DepartmentCode | undefined {
  return codeOf.get(String(subgraph));
}
