import { Field, Float, Int, ObjectType } from 'type-graphql';
import { OverrideConflict } from '../adoption/site-adoption.type.js';
import { Clinic } from '../foreign/clinic.type.js';
import { RateInterval } from './rate-interval.type.js';

@ObjectType({ simpleResolvers: true, description: 'What a version would touch at one site.' })
export class SiteImpact {
  @Field(() => Clinic, { nullable: true })
  clinic: Clinic | null;

  @Field(() => String, { nullable: true })
  activeVersionId: string | null;

  @Field(() => Int)
  futureSessions: number;

  @Field(() => Int)
  patientsInSeries: number;

  @Field(() => Int)
  pinnedSessions: number;

  @Field(() => Int)
  underWaySessions: number;

  @Field(() => [OverrideConflict])
  conflicts: OverrideConflict[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'What making a version effective would touch, before anybody does it.',
})
export class ProtocolImpact {
  @Field(() => Int)
  siteCount: number;

  @Field(() => Int, { description: 'To come, none of them begun.' })
  futureSessions: number;

  @Field(() => Int)
  patientsInSeries: number;

  @Field(() => Int, {
    description: 'Of a series that has begun, or under way: they stay on the version they were planned by.',
  })
  pinnedSessions: number;

  @Field(() => Int, {
    description: 'Of the pinned ones those that are no more to come: a patient is in the clinic for them.',
  })
  underWaySessions: number;

  @Field(() => Int)
  conflictingOverrides: number;

  @Field(() => [SiteImpact])
  sites: SiteImpact[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    'How sessions of a version kept to it at one site. Sites differ in whom they treat: this says nothing about causes.',
})
export class SiteAdherence {
  @Field(() => Clinic, { nullable: true })
  clinic: Clinic | null;

  @Field(() => Int)
  sessions: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Weighted items met of those that apply; nothing where there are too few sessions.',
  })
  scorePercent: number | null;

  @Field(() => RateInterval, { nullable: true, description: 'Of the score, in percent (Wilson, by sessions).' })
  interval: RateInterval | null;

  @Field(() => String, { nullable: true, description: 'Why there is no score.' })
  refusal: string | null;
}
