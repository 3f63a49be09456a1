import { DateScalar, UserError } from '@surcease/graphql-kit';
import { ArrayMaxSize, ArrayMinSize, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { AdoptionStep } from './site-adoption.machine.js';
import { EffectiveConfiguration, SiteAdoption, SiteAdoptionStepEnum } from './site-adoption.type.js';

const KEY = 'Idempotency key: the same key within a day gets the same answer.';

@InputType({ description: 'A site of a wave.' })
export class SiteOfWave {
  @Field(() => ID)
  clinicId: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The version seen in force there, null for none: CONFLICT where it is another by now. Not checked where it is left out.',
  })
  expectedActiveVersionId?: string | null;
}

@InputType({ description: 'One step of a version at one site or at many.' })
export class ChangeSiteAdoptionsInput {
  @Field(() => String, { description: KEY })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  versionId: string;

  @Field(() => [SiteOfWave])
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  sites: SiteOfWave[];

  @Field(() => SiteAdoptionStepEnum)
  step: AdoptionStep;

  @Field(() => String, { nullable: true, description: 'Needed to pause, withdraw or roll back.' })
  @MaxLength(500)
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'Names the wave where sites are proposed.' })
  @MaxLength(80)
  wave?: string | null;

  @Field(() => DateScalar, { nullable: true })
  plannedFor?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether one site’s refusal holds all back; else the others go on.',
  })
  isAllOrNone?: boolean | null;
}

@InputType({ description: 'An item of readiness that is done, or not after all.' })
export class CompleteChecklistItemInput {
  @Field(() => String, { description: KEY })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  siteAdoptionId: string;

  @Field(() => String)
  @Length(1, 80)
  itemId: string;

  @Field(() => Boolean)
  isDone: boolean;
}

@InputType({ description: 'A field in which a site is to differ; without a value it follows the version again.' })
export class SetSiteOverrideInput {
  @Field(() => String, { description: KEY })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  clinicId: string;

  @Field(() => ID)
  protocolId: string;

  @Field(() => String)
  @Length(1, 200)
  path: string;

  @Field(() => Int, { nullable: true })
  value?: number | null;

  @Field(() => String)
  @Length(1, 500)
  reason: string;
}

@ObjectType({ simpleResolvers: true, description: 'The adoptions that moved, and why others did not.' })
export class SiteAdoptionsPayload {
  @Field(() => [SiteAdoption])
  siteAdoptions: SiteAdoption[];

  @Field(() => [UserError], { description: 'Those of a site have its place in input.sites in their path.' })
  userErrors: UserError[];

  @Field(() => String)
  clientMutationId: string;
}

@ObjectType({ simpleResolvers: true, description: 'What holds at the site now, or why nothing was changed.' })
export class SiteOverridePayload {
  @Field(() => EffectiveConfiguration, { nullable: true })
  effectiveConfiguration: EffectiveConfiguration | null;

  @Field(() => [UserError])
  userErrors: UserError[];

  @Field(() => String)
  clientMutationId: string;
}
