import type { LocalDate, Month } from '@hub/assistance';
import {
  deathSources,
  disabilityClasses,
  hukouKinds,
  hukouMoveReasons,
  incomeSources,
  kinRelations,
  kinStatuses,
  propertyCircumstances,
  propertyKinds,
  recognitionKinds,
  sexes,
  spellKinds,
  vagrantCaseKinds,
} from '@hub/assistance/rows';
import { LocalDateScalar, MonthScalar, Spell, enumOf, nullWhereProtected } from '@hub/subgraph';
import { SafeIntResolver } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';

export const SexEnum = enumOf('Sex', sexes, 'Sex (性别).');

export const HukouKindEnum = enumOf('HukouKind', hukouKinds, 'Kind of hukou (户口性质).');

const HukouMoveReasonEnum = enumOf(
  'HukouMoveReason',
  hukouMoveReasons,
  'Why a hukou moved (迁移原因).',
);

const DeathSourceEnum = enumOf('DeathSource', deathSources, 'Who reported a death (死亡信息来源).');

const DisabilityClassEnum = enumOf(
  'DisabilityClass',
  disabilityClasses,
  'Class of a disability (残疾类别).',
);

const SpellKindEnum = enumOf(
  'SpellKind',
  spellKinds,
  'What bears on aid while it lasts (服役、服刑、失踪等).',
);

const RecognitionKindEnum = enumOf(
  'RecognitionKind',
  recognitionKinds,
  'Class that other bodies recognised (特殊身份).',
);

const KinRelationEnum = enumOf(
  'KinRelation',
  kinRelations,
  'What a relative is to the person (亲属关系).',
);

const KinStatusEnum = enumOf(
  'KinStatus',
  kinStatuses,
  'Whether a relative can support the person (赡养抚养扶养能力). UNKNOWN: nobody has found out.',
);

const IncomeSourceEnum = enumOf(
  'IncomeSource',
  incomeSources,
  'Register at which an income was found (收入来源).',
);

const PropertyKindEnum = enumOf('PropertyKind', propertyKinds, 'Kind of property (财产类型).');

const PropertyCircumstanceEnum = enumOf(
  'PropertyCircumstance',
  propertyCircumstances,
  'Why a property that a register shows does not count (不予计入情形).',
);

const VagrantCaseKindEnum = enumOf(
  'VagrantCaseKind',
  vagrantCaseKinds,
  'What is done for a vagrant beside shelter (后续安置方式).',
);

@ObjectType('Death', {
  simpleResolvers: true,
  description: 'A death as one source reports it (死亡登记).',
})
export class DeathType {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalDateScalar)
  diedOn!: LocalDate;

  @Field(() => DeathSourceEnum)
  source!: string;

  @Field(() => LocalDateScalar)
  reportedOn!: LocalDate;

  @Field(() => Boolean, { description: 'A revoked report never happened.' })
  isRevoked!: boolean;
}

@ObjectType('HukouResidence', {
  simpleResolvers: true,
  description: 'Where the hukou of a person was (户籍).',
})
export class HukouResidenceType extends Spell {
  @Field(() => String, {
    nullable: true,
    description: `Area code as it was written then; that of another province where it left. ${nullWhereProtected}`,
  })
  county!: string;

  @Field(() => HukouMoveReasonEnum, { nullable: true })
  reason!: string | null;
}

@ObjectType('Kinship', {
  simpleResolvers: true,
  description: 'Somebody who could support the person, and whether they can (赡养、抚养、扶养人).',
})
export class KinshipType extends Spell {
  @Field(() => KinRelationEnum)
  relation!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Key of the relative; null where nobody knows who it is.',
  })
  relativeId!: string | null;

  @Field(() => KinStatusEnum)
  status!: string;
}

@ObjectType('DisabilityCertificate', {
  simpleResolvers: true,
  description: 'A disability certificate (残疾人证).',
})
export class DisabilityCertificateType extends Spell {
  @Field(() => Int, { description: '1 is the most severe, 4 the least.' })
  grade!: number;

