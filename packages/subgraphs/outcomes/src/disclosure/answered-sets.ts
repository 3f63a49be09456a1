import type { SubgraphServices } from '@surcease/graphql-kit';
import { type ComparisonFilter, isNarrow } from '../comparison/comparison-filter.js';
import type { ComparisonQuestion } from '../comparison/comparison-question.js';
import { indicators } from '../comparison/indicator.js';
import { minimumCell } from '../comparison/suppression.js';
import { setDifference } from './set-difference.repository.js';

/** Sets remembered of one account and indicator; an older one is forgotten. */
const MOST_SETS = 20;

type Sets = Map<string, ComparisonFilter>;
const answered = new WeakMap<SubgraphServices, Map<string, Sets>>();

/**
 * The question with the clinics to withhold of which this answer and one that the same account had before would tell,
 * subtracted from each other, a group too small to show. Remembered by each process for as long as it runs.
 */
export async function withoutDifferences(
  services: SubgraphServices,
  accountId: string,
  question: ComparisonQuestion,
): Promise<ComparisonQuestion> {
  const { indicator: id, filter } = question;
  if (!isNarrow(filter)) return question;
  const sets = setsOf(services, `${accountId} ${id}`);
  const reader = services.readers.forTheNetwork('comparison');
  const cut = services.clock.now().toISOString().slice(0, 10);
  const withhold = new Set<string>();
  for (const before of sets.values()) {
    if (isGuardedByParts(before, filter)) continue;
    const difference = await setDifference(reader, indicators[id], cut, before, filter);
    for (const { clinicId, n } of difference) if (n < minimumCell) withhold.add(clinicId);
  }
  sets.set(JSON.stringify(filter), filter);
  if (sets.size > MOST_SETS) sets.delete(sets.keys().next().value!);
  return withhold.size === 0 ? question : { ...question, withhold: [...withhold].sort() };
}

function setsOf(services: SubgraphServices, key: string): Sets {
  let all = answered.get(services);
  if (!all) answered.set(services, (all = new Map()));
  let sets = all.get(key);
  if (!sets) all.set(key, (sets = new Map()));
  return sets;
}

/** Filters that differ in nothing, or in diagnoses or versions alone: the comparison guards parts of these by itself. */
function isGuardedByParts(one: ComparisonFilter, other: ComparisonFilter): boolean {
  const differs = (...names: (keyof ComparisonFilter)[]) =>
    names.some((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
  if (differs('fromMonth', 'toMonth')) return false;
  return !(differs('diagnosisGroups') && differs('protocolVersionIds'));
}
