import { type SubgraphContext, userErrorFrom } from '@surcease/graphql-kit';
import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Actor } from '../actor/actor.type.js';
import { actorOf } from '../actor/actor.loader.js';
import { alarmsByIds } from '../alarm/alarm.repository.js';
import { mayDo } from '../alarm/alarm.policy.js';
import { type SessionRow, sessionsByIds } from '../session/session.repository.js';
import { Session } from '../session/session.type.js';
import type { SessionsServices } from '../sessions-services.js';
import { news2Of } from './news2.js';
import { RecordVitalSignsInput, RecordVitalSignsPayload } from './record-vital-signs.type.js';
import { mayBeRecorded } from './recording-states.js';
import { type Signals, signalNames } from './signals.js';
import { recordVitalSigns } from './use-cases/record-vital-signs.js';
import { type VitalSignsRow, vitalSignsOfSessions } from './vital-signs.repository.js';
import { VitalSigns } from './vital-signs.type.js';

const signalsOf = (input: RecordVitalSignsInput): Signals =>
  Object.fromEntries(signalNames.map((name) => [name, input[name] ?? null])) as object as Signals;

@Resolver(() => VitalSigns)
export class VitalSignsResolver {
  @Mutation(() => RecordVitalSignsPayload, {
    description: 'Writes down a reading, from the pre-checks to discharge, and raises the alarms that it calls for.',
  })
  async recordVitalSigns(
    @Arg('input', () => RecordVitalSignsInput) input: RecordVitalSignsInput,
    @Ctx() context: SubgraphContext<SessionsServices>,
  ) {
    const { clientMutationId, sessionId, measuredAt = null, lateReason = null } = input;
    const source = input.source ?? 'MANUAL';
    const { unitOfWork, clock } = context.services;
    const work = { sessionId, measuredAt, lateReason, source, signals: signalsOf(input) };
    const key = { operation: 'recordVitalSigns', clientMutationId, input: work };
    try {
      const done = await unitOfWork.runOnce(context.writer, key, (transaction) =>
        recordVitalSigns(context.writer, transaction, work, clock.now()),
      );
      return { ...(await written(done, context)), userErrors: [], clientMutationId };
    } catch (error) {
      return { vitalSigns: null, session: null, alarms: null, userErrors: [userErrorFrom(error)], clientMutationId };
    }
  }

  @FieldResolver(() => Actor, { nullable: true, description: 'Who wrote it down.' })
  recordedBy(@Root() reading: VitalSignsRow, @Ctx() context: SubgraphContext) {
    return actorOf(reading.recordedById, context);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'NEWS2 (Royal College of Physicians, 2017, reproduced with attribution); null while a signal of it is missing. Dissociation counts as confusion, so it is never used alone.',
  })
  news2(@Root() reading: VitalSignsRow) {
    return news2Of(reading).total;
  }

  @FieldResolver(() => Boolean, { description: 'Whether one signal alone scores 3 by NEWS2.' })
  hasSingleThree(@Root() reading: VitalSignsRow) {
    return news2Of(reading).hasSingleThree;
  }
}

@Resolver(() => Session)
export class SessionVitalSignsResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may write down vital signs now.' })
  viewerCanRecordVitalSigns(@Root() session: SessionRow, @Ctx() context: SubgraphContext) {
    return mayBeRecorded('VITAL_SIGNS', session.state) && mayDo(context.viewer, 'session:record', session.clinicId);
  }
}

/** What a mutation wrote, as it stands now. */
async function written(
  { sessionId, measuredAt, alarmIds }: { sessionId: string; measuredAt: string; alarmIds: readonly string[] },
  context: SubgraphContext,
) {
  const [sessions, [readings = []], alarms] = await Promise.all([
    sessionsByIds(context.reader, [sessionId]),
    vitalSignsOfSessions(context.reader, [sessionId]),
    alarmsByIds(context.reader, alarmIds),
  ]);
  context.audit.note('Session', sessions);
  const at = Date.parse(measuredAt);
  const vitalSigns = readings.find((reading) => Date.parse(reading.measuredAt) === at) ?? null;
  return { session: sessions[0] ?? null, vitalSigns, alarms: alarms.filter((alarm) => alarm !== null) };
}
