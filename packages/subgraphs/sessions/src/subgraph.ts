import { fileURLToPath } from 'node:url';
import { defineSubgraph } from '@surcease/graphql-kit';
import type { EventSubscriber, PeriodicTask } from '@surcease/messaging';
import { ActorResolver, SessionActorsResolver } from './actor/actor.resolver.js';
import { AdverseEventEntity } from './adverse-event/adverse-event.entity.js';
import { AdverseEventResolver, SessionAdverseEventsResolver } from './adverse-event/adverse-event.resolver.js';
import { AlarmEntity, AlarmLimitsEntity, SessionTaskEntity } from './alarm/alarm.entity.js';
import { AlarmResolver } from './alarm/alarm.resolver.js';
import { AlarmSummaryResolver } from './alarm/alarm-summary.resolver.js';
import { SessionAlarmsResolver } from './alarm/session-alarms.resolver.js';
import { ClinicResolver } from './foreign/clinic.resolver.js';
import { PatientResolver } from './foreign/patient.resolver.js';
import { LiveBoardResolver, LiveBoardRowResolver } from './live-board/live-board.resolver.js';
import { SessionMonitoringResolver } from './monitoring/session-monitoring.resolver.js';
import { AmendmentActorResolver, AmendmentResolver } from './amendment/amendment.resolver.js';
import { DischargeResolver } from './discharge/discharge.resolver.js';
import { DischargeSignersResolver } from './discharge/discharge-signers.resolver.js';
import { DrugAccountActorsResolver } from './drug-account/drug-account-actors.resolver.js';
import { DrugAccountResolver } from './drug-account/drug-account.resolver.js';
import {
  BolusActorResolver,
  RateSegmentActorResolver,
  TransitionActorResolver,
} from './infusion/infusion-actors.resolver.js';
import { InfusionResolver } from './infusion/infusion.resolver.js';
import { stopLongPauses } from './infusion/stop-long-pauses.js';
import { TreatmentPlanResolver } from './plan/treatment-plan.resolver.js';
import { plansByIds } from './plan/treatment-plan.repository.js';
import { PreCheckActorsResolver } from './pre-check/pre-check-actors.resolver.js';
import { PreCheckResolver } from './pre-check/pre-check.resolver.js';
import { ScheduleResolver } from './schedule/schedule.resolver.js';
import { SeriesMigrationResolver, SeriesResolver } from './series/series.resolver.js';
import { SessionChecksResolver } from './session/session-checks.resolver.js';
import { SessionEventResolver } from './session/session-event.resolver.js';
import { SessionEntity, TransitionEntity } from './session/session.entity.js';
import { sessionsByIds } from './session/session.repository.js';
import { SessionResolver } from './session/session.resolver.js';
import { TransitionSessionResolver } from './session/transition-session.resolver.js';
import type { SessionsServices } from './sessions-services.js';
import { careClearanceSubscriber } from './subscribers/care-clearance.subscriber.js';
import { protocolVersionSubscriber } from './subscribers/protocol-version.subscriber.js';
import { siteAdoptionSubscriber } from './subscribers/site-adoption.subscriber.js';
import { VitalSignsEntity } from './vital-signs/vital-signs.entity.js';
import { SessionVitalSignsResolver, VitalSignsResolver } from './vital-signs/vital-signs.resolver.js';

/** Treatment sessions: their states, what was measured and given, and the live stream of both. */
export const sessionsSubgraph = defineSubgraph<SessionsServices>({
  name: 'sessions',
  resolvers: [
    SessionResolver,
    TransitionSessionResolver,
    SessionChecksResolver,
    PreCheckResolver,
    PreCheckActorsResolver,
    InfusionResolver,
    TransitionActorResolver,
    RateSegmentActorResolver,
    BolusActorResolver,
    DrugAccountResolver,
    DrugAccountActorsResolver,
    DischargeResolver,
    DischargeSignersResolver,
    AmendmentResolver,
    AmendmentActorResolver,
    TreatmentPlanResolver,
    SeriesResolver,
    SeriesMigrationResolver,
    ScheduleResolver,
    SessionEventResolver,
    ClinicResolver,
    PatientResolver,
    VitalSignsResolver,
    SessionVitalSignsResolver,
    SessionMonitoringResolver,
    AlarmResolver,
    AlarmSummaryResolver,
    SessionAlarmsResolver,
    AdverseEventResolver,
    SessionAdverseEventsResolver,
    LiveBoardResolver,
    LiveBoardRowResolver,
    ActorResolver,
    SessionActorsResolver,
  ],
  typesOfEvents: [
    'SessionEvent',
    'LiveBoardMessage',
    'LiveBoardRow',
    'ClinicSeq',
    'VitalSigns',
    'Alarm',
    'SessionTask',
    'AdverseEvent',
    'SessionActor',
    'Clinic',
    'Patient',
    'Provider',
    'Room',
  ],
  references: {
    Session: async (ids, context) => {
      const found = await sessionsByIds(context.reader, ids);
      context.audit.note('Session', found);
      return found;
    },
    TreatmentPlan: async (ids, context) => {
      const found = await plansByIds(context.reader, ids);
      context.audit.note('TreatmentPlan', found);
      return found;
    },
  },
});

export const sessionsEntities = [
  SessionEntity,
  TransitionEntity,
  VitalSignsEntity,
  AlarmEntity,
  AlarmLimitsEntity,
  SessionTaskEntity,
  AdverseEventEntity,
];

/** What it does about events of other contexts. */
export const sessionsSubscribers: readonly EventSubscriber[] = [
  careClearanceSubscriber,
  protocolVersionSubscriber,
  siteAdoptionSubscriber,
];

/** What it does as time passes. */
export const sessionsTasks: readonly PeriodicTask<SessionsServices>[] = [stopLongPauses];

export const sessionsMigrations = {
  schema: 'sessions',
  directory: fileURLToPath(new URL('../migrations', import.meta.url)),
};
