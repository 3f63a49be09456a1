export const consentKinds = ['TREATMENT', 'DATA_SHARING', 'NARRATIVE_SHARING'] as const;
export type ConsentKind = (typeof consentKinds)[number];

export const sharingPurposes = ['CONTINUITY_OF_CARE', 'PAYMENT', 'REGISTRY', 'RESEARCH'] as const;
export const dataClasses = ['AGGREGATE', 'DEIDENTIFIED', 'IDENTIFIED'] as const;
