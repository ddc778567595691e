import { programmes } from '@hub/assistance';
import { type SubgraphContext, isAnyProtected, nullWhereProtected } from '@hub/subgraph';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  CalculationLineType,
  EvidenceType,
  FindingRevisionType,
  FindingType,
} from '../graph/finding.ts';
import { type Language, LanguageEnum, inLanguage } from '../graph/text.ts';
import { type ProtectionLoaders, withheldPlace } from '../protection/protection-loaders.ts';
import { type FindingTexts, asReleasedTo } from './withheld-texts.ts';

type Context = SubgraphContext<ProtectionLoaders>;
type Shown = Pick<FindingType, 'texts' | 'personIds'>;

async function textsOf(
  { texts, personIds }: Shown,
  { caller, loaders }: Context,
): Promise<FindingTexts> {
  return asReleasedTo(caller, texts, { isProtected: await isAnyProtected(personIds, loaders) });
}

async function evidenceOf(
  { texts, personIds }: Shown,
  { caller, loaders }: Context,
): Promise<readonly EvidenceType[]> {
  const isProtected = await isAnyProtected(personIds, loaders);
  const { evidence } = asReleasedTo(caller, texts, { isProtected });
  return evidence.map((item, index) => {
    const hidden = isProtected && texts.evidence[index]?.county !== undefined;
    return {
      ...item,
      programme: item.programme === null ? null : programmes[item.programme],
      days: item.days ?? null,
      // Read as a field of the graph it is an error, like every place of somebody protected.
      county: item.county ?? (hidden ? withheldPlace : null),
      amountFen: item.amountFen ?? null,
    };
  });
}

/** What a finding says, as far as it is released to whoever asks. */
@Resolver(() => FindingType)
export class FindingTextFields {
  @FieldResolver(() => [EvidenceType])
  evidence(
    @Root() finding: FindingType,
    @Ctx() context: Context,
  ): Promise<readonly EvidenceType[]> {
    return evidenceOf(finding, context);
  }

  @FieldResolver(() => [CalculationLineType])
  async arithmetic(
    @Root() finding: FindingType,
    @Ctx() context: Context,
  ): Promise<readonly CalculationLineType[]> {
    return (await textsOf(finding, context)).arithmetic;
  }

  @FieldResolver(() => String, { description: 'The finding in plain words (说明).' })
  async explanation(
    @Root() finding: FindingType,
    @Arg('language', () => LanguageEnum, { defaultValue: 'ZH' }) language: Language,
    @Ctx() context: Context,
  ): Promise<string> {
    return inLanguage((await textsOf(finding, context)).explanation, language);
  }
}

/** A place of a finding that is stored, null of one that is not. Throws `PLACE_PROTECTED` where somebody protected is concerned. */
async function placeOf(
  place: string | null | undefined,
  personIds: readonly string[],
  loaders: ProtectionLoaders,
): Promise<string | null> {
  if (place === undefined || place === null) return null;
  if (await isAnyProtected(personIds, loaders)) throw withheldPlace;
  return place;
}

/** Where a finding is, unless it is about somebody protected. */
@Resolver(() => FindingType)
export class FindingPlaceFields {
  @FieldResolver(() => String, {
    nullable: true,
    description: `Code of the county where the people live, or of the first award where nobody knows. Null for a finding that is not stored. ${nullWhereProtected}`,
  })
  async county(
    @Root() { county, personIds }: FindingType,
    @Ctx() { loaders }: Context,
  ): Promise<string | null> {
    return placeOf(county, personIds, loaders);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: `Name of that county (区县). ${nullWhereProtected}`,
  })
  async countyName(
    @Root() { countyName, personIds }: FindingType,
    @Ctx() { loaders }: Context,
  ): Promise<string | null> {
    return placeOf(countyName, personIds, loaders);
  }
}

/** The same of what was frozen. */
@Resolver(() => FindingRevisionType)
export class FindingRevisionTextFields {
  @FieldResolver(() => [EvidenceType])
  evidence(
    @Root() revision: FindingRevisionType,
    @Ctx() context: Context,
  ): Promise<readonly EvidenceType[]> {
    return evidenceOf(revision, context);
  }

  @FieldResolver(() => [CalculationLineType])
  async arithmetic(
    @Root() revision: FindingRevisionType,
    @Ctx() context: Context,
  ): Promise<readonly CalculationLineType[]> {
    return (await textsOf(revision, context)).arithmetic;
  }

  @FieldResolver(() => String, {
    description: 'The finding in plain words, as it was then (说明).',
  })
  async explanation(
    @Root() revision: FindingRevisionType,
    @Arg('language', () => LanguageEnum, { defaultValue: 'ZH' }) language: Language,
    @Ctx() context: Context,
  ): Promise<string> {
    return inLanguage((await textsOf(revision, context)).explanation, language);
  }
}
