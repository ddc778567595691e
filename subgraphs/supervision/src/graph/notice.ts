import type { DepartmentCode, LocalDate } from '@hub/assistance';
import {
  DepartmentEnum,
  LocalDateScalar,
  type SubgraphContext,
  enumOf,
  nullWhereProtected,
} from '@hub/subgraph';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { type NoticeKind, noticeKinds } from '../notices/codes.ts';
import type { NoticeLoaders } from '../notices/notice-loaders.ts';
import { type ProtectionLoaders, withheldPlace } from '../protection/protection-loaders.ts';
import { ReviewType } from './review.ts';

const NoticeKindEnum = enumOf(
  'NoticeKind',
  noticeKinds,
  'Why somebody is reminded of a finding (提醒类型): it was given to them, the last day to act is near, or it is over.',
);

@ObjectType('Notice', {
  simpleResolvers: true,
  description:
    'A reminder of a finding (提醒). It leaves the hub together with others of its kind to the same office, with references and nothing about people.',
})
export class NoticeType {
  @Field(() => NoticeKindEnum)
  kind!: NoticeKind;

  @Field(() => LocalDateScalar, { description: 'The last day to act that it speaks of.' })
  dueOn!: LocalDate;

  @Field(() => DepartmentEnum, {
    nullable: true,
    description: 'Who is reminded; null while nobody has the finding in hand.',
  })
  department!: DepartmentCode | null;

  @Field(() => String, {
    nullable: true,
    description: `Area code (GB/T 2260) of whoever is reminded. ${nullWhereProtected}`,
  })
  area!: string | Error;

  @Field(() => String, { description: 'Moment, ISO 8601.' })
  createdAt!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Moment, ISO 8601, at which a receiver had accepted it; null before, where no receiver is configured, and where somebody acted first.',
  })
  deliveredAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why a receiver has not accepted it (送达失败原因): `HTTP_` or `SMTP_` with the status, or UNREACHABLE.',
  })
  failure!: string | null;

  @Field(() => Boolean, { description: 'Whether that receiver is no longer tried.' })
  isGivenUp!: boolean;
}

@Resolver(() => ReviewType)
export class ReviewNotices {
  @FieldResolver(() => [NoticeType], {
    description: 'Who was reminded of it, first to last (提醒记录).',
  })
  async notices(
    @Root() { findingId }: ReviewType,
    @Ctx() { loaders }: SubgraphContext<NoticeLoaders & ProtectionLoaders>,
  ): Promise<readonly NoticeType[]> {
    const notices = await loaders.noticesOf.load(findingId);
    if (!(await loaders.isFindingProtected.load(findingId))) return notices;
    return notices.map((notice) => Object.assign({}, notice, { area: withheldPlace }));
  }
}
