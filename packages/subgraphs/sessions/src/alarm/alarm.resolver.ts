import { type SubgraphContext, userErrorFrom } from '@surcease/graphql-kit';
import { Arg, Args, Ctx, FieldResolver, Float, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Actor } from '../actor/actor.type.js';
import { actorOf } from '../actor/actor.loader.js';
import { Clinic } from '../foreign/clinic.type.js';
import { Session } from '../session/session.type.js';
import { sessionsByIds } from '../session/session.repository.js';
import type { SessionsServices } from '../sessions-services.js';
import { mayDo } from './alarm.policy.js';
import { type AlarmRow, alarmsByIds, pageOfAlarms, tasksOfAlarms } from './alarm.repository.js';
import {
  AcknowledgeAlarmInput,
  Alarm,
  AlarmConnection,
  AlarmPayload,
  AlarmsArgs,
  CompleteSessionTaskInput,
  SessionTask,
} from './alarm.type.js';
import { acknowledgeAlarm } from './use-cases/acknowledge-alarm.js';
import { completeSessionTask } from './use-cases/complete-session-task.js';

@Resolver(() => Alarm)
export class AlarmResolver {
  @Query(() => AlarmConnection, { nullable: true, description: 'Alarms, the newest first unless asked otherwise.' })
  async alarms(@Args(() => AlarmsArgs, { validate: false }) args: AlarmsArgs, @Ctx() context: SubgraphContext) {
    const page = await pageOfAlarms(context.reader, { ...args.filter, sort: args.sort }, args);
    context.audit.note('Alarm', page.nodes);
    return page;
  }

  @Mutation(() => AlarmPayload, { description: 'A named person takes notice of an alarm.' })
  async acknowledgeAlarm(
    @Arg('input', () => AcknowledgeAlarmInput) { clientMutationId, alarmId, note }: AcknowledgeAlarmInput,
    @Ctx() context: SubgraphContext<SessionsServices>,
  ) {
    const work = { alarmId, note: note ?? null };
    const { unitOfWork, clock } = context.services;
    const key = { operation: 'acknowledgeAlarm', clientMutationId, input: work };
    return alarmPayload(clientMutationId, context, () =>
      unitOfWork.runOnce(context.writer, key, (transaction) =>
        acknowledgeAlarm(context.writer, transaction, work, clock.now()),
      ),
    );
  }

  @Mutation(() => AlarmPayload, { description: 'Somebody did what a critical alarm asked for.' })
  async completeSessionTask(
    @Arg('input', () => CompleteSessionTaskInput) { clientMutationId, taskId, note }: CompleteSessionTaskInput,
    @Ctx() context: SubgraphContext<SessionsServices>,
  ) {
    const work = { taskId, note: note ?? null };
    const { unitOfWork, clock } = context.services;
    const key = { operation: 'completeSessionTask', clientMutationId, input: work };
    return alarmPayload(clientMutationId, context, () =>
      unitOfWork.runOnce(context.writer, key, (transaction) =>
        completeSessionTask(context.writer, transaction, work, clock.now()),
      ),
    );
  }

  @FieldResolver(() => Actor, { nullable: true })
  acknowledgedBy(@Root() alarm: AlarmRow, @Ctx() context: SubgraphContext) {
    return actorOf(alarm.acknowledgedById, context);
  }

  @FieldResolver(() => Float, { nullable: true, description: 'Seconds from the alarm to its acknowledgement.' })
  secondsToAcknowledge(@Root() { raisedAt, acknowledgedAt }: AlarmRow) {
    return acknowledgedAt === null ? null : (Date.parse(acknowledgedAt) - Date.parse(raisedAt)) / 1000;
  }

  @FieldResolver(() => SessionTask, { nullable: true, description: 'Of a critical alarm: what is to be done now.' })
  async task(@Root() alarm: AlarmRow, @Ctx() context: SubgraphContext) {
    const task = await context.load('tasks of alarms', alarm.id, (ids) => tasksOfAlarms(context.reader, ids));
    return task && { ...task, doneBy: await actorOf(task.doneById, context) };
  }

  @FieldResolver(() => Session, { nullable: true })
  async session(@Root() alarm: AlarmRow, @Ctx() context: SubgraphContext) {
    const found = await context.load('sessions', alarm.sessionId, (ids) => sessionsByIds(context.reader, ids));
    context.audit.note('Session', [found]);
    return found;
  }

  @FieldResolver(() => Clinic, { nullable: true })
  clinic(@Root() alarm: AlarmRow) {
    return { id: alarm.clinicId };
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may acknowledge it now.' })
  viewerCanAcknowledge(@Root() alarm: AlarmRow, @Ctx() context: SubgraphContext) {
    return alarm.acknowledgedAt === null && mayDo(context.viewer, 'alarm:acknowledge', alarm.clinicId);
  }
}

async function alarmPayload(
  clientMutationId: string,
  context: SubgraphContext,
  work: () => Promise<{ alarmId: string }>,
): Promise<object> {
  try {
    const { alarmId } = await work();
    const found = await alarmsByIds(context.reader, [alarmId]);
    context.audit.note('Alarm', found);
    return { alarm: found[0] ?? null, userErrors: [], clientMutationId };
  } catch (error) {
    return { alarm: null, userErrors: [userErrorFrom(error)], clientMutationId };
  }
}
