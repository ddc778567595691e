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

/** The root of the graph: where a question starts. */
@Resolver()
export class QueryRoot {
  @Query(() => Person, {
    nullable: true,
    description:
      'A person by resident number or by key, one of the two. Asks no department itself, so that none of them can blank the answer; `aid` and `screening` say when no department knows the person.',
  })
  person(
    @Arg('residentNumber', () => String, { nullable: true, description: '公民身份号码' })
    residentNumber: string | null,
    @Arg('id', () => ID, { nullable: true }) id: string | null,
    @Ctx() { loaders }: SubgraphContext<SupervisionLoaders>,
  ): Person {
    if ((residentNumber ?? null) === null) {
      if ((id ?? null) === null) throw new AssistanceError('PERSON_AMBIGUOUS');
      return personWithKey(String(id));
    }
    if ((id ?? null) !== null) throw new AssistanceError('PERSON_AMBIGUOUS');
    return { id: loaders.keyring.personKey(parseResidentNumber(String(residentNumber))) };
  }

  @Query(() => [Person], {
    nullable: true,
    description: `Several people by key, in the order asked, at most ${maxPeople} (批量查询). Costs each department as many fetches as one person does.`,
  })
  people(@Arg('ids', () => [ID]) ids: readonly string[]): readonly Person[] {
    if (ids.length > maxPeople) throw new AssistanceError('TOO_MANY_KEYS');
    return ids.map(personWithKey);
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
