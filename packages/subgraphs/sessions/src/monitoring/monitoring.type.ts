import { DateTimeScalar } from '@surcease/graphql-kit';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type MonitoringStatus, monitoringStatuses } from './judge-rows.js';
import type { MonitoringReason } from './monitoring-schedule.js';

export const MonitoringStatusEnum = Object.fromEntries(monitoringStatuses.map((status) => [status, status])) as {
  [Status in MonitoringStatus]: Status;
};
registerEnumType(MonitoringStatusEnum, {
  name: 'MonitoringStatus',
  description: 'OVERDUE begins 5 minutes after a row was due; MISSED is a row that the next one has overtaken.',
});

@ObjectType({ simpleResolvers: true, description: 'A moment at which the patient has to be looked at.' })
export class MonitoringRow {
  @Field(() => DateTimeScalar)
  dueAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Of the reading that served it.' })
  doneAt: Date | null;

  @Field(() => MonitoringStatusEnum)
  status: MonitoringStatus;

  @Field(() => String, { description: 'BASELINE, START, INCREASE, ROUTINE or RECOVERY.' })
  reason: MonitoringReason;

  @Field(() => Boolean, { description: 'Pain is asked for too.' })
  includesPain: boolean;

  @Field(() => Boolean, { description: 'CADSS-6 is asked for too.' })
  includesDissociation: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'Whether the patient is looked at as often as the schedule says.' })
export class SessionMonitoring {
  @Field(() => DateTimeScalar, { nullable: true, description: 'The earliest row that waits for a reading.' })
  nextDueAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when that row is overdue.' })
  overdueSince: Date | null;

  @Field(() => Int, { description: 'Rows whose time is over.' })
  due: number;

  @Field(() => Int, { description: 'Of those, rows with a reading within 5 minutes.' })
  onTime: number;

  @Field(() => Float, { nullable: true, description: 'onTime ÷ due, 0 to 1; null while nothing was due.' })
  adherence: number | null;

  @Field(() => [MonitoringRow])
  rows: MonitoringRow[];
}
