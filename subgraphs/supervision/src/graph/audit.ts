import { type DepartmentCode, areaName } from '@hub/assistance';
import {
  type AccessKind,
  type AccessOutcome,
  type Purpose,
  type Role,
  accessKinds,
  accessOutcomes,
  purposeCodes,
  roleCodes,
} from '@hub/assistance/access';
import { DepartmentEnum, enumOf } from '@hub/subgraph';
import { SafeIntResolver } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { type AccessAlert, type AlertKind, alertKinds } from '../audit/access-alerts.ts';
import { type HashAlgorithm, hashAlgorithms } from '../audit/entry-hash.ts';
import type { AuditEntry } from '../audit/tables.ts';
import { type ChainProblem, type ChainReport, chainProblems } from '../audit/verify-chain.ts';
import { PageInfo } from './finding-connection.ts';

const AccessKindEnum = enumOf(
  'AccessKind',
  accessKinds,
  'What somebody did with the hub (访问类型).',
);
const AccessOutcomeEnum = enumOf(
  'AccessOutcome',
  accessOutcomes,
  'How an access ended (访问结果): PARTIAL stands beside an error, REFUSED was never asked of a department.',
);
const RoleEnum = enumOf('Role', roleCodes, 'As whom somebody uses the hub (角色).');
const PurposeEnum = enumOf('Purpose', purposeCodes, 'Why somebody asks (用途).');
const AlertKindEnum = enumOf(
  'AccessAlertKind',
  alertKinds,
  'What a privacy officer should ask about (访问预警): own record, record of another official, outside the area, or many people on one day.',
);
const ChainProblemEnum = enumOf(
  'ChainProblem',
  Object.keys(chainProblems) as ChainProblem[],
  'What is wrong at a place of the record.',
);
const HashAlgorithmEnum = enumOf('HashAlgorithm', hashAlgorithms, 'By which an entry is linked.');

@ObjectType('AuditEntry', {
  simpleResolvers: true,
  description:
    'One access to people or findings, as it was written before the answer left (访问审计). Never changed, never deleted.',
})
export class AuditEntryType {
  @Field(() => SafeIntResolver, { description: '1, 2, 3 … without a gap.' })
  sequence!: number;

  @Field(() => String, { description: 'Instant, ISO 8601.' })
  at!: string;

  @Field(() => String, { nullable: true, description: 'As the log of the hub names the request.' })
  requestId!: string | null;

  @Field(() => String, { description: 'Who asked, as the issuer of their token knows them.' })
  actor!: string;

