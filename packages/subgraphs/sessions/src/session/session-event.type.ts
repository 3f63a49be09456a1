import { DateTimeScalar } from '@surcease/graphql-kit';
import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AdverseEvent } from '../adverse-event/adverse-event.type.js';
import { Alarm } from '../alarm/alarm.type.js';
import { VitalSigns } from '../vital-signs/vital-signs.type.js';
import type { SessionState, SessionTransition } from './session.machine.js';
import { Session, SessionStateEnum, SessionTransitionEnum } from './session.type.js';

export enum SessionEventKind {
  SNAPSHOT = 'SNAPSHOT',
  CHANGED = 'CHANGED',
  RATE_CHANGED = 'RATE_CHANGED',
  VITAL_SIGNS = 'VITAL_SIGNS',
  ALARM_RAISED = 'ALARM_RAISED',
  ALARM_ACKNOWLEDGED = 'ALARM_ACKNOWLEDGED',
  ADVERSE_EVENT = 'ADVERSE_EVENT',
  OTHER = 'OTHER',
  HEARTBEAT = 'HEARTBEAT',
  RESYNC = 'RESYNC',
}
registerEnumType(SessionEventKind, {
  name: 'SessionEventKind',
  description:
    'SNAPSHOT: what there is now. CHANGED: one session moved. HEARTBEAT: still here. RESYNC: forget what you hold, a snapshot follows. OTHER: see eventType.',
});

@ObjectType({ simpleResolvers: true, description: 'The last sequence number of one clinic.' })
export class ClinicSeq {
  @Field(() => ID)
  clinicId: string;

  @Field(() => Int)
  seq: number;
}

@ObjectType({ simpleResolvers: true, description: 'One message of a live stream of sessions.' })
export class SessionEvent {
  @Field(() => SessionEventKind)
  kind: SessionEventKind;

  @Field(() => ID, { nullable: true, description: 'On an event: the clinic whose sequence this belongs to.' })
  clinicId?: string | null;

  @Field(() => Int, { nullable: true, description: 'On an event: without gaps within the clinic’s stream.' })
  seq?: number | null;

  @Field(() => [ClinicSeq], { nullable: true, description: 'On SNAPSHOT: what it already holds.' })
  seqs?: ClinicSeq[] | null;

  @Field(() => String, { description: 'Opaque; `after` it the stream goes on.' })
  cursor: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'On an event: when it happened.' })
  occurredAt?: string | Date | null;

  @Field(() => DateTimeScalar)
  sentAt: string | Date;

  @Field(() => String, { nullable: true, description: 'On an event: its type in the event log.' })
  eventType?: string | null;

  @Field(() => ID, { nullable: true, description: 'On an event: the session it is about.' })
  sessionId?: string | null;

  @Field(() => Int, { nullable: true, description: 'On RATE_CHANGED: the rate from now on.' })
  rateMicrogramsPerHour?: number | null;

  @Field(() => VitalSigns, { nullable: true, description: 'On VITAL_SIGNS: the reading, as the event carries it.' })
  vitalSigns?: VitalSigns | null;

  @Field(() => Alarm, {
    nullable: true,
    description: 'On ALARM_RAISED and ALARM_ACKNOWLEDGED: the alarm as it was then, without its note.',
  })
  alarm?: Alarm | null;

  @Field(() => AdverseEvent, {
    nullable: true,
    description: 'On ADVERSE_EVENT: the event as it was written down, without its note.',
  })
  adverseEvent?: AdverseEvent | null;

  @Field(() => [Session], { nullable: true, description: 'On SNAPSHOT: sessions under way and of the day around now.' })
  sessions?: Session[] | null;

  @Field(() => SessionTransitionEnum, { nullable: true })
  transition?: SessionTransition | null;

  @Field(() => SessionStateEnum, { nullable: true })
  fromState?: SessionState | null;

  @Field(() => SessionStateEnum, { nullable: true })
  toState?: SessionState | null;
}

@ArgsType()
export class SessionEventsArgs {
  @Field(() => [ID], { nullable: true, description: 'The clinics to follow; all that the viewer sees where left out.' })
  clinicIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'One session alone.' })
  sessionId?: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last message, to go on without a gap.' })
  after?: string | null;
}
