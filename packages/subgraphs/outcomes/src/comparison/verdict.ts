export const verdicts = [
  'HIGHER_THAN_EXPECTED',
  'LOWER_THAN_EXPECTED',
  'WITHIN_EXPECTED',
  'TOO_FEW',
  'NOT_COMPARABLE',
] as const;
/** What can be said of a clinic. Never a rank, never best or worst. */
export type Verdict = (typeof verdicts)[number];

/** Whether the clinic was judged at all. */
export const isJudged = (verdict: Verdict): boolean => verdict !== 'TOO_FEW' && verdict !== 'NOT_COMPARABLE';
