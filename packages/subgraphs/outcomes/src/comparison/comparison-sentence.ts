import type { ClinicComparison } from './clinic-comparison.type.js';
import { describeCount, describeDifference, describeValue, measureOf, monthName } from './describe-value.js';
import { minimumCell } from './suppression.js';
import { type Verdict, isJudged } from './verdict.js';

const clinics = (count: number) => `${count} ${count === 1 ? 'clinic' : 'clinics'}`;
const are = (count: number) => (count === 1 ? 'is' : 'are');

interface Named {
  names: ReadonlyMap<string, string>;
  /** The month since which a clinic has been outside. */
  since: ReadonlyMap<string, string>;
}

/** Says in words what the numbers say, and what they do not: chance, missing answers, and that patients differ. */
export function comparisonSentence(comparison: Omit<ClinicComparison, 'sentence'>, told: Named): string {
  const {
    n,
    nEligible,
    rows,
    model,
    indicator,
    lineage,
    overdispersion,
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
    : indicator.adjustment.length === 0
      ? 'not adjusted for case mix'
      : 'before case-mix adjustment';
  const expected = Math.round(expectedByChanceOutside95);
  const chance = `${expected === 0 ? 'fewer than 1' : `about ${expected}`} would fall outside the 95 % limits by chance`;
  return [
    ...furthest(rows).map((row) => clinicSentence(row, comparison, told)),
    `The network’s ${measureOf(indicator)} is ${describeValue(indicator, comparison.networkRate)} (n ${describeCount(n)}, ${Math.round(followUpPercent)} % of ${describeCount(nEligible)} followed), ${adjustment}.`,
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

const MOST_NAMED = 3;

/** The clinics that lie furthest outside their limits. */
const furthest = (rows: ClinicComparison['rows']) =>
  rows
    .filter(({ verdict, rate }) => isJudged(verdict) && verdict !== 'WITHIN_EXPECTED' && rate !== null)
    .sort((a, b) => Math.abs(b.z ?? 0) - Math.abs(a.z ?? 0))
    .slice(0, MOST_NAMED);

function clinicSentence(
  row: ClinicComparison['rows'][number],
  { indicator, networkRate, model }: Omit<ClinicComparison, 'sentence'>,
  { names, since }: Named,
): string {
  const value = row.standardised?.standardisedRate ?? row.rate ?? 0;
  const side = value > networkRate ? 'above' : 'below';
  const adjusted = row.standardised && model?.note === null ? ' after adjustment' : '';
  const limit = row.band === 'ALARM' ? '99.8' : '95';
  const month = since.get(row.clinic.id);
  const from = month ? ` since ${monthName(month)}` : '';
  return `${names.get(row.clinic.id) ?? row.clinic.id} is ${describeDifference(indicator, value - networkRate)} ${side} the network${adjusted} (${describeValue(indicator, value)}, n ${describeCount(row.n)}; ${side} the ${limit} % limit${row.band === 'ALARM' && from ? `; outside 95 %${from}` : from}).`;
}

const shown = (count: number | null) => (count === null ? `fewer than ${minimumCell}` : describeCount(count));
