import { type SubgraphContext, userErrorFrom } from '@surcease/graphql-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { answerMutation } from '../session/answer-mutation.js';
import { SessionPayload } from '../session/session-payload.type.js';
import { sessionsByIds } from '../session/session.repository.js';
import type { SessionsServices } from '../sessions-services.js';
import { RescheduleSessionInput, ScheduleSeriesInput, ScheduleSeriesPayload } from './schedule.type.js';
import { rescheduleSession } from './use-cases/reschedule-session.js';
import { scheduleSeries } from './use-cases/schedule-series.js';

type Context = SubgraphContext<SessionsServices>;

@Resolver()
export class ScheduleResolver {
  @Mutation(() => ScheduleSeriesPayload, { description: 'Schedules all sessions of a series, or none.' })
  async scheduleSeries(
    @Arg('input', () => ScheduleSeriesInput) { clientMutationId, ...input }: ScheduleSeriesInput,
    @Ctx() context: Context,
  ) {
    try {
      return { sessions: await schedule(clientMutationId, input, context), userErrors: [], clientMutationId };
    } catch (error) {
      return { sessions: [], userErrors: [userErrorFrom(error)], clientMutationId };
    }
  }

  @Mutation(() => SessionPayload, { description: 'Gives a session another time, chair, nurse or supervisor.' })
  rescheduleSession(
    @Arg('input', () => RescheduleSessionInput) input: RescheduleSessionInput,
    @Ctx() context: Context,
  ) {
    return answerMutation(context, 'rescheduleSession', input, rescheduleSession);
  }
}

async function schedule(
  clientMutationId: string,
  input: Omit<ScheduleSeriesInput, 'clientMutationId'>,
  { services, writer, reader, audit }: Context,
) {
  const key = { operation: 'scheduleSeries', clientMutationId, input };
  const { sessionIds } = await services.unitOfWork.runOnce(writer, key, (transaction) =>
    scheduleSeries(writer, transaction, input, services.clock.now()),
  );
  const found = (await sessionsByIds(reader, sessionIds)).filter((session) => session !== null);
  audit.note('Session', found);
  return found;
}
