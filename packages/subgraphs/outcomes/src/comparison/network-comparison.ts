import { setTimeout as wait } from 'node:timers/promises';
import type { SubgraphServices } from '@surcease/graphql-kit';
import { BadInputError, DomainError } from '@surcease/kernel';
import type { Reader } from '@surcease/persistence';
import type { Adjusted } from './adjust-comparison.js';
import { cohortLines } from './cohort-lines.repository.js';
import { compareClinics } from './clinic-comparison.js';
import type { ClinicComparison } from './clinic-comparison.type.js';
import { createComparisonCache } from './comparison-cache.js';
import type { CohortFilter } from './cohort.js';
import { isNarrow } from './comparison-filter.js';
import type { ComparisonQuestion } from './comparison-question.js';
import { type ClinicCounts, countsByClinic } from './comparison.repository.js';
import { inFitThread } from './fit-thread.js';
import { type Indicator, indicators } from './indicator.js';
import { createTurns } from './turns.js';
import { type PredictedRow, predictedRows } from './predicted-answers.js';
import { refuseTellingPeers, withPeers } from './peer-group.js';
import { minimumCell } from './suppression.js';
import { wholeNetwork } from './told-by-subtraction.js';
import { toldByOtherFilters } from './told-by-other-filters.js';

const MAXIMUM_AGE_MS = 5_000;
/** Whoever asks within a minute of the last fit gets it at once, and the next who asks gets the newer one. */
const STALE_FIT_MS = 60_000;
/** Of a network so large that comparing takes longer than a second, a sixth of the time goes into it at the most. */
const COST_FACTOR = 5;

/** Counts of the whole network at a time, so that one does not make the statements of the others run out of time. */
const MOST_COUNTS = 2;

type Comparisons = (question: ComparisonQuestion) => Promise<ClinicComparison>;
const comparisons = new WeakMap<SubgraphServices, Comparisons>();

/**
 * The comparison of all clinics: at most five seconds old, or where case mix is adjusted for, at most so old once it is
 * asked again. It reads the whole network whoever asks; what it returns is already aggregated and suppressed.
 * @throws BadInputError where the filter leaves a group that is too small to show, or leaves one out
 */
export function networkComparison(services: SubgraphServices, question: ComparisonQuestion): Promise<ClinicComparison> {
  let comparisonBy = comparisons.get(services);
  if (!comparisonBy) comparisons.set(services, (comparisonBy = comparisonsFrom(services)));
  return comparisonBy(question);
}

/**
 * The same for whoever waits at a screen: where the first fit of a question takes long, the figures that are not
 * adjusted, with what is still to come in `adjustmentPending`.
 * @throws DomainError SUBGRAPH_UNAVAILABLE where not even these are ready
 */
export async function comparisonForRequest(
  services: SubgraphServices,
  question: ComparisonQuestion,
): Promise<ClinicComparison> {
  if (!isNarrow(question.filter)) noteAsked(services, question);
  if (question.adjust === 'CASE_MIX') {
    const ready = await within(ADJUSTED_MS, networkComparison(services, question));
    if (ready) return ready;
  }
  const crude = await within(CRUDE_MS, networkComparison(services, { ...question, adjust: 'NONE' }));
  if (!crude) throw new DomainError('SUBGRAPH_UNAVAILABLE', NOT_READY);
  if (question.adjust === 'NONE') return crude;
  return { ...crude, adjustmentPending: PENDING, sentence: `${PENDING} ${crude.sentence}` };
}

/** What is ready in so many milliseconds, else null; it goes on being computed, for whoever asks next. */
async function within<Value>(milliseconds: number, answer: Promise<Value>): Promise<Value | null> {
  const patience = new AbortController();
  const late = wait(milliseconds, null, { signal: patience.signal, ref: false }).catch(() => null);
  const ready = await Promise.race([answer.finally(() => patience.abort()), late]);
  return ready ?? (patience.signal.aborted ? answer : null);
}

const asked = new WeakMap<SubgraphServices, Map<string, number>>();
const keyOf = ({ indicator, adjust }: Pick<ComparisonQuestion, 'indicator' | 'adjust'>) => `${indicator} ${adjust}`;

function noteAsked(services: SubgraphServices, question: ComparisonQuestion): void {
  const times = asked.get(services) ?? new Map<string, number>();
  asked.set(services, times.set(keyOf(question), services.clock.now().getTime()));
}

