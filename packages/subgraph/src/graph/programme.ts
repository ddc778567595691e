import type { DepartmentCode } from '@hub/assistance';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { BenefitUnitEnum, CadenceEnum, DepartmentEnum } from './enums.ts';

/** A kind of aid, as the catalogue of the vocabulary has it; the same value in every subgraph. */
@Directive('@shareable')
@ObjectType('Programme', {
  simpleResolvers: true,
  description: 'A kind of aid with rules and a budget (救助项目).',
})
export class ProgrammeType {
  @Field(() => ID, { description: 'Stable code, such as `MZ-DIBAO-U`.' })
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'Chinese name (中文名称).' })
  nameZh!: string;

  @Field(() => DepartmentEnum, { description: 'Whose subgraph serves it.' })
  department!: DepartmentCode;

  @Field(() => String, { description: 'Who runs it.' })
  ownerAgency!: string;

  @Field(() => BenefitUnitEnum)
  unit!: string;

  @Field(() => CadenceEnum)
  cadence!: string;
}
