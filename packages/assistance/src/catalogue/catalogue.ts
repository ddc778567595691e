/** What an award is granted to. */
export const benefitUnits = ['PERSON', 'HOUSEHOLD', 'DWELLING', 'EMPLOYER'] as const;
export type BenefitUnit = (typeof benefitUnits)[number];

/** How often a programme pays. A `STATUS` is a recognition that pays nothing itself. */
export const cadences = ['MONTHLY', 'SEMESTER', 'YEARLY', 'ONE_OFF', 'EVENT', 'STATUS'] as const;
export type Cadence = (typeof cadences)[number];

/** One department's programmes by code. */
export type Catalogue = Readonly<Record<string, CatalogueEntry>>;

/** What stands in the catalogue of a programme, beyond its code and department. */
export interface CatalogueEntry {
  readonly name: string;
  readonly nameZh: string;
  /** Who runs it, where that is not the department that serves it. */
  readonly ownerAgency?: string;
  readonly unit: BenefitUnit;
  readonly cadence: Cadence;
}
