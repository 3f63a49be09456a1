import { DateTimeScalar, PageArgs, connectionOf } from '@surcease/graphql-kit';
import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { payers } from '../coverage/payers.js';
import { enumOf } from '../input/enum-of.js';
import { closeReasons, episodeStates, episodeTransitionNames } from './episode.machine.js';
import { referralSources, triagePriorities } from './referral-words.js';

export const EpisodeStateEnum = enumOf(episodeStates);
registerEnumType(EpisodeStateEnum, { name: 'EpisodeState', description: 'Where a course of care stands.' });

export const EpisodeTransitionEnum = enumOf(episodeTransitionNames);
registerEnumType(EpisodeTransitionEnum, {
  name: 'EpisodeTransition',
  description:
    'A move of an episode. PLAN, START_SERIES and COMPLETE_SERIES follow the sessions and are nobody’s to make.',
});

export const CloseReasonEnum = enumOf(closeReasons);
registerEnumType(CloseReasonEnum, { name: 'EpisodeCloseReason', description: 'Why a course of care ended.' });

export const ReferralSourceEnum = enumOf(referralSources);
registerEnumType(ReferralSourceEnum, { name: 'ReferralSource', description: 'Who sent the patient.' });

export const TriagePriorityEnum = enumOf(triagePriorities);
registerEnumType(TriagePriorityEnum, { name: 'TriagePriority', description: 'How soon a patient is to be seen.' });

export const PayerEnum = enumOf(payers);
registerEnumType(PayerEnum, { name: 'Payer', description: 'Who pays for care.' });

export enum EpisodeSort {
  REFERRED_AT = 'REFERRED_AT',
  WAITING_LONGEST = 'WAITING_LONGEST',
}
registerEnumType(EpisodeSort, {
  name: 'EpisodeSort',
  description: 'Orders of a list of episodes.',
  valuesConfig: {
    REFERRED_AT: { description: 'The latest referral first.' },
    WAITING_LONGEST: { description: 'Those longest in their present state first.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'How a patient came to the clinic.' })
export class Referral {
  @Field(() => ReferralSourceEnum)
  source: string;

  @Field(() => DateTimeScalar)
  receivedAt: string;

  @Field(() => String, { nullable: true, description: 'Who referred, as they signed.' })
  referredBy: string | null;

  @Field(() => String, { nullable: true })
  reason: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'How a referral was judged.' })
export class Triage {
  @Field(() => TriagePriorityEnum)
  priority: string;

  @Field(() => DateTimeScalar)
  triagedAt: string;
}

@ObjectType({ simpleResolvers: true, description: 'Clocks of waiting, in whole days.' })
export class WaitingTimes {
  @Field(() => Int, { nullable: true, description: 'From the referral to the first contact with a clinician.' })
  toFirstContactDays: number | null;

  @Field(() => Int, { nullable: true, description: 'From the referral to the first infusion.' })
  toFirstInfusionDays: number | null;

  @Field(() => Int, { nullable: true, description: 'Since the referral; null once an infusion was given.' })
  waitingDays: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'One move of an episode, as it was made.' })
export class EpisodeMove {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'A transition, or REFER where the episode began.' })
  transition: string;

  @Field(() => EpisodeStateEnum, { nullable: true })
  fromState: string | null;

  @Field(() => EpisodeStateEnum)
  toState: string;

  @Field(() => DateTimeScalar)
  at: string;

  @Field(() => String, { description: 'The account that acted; system:patients where the platform did.' })
  actorId: string;

  @Field(() => String, { nullable: true })
  reason: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'One course of care of a patient, from referral to closure.' })
@Directive('@key(fields: "id")')
export class Episode {
  @Field(() => ID)
  id: string;

  @Field(() => EpisodeStateEnum)
  state: string;

  @Field(() => DateTimeScalar)
  stateSince: string;

  @Field(() => CloseReasonEnum, { nullable: true })
  closeReason: string | null;

  @Field(() => Int, { description: 'Grows with each change; mutations ask for the one that was read.' })
  version: number;

  @Field(() => PayerEnum, { nullable: true, description: 'As the referral or the last coverage check says.' })
  payer: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The appointment of the initial assessment.' })
  assessmentScheduledAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  firstClinicalContactAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  firstInfusionAt: string | null;
}

export const EpisodeConnection = connectionOf(() => Episode, 'Episode');

@InputType({ description: 'Which episodes a list holds: those that meet all that is given.' })
export class EpisodeFilter {
  @Field(() => [ID], { nullable: true })
  clinicIds?: string[] | null;

  @Field(() => ID, { nullable: true })
  patientId?: string | null;

  @Field(() => [EpisodeStateEnum], { nullable: true })
  states?: string[] | null;
}

@ArgsType()
export class EpisodesArgs extends PageArgs {
  @Field(() => EpisodeFilter, { nullable: true })
  filter?: EpisodeFilter | null;

  @Field(() => EpisodeSort, { defaultValue: EpisodeSort.REFERRED_AT })
  sort: EpisodeSort;
}
