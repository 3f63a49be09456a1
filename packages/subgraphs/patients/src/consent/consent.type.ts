import { DateScalar, DateTimeScalar } from '@surcease/graphql-kit';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { EpisodeMutationInput } from '../episode/episode-mutations.type.js';
import { enumOf } from '../input/enum-of.js';
import { type ConsentKind, consentKinds, dataClasses, sharingPurposes } from './consent-kinds.js';

export const ConsentKindEnum = enumOf(consentKinds);
registerEnumType(ConsentKindEnum, { name: 'ConsentKind', description: 'What a patient consents to.' });

export const SharingPurposeEnum = enumOf(sharingPurposes);
registerEnumType(SharingPurposeEnum, { name: 'SharingPurpose', description: 'What shared data are for.' });

export const DataClassEnum = enumOf(dataClasses);
registerEnumType(DataClassEnum, { name: 'DataClass', description: 'How closely shared data name the patient.' });

@ObjectType({ simpleResolvers: true, description: 'A consent; a withdrawn one stays to be seen.' })
export class Consent {
  @Field(() => ID)
  id: string;

  @Field(() => ConsentKindEnum)
  kind: string;

  @Field(() => String, { description: 'The wording that was signed.' })
  documentVersion: string;

  @Field(() => String, { nullable: true, description: 'With whom data are shared.' })
  partnerName: string | null;

  @Field(() => SharingPurposeEnum, { nullable: true })
  purpose: string | null;

  @Field(() => DataClassEnum, { nullable: true })
  dataClass: string | null;

  @Field(() => DateScalar)
  periodFrom: string;

  @Field(() => DateScalar, { nullable: true, description: 'Null: until it is withdrawn.' })
  periodTo: string | null;

  @Field(() => DateTimeScalar)
  givenAt: string;

  @Field(() => String)
  recordedBy: string;

  @Field(() => DateTimeScalar, { nullable: true })
  withdrawnAt: string | null;

  @Field(() => String, { nullable: true })
  withdrawnBy: string | null;

  @Field(() => String, { nullable: true })
  withdrawalReason: string | null;
}

@InputType({ description: 'With whom data are shared, for what, and which.' })
export class SharingInput {
  @Field(() => String)
  partnerName: string;

  @Field(() => SharingPurposeEnum)
  purpose: string;

  @Field(() => DataClassEnum)
  dataClass: string;
}

@InputType({ description: 'A consent that a patient gives.' })
export class GiveConsentInput extends EpisodeMutationInput {
  @Field(() => ConsentKindEnum)
  kind: ConsentKind;

  @Field(() => String)
  documentVersion: string;

  @Field(() => DateScalar)
  periodFrom: string;

  @Field(() => DateScalar, { nullable: true, description: 'Needed to share data.' })
  periodTo?: string | null;

  @Field(() => SharingInput, { nullable: true, description: 'Of DATA_SHARING alone.' })
  sharing?: SharingInput | null;
}

@InputType({ description: 'A consent that a patient takes back.' })
export class WithdrawConsentInput extends EpisodeMutationInput {
  @Field(() => ID)
  consentId: string;

  @Field(() => String, { nullable: true, description: 'Nobody needs to say why.' })
  reason?: string | null;
}
