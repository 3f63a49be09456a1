export const referralSources = [
  'PRIMARY_CARE',
  'PAIN_SPECIALIST',
  'OTHER_SPECIALIST',
  'HOSPITAL',
  'SELF',
  'OTHER',
] as const;
export const triagePriorities = ['ROUTINE', 'SOON', 'URGENT'] as const;
