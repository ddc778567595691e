import { AssistanceError, type LocalDate, type Month, parseDate } from '@hub/assistance';
import {
  LocalDateScalar,
  MonthScalar,
  ScreeningRowsScalar,
  type SubgraphContext,
} from '@hub/subgraph';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { aidStatement } from './aid-statement.ts';
import { answersOf, isKnownToAny } from './answers.ts';
import { AidStatement } from './graph/aid-statement.ts';
import { Screening } from './graph/screening.ts';
import { proposalMonths } from '@hub/screening';
import { withoutPlaces } from './protection/aid-places.ts';
import { assertNobodyProtected, withoutReasons } from './protection/screening-places.ts';
import { ProposedAwardInput } from './graph/proposed-award.ts';
import { readProposal } from './proposal.ts';
import { type Asked, screeningIfOf, screeningOf } from './screening.ts';
import type { SupervisionLoaders } from './settings.ts';

/** When the Interim Measures came into force: no rule says anything of a day before. */
const firstDayScreened = parseDate('2014-05-01');

const rowsOfEveryDepartment =
  'civilAffairsRows healthcareSecurityRows educationRows housingRows humanResourcesRows emergencyManagementRows';

/** A person with the rows that departments gave of them. Null rows: the department did not answer. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Person {
  @Field(() => ID)
  id!: string;

  @Directive('@external')
  @Field(() => ScreeningRowsScalar, { nullable: true })
  civilAffairsRows?: unknown;

  @Directive('@external')
  @Field(() => ScreeningRowsScalar, { nullable: true })
  healthcareSecurityRows?: unknown;

  @Directive('@external')
  @Field(() => ScreeningRowsScalar, { nullable: true })
  educationRows?: unknown;

  @Directive('@external')
  @Field(() => ScreeningRowsScalar, { nullable: true })
  housingRows?: unknown;

  @Directive('@external')
  @Field(() => ScreeningRowsScalar, { nullable: true })
  humanResourcesRows?: unknown;

  @Directive('@external')
  @Field(() => ScreeningRowsScalar, { nullable: true })
  emergencyManagementRows?: unknown;

  @Directive('@external')
  @Field(() => [Person], { nullable: true })
  coMembers?: readonly Person[] | null;
}

@ArgsType()
class AidArguments {
  @Field(() => MonthScalar, { nullable: true })
  from?: Month | null;

  @Field(() => MonthScalar, { nullable: true })
  until?: Month | null;
}

/** What supervision says of a person, from the rows that came with the question. */
@Resolver(() => Person)
export class PersonSupervision {
  @Directive(`@requires(fields: "${rowsOfEveryDepartment}")`)
  @FieldResolver(() => AidStatement, {
    nullable: true,
    description:
      'Every award of every department on one time line. The months asked for include both ends; left out, they are all there are.',
  })
  async aid(
    @Root() person: Person,
    @Args(() => AidArguments) { from, until }: AidArguments,
    @Ctx() { loaders }: SubgraphContext<SupervisionLoaders>,
  ): Promise<AidStatement> {
    const answers = answersOf([person]);
    if (!isKnownToAny(answers)) throw new AssistanceError('PERSON_NOT_FOUND');
    const statement = aidStatement(person.id, answers, {
      from: from ?? null,
      until: until ?? null,
    });
    return withoutPlaces({ personId: person.id, statement }, loaders);
  }

  @Directive(
    `@requires(fields: "${rowsOfEveryDepartment} coMembers { id ${rowsOfEveryDepartment} }")`,
  )
  @FieldResolver(() => Screening, {
    nullable: true,
    description:
      'What is duplicated, missed or should have stopped, and what cannot be told. Aid continues until a department has decided.',
  })
  async screening(
    @Root() person: Person,
    @Arg('asOf', () => LocalDateScalar, { nullable: true }) asOf: LocalDate | null,
    @Ctx() { loaders, seen }: SubgraphContext<SupervisionLoaders>,
  ): Promise<Screening> {
    const asked = askedOf(person, asOf ?? loaders.today());
    const screening = await withoutReasons(asked, screeningOf(asked), loaders);
    for (const { id } of screening.findings) seen.finding(id);
    return screening;
  }

  @Directive(
    `@requires(fields: "${rowsOfEveryDepartment} coMembers { id ${rowsOfEveryDepartment} }")`,
  )
  @FieldResolver(() => Screening, {
    nullable: true,
    description: `Before an award: what it would duplicate or exceed from its first month on, thought on for ${proposalMonths} months with what is paid today, and what cannot be told.`,
  })
  async screeningIf(
    @Root() person: Person,
    @Arg('proposed', () => [ProposedAwardInput]) inputs: readonly ProposedAwardInput[],
    @Ctx() { loaders }: SubgraphContext<SupervisionLoaders>,
  ): Promise<Screening> {
    const asked = askedOf(person, loaders.today());
    await assertNobodyProtected(asked, loaders);
    const circleIds = asked.circle.map(({ id }) => id);
    const proposed = readProposal(inputs, { personId: person.id, circleIds, asOf: asked.asOf });
    return screeningIfOf(asked, proposed);
  }
}

/** Throws `PERSON_NOT_FOUND` for somebody whom no department knows, and `DATE_TOO_EARLY`. */
function askedOf(person: Person, asOf: LocalDate): Asked {
  const circle = [person, ...(person.coMembers ?? [])] as const;
  const answers = answersOf(circle);
  if (!isKnownToAny(answers)) throw new AssistanceError('PERSON_NOT_FOUND');
  if (asOf < firstDayScreened) throw new AssistanceError('DATE_TOO_EARLY');
  return { circle: [...circle], answers, asOf };
}
