import type { LocalDate } from '@hub/assistance';
import {
  arrangementKinds,
  dwellingGrades,
  dwellingUses,
  vacancyReasons,
} from '@hub/assistance/rows';
import { LocalDateScalar, Spell, enumOf } from '@hub/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';

const DwellingUseEnum = enumOf('DwellingUse', dwellingUses, 'What a building is used for (用途).');

export const DwellingGradeEnum = enumOf(
  'DwellingGrade',
  dwellingGrades,
  'Grade of danger (危房等级): C partly, D wholly dangerous.',
);

const HousingArrangementKindEnum = enumOf(
  'HousingArrangementKind',
  arrangementKinds,
  'How else a person is housed (安置方式).',
);

const VacancyReasonEnum = enumOf(
  'VacancyReason',
  vacancyReasons,
  'Where the tenant of an empty unit is (空置原因).',
);

@ObjectType('Dwelling', {
  simpleResolvers: true,
  description: 'A dwelling under its householder (住房).',
})
export class DwellingType {
  @Field(() => ID)
  id!: string;

  @Field(() => Boolean)
  isRural!: boolean;

  @Field(() => DwellingUseEnum)
  use!: string;

  @Field(() => Boolean)
  isOccupied!: boolean;

  @Field(() => DwellingGradeEnum)
  grade!: string;

  @Field(() => LocalDateScalar)
  gradedOn!: LocalDate;

  @Field(() => String, { nullable: true, description: 'Area code of its county.' })
  county!: string | null;

  @Field(() => Int, { nullable: true, description: 'In square metres (建筑面积).' })
  floorAreaM2!: number | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Null where the family has always had it.',
  })
  acquiredOn!: LocalDate | null;

  @Field(() => Boolean, { description: 'Bought but not yet handed over (未交付).' })
  isHandoverPending!: boolean;
}

@ObjectType('HousingArrangement', {
  simpleResolvers: true,
  description: 'How else a person is housed (安置情况).',
})
export class HousingArrangementType extends Spell {
  @Field(() => HousingArrangementKindEnum)
  kind!: string;
}

@ObjectType('UnitVacancy', {
  simpleResolvers: true,
  description: 'A public unit without use of water or power, under its tenant (房屋空置).',
})
export class UnitVacancyType extends Spell {
  @Field(() => VacancyReasonEnum, { nullable: true })
  reason!: string | null;
}
