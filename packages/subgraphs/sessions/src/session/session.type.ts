import { DateTimeScalar, Node, PageArgs, connectionOf } from '@surcease/graphql-kit';
import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type SessionState, type SessionTransition, sessionStates, sessionTransitionNames } from './session.machine.js';

/** TypeGraphQL wants objects; the names come from the machine. */
export const SessionStateEnum = Object.fromEntries(sessionStates.map((state) => [state, state])) as {
  [State in SessionState]: State;
};
registerEnumType(SessionStateEnum, {
  name: 'SessionState',
  description: 'Where a session stands; the last five end it.',
});

export const SessionTransitionEnum = Object.fromEntries(sessionTransitionNames.map((name) => [name, name])) as {
  [Name in SessionTransition]: Name;
};
registerEnumType(SessionTransitionEnum, {
  name: 'SessionTransition',
  description: 'A move of a session from one state to another.',
});

export enum SessionKind {
  SERIES = 'SERIES',
  BOOSTER = 'BOOSTER',
}
registerEnumType(SessionKind, { name: 'SessionKind', description: 'One of a series, or a single one after it.' });

export enum SessionSort {
  SCHEDULED_AT = 'SCHEDULED_AT',
  SCHEDULED_AT_DESCENDING = 'SCHEDULED_AT_DESCENDING',
}
registerEnumType(SessionSort, { name: 'SessionSort', description: 'Orders of a list of sessions.' });

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'One infusion of a patient, from its appointment to its end.',
})
@Directive('@key(fields: "id")')
@Directive('@key(fields: "nodeId")')
export class Session extends Node {
  @Field(() => ID)
  @Directive('@inaccessible')
  nodeId: string;

  @Field(() => Int, { description: 'Its place in the patient’s course, from 1.' })
  ordinal: number;

  @Field(() => SessionStateEnum)
  state: SessionState;

  @Field(() => DateTimeScalar)
  scheduledAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the infusion began.' })
  startedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the infusion ended.' })
  endedAt: string | null;

  @Field(() => Int, { description: 'Planned ketamine, µg.' })
  plannedDoseMicrograms: number;

  @Field(() => Int, { description: 'Grows with each change; mutations ask for the one that was read.' })
  version: number;

  @Field(() => SessionKind, { description: 'One of a series, or a single one after it.' })
  kind: string;

  @Field(() => ID, { nullable: true, description: 'The course of care that it belongs to.' })
  episodeId: string | null;

  @Field(() => Int, { nullable: true, description: 'The chair in its room, from 1.' })
  chairNumber: number | null;
}

export const SessionConnection = connectionOf(() => Session, 'Session');

@InputType({ description: 'Which sessions a list holds.' })
export class SessionFilter {
  @Field(() => [ID], { nullable: true })
  clinicIds?: string[] | null;

  @Field(() => ID, { nullable: true })
  patientId?: string | null;

  @Field(() => [SessionStateEnum], { nullable: true })
  states?: SessionState[] | null;

  @Field(() => DateTimeScalar, { nullable: true })
  scheduledFrom?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Exclusive.' })
  scheduledTo?: string | null;
}

@ArgsType()
export class SessionsArgs extends PageArgs {
  @Field(() => SessionFilter, { nullable: true })
  filter?: SessionFilter | null;

  @Field(() => SessionSort, { defaultValue: SessionSort.SCHEDULED_AT })
  sort: SessionSort;
}
