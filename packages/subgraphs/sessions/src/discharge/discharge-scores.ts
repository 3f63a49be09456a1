import { BadInputError } from '@surcease/kernel';

/** Modified Aldrete score, each 0 to 2 (Aldrete JA, J Clin Anesth 1995;7:89–91). */
export const aldreteComponents = ['activity', 'respiration', 'circulation', 'consciousness', 'oxygenation'] as const;
/** Post-anaesthetic discharge scoring system, each 0 to 2 (Chung F et al., J Clin Anesth 1995;7:500–506). */
export const padssComponents = ['vitalSigns', 'ambulation', 'nausea', 'pain', 'bleeding'] as const;

/** Both scores are out of ten and ask for nine. */
export const SCORE_TO_LEAVE = 9;

/** The sum of all components. @throws BadInputError where one is missing or not 0, 1 or 2 */
export function scoreOf(
  components: Readonly<Record<string, number>>,
  names: readonly string[],
  path: string[],
): number {
  return names.reduce((sum, name) => {
    const points = components[name];
    if (points !== 0 && points !== 1 && points !== 2)
      throw new BadInputError('Each component is 0, 1 or 2.', [...path, name]);
    return sum + points;
  }, 0);
}

/** How far a pressure is from baseline, in whole percent of it. */
function deviationPercent(baseline: number, present: number): number {
  return (Math.abs(present - baseline) * 100) / baseline;
}

/** Aldrete circulation: within 20 % of baseline 2, below 50 % 1, else 0. */
export function circulationPoints(baselineMmHg: number, presentMmHg: number): 0 | 1 | 2 {
  const deviation = deviationPercent(baselineMmHg, presentMmHg);
  return deviation <= 20 ? 2 : deviation < 50 ? 1 : 0;
}

/** PADSS vital signs: within 20 % of baseline 2, to 40 % 1, beyond 0. */
export function vitalSignsPoints(baselineMmHg: number, presentMmHg: number): 0 | 1 | 2 {
  const deviation = deviationPercent(baselineMmHg, presentMmHg);
  return deviation <= 20 ? 2 : deviation <= 40 ? 1 : 0;
}
