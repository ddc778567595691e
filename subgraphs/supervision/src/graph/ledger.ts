import { type AssistanceErrorCode, type Fen, areaName } from '@hub/assistance';
import { enumOf } from '@hub/subgraph';
import { SafeIntResolver } from 'graphql-scalars';
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { knownRule } from '../findings/finding-record.ts';
import { type AreaLevel, areaLevelOf, areaLevels } from '../ledger/area-level.ts';
import type { LedgerEntry } from '../ledger/precision-ledger.ts';
import { type Precision, precisionOf } from '../ledger/precision.ts';
import type { RuleMute } from '../ledger/rule-mute.ts';
import { type NotConfirmedReason, notConfirmedReasons } from '../review/codes.ts';
import { NotConfirmedReasonEnum } from './review-enums.ts';
import { RuleType } from './rule.ts';

export const AreaLevelEnum = enumOf('AreaLevel', areaLevels, 'How wide an area is (行政区划层级).');

@ObjectType('RefusedCount', {
  simpleResolvers: true,
  description: 'How many findings were not confirmed for a reason (不属实原因).',
})
export class RefusedCountType {
  @Field(() => NotConfirmedReasonEnum)
  reason!: NotConfirmedReason;

  @Field(() => Int)
  findings!: number;
}

@ObjectType('Precision', {
  simpleResolvers: true,
  description:
    "How many of the decided findings had been right (精准度), with the range that the true share lies in 95 times out of 100 (Wilson's score interval). Right are those confirmed and those somebody had already corrected.",
})
export class PrecisionType implements Precision {
  @Field(() => Float, { description: 'From 0 to 1.' })
  share!: number;

  @Field(() => Float, { description: 'Lower end of the range (置信下限).' })
  low!: number;

  @Field(() => Float, { description: 'Upper end of the range (置信上限).' })
  high!: number;
}

@ObjectType('RuleLedger', {
  simpleResolvers: true,
  description: 'How the findings of a rule in an area ended (精准度台账).',
})
export class RuleLedgerType {
  @Field(() => RuleType)
  rule!: RuleType;

  @Field(() => String, {
    description:
      'Code (GB/T 2260); among counties, that of the province where nobody knows the county.',
  })
  area!: string;

  @Field(() => String, { nullable: true })
  areaName!: string | null;

  @Field(() => Int, { description: 'Findings that a screening ever showed (提示数).' })
  raised!: number;

  @Field(() => Int, { description: 'Some department answered (已反馈).' })
  answered!: number;

  @Field(() => Int, { description: 'Confirmed or not, unless that was taken back (已认定).' })
  decided!: number;

  @Field(() => Int, { description: '属实' })
  confirmed!: number;

  @Field(() => [RefusedCountType], { description: 'By reason, every one of them (不属实).' })
  notConfirmed!: readonly RefusedCountType[];

  @Field(() => PrecisionType, { nullable: true, description: 'Null when nothing was decided.' })
  precision!: PrecisionType | null;

  @Field(() => SafeIntResolver, {
    description: 'Perhaps recoverable, of confirmed findings (涉及金额), in fen (分).',
  })
  confirmedAtRiskFen!: Fen;

  @Field(() => SafeIntResolver, {
    description: 'Owed to families, of confirmed findings (应补金额), in fen (分).',
  })
  confirmedOwedFen!: Fen;

  @Field(() => SafeIntResolver, { description: 'Paid back (已追回), in fen (分).' })
  recoveredFen!: Fen;

  @Field(() => SafeIntResolver, { description: 'Not asked back (豁免), in fen (分).' })
  waivedFen!: Fen;

  @Field(() => SafeIntResolver, { description: 'Paid to families (已补发), in fen (分).' })
  backPaidFen!: Fen;

  @Field(() => Float, {
    nullable: true,
    description:
      'Days from the first screening that showed a finding to its close, the median (办结天数中位数); null where none is closed.',
  })
  medianDaysToClose!: number | null;
}

@ObjectType('RuleMute', {
  simpleResolvers: true,
  description:
    'A rule whose findings are shown as INFO in an area, for too few had been right, until a person lifts it (规则静默). Nothing is closed or deleted by it.',
})
export class RuleMuteType {
  @Field(() => RuleType)
  rule!: RuleType;

  @Field(() => String, {
    description:
      'Code of a county, a prefecture or the province (GB/T 2260); everything in it is muted.',
  })
  area!: string;

  @Field(() => String, { nullable: true })
  areaName!: string | null;

  @Field(() => AreaLevelEnum)
  level!: AreaLevel;

  @Field(() => Boolean, {
    description: 'Whether it hides findings that the rule calls CRITICAL: to be acted on today.',
  })
  hidesCritical!: boolean;

  @Field(() => String, { description: 'Instant, ISO 8601.' })
  mutedAt!: string;

  @Field(() => Int, { description: 'Decided findings that were looked at (已认定).' })
  decided!: number;

  @Field(() => Int, { description: 'How many of them had been right (属实).' })
  right!: number;

  @Field(() => String, { nullable: true, description: 'Null while it is in force.' })
  liftedAt!: string | null;

  @Field(() => String, { nullable: true })
  liftedBy!: string | null;

  @Field(() => String, { nullable: true })
  liftReason!: string | null;
}

@InputType({ description: 'Which mute is lifted, and why (解除静默).' })
export class LiftMuteInput {
  @Field(() => ID)
  ruleId!: string;

  @Field(() => String, { description: 'Code of the very area that it is muted in.' })
  area!: string;

  @Field(() => String, { description: 'Never empty (解除理由).' })
  reason!: string;
}

@ObjectType('LiftMuteError', {
  simpleResolvers: true,
  description: 'Why a mute was not lifted. Nothing was changed.',
})
export class LiftMuteErrorType {
  @Field(() => String, { description: 'Such as `MUTE_NOT_IN_FORCE`.' })
  code!: AssistanceErrorCode;

  @Field(() => String)
  message!: string;
}

@ObjectType('LiftedMute', {
  simpleResolvers: true,
  description: 'What became of an attempt to lift a mute (解除结果).',
})
export class LiftedMuteType {
  @Field(() => RuleMuteType, { nullable: true, description: 'Null when it was not lifted.' })
  mute!: RuleMuteType | null;

  @Field(() => [RuleMuteType], {
    description:
      "Mutes of the rule that go on in the area, in a part of it, or all around it: a county's is not lifted with the province's, nor the other way round.",
  })
  remaining!: readonly RuleMuteType[];

  @Field(() => LiftMuteErrorType, { nullable: true, description: 'Null when it was lifted.' })
  error!: LiftMuteErrorType | null;
}

/** An entry of the ledger as the graph shows it. */
export function ledgerRecord({ notConfirmed, ...entry }: LedgerEntry): RuleLedgerType {
  return {
    ...entry,
    rule: knownRule(entry.ruleId).record,
    areaName: areaName(entry.area),
    precision: precisionOf(entry),
    notConfirmed: notConfirmedReasons.map((reason) => ({ reason, findings: notConfirmed[reason] })),
  };
}

/** A mute as the graph shows it. */
export function muteRecord(mute: RuleMute): RuleMuteType {
  const { rule, record } = knownRule(mute.ruleId);
  return {
    ...mute,
    rule: record,
    areaName: areaName(mute.area),
    level: areaLevelOf(mute.area),
    hidesCritical: rule.severity === 'CRITICAL',
  };
}
