import { parameterAmounts } from './parameter-amounts.ts';
import { parameterWindows } from './parameter-windows.ts';

/**
 * Every standard, ceiling and window that rules use, dated and by area, with where it comes from.
 *
 * A county's own value is a further entry with the county's code; it goes before the province's. Source of the whole:
 * rule catalogue §1.2 and the cards (`docs/sources.md`).
 */
export const parameterValues = { ...parameterWindows, ...parameterAmounts };

/** The name of a parameter. */
export type ParameterName = keyof typeof parameterValues;
