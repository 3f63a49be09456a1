import type { ClinicCounts } from './comparison.repository.js';

/**
 * What would make a clinic rateable; null where it is. Both rules in one number: enough answers to judge, and 60 % of
 * those eligible (3 of 5, in whole numbers).
 */
export function rankRefusal({ followed, eligible }: ClinicCounts, minimumN: number): string | null {
  const forNumber = minimumN - followed;
  const forCompleteness = Math.ceil((3 * eligible) / 5) - followed;
  if (forNumber <= 0 && forCompleteness <= 0) return null;
  const needed = Math.max(forNumber, forCompleteness);
  const follow = needed <= eligible - followed ? 'completed follow-ups' : 'answers of episodes to come';
  return `${needed} more ${needed === 1 ? follow.replace('ups', 'up').replace('answers', 'answer') : follow} would make it rateable.`;
}
