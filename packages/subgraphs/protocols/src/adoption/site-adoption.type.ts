import { DateScalar, DateTimeScalar } from '@surcease/graphql-kit';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ProtocolContentDocument } from '../content/protocol-content.type.js';
import { Clinic } from '../foreign/clinic.type.js';
import { type AdoptionState, type AdoptionStep, adoptionStates, adoptionStepNames } from './site-adoption.machine.js';

export const SiteAdoptionStateEnum = Object.fromEntries(adoptionStates.map((name) => [name, name]));
registerEnumType(SiteAdoptionStateEnum, {
  name: 'SiteAdoptionState',
  description: 'Where a version stands at a site.',
});

export const SiteAdoptionStepEnum = Object.fromEntries(adoptionStepNames.map((name) => [name, name]));
registerEnumType(SiteAdoptionStepEnum, {
  name: 'SiteAdoptionStep',
  description: 'A step of a version at a site; ROLL_BACK puts back in force what was before.',
});

export enum ChecklistCategory {
  COMPETENCY = 'COMPETENCY',
  EQUIPMENT = 'EQUIPMENT',
  DRUG_SUPPLY = 'DRUG_SUPPLY',
}
registerEnumType(ChecklistCategory, { name: 'ChecklistCategory', description: 'What an item of readiness is about.' });

export enum FieldSource {
  VERSION = 'VERSION',
  SITE = 'SITE',
}
registerEnumType(FieldSource, { name: 'FieldSource', description: 'Where the value of a field comes from.' });

@ObjectType({ simpleResolvers: true, description: 'Something a site has to have done before it is ready.' })
export class ChecklistItem {
  @Field(() => String)
  itemId: string;

  @Field(() => ChecklistCategory)
  category: ChecklistCategory;

  @Field(() => String)
  label: string;

  @Field(() => DateTimeScalar, { nullable: true })
  doneAt: string | null;

  @Field(() => String, { nullable: true })
  doneByName: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A step that was taken.' })
export class SiteAdoptionHistory {
  @Field(() => SiteAdoptionStepEnum)
  step: AdoptionStep;

  @Field(() => SiteAdoptionStateEnum, { nullable: true })
  fromState: AdoptionState | null;

  @Field(() => SiteAdoptionStateEnum)
  toState: AdoptionState;

  @Field(() => DateTimeScalar)
  at: string;

  @Field(() => String)
  actorName: string;

  @Field(() => String, { nullable: true })
  reason: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A site’s own value that a version does not allow; it blocks activation there.',
})
export class OverrideConflict {
  @Field(() => String)
  path: string;

  @Field(() => Int)
  value: number;

  @Field(() => String)
  message: string;
}

@ObjectType({ simpleResolvers: true, description: 'A version at a site, from its proposal to its end.' })
export class SiteAdoption {
  @Field(() => ID)
  id: string;

  @Field(() => Clinic, { nullable: true })
  clinic: Clinic | null;

  @Field(() => SiteAdoptionStateEnum)
  state: AdoptionState;

  @Field(() => String, { nullable: true, description: 'Sites of one wave go together.' })
  wave: string | null;

  @Field(() => DateScalar, { nullable: true })
  plannedFor: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  activeSince: string | null;

  @Field(() => DateTimeScalar)
  updatedAt: string;

  @Field(() => Int)
  revision: number;
}

@ObjectType({ simpleResolvers: true, description: 'A stretch of time in which a version was in force at a site.' })
export class VersionActivation {
  @Field(() => DateTimeScalar)
  from: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Nothing while it is in force.' })
  until: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A field in which a site may differ, and what holds there.' })
export class EffectiveField {
  @Field(() => String)
  path: string;

  @Field(() => Int)
  value: number;

  @Field(() => Int)
  versionValue: number;

  @Field(() => FieldSource)
  source: FieldSource;

  @Field(() => String, { nullable: true })
  unit: string | null;

  @Field(() => Int)
  minimum: number;

  @Field(() => Int)
  maximum: number;

  @Field(() => Int)
  step: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The version in force at a site, with what the site sets otherwise.',
})
export class EffectiveConfiguration {
  @Field(() => ProtocolContentDocument, { description: 'The content as this site uses it.' })
  content: ProtocolContentDocument;

  @Field(() => [EffectiveField], { description: 'Every field in which the site may differ.' })
  fields: EffectiveField[];

  @Field(() => [OverrideConflict], {
    description: 'Values of the site that no longer fit; the version’s own hold instead.',
  })
  conflicts: OverrideConflict[];
}

@ObjectType({ simpleResolvers: true, description: 'A field in which a site differs from the version in force there.' })
export class ProtocolDrift {
  @Field(() => String)
  path: string;

  @Field(() => Int)
  value: number;

  @Field(() => Int, { nullable: true })
  versionValue: number | null;

  @Field(() => String, { nullable: true })
  unit: string | null;

  @Field(() => String)
  reason: string;

  @Field(() => String)
  setByName: string;

  @Field(() => DateTimeScalar)
  setAt: string;

  @Field(() => Boolean, { description: 'Whether the version in force allows it.' })
  isValid: boolean;
}

@InputType({ description: 'Which adoptions; what is left out does not narrow.' })
export class SiteAdoptionFilter {
  @Field(() => [ID], { nullable: true })
  clinicIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  protocolIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  versionIds?: string[] | null;

  @Field(() => [SiteAdoptionStateEnum], { nullable: true })
  states?: AdoptionState[] | null;
}
