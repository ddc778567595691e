import { areaName, departmentCodes, isProgrammeCode, yuan } from '@hub/assistance';
import type {
  Decision,
  FindingFilter,
  FindingKind,
  FindingOrder,
  ReviewState,
  Severity,
} from '../../generated/graphql.ts';
import { personKey } from '../../format/person-key.ts';

/** Values of conditions, in the order in which they are offered. */
export const kinds: readonly FindingKind[] = ['DUPLICATE', 'MISSED', 'INELIGIBLE', 'ANOMALY'];
export const severities: readonly Severity[] = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFO'];
export const states: readonly ReviewState[] = [
  'RAISED',
  'ASSIGNED',
  'DECIDED',
  'CLOSED',
  'CLEARED',
];
export const decisions: readonly Decision[] = ['CONFIRMED', 'NOT_CONFIRMED'];
export const orders: readonly FindingOrder[] = ['URGENCY', 'RAISED', 'AMOUNT', 'DUE'];

/** Conditions that take several values, by their name in the address. */
export const listConditions = [
  'area',
  'department',
  'programme',
  'rule',
  'kind',
  'severity',
  'state',
  'decision',
] as const;

/** Conditions that take one value. */
export const singleConditions = [
  'person',
  'min',
  'max',
  'ageMin',
  'ageMax',
  'assignee',
  'assigneeArea',
  'overdue',
] as const;

/** Name of a condition in the address. */
export type Condition = (typeof listConditions)[number] | (typeof singleConditions)[number];

/**
 * Reads the conditions in an address as the graph takes them. What cannot be read is left out: an address may be typed,
 * and nobody's number is ever sent on from one.
 */
export function readFilter(address: URLSearchParams): FindingFilter {
  const several = (name: Condition) => address.getAll(name);
  const filter: Record<string, unknown> = {
    areas: several('area').filter((code) => areaName(code) !== null),
    departments: among(departmentCodes, several('department')),
    programmes: several('programme').filter(isProgrammeCode),
    ruleIds: several('rule').filter((id) => /^[A-Z0-9-]{3,60}$/.test(id)),
    kinds: among(kinds, several('kind')),
    severities: among(severities, several('severity')),
    states: among(states, several('state')),
    decisions: among(decisions, several('decision')),
    ...readSingles(address),
  };
  const isMeant = (value: unknown) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => isMeant(value)));
}

function readSingles(address: URLSearchParams): FindingFilter {
  const person = address.get('person');
  const assigneeArea = address.get('assigneeArea');
  return {
    personId: person !== null && personKey.test(person) ? person : null,
    amountAtLeastFen: fenIn(address.get('min')),
    amountAtMostFen: fenIn(address.get('max')),
    ageAtLeastDays: daysIn(address.get('ageMin')),
    ageAtMostDays: daysIn(address.get('ageMax')),
    assigneeDepartment: among(departmentCodes, address.getAll('assignee'))[0] ?? null,
    assigneeArea: assigneeArea !== null && areaName(assigneeArea) !== null ? assigneeArea : null,
    isOverdue: booleanIn(address.get('overdue')),
  };
}

/** The order in an address. */
export function readOrder(address: URLSearchParams): FindingOrder {
  return orders.find((order) => order === address.get('order')) ?? 'URGENCY';
}

/** All that can be read in an address, the order too: a screen says what cannot. */
export function readConditions(address: URLSearchParams): object {
  const isOrdered = orders.some((order) => order === address.get('order'));
  return { ...readFilter(address), ...(isOrdered && { order: readOrder(address) }) };
}

/** Whether an address has any condition. */
export function hasConditions(address: URLSearchParams): boolean {
  return [...listConditions, ...singleConditions].some((name) => address.has(name));
}

/** An address with other values of one condition, back on the first page. */
export function withCondition(
  address: URLSearchParams,
  name: Condition | 'order',
  values: readonly string[],
): URLSearchParams {
  const next = new URLSearchParams(address);
  next.delete(name);
  next.delete('after');
  for (const value of values) next.append(name, value);
  return next;
}

/** An address without any condition. */
export function withoutConditions(address: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(address);
  for (const name of [...listConditions, ...singleConditions, 'after']) next.delete(name);
  return next;
}

function among<Code extends string>(
  codes: readonly Code[],
  texts: readonly string[],
): readonly Code[] {
  return codes.filter((code) => texts.includes(code));
}

function fenIn(text: string | null): number | null {
  const amount = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(amount) && amount >= 0 ? yuan(amount) : null;
}

function daysIn(text: string | null): number | null {
  return text !== null && /^\d{1,5}$/.test(text) ? Number(text) : null;
}

function booleanIn(text: string | null): boolean | null {
  if (text === 'true') return true;
  return text === 'false' ? false : null;
}
