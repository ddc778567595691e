import { programmes } from '@hub/assistance';
import type { SubgraphContext } from '@hub/subgraph';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  CalculationLineType,
  EvidenceType,
  FindingRevisionType,
  FindingType,
} from '../graph/finding.ts';
import { type Language, LanguageEnum, inLanguage } from '../graph/text.ts';
import { asReleasedTo } from './withheld-texts.ts';

type Context = SubgraphContext<unknown>;
type Shown = Pick<FindingType, 'texts'>;

function evidenceOf({ texts }: Shown, { caller }: Context): readonly EvidenceType[] {
  return asReleasedTo(caller, texts).evidence.map((item) => ({
    ...item,
    programme: item.programme === null ? null : programmes[item.programme],
  }));
}

/** What a finding says, as far as it is released to whoever asks. */
@Resolver(() => FindingType)
export class FindingTextFields {
  @FieldResolver(() => [EvidenceType])
  evidence(@Root() finding: FindingType, @Ctx() context: Context): readonly EvidenceType[] {
    return evidenceOf(finding, context);
  }

  @FieldResolver(() => [CalculationLineType])
  arithmetic(
    @Root() { texts }: FindingType,
    @Ctx() { caller }: Context,
  ): readonly CalculationLineType[] {
    return asReleasedTo(caller, texts).arithmetic;
  }

  @FieldResolver(() => String, { description: 'The finding in plain words (说明).' })
  explanation(
    @Root() { texts }: FindingType,
    @Arg('language', () => LanguageEnum, { defaultValue: 'ZH' }) language: Language,
    @Ctx() { caller }: Context,
  ): string {
    return inLanguage(asReleasedTo(caller, texts).explanation, language);
  }
}

/** The same of what was frozen. */
@Resolver(() => FindingRevisionType)
export class FindingRevisionTextFields {
  @FieldResolver(() => [EvidenceType])
  evidence(
    @Root() revision: FindingRevisionType,
    @Ctx() context: Context,
  ): readonly EvidenceType[] {
    return evidenceOf(revision, context);
  }

  @FieldResolver(() => [CalculationLineType])
  arithmetic(
    @Root() { texts }: FindingRevisionType,
    @Ctx() { caller }: Context,
  ): readonly CalculationLineType[] {
    return asReleasedTo(caller, texts).arithmetic;
  }

  @FieldResolver(() => String, {
    description: 'The finding in plain words, as it was then (说明).',
  })
  explanation(
    @Root() { texts }: FindingRevisionType,
    @Arg('language', () => LanguageEnum, { defaultValue: 'ZH' }) language: Language,
    @Ctx() { caller }: Context,
  ): string {
    return inLanguage(asReleasedTo(caller, texts).explanation, language);
  }
}
