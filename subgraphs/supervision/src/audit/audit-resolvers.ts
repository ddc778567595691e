import { randomUUID } from 'node:crypto';
import type { SubgraphContext } from '@hub/subgraph';
import { SafeIntResolver } from 'graphql-scalars';
import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import {
  AccessAlertType,
  AuditConnection,
  AuditFilterInput,
  AuditSampleType,
  ChainReportType,
  auditRecord,
} from '../graph/audit.ts';
import type { SupervisionLoaders } from '../settings.ts';
import { type AccessAlert, readAlerts } from './access-alerts.ts';
import { type WrittenFilter, readAuditFilter, readSpan } from './audit-filter.ts';
import {
  maxEntries,
  readAuditCursor,
  readAuditPage,
  readAuditSample,
  writeAuditCursor,
} from './audit-page.ts';
import { usualAuditSettings } from './audit-settings.ts';
import { readChain, readChainPlace } from './read-chain.ts';
import { verifyChain } from './verify-chain.ts';

/** Entries that one question follows: some tenths of a second. */
const chainPart = 5000;

type Context = SubgraphContext<SupervisionLoaders>;

@ArgsType()
class SpanArguments {
  @Field(() => String, { nullable: true, description: 'Day (in China) or instant, ISO 8601.' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'First day or instant no longer meant.' })
  until?: string | null;
}

@ArgsType()
class StatementArguments extends SpanArguments {
  @Field(() => ID)
  person!: string;
}

@ArgsType()
class SampleArguments extends SpanArguments {
  @Field(() => Int, { defaultValue: 20, description: `At most ${maxEntries}.` })
  count!: number;

  @Field(() => String, { nullable: true, description: 'Chooses the same again.' })
  seed?: string | null;
}

@ArgsType()
class PageArguments {
  @Field(() => Int, { defaultValue: 50, description: `At most ${maxEntries}.` })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor of the entry before the page.' })
  after?: string | null;
}

/** What was done with the hub, for whoever watches over it. To look at it is on record, too. */
@Resolver()
export class AuditResolvers {
  @Query(() => AuditConnection, {
    nullable: true,
    description: 'Accesses to people and findings, the newest first (访问审计).',
  })
  auditEntries(
    @Arg('filter', () => AuditFilterInput, { nullable: true }) filter: AuditFilterInput | null,
    @Args(() => PageArguments) place: PageArguments,
    @Ctx() context: Context,
  ): Promise<AuditConnection> {
    return page(context, filter ?? {}, place);
  }

  @Query(() => AuditConnection, {
    nullable: true,
    description:
      'Who looked at a person, when, why and at what: to be given to the person who asks (个人信息查询记录). Looks at findings about the person and screenings of the household are among them.',
  })
  accessStatement(
    @Args(() => StatementArguments) asked: StatementArguments,
    @Args(() => PageArguments) place: PageArguments,
    @Ctx() context: Context,
  ): Promise<AuditConnection> {
    return page(context, asked, place);
  }

  @Query(() => AuditSampleType, {
    nullable: true,
    description: `Accesses about people that chance has chosen, at most ${maxEntries} (抽查清单).`,
  })
  async auditSample(
    @Args(() => SampleArguments) { count, seed: given, from, until }: SampleArguments,
    @Ctx() { loaders: { whole } }: Context,
  ): Promise<AuditSampleType> {
    const seed = given ?? randomUUID();
    const sample = await readAuditSample(whole, {
      span: readSpan({ from, until }),
      count,
      seed,
    });
    return { ...sample, seed, entries: sample.entries.map(auditRecord) };
  }

  @Query(() => ChainReportType, {
    nullable: true,
    description: `Whether the record is as it was written (留痕链验证): at most ${chainPart} entries after the one numbered, from the first unless it is said.`,
  })
  async auditChain(
    @Arg('after', () => SafeIntResolver, { defaultValue: 0 }) after: number,
    @Ctx() { loaders: { whole } }: Context,
  ): Promise<ChainReportType> {
    const from = await readChainPlace(whole, after);
    if (from === null) return missingEntry(after);
    const part = readChain(whole, { after: from, count: chainPart });
    const report = await verifyChain(part, { from });
    const isEnd = report.broken === null && report.entries < chainPart;
    return { ...report, last: from.sequence + report.entries, isEnd };
  }

  @Query(() => [AccessAlertType], {
    nullable: true,
    description: 'What a privacy officer should ask about (访问预警), the weightiest kind first.',
  })
  accessAlerts(
    @Args(() => SpanArguments) span: SpanArguments,
    @Ctx() { loaders: { whole, audit = usualAuditSettings } }: Context,
  ): Promise<readonly AccessAlert[]> {
    return readAlerts(whole, { ...readSpan(span), manyPeople: audit.manyPeople });
  }
}

function missingEntry(sequence: number): ChainReportType {
  const broken = { sequence, problem: 'MISSING' } as const;
  return { entries: 0, firstAt: null, lastAt: null, last: 0, head: '', broken, isEnd: false };
}

async function page(
  { loaders: { whole }, seen }: Context,
  written: WrittenFilter,
  { first, after }: PageArguments,
): Promise<AuditConnection> {
  const filter = readAuditFilter(written);
  if (filter.person !== null) seen.person(filter.person);
  const below = typeof after === 'string' ? readAuditCursor(after) : null;
  const { entries, hasNext } = await readAuditPage(whole, { filter, first, below });
  const edges = entries.map((entry) => ({
    cursor: writeAuditCursor(entry),
    node: auditRecord(entry),
  }));
  return { edges, pageInfo: { hasNextPage: hasNext, endCursor: edges.at(-1)?.cursor ?? null } };
}
