import { SourceState, type SubgraphContext } from '@hub/subgraph';
import { Ctx, Query, Resolver } from 'type-graphql';
import type { SupervisionLoaders } from '../settings.ts';
import { sourcesNow } from './sources-now.ts';

/** The state of the departments' books, about nobody in them. */
@Resolver()
export class SourceResolvers {
  @Query(() => [SourceState], {
    nullable: true,
    description:
      'How far the books of each department can be relied on now (数据来源状态): whether it answers, its system, through which day they are complete, and when they came.',
  })
  async sources(
    @Ctx() { loaders: { departments } }: SubgraphContext<SupervisionLoaders>,
  ): Promise<readonly SourceState[]> {
    return sourcesNow(departments);
  }
}
