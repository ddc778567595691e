import { AssistanceError } from '@hub/assistance';
import { type SubgraphContext, isAnyProtected, nullWhereProtected } from '@hub/subgraph';
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
  @FieldResolver(() => String, {
    nullable: true,
    description: `Area code of its county. ${nullWhereProtected}`,
  })
  async county(
    @Root() household: Household,
    @Ctx() { loaders }: SubgraphContext<CivilAffairsLoaders>,
  ): Promise<string | null> {
    const { county } = (await placeOf(household, loaders)) ?? { county: null };
    return county;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: `Code of nine digits of its township or street (乡镇、街道); null where the register does not say. ${nullWhereProtected}`,
  })
  async township(
    @Root() household: Household,
    @Ctx() { loaders }: SubgraphContext<CivilAffairsLoaders>,
  ): Promise<string | null> {
    const { township } = (await placeOf(household, loaders)) ?? { township: null };
    return township;
  }

  @FieldResolver(() => [Person], {
    nullable: true,
    description: 'Its members today, the head first.',
  })
  async members(
    @Root() { id, memberIds }: Household,
    @Ctx() { loaders, seen }: SubgraphContext<CivilAffairsLoaders>,
  ): Promise<readonly Person[]> {
    const ids = await membersOf({ id, memberIds }, loaders);
    for (const personId of ids) seen.person(personId);
    return ids.map((personId) => ({ id: personId }));
  }
}

async function membersOf(
  {
    id,
    memberIds,
  }: Pick<Household, 'id'> & { readonly memberIds: Household['memberIds'] | undefined },
  loaders: CivilAffairsLoaders,
): Promise<readonly string[]> {
  return memberIds ?? currentMembers(await loaders.membersOf.load(id));
}

/** Where a household is; null where nobody knows. Throws `PLACE_PROTECTED` where one of its members is protected. */
async function placeOf({ id, memberIds }: Household, loaders: CivilAffairsLoaders) {
  const members = await membersOf({ id, memberIds }, loaders);
  if (await isAnyProtected(members, loaders)) throw new AssistanceError('PLACE_PROTECTED');
  return loaders.householdOf.load(id);
}

type Membership = Awaited<ReturnType<CivilAffairsLoaders['membersOf']['load']>>[number];

/** The members whose membership is open, the head first. */
export function currentMembers(memberships: readonly Membership[]): readonly string[] {
  return memberships
    .filter((membership) => membership.until === null)
    .toSorted((a, b) => Number(b.isHead) - Number(a.isHead) || (a.personId < b.personId ? -1 : 1))
    .map((membership) => membership.personId);
}