/** When somebody last asked for the comparison of all clinics, in milliseconds since 1970; null is never. */
export const lastAskedOf = (services: SubgraphServices, question: Pick<ComparisonQuestion, 'indicator' | 'adjust'>) =>
  asked.get(services)?.get(keyOf(question)) ?? null;

/** Together less than a gateway waits for a subgraph. */
const ADJUSTED_MS = 1_500;
const CRUDE_MS = 2_000;
const NOT_READY = 'The comparison is being computed for the first time. Ask again in a moment.';
const PENDING = 'The model of case mix is being fitted for the first time: these figures are not adjusted yet.';

function comparisonsFrom({ readers, clock }: SubgraphServices): Comparisons {
  const reader = readers.forTheNetwork('comparison');
  const inTurn = createTurns(MOST_COUNTS);
  const shared = {
    clock,
    maximumAgeMs: MAXIMUM_AGE_MS,
    costFactor: COST_FACTOR,
    nameOf: JSON.stringify as (question: ComparisonQuestion) => string,
  };
  const crude = createComparisonCache({
    ...shared,
    compute: (question, at) => inTurn(() => compareCrude(reader, question, at)),
  });
  const adjusted = createComparisonCache({
    ...shared,
    staleMs: STALE_FIT_MS,
    compute: (question: ComparisonQuestion, at: Date) => compareAdjusted(reader, question, at),
  });
  return (question) => (question.adjust === 'CASE_MIX' ? adjusted(question) : crude(question));
}

async function compareCrude(reader: Reader, { indicator: id, filter: asked, withhold }: ComparisonQuestion, at: Date) {
  const indicator = indicators[id];
  const { filter, names } = await withPeers(reader, asked);
  const counts = await countsByClinic(reader, indicator, dayOf(at), filter);
  const { shown, ...guard } = await guarded(reader, indicator, filter, counts, at, withhold);
  return compareClinics(indicator, shown, at.toISOString(), { ...guard, names });
}

async function compareAdjusted(reader: Reader, question: ComparisonQuestion, at: Date) {
  const indicator = indicators[question.indicator];
  // What a clinic does is not adjusted for whom it treats.
  if (indicator.adjustment.length === 0) return compareCrude(reader, question, at);
  const { filter, names } = await withPeers(reader, question.filter);
  // Only charts of all episodes ask what was predicted.
  const isPredictedWanted = !isNarrow(filter);
  return inFitThread(indicator.kind === 'MEAN', async (table) => {
    let added = Promise.resolve();
    // The next step is read while the thread takes in this one.
    for await (const lines of cohortLines(reader, indicator, dayOf(at), filter)) {
      await added;
      added = table.add(lines);
    }
    await added;
    const counts = await table.counts();
    const { shown, ...guard } = await guarded(reader, indicator, filter, counts, at, question.withhold);
    const adjustment = await table.adjust(indicator, shown, { isPredictedWanted });
    const comparison = compareClinics(indicator, shown, at.toISOString(), { ...guard, adjustment, names });
    if (adjustment) predictions.set(comparison, adjustment.predicted);
    return comparison;
  });
}

/** Beside the comparison, not in it: what is frozen or answered holds no patients. */
const predictions = new WeakMap<ClinicComparison, Adjusted['predicted']>();

/** What an adjusted comparison predicted of each that answered at a clinic; empty where it did not adjust. */
export const predictedOf = (comparison: ClinicComparison, clinicId: string): PredictedRow[] =>
  predictedRows(predictions.get(comparison) ?? new Map(), clinicId);

/** What a filter must not tell. Without one, all clinics are shown. */
async function guarded(
  reader: Reader,
  indicator: Indicator,
  filter: CohortFilter,
  counts: readonly ClinicCounts[],
  at: Date,
  withhold: readonly string[] = [],
): Promise<{ shown: readonly ClinicCounts[]; told?: ReadonlySet<string>; clinicsTooSmall: number }> {
  if (!isNarrow(filter)) return { shown: counts, clinicsTooSmall: 0 };
  await refuseTellingPeers(reader, indicator, dayOf(at), filter);
  const told = await toldByOtherFilters(reader, indicator, dayOf(at), filter);
  if (told.has(wholeNetwork)) throw new BadInputError('The filter tells of a group too small to show.', ['filter']);
  const shown = counts.filter(({ followed }) => followed === 0 || followed >= minimumCell);
  return { shown, told: new Set([...told, ...withhold]), clinicsTooSmall: counts.length - shown.length };
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10);
