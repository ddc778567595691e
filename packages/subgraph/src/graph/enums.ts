import { benefitUnits, cadences, departmentCodes } from '@hub/assistance';
import {
  accountHolders,
  applicationStates,
  awardEventKinds,
  awardStatuses,
  paymentTypes,
} from '@hub/assistance/rows';
import { registerEnumType } from 'type-graphql';

/** Registers a closed set of codes as a GraphQL enum whose names and values are the same. */
export function enumOf<const Code extends string>(
  name: string,
  codes: readonly Code[],
  description: string,
): { readonly [C in Code]: C } {
  const members = Object.fromEntries(codes.map((code) => [code, code])) as { [C in Code]: C };
  registerEnumType(members, { name, description });
  return members;
}

export const DepartmentEnum = enumOf(
  'Department',
  departmentCodes,
  'A department that gives aid (部门).',
);
export const BenefitUnitEnum = enumOf(
  'BenefitUnit',
  benefitUnits,
  'What an award is granted to (救助单位).',
);
export const CadenceEnum = enumOf('Cadence', cadences, 'How often a programme pays (发放周期).');
export const AwardStatusEnum = enumOf(
  'AwardStatus',
  awardStatuses,
  'Where an award stands (状态). REVOKED was granted wrongly from the start; ENDED was right while it lasted.',
);
export const AwardEventKindEnum = enumOf(
  'AwardEventKind',
  awardEventKinds,
  'What happened to an award (变更类型). REVIEWED: looked at again, and found to be right still.',
);
export const AccountHolderEnum = enumOf(
  'AccountHolder',
  accountHolders,
  'Whose account aid is paid to (账户持有人).',
);
export const PaymentTypeEnum = enumOf(
  'PaymentType',
  paymentTypes,
  'What a payment is (发放类型): BACK_PAY carries the month it is for, a REVERSAL is negative.',
);
export const ApplicationStateEnum = enumOf(
  'ApplicationState',
  applicationStates,
  'What became of an application (申请状态). DECLINED: given up by the family in writing.',
);
