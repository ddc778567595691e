import type { LocalDate } from '@hub/assistance';
import { arrangementKinds, dwellingGrades, dwellingUses } from '@hub/assistance/rows';
import { LocalDateScalar, enumOf } from '@hub/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';

const DwellingUseEnum = enumOf('DwellingUse', dwellingUses, 'What a building is used for (用途).');
const DwellingGradeEnum = enumOf(
  'DwellingGrade',
  dwellingGrades,
  'Grade of danger (危房等级): C partly, D wholly dangerous.',
);
const HousingArrangementKindEnum = enumOf(
  'HousingArrangementKind',
  arrangementKinds,
  'How else a person is housed (安置方式).',
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
}

@ObjectType('HousingArrangement', {
  simpleResolvers: true,
  description: 'How else a person is housed (安置情况).',
})
export class HousingArrangementType {
  @Field(() => ID)
  id!: string;

  @Field(() => HousingArrangementKindEnum)
  kind!: string;

  @Field(() => LocalDateScalar)
  from!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true })
  until!: LocalDate | null;
}
