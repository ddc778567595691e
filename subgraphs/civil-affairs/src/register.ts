import {
  AssistanceError,
  type LocalDate,
  countyCodesIn,
  isInArea,
  maskName,
  maskResidentNumber,
  parseResidentNumber,
} from '@hub/assistance';
import { LocalDateScalar, type SubgraphContext, isAnyProtected } from '@hub/subgraph';
import { Arg, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { HukouKindEnum, SexEnum } from './facts.ts';
import { Household, currentMembers } from './household.ts';
import type { CivilAffairsLoaders } from './loaders.ts';
import { Person } from './person.ts';

type Context = SubgraphContext<CivilAffairsLoaders>;

/** Who a person is; throws `PERSON_NOT_REGISTERED`, for a mistyped number must not look like a person without aid. */
async function registered(id: string, { identityOf }: CivilAffairsLoaders) {
  const identity = await identityOf.load(id);
  if (identity === null) throw new AssistanceError('PERSON_NOT_REGISTERED');
  return identity;
}

/** Whether a person is of the area of whoever asks. Everybody is of the hub's own. */
async function isOfOwnArea(id: string, { loaders, caller }: Context): Promise<boolean> {
  if (caller === null || countyCodesIn(caller.area) === null) return true;
  return (await loaders.countiesOf.load(id)).some((county) => isInArea(county, caller.area));
}

/** What the register of people and households says. */
@Resolver(() => Person)
export class PersonRegister {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'In full where the person is of the area of whoever asks; of others the first character alone (姓名，非本辖区人员脱敏).',
  })
  async name(@Root() { id }: Person, @Ctx() context: Context): Promise<string | null> {
    const { name } = await registered(id, context.loaders);
    return (await isOfOwnArea(id, context)) ? name : maskName(name);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Masked (公民身份号码，脱敏), unless it is to be revealed and the person is of the area of whoever asks. That of somebody protected always: it begins with the code of a county.',
  })
  async residentNumber(
    @Root() { id }: Person,
    @Arg('reveal', () => Boolean, {
      defaultValue: false,
      description: 'Whether to show it in full.',
    })
    reveal: boolean,
    @Ctx() context: Context,
  ): Promise<string | null> {
    const { residentNumber } = await registered(id, context.loaders);
    const isShown =
      reveal && (await isOfOwnArea(id, context)) && !(await isAnyProtected([id], context.loaders));
    if (isShown) return residentNumber;
    return maskResidentNumber(parseResidentNumber(residentNumber));
  }

  @FieldResolver(() => LocalDateScalar, { nullable: true })
  async bornOn(@Root() { id }: Person, @Ctx() { loaders }: Context): Promise<LocalDate | null> {
    const { person } = await loaders.rowsOf.load(id);
    return person[0]?.bornOn ?? null;
  }

  @FieldResolver(() => SexEnum, { nullable: true, description: 'Null where nobody knows it.' })
  async sex(@Root() { id }: Person, @Ctx() { loaders }: Context): Promise<string | null> {
    const { person } = await loaders.rowsOf.load(id);
    return person[0]?.sex ?? null;
  }

  @FieldResolver(() => HukouKindEnum, { nullable: true })
  async hukou(@Root() { id }: Person, @Ctx() { loaders }: Context): Promise<string | null> {
    const { person } = await loaders.rowsOf.load(id);
    return person[0]?.hukou ?? null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Matched by name and birthday, or by a number that two people share: it may be somebody else (身份存疑).',
  })
  async isIdentityDoubtful(
    @Root() { id }: Person,
    @Ctx() { loaders }: Context,
  ): Promise<boolean | null> {
    const { person } = await loaders.rowsOf.load(id);
    return person[0]?.isIdentityDoubtful ?? null;
  }

  @FieldResolver(() => Household, { nullable: true, description: 'Where the person lives today.' })
  async household(@Root() { id }: Person, @Ctx() { loaders }: Context): Promise<Household | null> {
    const { householdMember } = await loaders.rowsOf.load(id);
    const own = householdMember.filter((row) => row.personId === id && row.until === null).at(-1);
    if (own === undefined) return null;
    const together = householdMember.filter((row) => row.householdId === own.householdId);
    return { id: own.householdId, memberIds: currentMembers(together) };
  }

  @Directive('@inaccessible')
  @FieldResolver(() => [Person], {
    nullable: true,
    description:
      'Everyone else who lives or lived in a household with the person: whom screening reads as well.',
  })
  async coMembers(@Root() { id }: Person, @Ctx() { loaders }: Context): Promise<readonly Person[]> {
    const { householdMember } = await loaders.rowsForRulesOf.load(id);
    const others = new Set(householdMember.map((row) => row.personId));
    others.delete(id);
    return [...others].map((personId) => ({ id: personId }));
  }
}
