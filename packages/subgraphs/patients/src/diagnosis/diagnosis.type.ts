import { DateScalar } from '@surcease/graphql-kit';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum DiagnosisGroup {
  CRPS = 'CRPS',
  PERIPHERAL_NEUROPATHIC = 'PERIPHERAL_NEUROPATHIC',
  CENTRAL = 'CENTRAL',
  FIBROMYALGIA = 'FIBROMYALGIA',
  LOW_BACK = 'LOW_BACK',
  PHANTOM_OR_POSTHERPETIC = 'PHANTOM_OR_POSTHERPETIC',
  OTHER = 'OTHER',
}
registerEnumType(DiagnosisGroup, {
  name: 'DiagnosisGroup',
  description: 'Groups of chronic pain that are treated and compared alike.',
});

export enum PainMechanism {
  NEUROPATHIC = 'NEUROPATHIC',
  NOCIPLASTIC = 'NOCIPLASTIC',
  NOCICEPTIVE = 'NOCICEPTIVE',
  MIXED = 'MIXED',
}
registerEnumType(PainMechanism, {
  name: 'PainMechanism',
  description:
    'The mechanism that dominates, in the terms of the IASP. https://www.iasp-pain.org/resources/terminology/',
});

@ObjectType({ simpleResolvers: true, description: 'What a patient is treated for.' })
export class Diagnosis {
  @Field(() => DiagnosisGroup)
  group: DiagnosisGroup;

  @Field(() => String, { description: 'ICD-10-CM.' })
  code: string;

  @Field(() => PainMechanism)
  mechanism: PainMechanism;

  @Field(() => DateScalar, { description: 'Since when the pain lasts, as the patient tells it.' })
  painSince: string;
}
