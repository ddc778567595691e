import type { Text } from '@hub/screening';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { FacetCount, FindingFacets } from '../findings/finding-facets.ts';
import { TextType } from './text.ts';

@ObjectType('FacetCount', {
  simpleResolvers: true,
  description: 'How many findings of a list have a value (分面计数).',
})
export class FacetCountType implements FacetCount {
  @Field(() => ID, { description: 'What the filter takes.' })
  code!: string;

  @Field(() => TextType)
  label!: Text;

  @Field(() => Int)
  count!: number;
}

const counts = (description?: string) =>
  Field(() => [FacetCountType], description === undefined ? {} : { description });

@ObjectType('FindingFacets', {
  simpleResolvers: true,
  description:
    'A list counted by what it can be filtered by, the most frequent value first (分面统计). Each facet counts under every condition but its own: what choosing another of its values would give.',
})
export class FindingFacetsType implements FindingFacets {
  @counts()
  rules!: readonly FacetCount[];

  @counts()
  kinds!: readonly FacetCount[];

  @counts()
  severities!: readonly FacetCount[];

  @counts()
  states!: readonly FacetCount[];

  @counts('A finding counts for each department that it concerns.')
  departments!: readonly FacetCount[];

  @counts('A finding counts for each programme that it concerns.')
  programmes!: readonly FacetCount[];

  @counts('By the county where the people live; its own condition is that of areas.')
  counties!: readonly FacetCount[];

  @counts('By the department that has it in hand; findings that nobody has are not counted.')
  assignees!: readonly FacetCount[];
}
