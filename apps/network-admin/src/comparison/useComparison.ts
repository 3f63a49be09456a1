import { useQuery } from '@apollo/client/react';
import { primaryIndicator } from './comparison.js';
import { ComparisonDocument } from './comparison.generated.js';

/** One answer for every page that compares clinics, so that they never disagree. */
export function useComparison() {
  const result = useQuery(ComparisonDocument, { variables: { indicator: primaryIndicator } });
  return { result, comparison: result.data?.clinicComparison };
}