  @Field(() => DisabilityClassEnum, { nullable: true })
  class!: string | null;
}

@ObjectType('CustodyOrService', {
  simpleResolvers: true,
  description: 'A spell of service, custody or absence that bears on aid (服役、服刑、失踪等).',
})
export class CustodyOrServiceType extends Spell {
  @Field(() => SpellKindEnum)
  kind!: string;
}

@ObjectType('Recognition', {
  simpleResolvers: true,
  description: 'A class that other bodies recognised (特殊身份).',
})
export class RecognitionType extends Spell {
  @Field(() => RecognitionKindEnum)
  kind!: string;
}

@ObjectType('MeansAssessment', {
  simpleResolvers: true,
  description:
    "A household's means as assessed, under the name of the applicant (家庭经济状况评估).",
})
export class MeansAssessmentType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The award that rests on it; null where none was granted.',
  })
  awardId!: string | null;

  @Field(() => LocalDateScalar, { description: 'It holds until the next one of the applicant.' })
  from!: LocalDate;

  @Field(() => LocalDateScalar)
  assessedOn!: LocalDate;

  @Field(() => SafeIntResolver, {
    description: 'Income per person and month of those who count, in fen (人均月收入).',
  })
  incomeFen!: number;

  @Field(() => Boolean)
  isPropertyWithinLimits!: boolean;

  @Field(() => SafeIntResolver, {
    nullable: true,
    description: 'Unavoidable spending of the twelve months before, in fen (刚性支出).',
  })
  rigidSpendingFen!: number | null;

  @Field(() => Boolean, {
    description: 'It was paid from a sale, by insurance or by a collection.',
  })
  isSpendingCovered!: boolean;

  @Field(() => Boolean, {
    description: 'The household refused to be verified: then its means are unknown.',
  })
  isRefused!: boolean;
}

@ObjectType('VerifiedIncome', {
  simpleResolvers: true,
  description: 'Income that the means verification found at another register (核对收入).',
})
export class VerifiedIncomeType {
  @Field(() => ID)
  id!: string;

  @Field(() => IncomeSourceEnum)
  source!: string;

  @Field(() => SafeIntResolver, { description: 'In fen a month (分/月).' })
  monthlyFen!: number;

  @Field(() => MonthScalar)
  firstMonth!: Month;

  @Field(() => MonthScalar)
  lastMonth!: Month;

  @Field(() => LocalDateScalar)
  verifiedOn!: LocalDate;
}

@ObjectType('Property', {
  simpleResolvers: true,
  description: 'Property that the means verification found at another register (核对财产).',
})
export class PropertyType extends Spell {
  @Field(() => PropertyKindEnum)
  kind!: string;

  @Field(() => SafeIntResolver, {
    nullable: true,
    description:
      'Balance of an account, paid-in capital or yearly turnover of a business, in fen (分).',
  })
  valueFen!: number | null;

  @Field(() => PropertyCircumstanceEnum, { nullable: true })
  circumstance!: string | null;

  @Field(() => LocalDateScalar)
  verifiedOn!: LocalDate;

  @Field(() => Boolean, { description: 'Whether the family agreed to be verified (已授权核对).' })
  hasConsent!: boolean;
}

@ObjectType('CashWithdrawal', {
  simpleResolvers: true,
  description: 'Aid money drawn in cash (取现记录).',
})
export class CashWithdrawalType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: `Area code of the county where it was drawn. ${nullWhereProtected}`,
  })
  county!: string;

  @Field(() => LocalDateScalar)
  withdrawnOn!: LocalDate;
}

@ObjectType('VagrantCase', {
  simpleResolvers: true,
  description: 'What is done for a rescued vagrant beside shelter (流浪人员后续安置).',
})
export class VagrantCaseType extends Spell {
  @Field(() => VagrantCaseKindEnum)
  kind!: string;
}
