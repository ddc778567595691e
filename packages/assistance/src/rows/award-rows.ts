import { accountHolders } from './codes.ts';
import * as c from './layout.ts';

/**
 * Where an award stands.
 *
 * `REVOKED` was granted wrongly from the start; `ENDED` was right while it lasted. Applications are not awards.
 */
export const awardStatuses = ['ACTIVE', 'SUSPENDED', 'ENDED', 'REVOKED'] as const;

/** What happened to an award after it was granted. A `REVIEWED` award was found to be right still. */
export const awardEventKinds = [
  'SUSPENDED',
  'RESUMED',
  'ENDED',
  'REVOKED',
  'REVIEWED',
  'EXIT_REQUESTED',
] as const;

/** A `REVERSAL` takes back a payment (its amount is negative); `BACK_PAY` carries the month it is for. */
export const paymentTypes = ['NORMAL', 'BACK_PAY', 'REVERSAL', 'INSTALMENT'] as const;

/** What became of an application: open, given up by the family in writing, or refused by law. */
export const applicationStates = ['OPEN', 'DECLINED', 'REJECTED', 'GRANTED'] as const;

/** Columns that the awards of every department have. Days are half-open: `until` is the first day not covered. */
export const awardColumns = {
  id: c.text,
  programme: c.programme,
  /** The person, household, dwelling or employer it is granted to; which of them, the programme's unit says. */
  subjectId: c.text,
  /** GB/T 2260 code of the authority that decided: a county, or a prefecture (`…00`). */
  county: c.text,
  decidedOn: c.day,
  from: c.day,
  until: c.nullable(c.day),
  status: c.oneOf(awardStatuses),
  /** The award of which this one only books a further funding leg (prefecture and county shares of one grant). */
  partOf: c.nullable(c.text),
  /** The award which this one tops up, balances or is netted against. */
  refersTo: c.nullable(c.text),
  /** What the decision grants for a month or an event, to all its members together; null where it is reckoned anew. */
  grantedFen: c.nullable(c.fen),
  /** Day by which the award has to be looked at again, where the decision or a decree names one. */
  reviewDueOn: c.nullable(c.day),
};

/** Who an award is for. A listed member who is not counted (an obligor, a conscript) draws nothing from it. */
const awardMember = c.layout({
  awardId: c.text,
  personId: c.text,
  isCounted: c.flag,
  from: c.day,
  until: c.nullable(c.day),
});

/** A change of an award: from which day it holds, and on which day it was decided. */
const awardEvent = c.layout({
  id: c.text,
  awardId: c.text,
  kind: c.oneOf(awardEventKinds),
  from: c.day,
  decidedOn: c.day,
  reason: c.nullable(c.text),
});

/** Money given under an award, for a benefit month or (null) for an event. */
const payment = c.layout({
  id: c.text,
  awardId: c.text,
  month: c.nullable(c.month),
  amountFen: c.fen,
  type: c.oneOf(paymentTypes),
  paidOn: c.day,
  /** The day the bank sent it back: then nobody received it. */
  returnedOn: c.nullable(c.day),
});

/** The account that an award is paid to: an opaque token, never a number, and whose it is. */
const payee = c.layout({
  id: c.text,
  awardId: c.text,
  account: c.text,
  holder: c.oneOf(accountHolders),
  /** Key of the person whose account it is; null for bodies. */
  holderId: c.nullable(c.text),
  from: c.day,
  until: c.nullable(c.day),
});

/** An application for a programme, so that nobody is called missed while one is open or was given up. */
const application = c.layout({
  id: c.text,
  personId: c.text,
  programme: c.programme,
  appliedOn: c.day,
  state: c.oneOf(applicationStates),
  decidedOn: c.nullable(c.day),
});

/** The tables of awards and applications that every department has beside its own awards. */
export const commonRows = { awardMember, awardEvent, payment, payee, application };
