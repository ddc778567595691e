import type { DepartmentCode } from '@hub/assistance';
import { type DataQualityCode, type DataQualityIssue, dataQualityCodes } from '@hub/screening';
import { DepartmentEnum } from '@hub/subgraph';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

/** What each code says of a row. */
const meanings: Readonly<Record<DataQualityCode, string>> = {
  PAYMENT_WITHOUT_AWARD: 'A payment names an award that was not sent (发放记录无对应救助决定).',
  MEMBER_WITHOUT_AWARD: 'A member of an award that was not sent (保障对象无对应救助决定).',
  EVENT_WITHOUT_AWARD: 'A change of an award that was not sent (变更记录无对应救助决定).',
  PAYEE_WITHOUT_AWARD: 'An account of an award that was not sent (收款账户无对应救助决定).',
  ENDS_BEFORE_START: 'A row ends before it begins (结束日期早于开始日期).',
  CONFLICTING_ROWS: 'Two rows under one key say different things (同一记录内容不一致).',
  DIED_BEFORE_BIRTH: 'A death before the birth (死亡日期早于出生日期).',
  NO_HOUSEHOLD: 'A living person lives in no registered household (未登记共同生活家庭).',
  IDENTITY_DOUBTFUL: 'What is known of the person may be about somebody else (身份存疑).',
};

const DataQualityCodeEnum = Object.fromEntries(dataQualityCodes.map((code) => [code, code]));
registerEnumType(DataQualityCodeEnum, {
  name: 'DataQualityCode',
  description: "What is wrong with rows of a department's books (数据质量问题).",
  valuesConfig: Object.fromEntries(
    dataQualityCodes.map((code) => [code, { description: meanings[code] }]),
  ),
});

@ObjectType('DataQualityIssue', {
  simpleResolvers: true,
  description:
    "A row that contradicts itself or others, or a person whom a register leaves incomplete (数据质量问题). A question to a department's registrar, and never a lead about a person.",
})
export class DataQualityIssueType implements DataQualityIssue {
  @Field(() => DataQualityCodeEnum)
  code!: DataQualityCode;

  @Field(() => DepartmentEnum)
  department!: DepartmentCode;

  @Field(() => String, { description: 'Table in the exchange format (数据表).' })
  table!: string;

  @Field(() => ID, { description: 'Of the row: its id, or that of the award or person it names.' })
  recordId!: string;

  @Field(() => Boolean, { description: 'Whether the row was left out of the screening (未采用).' })
  isLeftOut!: boolean;
}
