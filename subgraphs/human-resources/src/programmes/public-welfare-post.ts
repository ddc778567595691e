import { Award } from '@hub/subgraph';
import { ObjectType } from 'type-graphql';

/** Public-welfare posts. Decree No. 649 art. 42. */
export const publicWelfarePost = ['RS-PWP'] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Public-welfare post (公益性岗位).',
})
export class PublicWelfarePostAward extends Award {}
