import { AssistanceError } from '@hub/assistance';
import type { SubgraphContext } from '@hub/subgraph';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { FindingFacetsType } from '../graph/facets.ts';
import { FindingRevisionType, FindingType } from '../graph/finding.ts';
import {
  FindingConnection,
  FindingEdge,
  FindingFilterInput,
  FindingOrderEnum,
  PageInfo,
} from '../graph/finding-connection.ts';
import { noteFinding } from '../audit/note-finding.ts';
import { countFindings } from './count-findings.ts';
import { readCursor, writeCursor } from './finding-cursor.ts';
import { type FindingFacets, readFacets } from './finding-facets.ts';
import type { FindingContext } from './finding-loaders.ts';
import type { FindingOrder } from './finding-order.ts';
import { type FindingPage, readFindingPage } from './finding-page.ts';
import { storedFindingRecord } from './finding-record.ts';
import { readFindingFilter } from './read-filter.ts';

/** What a screen shows, and what one answer may hold. */
const usualPageSize = 50;
const largestPageSize = 200;

type Context = SubgraphContext<FindingContext>;

@ArgsType()
class FindingsArguments {
  @Field(() => FindingFilterInput, { nullable: true })
  filter?: FindingFilterInput | null;

  @Field(() => FindingOrderEnum, { defaultValue: 'URGENCY' })
  orderBy!: FindingOrder;

  @Field(() => Int, {
    defaultValue: usualPageSize,
    description: `At most ${largestPageSize}.`,
  })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the finding before the page, in the same order.',
  })
  after?: string | null;
}

/** Lists of stored findings. */
@Resolver()
export class FindingQueries {
  @Query(() => FindingConnection, {
    description: `Findings that screenings of an area raised, as they stand (疑点清单). At most ${largestPageSize} at a time; \`totalCount\` and \`facets\` cost nothing unless they are asked for.`,
  })
  findings(
    @Args(() => FindingsArguments)
    { filter: input, orderBy, first, after: cursor }: FindingsArguments,
    @Ctx() { loaders: { database, today }, seen }: Context,
  ): FindingConnection {
    if (first < 1 || first > largestPageSize) throw new AssistanceError('PAGE_SIZE_INVALID');
    const filter = readFindingFilter(input);
    if (filter.personId !== undefined) seen.person(filter.personId);
    const after = typeof cursor === 'string' ? readCursor(orderBy, cursor) : null;

    let page: Promise<FindingPage> | null = null;
    const question = { filter, order: orderBy, first, after, today: today() };
    const read = () => readFindingPage(database, question);
    return { filter, order: orderBy, page: () => (page ??= read()) };
  }

  @Query(() => FindingType, {
    nullable: true,
    description: 'A stored finding as it stands; null where there is none with this id.',
  })
  async finding(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<FindingType | null> {
    const found = await context.loaders.findingOf.load(id);
    if (found !== null) noteFinding(context, found);
    return found;
  }
}

/** What a list says, each when it is asked for. */
@Resolver(() => FindingConnection)
export class FindingConnectionFields {
  @FieldResolver(() => [FindingEdge])
  async edges(
    @Root() { order, page }: FindingConnection,
    @Ctx() context: Context,
  ): Promise<readonly FindingEdge[]> {
    const { items } = await page();
    return items.map((item) => {
      const node = storedFindingRecord(item);
      noteFinding(context, node);
      return { cursor: writeCursor(order, item.place), node };
    });
  }

  @FieldResolver(() => PageInfo)
  async pageInfo(@Root() { order, page }: FindingConnection): Promise<PageInfo> {
    const { items, hasNext } = await page();
    const last = items.at(-1);
    return {
      hasNextPage: hasNext,
      endCursor: last === undefined ? null : writeCursor(order, last.place),
    };
  }

  @FieldResolver(() => Int, { description: 'Findings of the whole list.' })
  totalCount(
    @Root() { filter }: FindingConnection,
    @Ctx() { loaders: { database, today } }: Context,
  ): Promise<number> {
    return countFindings(database, filter, today());
  }

  @FieldResolver(() => FindingFacetsType)
  facets(
    @Root() { filter }: FindingConnection,
    @Ctx() { loaders: { database, today } }: Context,
  ): Promise<FindingFacets> {
    return readFacets(database, filter, today());
  }
}

/** What was frozen of a finding over time. */
@Resolver(() => FindingType)
export class FindingHistory {
  @FieldResolver(() => [FindingRevisionType], {
    description:
      'All that the finding rested on, the oldest first (证据沿革). Empty for a finding that is not stored.',
  })
  evidenceHistory(
    @Root() { id }: FindingType,
    @Ctx() { loaders }: Context,
  ): Promise<readonly FindingRevisionType[]> {
    return loaders.evidenceHistoryOf.load(id);
  }
}
