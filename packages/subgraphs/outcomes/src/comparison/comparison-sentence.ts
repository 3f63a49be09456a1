import type { ClinicComparison } from './clinic-comparison.type.js';
import { minimumCell } from './suppression.js';
import type { Verdict } from './verdict.js';

const clinics = (count: number) => `${count} ${count === 1 ? 'clinic' : 'clinics'}`;
const are = (count: number) => (count === 1 ? 'is' : 'are');

/** Says in words what the numbers say, and what they do not: chance, missing answers, and that patients differ. */
export function comparisonSentence(comparison: Omit<ClinicComparison, 'sentence'>): string {
  const {
    n,
    nEligible,
    rows,
    model,
    indicator,
    lineage,
    overdispersion,
    networkRate,
    outside95,
    expectedByChanceOutside95,
    followUpPercent,
  } = comparison;
  if (n === 0) return 'No clinic has an answer in a window that has closed.';
  const count = (wanted: Verdict) => rows.filter(({ verdict }) => verdict === wanted).length;
  const [higher, lower] = [count('HIGHER_THAN_EXPECTED'), count('LOWER_THAN_EXPECTED')];
  const [incomplete, few] = [count('NOT_COMPARABLE'), count('TOO_FEW')];
  const judged = rows.length - incomplete - few;
  const excluded = lineage.excludedByReason.find(({ reason }) => reason === 'NOT_IN_DEFINITION');
  const adjustment = model
    ? `${model.note === null ? 'clinics judged after' : 'without'} case-mix adjustment`
    : 'before case-mix adjustment';
  const expected = Math.round(expectedByChanceOutside95);
  const chance = `${expected === 0 ? 'fewer than 1' : `about ${expected}`} would fall outside the 95 % limits by chance`;
  return [
    `The network’s rate is ${Math.round(100 * networkRate)} % (n ${n}, ${Math.round(followUpPercent)} % of ${nEligible} followed), ${adjustment}.`,
    judged === 0
      ? 'No clinic can be judged yet.'
      : `Of ${clinics(judged)} judged ${chance}; ${outside95} ${outside95 === 1 ? 'does' : 'do'}: ${higher} higher and ${lower} lower than expected.`,
    incomplete > 0 && `${clinics(incomplete)} ${are(incomplete)} not comparable, with fewer than 60 % followed.`,
    few > 0 && `${clinics(few)} ${few === 1 ? 'has' : 'have'} too few answers to judge.`,
    overdispersion?.adjusted === true && 'Clinics differ beyond chance as a whole, so the limits are wider for it.',
    model?.note,
    excluded && `${indicator.exclusions.replace(/\.$/, '')} (${shown(excluded.count)}).`,
  ]
    .filter(Boolean)
    .join(' ');
}

const shown = (count: number | null) => (count === null ? `fewer than ${minimumCell}` : String(count));
