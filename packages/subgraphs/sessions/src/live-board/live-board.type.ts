import { DateTimeScalar } from '@surcease/graphql-kit';
import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Alarm } from '../alarm/alarm.type.js';
import { ClinicSeq } from '../session/session-event.type.js';
import type { SessionState } from '../session/session.machine.js';
import { SessionStateEnum } from '../session/session.type.js';
import { VitalSigns } from '../vital-signs/vital-signs.type.js';

export enum LiveBoardMessageKind {
  SNAPSHOT = 'SNAPSHOT',
  CHANGE = 'CHANGE',
  HEARTBEAT = 'HEARTBEAT',
  RESYNC = 'RESYNC',
}
registerEnumType(LiveBoardMessageKind, {
  name: 'LiveBoardMessageKind',
  description:
    'SNAPSHOT: all rows. CHANGE: one row as it is now. HEARTBEAT: still here. RESYNC: forget what you hold, a snapshot follows.',
});

@ObjectType({ simpleResolvers: true, description: 'One session on the live board, as it was at `asOf`.' })
export class LiveBoardRow {
  @Field(() => ID)
  sessionId: string;

  @Field(() => ID)
  clinicId: string;

  @Field(() => ID)
  patientId: string;

  @Field(() => ID, { nullable: true })
  roomId: string | null;

  @Field(() => ID, { nullable: true, description: 'The nurse it is planned with, a provider.' })
  nurseId: string | null;

  @Field(() => Int)
  ordinal: number;

  @Field(() => SessionStateEnum)
  state: SessionState;

  @Field(() => Int, { description: 'The session’s version, for mutations.' })
  version: number;

  @Field(() => DateTimeScalar)
  scheduledAt: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the infusion began; elapsed time counts from here.',
  })
  startedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the infusion ended.' })
  endedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it came into its state.' })
  stateSince: string | null;

  @Field(() => Int, { nullable: true, description: 'How long the infusion is planned to run; null without a plan.' })
  plannedMinutes: number | null;

  @Field(() => Int)
  plannedDoseMicrograms: number;

  @Field(() => Int, { description: 'Delivered up to `asOf`; it goes on at the rate from there.' })
  deliveredDoseMicrograms: number;

  @Field(() => Int, { nullable: true, description: 'The rate that runs now; null while nothing runs.' })
  rateMicrogramsPerHour: number | null;

  @Field(() => VitalSigns, { nullable: true, description: 'The latest reading.' })
  latest: VitalSigns | null;

  @Field(() => [VitalSigns], { description: 'The latest readings, at most 12, oldest first, for a trend.' })
  recent: VitalSigns[];

  @Field(() => [Alarm], { description: 'Alarms that nobody has acknowledged, the gravest and oldest first.' })
  openAlarms: Alarm[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the patient is to be looked at next.' })
  nextDueAt: string | Date | null;

  @Field(() => DateTimeScalar, { description: 'The server’s time at which the row was read.' })
  asOf: string | Date;
}

@ObjectType({ simpleResolvers: true, description: 'One message of the live board.' })
export class LiveBoardMessage {
  @Field(() => LiveBoardMessageKind)
  kind: LiveBoardMessageKind;

  @Field(() => ID, { nullable: true, description: 'On CHANGE: the clinic whose sequence this belongs to.' })
  clinicId?: string | null;

  @Field(() => Int, { nullable: true, description: 'On CHANGE: grows within the clinic’s stream.' })
  seq?: number | null;

  @Field(() => [ClinicSeq], { nullable: true, description: 'On SNAPSHOT: what it already holds.' })
  seqs?: ClinicSeq[] | null;

  @Field(() => String, { description: 'Opaque; `after` it the board goes on.' })
  cursor: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'On CHANGE: when it happened.' })
  occurredAt?: string | Date | null;

  @Field(() => DateTimeScalar)
  sentAt: string | Date;

  @Field(() => String, { nullable: true, description: 'On CHANGE: which event of the stream it follows.' })
  eventType?: string | null;

  @Field(() => [LiveBoardRow], { nullable: true, description: 'On SNAPSHOT: every session under way or of the day.' })
  rows?: LiveBoardRow[] | null;

  @Field(() => LiveBoardRow, {
    nullable: true,
    description: 'On CHANGE: the row as it is now; ask for its names where the session is new to you.',
  })
  change?: LiveBoardRow | null;

  @Field(() => LiveBoardRow, {
    nullable: true,
    description: 'On CHANGE: the row once more where the session is new to the board; select names of others here.',
  })
  joined?: LiveBoardRow | null;
}

@ArgsType()
export class LiveBoardArgs {
  @Field(() => [ID], { nullable: true, description: 'The clinics to follow; all that the viewer sees where left out.' })
  clinicIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last message, to go on without a gap.' })
  after?: string | null;
}
