import type { SubgraphContext } from '@hub/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ReviewEventType } from '../graph/review-event.ts';
import { AssigneeType, ReviewType } from '../graph/review.ts';
import type { SupervisionLoaders } from '../settings.ts';
import { withheldPlace } from './protection-loaders.ts';

type Context = SubgraphContext<SupervisionLoaders>;

/** What a sentence says in the place of an area. */
const hiddenArea = '（地点保密）';

/** To which area's office a finding was assigned; to nobody where it is about somebody protected. */
@Resolver(() => ReviewType)
export class ReviewPlaces {
  @FieldResolver(() => AssigneeType, { nullable: true })
  async assignee(
    @Root() { assignee, findingId }: ReviewType,
    @Ctx() { loaders }: Context,
  ): Promise<AssigneeType | null> {
    if (assignee === null || !(await loaders.isFindingProtected.load(findingId))) return assignee;
    return Object.assign({}, assignee, { area: withheldPlace });
  }

  @FieldResolver(() => [ReviewEventType], {
    description: 'Everything that happened, first to last.',
  })
  async events(
    @Root() { events, findingId }: ReviewType,
    @Ctx() { loaders }: Context,
  ): Promise<readonly ReviewEventType[]> {
    if (!(await loaders.isFindingProtected.load(findingId))) return events;
    return events.map(withoutArea);
  }
}

function withoutArea(record: ReviewEventType): ReviewEventType {
  const { event } = record;
  if (event.kind !== 'ASSIGNED') return record;
  const said = { ...event, body: { ...event.body, area: hiddenArea } };
  return Object.assign({}, record, { area: withheldPlace, event: said });
}
