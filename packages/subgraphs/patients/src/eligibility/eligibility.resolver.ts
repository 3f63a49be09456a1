import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { answerEpisodeMutation } from '../episode/answer-episode-mutation.js';
import { EpisodeInput, EpisodePayload } from '../episode/episode-mutations.type.js';
import { Episode } from '../episode/episode.type.js';
import type { PatientsServices } from '../patients-services.js';
import { drugInteractionRules } from './drug-interaction-rules.js';
import { type EvaluationRow, conditionsOfEpisodes, evaluationsOfEpisodes } from './eligibility.repository.js';
import { eligibilityRules } from './eligibility-rules.js';
import {
  DrugInteractionRule,
  EligibilityCondition,
  EligibilityDecision,
  EligibilityRule,
  FiredRule,
  FoundInteraction,
  OverrideEligibilityRuleInput,
  ResolveConditionInput,
} from './eligibility.type.js';
import { firedRules, foundInteractions } from './fired-rules.js';
import { decideEligibility } from './use-cases/decide-eligibility.js';
import { overrideEligibilityRule } from './use-cases/override-eligibility-rule.js';
import { resolveCondition } from './use-cases/resolve-condition.js';

type Context = SubgraphContext<PatientsServices>;
const unchecked = { validate: false } as const;

@Resolver(() => Episode)
export class EpisodeEligibilityResolver {
  @Query(() => [EligibilityRule], { description: 'The table by which eligibility is decided.' })
  eligibilityRules() {
    return eligibilityRules;
  }

  @Query(() => [DrugInteractionRule], { description: 'The rules about medications that act together with ketamine.' })
  drugInteractionRules() {
    return drugInteractionRules;
  }

  @FieldResolver(() => EligibilityDecision, { nullable: true, description: 'The latest; null before one.' })
  async eligibility(@Root() episode: { id: string }, @Ctx() context: SubgraphContext) {
    const [latest] = await decisionsOf(episode, context);
    return latest ?? null;
  }

  @FieldResolver(() => [EligibilityDecision], { description: 'The latest first.' })
  eligibilityDecisions(@Root() episode: { id: string }, @Ctx() context: SubgraphContext) {
    return decisionsOf(episode, context);
  }

  @Mutation(() => EpisodePayload, { description: 'Has the rules decide by the latest assessment and medications.' })
  decideEligibility(@Arg('input', () => EpisodeInput, unchecked) input: EpisodeInput, @Ctx() context: Context) {
    return answerEpisodeMutation(context, 'decideEligibility', input, decideEligibility);
  }

  @Mutation(() => EpisodePayload, { description: 'Sets a rule aside for one episode, with a reason.' })
  overrideEligibilityRule(
    @Arg('input', () => OverrideEligibilityRuleInput, unchecked) input: OverrideEligibilityRuleInput,
    @Ctx() context: Context,
  ) {
    return answerEpisodeMutation(context, 'overrideEligibilityRule', input, overrideEligibilityRule);
  }

  @Mutation(() => EpisodePayload, { description: 'Notes that a condition has been met, and how.' })
  resolveCondition(
    @Arg('input', () => ResolveConditionInput, unchecked) input: ResolveConditionInput,
    @Ctx() context: Context,
  ) {
    return answerEpisodeMutation(context, 'resolveCondition', input, resolveCondition);
  }
}

@Resolver(() => EligibilityDecision)
export class EligibilityDecisionResolver {
  @FieldResolver(() => [FiredRule], { description: 'Rules that hold.' })
  firedRules(@Root() decision: EvaluationRow) {
    return firedRules(decision, decision.fired, 'found');
  }

  @FieldResolver(() => [FiredRule], { description: 'Rules that cannot be decided, since facts are not known.' })
  undeterminedRules(@Root() decision: EvaluationRow) {
    return firedRules(decision, decision.undetermined, 'not known');
  }

  @FieldResolver(() => [FoundInteraction])
  interactions(@Root() decision: EvaluationRow) {
    return foundInteractions(decision);
  }

  @FieldResolver(() => [EligibilityCondition], { description: 'All of the episode, resolved ones too.' })
  conditions(@Root() decision: EvaluationRow, @Ctx() context: SubgraphContext) {
    return context.load('conditionsOfEpisode', decision.parentId, (ids) => conditionsOfEpisodes(context.reader, ids));
  }
}

function decisionsOf({ id }: { id: string }, context: SubgraphContext) {
  return context.load('decisionsOfEpisode', id, (ids) => evaluationsOfEpisodes(context.reader, ids));
}
