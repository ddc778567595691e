/** Whom an answer is about, as the resolvers say it: it goes beside the answer to the gateway, which puts it on record. */
export class Seen {
  private readonly people = new Set<string>();
  private readonly findings = new Set<string>();
  private outside: boolean | null = null;

  /** Somebody whose books are in the answer, by key. */
  person(id: string): void {
    this.people.add(id);
  }

  /** A finding that is in the answer. */
  finding(id: string): void {
    this.findings.add(id);
  }

  /** Whether something in the answer is of the caller's area; told by whoever can tell. */
  area(isWithin: boolean): void {
    this.outside = this.outside === true || !isWithin;
  }

  /** What goes beside the answer: nothing where nobody was seen. */
  extensions(): { readonly extensions?: Record<string, unknown> } {
    if (this.people.size === 0 && this.findings.size === 0) return {};
    const seen = {
      people: [...this.people],
      findings: [...this.findings],
      isOutsideArea: this.outside,
    };
    return { extensions: { seen } };
  }
}