  @Field(() => String, { nullable: true, description: 'The client program.' })
  client!: string | null;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => String, { description: 'Area of the actor, by code.' })
  area!: string;

  @Field(() => String, { nullable: true })
  areaName!: string | null;

  @Field(() => DepartmentEnum, { nullable: true, description: 'Of a department system.' })
  department!: DepartmentCode | null;

  @Field(() => PurposeEnum, { nullable: true })
  purpose!: Purpose | null;

  @Field(() => AccessKindEnum)
  kind!: AccessKind;

  @Field(() => String, { nullable: true })
  operationName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the operation without literals, aliases and order.',
  })
  operationHash!: string | null;

  @Field(() => [String], { description: 'Fields asked for, by schema coordinate.' })
  fields!: readonly string[];

  @Field(() => [ID], { description: 'People whose books were read, by key (查询对象).' })
  people!: readonly string[];

  @Field(() => [ID], { description: 'Findings that were read.' })
  findings!: readonly string[];

  @Field(() => [DepartmentEnum], { description: 'That were asked.' })
  departments!: readonly DepartmentCode[];

  @Field(() => [DepartmentEnum], { description: 'That did not answer, or not in full.' })
  silent!: readonly DepartmentCode[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether something was outside the area of the actor; null where nobody could tell.',
  })
  isOutsideArea!: boolean | null;

  @Field(() => AccessOutcomeEnum)
  outcome!: AccessOutcome;

  @Field(() => String, { nullable: true, description: 'Why it was not answered in full.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'JSON; of an export its filter.' })
  detail!: string | null;

  @Field(() => HashAlgorithmEnum)
  algorithm!: HashAlgorithm;

  @Field(() => String)
  previousHash!: string;

  @Field(() => String)
  hash!: string;
}

@ObjectType('AuditEdge', { simpleResolvers: true, description: 'An entry in its place in a list.' })
export class AuditEdge {
  @Field(() => String, { description: 'Opaque; asks for what comes after it.' })
  cursor!: string;

  @Field(() => AuditEntryType)
  node!: AuditEntryType;
}

@ObjectType('AuditConnection', {
  simpleResolvers: true,
  description: 'A page of the record of accesses, the newest first.',
})
export class AuditConnection {
  @Field(() => [AuditEdge])
  edges!: readonly AuditEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ObjectType('AuditSample', {
  simpleResolvers: true,
  description:
    'Accesses that chance has chosen, for a privacy officer to ask about (抽查清单). The same seed over the same time chooses the same.',
})
export class AuditSampleType {
  @Field(() => String)
  seed!: string;

  @Field(() => Int, { description: 'How many there were to choose from.' })
  total!: number;

  @Field(() => [AuditEntryType])
  entries!: readonly AuditEntryType[];
}

@ObjectType('ChainBreak', {
  simpleResolvers: true,
  description: 'The first place of the record that is not as it was written.',
})
export class ChainBreakType {
  @Field(() => SafeIntResolver, { description: 'Number of the entry.' })
  sequence!: number;

  @Field(() => ChainProblemEnum)
  problem!: ChainProblem;
}

@ObjectType('ChainReport', {
  simpleResolvers: true,
  description:
    'What following a part of the record came to (留痕链验证). The whole is followed part by part, each after the last of the one before.',
})
export class ChainReportType {
  @Field(() => Int, { description: 'Entries of the part that are as they were written.' })
  entries!: number;

  @Field(() => String, { nullable: true, description: 'Instant of the first, ISO 8601.' })
  firstAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Instant of the last, ISO 8601.' })
  lastAt!: string | null;

  @Field(() => SafeIntResolver, { description: 'Number of the last: the next part is after it.' })
  last!: number;

  @Field(() => String, { description: 'Hash of the last; empty where there is none.' })
  head!: string;

  @Field(() => ChainBreakType, { nullable: true })
  broken!: ChainReport['broken'];

  @Field(() => Boolean, { description: 'Whether the part goes to the end of the record.' })
  isEnd!: boolean;
}

@ObjectType('AccessAlert', {
  simpleResolvers: true,
  description:
    'What one actor did on one day that a privacy officer should ask about (访问预警). There may be a good reason.',
})
export class AccessAlertType implements AccessAlert {
  @Field(() => AlertKindEnum)
  kind!: AlertKind;

  @Field(() => String)
  actor!: string;

  @Field(() => String, { description: 'In China, YYYY-MM-DD.' })
  day!: string;

  @Field(() => Int)
  entries!: number;

  @Field(() => Int, { description: 'Different people.' })
  people!: number;

  @Field(() => [SafeIntResolver], { description: 'Numbers of its newest entries, at most 20.' })
  newest!: readonly number[];
}

@InputType('AuditFilter', { description: 'Which accesses are meant: all conditions together.' })
export class AuditFilterInput {
  @Field(() => ID, { nullable: true, description: 'Whose books were read, by key.' })
  person?: string | null;

  @Field(() => String, { nullable: true })
  actor?: string | null;

  @Field(() => [AccessKindEnum], { nullable: true })
  kinds?: readonly AccessKind[] | null;

  @Field(() => [AccessOutcomeEnum], { nullable: true })
  outcomes?: readonly AccessOutcome[] | null;

  @Field(() => String, { nullable: true, description: 'Day (in China) or instant, ISO 8601.' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'First day or instant no longer meant.' })
  until?: string | null;
}

/** An entry as the graph shows it: without the actor's own key, which is for alerts alone. */
export function auditRecord(entry: AuditEntry): AuditEntryType {
  return { ...entry, areaName: areaName(entry.area) };
}
