import {
  AssistanceError,
  type Programme,
  parseResidentNumber,
  programmeCodes,
  programmes,
} from '@hub/assistance';
import { isPersonKey } from '@hub/assistance/person-key';
import { overlapMatrix, rules } from '@hub/screening';
import { ProgrammeType, type SubgraphContext } from '@hub/subgraph';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { admissions } from './admission.ts';
import { OverlapVerdictType, overlapRecord } from './graph/overlap.ts';
import { RuleType, ruleRecord } from './graph/rule.ts';
import { Person } from './person.ts';
import type { SupervisionLoaders } from './settings.ts';

const ruleRecords: readonly RuleType[] = rules.map(ruleRecord);
const overlapRecords: readonly OverlapVerdictType[] = overlapMatrix.map(overlapRecord);
const programmeRecords: readonly Programme[] = programmeCodes.map((code) => programmes[code]);

/** Longest list of people in one question: a page of a supervisor's list, twice over. */
const maxPeople = 100;

function personWithKey(id: string): Person {
  if (!isPersonKey(id)) throw new AssistanceError('PERSON_KEY_MALFORMED');
  return { id };
}

/** Throws `PERSON_AMBIGUOUS`, and whatever is wrong with the number or the key. */
function personAsked(
  { residentNumber, id }: Readonly<Record<'residentNumber' | 'id', string | null | undefined>>,
  { keyring }: Pick<SupervisionLoaders, 'keyring'>,
): Person {
  const number = residentNumber ?? null;
  const key = id ?? null;
  if (number === null && key !== null) return personWithKey(key);
  if (number === null || key !== null) throw new AssistanceError('PERSON_AMBIGUOUS');
  return { id: keyring.personKey(parseResidentNumber(number)) };
}

/** Those whom the caller may ask about; an error in the place of every other. Each is noted for the audit. */
async function admittedOf(
  people: readonly Person[],
  { caller, loaders, seen }: SubgraphContext<SupervisionLoaders>,
): Promise<readonly (Person | Error)[]> {
  const ids = people.map(({ id }) => id);
  for (const id of ids) seen.person(id);
  const admitted = await admissions(ids, caller, loaders.departments);
  for (const { isOwn } of admitted) if (isOwn !== null) seen.area(isOwn);
  return people.map((person, place) => admitted[place]?.refusal ?? person);
}

/** The root of the graph: where a question starts. */
@Resolver()
export class QueryRoot {
  @Query(() => Person, {
    nullable: true,
    description:
      'A person by resident number or by key, one of the two. Of a caller with an area smaller than the province, departments are asked first whether one of them knows the person there; `aid` and `screening` say when none knows the person at all.',
  })
  async person(
    @Arg('residentNumber', () => String, { nullable: true, description: '公民身份号码' })
    residentNumber: string | null,
    @Arg('id', () => ID, { nullable: true }) id: string | null,
    @Ctx() context: SubgraphContext<SupervisionLoaders>,
  ): Promise<Person> {
    const asked = personAsked({ residentNumber, id }, context.loaders);
    const [person = asked] = await admittedOf([asked], context);
    if (person instanceof Error) throw person;
    return person;
  }

  @Query(() => [Person], {
    nullable: 'itemsAndList',
    description: `Several people by key, in the order asked, at most ${maxPeople} (批量查询). Costs each department as many fetches as one person does. Null, with an error, stands for somebody who is not of the caller's area.`,
  })
  async people(
    @Arg('ids', () => [ID]) ids: readonly string[],
    @Ctx() context: SubgraphContext<SupervisionLoaders>,
  ): Promise<readonly (Person | Error)[]> {
    if (ids.length > maxPeople) throw new AssistanceError('TOO_MANY_KEYS');
    return admittedOf(ids.map(personWithKey), context);
  }

  @Query(() => [RuleType], { description: 'Every rule, in the order in which they run (规则库).' })
  rules(): readonly RuleType[] {
    return ruleRecords;
  }

  @Query(() => [OverlapVerdictType], {
    description: 'Which kinds of aid may coexist, with law and days (救助叠加矩阵).',
  })
  overlapMatrix(): readonly OverlapVerdictType[] {
    return overlapRecords;
  }

  @Query(() => [ProgrammeType], {
    description: 'Every programme of the "8+1" system (救助项目目录).',
  })
  programmes(): readonly Programme[] {
    return programmeRecords;
  }
}
