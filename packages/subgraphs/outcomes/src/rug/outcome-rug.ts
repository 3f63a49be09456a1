import type { SubgraphServices } from '@surcease/graphql-kit';
import { clinicFacts } from '../comparison/clinic-facts.repository.js';
import type { ComparisonQuestion } from '../comparison/comparison-question.js';
import { isJudged } from '../comparison/verdict.js';
import { allComparisons, rowOfClinic } from '../spine/all-comparisons.js';
import { networkDirections } from '../spine/network-directions.js';
import type { OutcomeRug, RugCell } from './outcome-rug.type.js';

const OUTSIDE_BY_CHANCE = 0.05;

/** Every clinic by every indicator; null where there is no clinic. */
export async function outcomeRug(
  services: SubgraphServices,
  question: Omit<ComparisonQuestion, 'indicator'>,
  accountId: string,
): Promise<OutcomeRug | null> {
  const comparisons = await allComparisons(services, question, accountId);
  const [first] = comparisons;
  if (!first) return null;
  const facts = await clinicFacts(services.readers.forTheNetwork('comparison'));
  const trends = await Promise.all(comparisons.map(({ indicator }) => networkDirections(services, indicator.id)));
  const shown = new Set(comparisons.flatMap(({ rows }) => rows.map(({ clinic }) => clinic.id)));
  const clinics = facts
    .filter(({ clinicId }) => shown.has(clinicId))
    .map(({ clinicId, region }) => ({
      clinic: { id: clinicId },
      region,
      cells: comparisons.flatMap((comparison, index): RugCell[] => {
        const row = rowOfClinic(comparison, clinicId);
        if (!row) return [];
        const { n, completeness, band, verdict, z } = row;
        const isSuppressed = row.suppressed !== null;
        const trend = isSuppressed ? 'UNKNOWN' : (trends[index]!.get(clinicId)?.direction ?? 'UNKNOWN');
        return [{ indicatorId: comparison.indicator.id, n, completeness, band, verdict, z, trend, isSuppressed }];
      }),
    }));
  const cells = clinics.flatMap(({ cells: own }) => own);
  const judged = cells.filter(({ verdict }) => isJudged(verdict));
  return {
    asOf: first.asOf,
    indicators: comparisons.map(({ indicator }) => indicator),
    clinics,
    judged: judged.length,
    outside95: judged.filter(({ verdict }) => verdict !== 'WITHIN_EXPECTED').length,
    expectedByChanceOutside95: OUTSIDE_BY_CHANCE * judged.length,
  };
}
