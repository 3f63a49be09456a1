import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { answerMutation } from '../session/answer-mutation.js';
import { loadFacts } from '../session/session-facts.loader.js';
import { SessionPayload } from '../session/session-payload.type.js';
import { Session } from '../session/session.type.js';
import type { SessionsServices } from '../sessions-services.js';
import { type JudgedItem, judgePreCheck } from './judge-pre-check.js';
import { derivedItems } from './pre-check-rules.js';
import { OverridePreCheckInput, PreCheckItem, RecordPreCheckInput } from './pre-check.type.js';
import { overridePreCheck } from './use-cases/override-pre-check.js';
import { recordPreCheck } from './use-cases/record-pre-check.js';

@Resolver(() => Session)
export class PreCheckResolver {
  @FieldResolver(() => [PreCheckItem], { description: 'The checks before the infusion, and how each stands.' })
  async preCheck(@Root() session: { id: string }, @Ctx() context: SubgraphContext) {
    const facts = await loadFacts(session.id, context);
    return judgePreCheck(facts, context.services.clock.now()).map(itemOf);
  }

  @Mutation(() => SessionPayload, { description: 'Keeps what the checks found.' })
  recordPreCheck(
    @Arg('input', () => RecordPreCheckInput) input: RecordPreCheckInput,
    @Ctx() context: SubgraphContext<SessionsServices>,
  ) {
    return answerMutation(context, 'recordPreCheck', input, recordPreCheck);
  }

  @Mutation(() => SessionPayload, { description: 'A supervising clinician overrides an item that failed.' })
  overridePreCheck(
    @Arg('input', () => OverridePreCheckInput) input: OverridePreCheckInput,
    @Ctx() context: SubgraphContext<SessionsServices>,
  ) {
    return answerMutation(context, 'overridePreCheck', input, overridePreCheck);
  }
}

function itemOf({ item, isMandatory, standing, message, mayBeOverridden, finding, override }: JudgedItem) {
  const note = finding?.detail['note'];
  return {
    item,
    isMandatory,
    isDerived: derivedItems.includes(item),
    standing,
    message,
    mayBeOverridden,
    recordedAt: finding?.recordedAt ?? null,
    recordedBy: finding?.recordedBy ?? null,
    note: typeof note === 'string' ? note : null,
    overrideReason: override?.reason ?? null,
    overriddenBy: override?.overriddenBy ?? null,
    overriddenAt: override?.overriddenAt ?? null,
  };
}
