export const consentKinds = ['TREATMENT', 'DATA_SHARING', 'NARRATIVE_SHARING'] as const;
export type ConsentKind = (typeof consentKinds)[number];

export const sharingPurposes = ['CONTINUITY_OF_CARE', 'PAYMENT', 'REGISTRY', 'RESEARCH'] as const;
export const dataClasses = ['AGGREGATE', 'DEIDENTIFIED', 'IDENTIFIED'] as const;

/** Treatment ends with its episode, and what was consented to then stays as it was; what is shared can end at any time. */
export const canEnd = (kind: string, episodeState: string): boolean =>
  kind !== 'TREATMENT' || episodeState !== 'CLOSED';
