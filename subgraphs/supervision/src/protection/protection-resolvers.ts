import { AssistanceError } from '@hub/assistance';
import { isPersonKey } from '@hub/assistance/person-key';
import { type SubgraphContext, nameOf } from '@hub/subgraph';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type AskedDepartments, admissions, unknownAmong } from '../admission.ts';
import { ProtectionInput, ProtectionType } from '../graph/protection.ts';
import type { SupervisionLoaders } from '../settings.ts';
import { changeProtection } from './change-protection.ts';

/** Most people of one step. */
const maxPeople = 100;

type Context = SubgraphContext<SupervisionLoaders>;

/** Hides where people are from everybody, and shows it again. */
@Resolver()
export class ProtectionResolvers {
  @Mutation(() => ProtectionType, {
    nullable: true,
    description: `Hides where people are, from everybody and everywhere (设为受保护人员): at most ${maxPeople} at a time. Only a security administrator can undo it.`,
  })
  async protectPeople(
    @Arg('input', () => ProtectionInput) { personIds }: ProtectionInput,
    @Ctx() context: Context,
  ): Promise<ProtectionType> {
    return changed(personIds, { isProtected: true, context });
  }

  @Mutation(() => ProtectionType, {
    nullable: true,
    description: `Shows again where people are (解除人员保护): at most ${maxPeople} at a time. Whoever may see places cannot do it.`,
  })
  async liftProtection(
    @Arg('input', () => ProtectionInput) { personIds }: ProtectionInput,
    @Ctx() context: Context,
  ): Promise<ProtectionType> {
    return changed(personIds, { isProtected: false, context });
  }
}

/** Throws what is wrong with the keys, and whatever refuses the people; somebody whom no department knows is a mistyped key. */
async function changed(
  people: readonly string[],
  { isProtected, context }: { readonly isProtected: boolean; readonly context: Context },
): Promise<ProtectionType> {
  const { caller, loaders, seen } = context;
  if (people.length > maxPeople) throw new AssistanceError('TOO_MANY_KEYS');
  if (!people.every(isPersonKey)) throw new AssistanceError('PERSON_KEY_MALFORMED');
  for (const id of people) seen.person(id);
  const admitted = await admissions(people, caller, loaders.departments);
  for (const { refusal, isOwn } of admitted) {
    if (isOwn !== null) seen.area(isOwn);
    if (refusal !== null) throw refusal;
  }
  const { departments } = loaders;
  // Who is of the caller's area is known to a department: the others are asked about.
  const untold = people.filter((_, place) => admitted[place]?.isOwn !== true);
  if (isProtected) await assertKnown(untold, departments);
  const change = { people, isProtected, by: nameOf(context) };
  return { awaited: await changeProtection(loaders.whole, departments, change) };
}

async function assertKnown(
  people: readonly string[],
  departments: AskedDepartments | undefined,
): Promise<void> {
  if (departments === undefined || people.length === 0) return;
  const unknown = await unknownAmong(people, departments);
  if (unknown.length > 0) throw new AssistanceError('PERSON_NOT_FOUND');
}
