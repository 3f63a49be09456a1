import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { answerMutation } from '../session/answer-mutation.js';
import { loadFacts } from '../session/session-facts.loader.js';
import { SessionPayload } from '../session/session-payload.type.js';
import { Session } from '../session/session.type.js';
import { moveBy } from '../session/use-cases/move-by.js';
import type { SessionsServices } from '../sessions-services.js';
import { judgeDischarge } from './discharge-criteria.js';
import { aldreteComponents, padssComponents, scoreOf } from './discharge-scores.js';
import { dischargesOfSessions } from './discharge.repository.js';
import {
  AcknowledgeInstructionsInput,
  Discharge,
  DischargeSessionInput,
  RecordDischargeScoresInput,
  RecordEscortInput,
  SignDischargeInput,
} from './discharge.type.js';
import { acknowledgeInstructions } from './use-cases/acknowledge-instructions.js';
import { recordDischargeScores } from './use-cases/record-discharge-scores.js';
import { recordEscort } from './use-cases/record-escort.js';
import { signDischarge } from './use-cases/sign-discharge.js';

type Context = SubgraphContext<SessionsServices>;

@Resolver(() => Session)
export class DischargeResolver {
  @FieldResolver(() => Discharge, { nullable: true, description: 'Nothing before the infusion has ended.' })
  async discharge(@Root() session: { id: string }, @Ctx() context: SubgraphContext) {
    const [facts, noted] = await Promise.all([
      loadFacts(session.id, context),
      context.load('discharge', session.id, (ids) => dischargesOfSessions(context.reader, ids)),
    ]);
    if (facts.endedAt === null) return null;
    const { score } = facts;
    return {
      ...noted,
      criteria: judgeDischarge(facts, context.services.clock.now()),
      aldreteScore: score && scoreOf(score.aldrete, aldreteComponents, []),
      padssScore: score && scoreOf(score.padss, padssComponents, []),
      scoredAt: score?.scoredAt ?? null,
    };
  }

  @Mutation(() => SessionPayload, { description: 'Keeps the scores of recovery.' })
  recordDischargeScores(
    @Arg('input', () => RecordDischargeScoresInput) input: RecordDischargeScoresInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, 'recordDischargeScores', input, recordDischargeScores);
  }

  @Mutation(() => SessionPayload, { description: 'Notes who is there to take the patient home.' })
  recordEscort(@Arg('input', () => RecordEscortInput) input: RecordEscortInput, @Ctx() context: Context) {
    return answerMutation(context, 'recordEscort', input, recordEscort);
  }

  @Mutation(() => SessionPayload, { description: 'Notes that the patient has understood the instructions.' })
  acknowledgeInstructions(
    @Arg('input', () => AcknowledgeInstructionsInput) input: AcknowledgeInstructionsInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, 'acknowledgeInstructions', input, acknowledgeInstructions);
  }

  @Mutation(() => SessionPayload, { description: 'The viewer’s own signature under the discharge.' })
  signDischarge(@Arg('input', () => SignDischargeInput) input: SignDischargeInput, @Ctx() context: Context) {
    return answerMutation(context, 'signDischarge', input, signDischarge);
  }

  @Mutation(() => SessionPayload, { description: 'Lets the patient go.' })
  dischargeSession(@Arg('input', () => DischargeSessionInput) input: DischargeSessionInput, @Ctx() context: Context) {
    return answerMutation(context, 'dischargeSession', input, moveBy('DISCHARGE'));
  }
}
