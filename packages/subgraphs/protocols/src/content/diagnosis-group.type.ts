import { registerEnumType } from 'type-graphql';

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
