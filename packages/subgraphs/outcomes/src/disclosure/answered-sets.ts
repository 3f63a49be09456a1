import type { SubgraphServices } from '@surcease/graphql-kit';
import { BadInputError } from '@surcease/kernel';
import type { Reader } from '@surcease/persistence';
import type { CohortFilter } from '../comparison/cohort.js';
import { type ComparisonFilter, isNarrow } from '../comparison/comparison-filter.js';
import type { ComparisonQuestion } from '../comparison/comparison-question.js';
import { type Indicator, indicators } from '../comparison/indicator.js';
import { withPeers } from '../comparison/peer-group.js';
import { minimumCell } from '../comparison/suppression.js';
import { endDifferences } from './end-differences.js';
import { type SetDifference, setDifference } from './set-difference.repository.js';

/** Sets remembered of one account and indicator; an older one is forgotten. */
const MOST_SETS = 20;

/** What was answered: the whole of what a filter holds, or period by period, which can be added up. */
interface AnsweredSet {
  filter: ComparisonFilter;
  isSeries: boolean;
}
type Sets = Map<string, AnsweredSet>;
const answered = new WeakMap<SubgraphServices, Map<string, Sets>>();

/**
 * The question with the clinics to withhold of which this answer and one that the same account had before would tell,
 * subtracted from each other, a group too small to show. Remembered by each process for as long as it runs.
 * @param isSeries where the answer tells of months or quarters one by one
 * @throws BadInputError where the two would tell of such a group in the network as a whole
 */
export async function withoutDifferences(
  services: SubgraphServices,
  accountId: string,
  question: ComparisonQuestion,
  isSeries = false,
): Promise<ComparisonQuestion> {
  const { indicator: id, filter } = question;
  if (!isNarrow(filter) && !isSeries) return question;
  const now = { filter, isSeries };
  const sets = setsOf(services, `${accountId} ${id}`);
  const reader = services.readers.forTheNetwork('comparison');
  const cut = services.clock.now().toISOString().slice(0, 10);
  const withhold = new Set<string>();
  for (const before of sets.values())
    for (const difference of await differencesOf(reader, indicators[id], cut, before, now)) {
      if (isSmall(difference.reduce((sum, { n }) => sum + n, 0)))
        throw new BadInputError('With an answer before, the filter tells of a group too small to show.', ['filter']);
      for (const { clinicId, n } of difference) if (isSmall(n)) withhold.add(clinicId);
    }
  sets.set(JSON.stringify(now), now);
  if (sets.size > MOST_SETS) sets.delete(sets.keys().next().value!);
  return withhold.size === 0 ? question : { ...question, withhold: [...withhold].sort() };
}

const isSmall = (n: number) => n > 0 && n < minimumCell;

async function cohortFilter(reader: Reader, filter: ComparisonFilter): Promise<CohortFilter> {
  return filter.regions || filter.volumeBands ? (await withPeers(reader, filter)).filter : filter;
}

/** Every difference that two answers give, clinic by clinic. */
async function differencesOf(
  reader: Reader,
  indicator: Indicator,
  cut: string,
  before: AnsweredSet,
  now: AnsweredSet,
): Promise<SetDifference[][]> {
  const [one, other] = [await cohortFilter(reader, before.filter), await cohortFilter(reader, now.filter)];
  const found = isGuardedByParts(before.filter, now.filter)
    ? []
    : [await setDifference(reader, indicator, cut, one, other)];
  if (now.isSeries) found.push(...(await endDifferences(reader, indicator, cut, one, other)));
  if (before.isSeries) found.push(...(await endDifferences(reader, indicator, cut, other, one)));
  return found;
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
