import { DateTimeScalar, UserError, connectionOf } from '@surcease/graphql-kit';
import { Length, MaxLength, Min } from 'class-validator';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Clinic } from '../foreign/clinic.type.js';
import { Session } from '../foreign/session.type.js';
import { RateInterval } from '../impact/rate-interval.type.js';
import {
  type DeviationSeverity,
  type DeviationType,
  deviationSeverities,
  deviationTypes,
} from './deviation.repository.js';

const KEY = 'Idempotency key: the same key within a day gets the same answer.';

export const DeviationTypeEnum = Object.fromEntries(deviationTypes.map((name) => [name, name]));
registerEnumType(DeviationTypeEnum, { name: 'DeviationType', description: 'What was done otherwise.' });

export const DeviationSeverityEnum = Object.fromEntries(deviationSeverities.map((name) => [name, name]));
registerEnumType(DeviationSeverityEnum, { name: 'DeviationSeverity', description: 'How much it matters.' });

export enum DeviationState {
  OPEN = 'OPEN',
  REVIEWED = 'REVIEWED',
}
registerEnumType(DeviationState, { name: 'DeviationState', description: 'Whether somebody has looked at it.' });

export enum DetectedBy {
  AUTO = 'AUTO',
  MANUAL = 'MANUAL',
}
registerEnumType(DetectedBy, { name: 'DetectedBy', description: 'Whether the platform noticed it or a person told.' });

@ObjectType({ simpleResolvers: true, description: 'A difference between what the version asks for and what was done.' })
export class Deviation {
  @Field(() => ID)
  id: string;

  @Field(() => Clinic, { nullable: true })
  clinic: Clinic | null;

  @Field(() => Session, { nullable: true })
  session: Session | null;

  @Field(() => DeviationTypeEnum)
  type: DeviationType;

  @Field(() => DeviationSeverityEnum)
  severity: DeviationSeverity;

  @Field(() => Int, { nullable: true })
  planned: number | null;

  @Field(() => Int, { nullable: true })
  actual: number | null;

  @Field(() => String, { nullable: true })
  unit: string | null;

  @Field(() => Boolean)
  isIntended: boolean;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => DetectedBy)
  detectedBy: DetectedBy;

  @Field(() => DateTimeScalar)
  detectedAt: string;

  @Field(() => String)
  recordedByName: string;

  @Field(() => DeviationState)
  state: DeviationState;

  @Field(() => String, { nullable: true })
  reviewedByName: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  reviewedAt: string | null;

  @Field(() => String, { nullable: true })
  reviewNote: string | null;

  @Field(() => String, { nullable: true, description: 'What is done so that it does not happen again.' })
  correctiveAction: string | null;

  @Field(() => Int)
  revision: number;
}

export const DeviationConnection = connectionOf(() => Deviation, 'Deviation');

@InputType({ description: 'Which deviations; what is left out does not narrow.' })
export class DeviationFilter {
  @Field(() => [ID], { nullable: true })
  clinicIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  protocolIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  versionIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  sessionIds?: string[] | null;

  @Field(() => [DeviationSeverityEnum], { nullable: true })
  severities?: DeviationSeverity[] | null;

  @Field(() => [DeviationState], { nullable: true })
  states?: DeviationState[] | null;
}

@InputType({ description: 'A deviation that somebody tells of.' })
export class RecordDeviationInput {
  @Field(() => String, { description: KEY })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  clinicId: string;

  @Field(() => ID)
  versionId: string;

  @Field(() => ID, { nullable: true })
  sessionId?: string | null;

  @Field(() => DeviationTypeEnum)
  type: DeviationType;

  @Field(() => DeviationSeverityEnum)
  severity: DeviationSeverity;

  @Field(() => Int, { nullable: true })
  planned?: number | null;

  @Field(() => Int, { nullable: true })
  actual?: number | null;

  @Field(() => String, { nullable: true })
  @MaxLength(20)
  unit?: string | null;

  @Field(() => Boolean)
  isIntended: boolean;

  @Field(() => String)
  @Length(1, 2000)
  reason: string;
}

@InputType({ description: 'What somebody who looked at a deviation found.' })
export class ReviewDeviationInput {
  @Field(() => String, { description: KEY })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  deviationId: string;

  @Field(() => Int)
  @Min(1)
  expectedRevision: number;

  @Field(() => String)
  @Length(1, 2000)
  note: string;

  @Field(() => String, { nullable: true, description: 'Corrective and preventive action.' })
  @MaxLength(2000)
  correctiveAction?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'The deviation as it is now, or why nothing was done.' })
export class DeviationPayload {
  @Field(() => Deviation, { nullable: true })
  deviation: Deviation | null;

  @Field(() => [UserError])
  userErrors: UserError[];

  @Field(() => String)
  clientMutationId: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Deviations per hundred completed sessions of a protocol at a site.',
})
export class DeviationRate {
  @Field(() => Clinic, { nullable: true })
  clinic: Clinic | null;

  @Field(() => Int)
  sessions: number;

  @Field(() => Int)
  deviations: number;

  @Field(() => Int, { description: 'MAJOR or CRITICAL.' })
  severe: number;

  @Field(() => Float, { nullable: true, description: 'Nothing where there are too few sessions.' })
  perHundredSessions: number | null;

  @Field(() => RateInterval, { nullable: true, description: 'Of the rate, per hundred sessions (exact Poisson).' })
  interval: RateInterval | null;

  @Field(() => String, { nullable: true, description: 'Why there is no rate.' })
  refusal: string | null;
}
