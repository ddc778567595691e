import { parameterAmounts } from './amounts.ts';
import { countyStandards } from './county-standards.ts';
import { livingParameters } from './living.ts';
import { meansParameters } from './means.ts';
import { servicesParameters } from './services.ts';
import { parameterWindows } from './windows.ts';
import { workParameters } from './work.ts';

/**
 * Every standard, ceiling and window that rules use, dated and by area, with where it comes from.
 *
 * A county's own value is a further entry with the county's code; it goes before the province's. Source of the whole:
 * rule catalogue §1.2 and the cards (`docs/sources.md`).
 */
export const parameterValues = {
  ...countyStandards,
  ...livingParameters,
  ...meansParameters,
  ...servicesParameters,
  ...workParameters,
  ...parameterWindows,
  ...parameterAmounts,
};

/** The name of a parameter. */
export type ParameterName = keyof typeof parameterValues;
