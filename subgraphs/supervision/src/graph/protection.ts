import type { DepartmentCode } from '@hub/assistance';
import { DepartmentEnum } from '@hub/subgraph';
import { Field, ID, InputType, ObjectType } from 'type-graphql';

@InputType({ description: 'People who are protected, or no longer (受保护人员).' })
export class ProtectionInput {
  @Field(() => [ID], { description: 'Keys of the people.' })
  personIds!: readonly string[];
}

@ObjectType('Protection', {
  simpleResolvers: true,
  description: 'How far it is known whose place is shown to nobody (人员保护).',
})
export class ProtectionType {
  @Field(() => [DepartmentEnum], {
    description:
      'Departments that have not confirmed the change yet and go on showing what they showed; they are told again until they do.',
  })
  awaited!: readonly DepartmentCode[];
}
