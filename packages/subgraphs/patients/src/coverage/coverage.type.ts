import { DateScalar, DateTimeScalar } from '@surcease/graphql-kit';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { EpisodeMutationInput } from '../episode/episode-mutations.type.js';
import { PayerEnum } from '../episode/episode.type.js';
import { enumOf } from '../input/enum-of.js';
import {
  type AuthorizationTransition,
  authorizationStates,
  authorizationTransitionNames,
} from './authorization.machine.js';
import { coverageStatuses } from './coverage-status.js';
import { coverageResults } from './payers.js';

export const CoverageResultEnum = enumOf(coverageResults);
registerEnumType(CoverageResultEnum, { name: 'CoverageResult', description: 'What a payer said.' });

export const AuthorizationStateEnum = enumOf(authorizationStates);
registerEnumType(AuthorizationStateEnum, {
  name: 'AuthorizationState',
  description: 'Where a prior authorisation stands.',
});

export const AuthorizationTransitionEnum = enumOf(authorizationTransitionNames);
registerEnumType(AuthorizationTransitionEnum, {
  name: 'AuthorizationTransition',
  description: 'A move of a prior authorisation. EXPIRE comes with time and is nobody’s to make.',
});

export const CoverageStatusEnum = enumOf(coverageStatuses);
registerEnumType(CoverageStatusEnum, {
  name: 'CoverageStatus',
  description: 'Whether sessions are paid for today; where they are not, whether a payer is still to answer.',
});

@ObjectType({ simpleResolvers: true, description: 'What a payer said it covers.' })
export class CoverageCheck {
  @Field(() => ID)
  id: string;

  @Field(() => PayerEnum)
  payer: string;

  @Field(() => CoverageResultEnum)
  result: string;

  @Field(() => DateTimeScalar)
  checkedAt: string;

  @Field(() => String)
  checkedBy: string;

  @Field(() => String, { nullable: true })
  note: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'One move of a prior authorisation.' })
export class AuthorizationMove {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  transition: string;

  @Field(() => AuthorizationStateEnum, { nullable: true })
  fromState: string | null;

  @Field(() => AuthorizationStateEnum)
  toState: string;

  @Field(() => DateTimeScalar)
  at: string;

  @Field(() => String)
  actorId: string;

  @Field(() => String, { nullable: true })
  reason: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A payer’s leave for so many sessions. One unit is one session.' })
export class PriorAuthorization {
  @Field(() => ID)
  id: string;

  @Field(() => PayerEnum)
  payer: string;

  @Field(() => AuthorizationStateEnum)
  state: string;

  @Field(() => [String], { description: 'CPT or HCPCS codes, without the licensed descriptions.' })
  procedureCodes: string[];

  @Field(() => Int)
  unitsRequested: number;

  @Field(() => Int, { nullable: true })
  unitsApproved: number | null;

  @Field(() => Int)
  unitsUsed: number;

  @Field(() => Int, { nullable: true })
  unitsRemaining: number | null;

  @Field(() => DateScalar, { nullable: true })
  validFrom: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day.' })
  validTo: string | null;

  @Field(() => String, { nullable: true })
  denialReason: string | null;

  @Field(() => DateTimeScalar)
  createdAt: string;

  @Field(() => DateTimeScalar, { nullable: true })
  submittedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  decidedAt: string | null;

  @Field(() => Int)
  version: number;
}

@ObjectType({ simpleResolvers: true, description: 'A patient’s agreement to pay for sessions.' })
export class SelfPayAgreement {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'US cents.' })
  pricePerSessionCents: number;

  @Field(() => DateTimeScalar)
  agreedAt: string;

  @Field(() => String)
  recordedBy: string;

  @Field(() => DateTimeScalar, { nullable: true })
  endedAt: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'How an episode’s sessions are paid for.' })
export class Coverage {
  @Field(() => CoverageStatusEnum)
  status: string;

  @Field(() => [CoverageCheck], { description: 'The latest first.' })
  checks: CoverageCheck[];

  @Field(() => [PriorAuthorization], { description: 'The latest first.' })
  authorizations: PriorAuthorization[];

  @Field(() => [SelfPayAgreement], { description: 'The latest first.' })
  selfPayAgreements: SelfPayAgreement[];
}

@InputType({ description: 'What a payer said.' })
export class RecordCoverageCheckInput extends EpisodeMutationInput {
  @Field(() => PayerEnum)
  payer: string;

  @Field(() => CoverageResultEnum)
  result: string;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType({ description: 'A request for prior authorisation.' })
export class DraftAuthorizationInput extends EpisodeMutationInput {
  @Field(() => PayerEnum)
  payer: string;

  @Field(() => [String])
  procedureCodes: string[];

  @Field(() => Int, { description: 'Sessions.' })
  unitsRequested: number;
}

@InputType({ description: 'One move of a prior authorisation.' })
export class TransitionAuthorizationInput extends EpisodeMutationInput {
  @Field(() => ID)
  authorizationId: string;

  @Field(() => Int)
  expectedAuthorizationVersion: number;

  @Field(() => AuthorizationTransitionEnum)
  transition: AuthorizationTransition;

  @Field(() => String, { nullable: true, description: 'Needed to note a denial and to appeal.' })
  reason?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Needed for an approval: all that was asked for, or fewer in part.',
  })
  unitsApproved?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Needed for an approval.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Needed for an approval: its last day.' })
  validTo?: string | null;
}

@InputType({ description: 'What a patient agrees to pay.' })
export class AgreeSelfPayInput extends EpisodeMutationInput {
  @Field(() => Int, { description: 'US cents.' })
  pricePerSessionCents: number;
}
