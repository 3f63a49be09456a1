const DAY_MS = 86_400_000;

/** Whole days since a weight was taken. */
export function weightAgeDays(measuredOn: string, at: Date): number {
  return Math.floor((at.getTime() - Date.parse(`${measuredOn}T00:00:00Z`)) / DAY_MS);
}
