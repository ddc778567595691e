import { AssistanceError, currentAreaCode, parseAreaCode } from '@hub/assistance';
import type { Caller } from '@hub/assistance/access';
import { rules } from '@hub/screening';
import { type SubgraphContext, nameOf } from '@hub/subgraph';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { FindingContext } from '../findings/finding-loaders.ts';
import {
  AreaLevelEnum,
  LiftMuteInput,
  LiftedMuteType,
  RuleLedgerType,
  RuleMuteType,
  ledgerRecord,
  muteRecord,
} from '../graph/ledger.ts';
import { RuleType } from '../graph/rule.ts';
import type { AreaLevel } from './area-level.ts';
import { ownArea } from '../own-area.ts';
import { liftMute } from './lift-mute.ts';
import { type LedgerQuestion, precisionLedger } from './precision-ledger.ts';
import { type LedgerLoaders, everyMute, mutesCovering } from './rule-mute.ts';

@ArgsType()
class LedgerArguments {
  @Field(() => ID, { nullable: true, description: 'One rule; left out, every rule.' })
  ruleId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "County, prefecture or province by code (GB/T 2260), within the caller's own area; left out, all of it.",
  })
  area?: string | null;

  @Field(() => AreaLevelEnum, {
    nullable: true,
    description: 'Tells the areas of this level within the area apart; left out, none are.',
  })
  level?: AreaLevel | null;
}

/** How right the rules turned out to be, and which are muted for it. */
@Resolver()
export class LedgerResolvers {
  @Query(() => [RuleLedgerType], {
    nullable: true,
    description:
      'How the findings of every rule ended (精准度台账), for an area or the areas of a level in it. A finding counts where the people live; a rule that raised none there is left out.',
  })
  async precisionLedger(
    @Args(() => LedgerArguments) asked: LedgerArguments,
    @Ctx() { caller, loaders: { whole: database } }: SubgraphContext<FindingContext>,
  ): Promise<readonly RuleLedgerType[]> {
    const entries = await precisionLedger(database, readQuestion(asked, caller));
    return entries.map(ledgerRecord);
  }

  @Query(() => [RuleMuteType], {
    nullable: true,
    description: 'Rules that are or were muted (规则静默), those in force first.',
  })
  async ruleMutes(
    @Ctx() { loaders: { whole: database } }: SubgraphContext<FindingContext>,
  ): Promise<readonly RuleMuteType[]> {
    return (await everyMute(database)).map(muteRecord);
  }

  @Mutation(() => LiftedMuteType, {
    nullable: true,
    description:
      'Lifts a mute, with a reason (解除静默). Its findings are shown as their rule says again, unless another mute covers them.',
  })
  async liftMute(
    @Arg('input', () => LiftMuteInput) { ruleId, area: code, reason }: LiftMuteInput,
    @Ctx() context: SubgraphContext<FindingContext>,
  ): Promise<LiftedMuteType> {
    try {
      const area = currentAreaCode(parseAreaCode(code));
      const by = nameOf(context);
      const { whole: database } = context.loaders;
      const { mute, remaining } = await liftMute(database, { ruleId, area, reason, by });
      return { mute: muteRecord(mute), remaining: remaining.map(muteRecord), error: null };
    } catch (error) {
      if (!(error instanceof AssistanceError)) throw error;
      return { mute: null, remaining: [], error: { code: error.code, message: error.message } };
    }
  }
}

/** Says at every rule where it is muted. */
@Resolver(() => RuleType)
export class RuleMutes {
  @FieldResolver(() => [RuleMuteType], {
    nullable: true,
    description: 'Areas where it is muted now (规则静默); `ruleMutes` holds those lifted as well.',
  })
  async mutes(
    @Root() { id }: RuleType,
    @Ctx() { loaders: { mutesOf } }: SubgraphContext<LedgerLoaders>,
  ): Promise<readonly RuleMuteType[]> {
    const mutes = await mutesOf.load(id);
    return mutes.filter(({ liftedAt }) => liftedAt === null).map(muteRecord);
  }
}

/** Says in the ledger what hides the findings of a rule in an area. */
@Resolver(() => RuleLedgerType)
export class RuleLedgerMutes {
  @FieldResolver(() => [RuleMuteType], {
    nullable: true,
    description:
      "Mutes that cover the area, the narrowest first (规则静默): its own, its prefecture's, the province's. Each hides its findings by itself, and each is lifted by itself.",
  })
  async mutes(
    @Root() { rule, area }: RuleLedgerType,
    @Ctx() { loaders: { mutesOf } }: SubgraphContext<LedgerLoaders>,
  ): Promise<readonly RuleMuteType[]> {
    return mutesCovering(area, await mutesOf.load(rule.id)).map(muteRecord);
  }
}

function readQuestion(
  { ruleId, area, level }: LedgerArguments,
  caller: Caller | null,
): LedgerQuestion {
  const isNamed = ruleId !== undefined && ruleId !== null;
  if (isNamed && !rules.some(({ id }) => id === ruleId)) throw new AssistanceError('RULE_UNKNOWN');
  return {
    ruleId: ruleId ?? null,
    area: ownArea(area, caller),
    level: level ?? null,
  };
}
