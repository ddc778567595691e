import type { SubgraphContext } from '@hub/subgraph';
import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { CivilAffairsLoaders } from './loaders.ts';
import { Person } from './person.ts';

/** The people who live together and whose means count together. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'The people who live and are assessed together (共同生活家庭).' })
export class Household {
  @Field(() => ID)
  id!: string;

  /** Known already where the household was reached through one of its members. */
  memberIds?: readonly string[];
}

@Resolver(() => Household)
export class HouseholdMembers {
  @FieldResolver(() => String, { nullable: true, description: 'Area code of its county.' })
  async county(
    @Root() { id }: Household,
    @Ctx() { loaders }: SubgraphContext<CivilAffairsLoaders>,
  ): Promise<string | null> {
    const household = await loaders.householdOf.load(id);
    return household?.county ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Code of nine digits of its township or street (乡镇、街道); null where the register does not say.',
  })
  async township(
    @Root() { id }: Household,
    @Ctx() { loaders }: SubgraphContext<CivilAffairsLoaders>,
  ): Promise<string | null> {
    const household = await loaders.householdOf.load(id);
    return household?.township ?? null;
  }

  @FieldResolver(() => [Person], {
    nullable: true,
    description: 'Its members today, the head first.',
  })
  async members(
    @Root() { id, memberIds }: Household,
    @Ctx() { loaders, seen }: SubgraphContext<CivilAffairsLoaders>,
  ): Promise<readonly Person[]> {
    const ids = memberIds ?? currentMembers(await loaders.membersOf.load(id));
    for (const personId of ids) seen.person(personId);
    return ids.map((personId) => ({ id: personId }));
  }
}

type Membership = Awaited<ReturnType<CivilAffairsLoaders['membersOf']['load']>>[number];

/** The members whose membership is open, the head first. */
export function currentMembers(memberships: readonly Membership[]): readonly string[] {
  return memberships
    .filter((membership) => membership.until === null)
    .toSorted((a, b) => Number(b.isHead) - Number(a.isHead) || (a.personId < b.personId ? -1 : 1))
    .map((membership) => membership.personId);
}
