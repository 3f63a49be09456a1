import { useQuery } from '@apollo/client/react';
import { ComparisonDocument, ComparisonMenuDocument } from './comparison.generated.js';
import { versionName } from './scope-words.js';
import { filterOf, initialSelection, type Selection } from './selection.js';

/**
 * One answer for every page that compares clinics, so that they never disagree. While a changed selection is on its way
 * the answer before stays, and the result says that it is loading.
 */
export function useComparison(selection: Selection = initialSelection) {
  const { indicator, adjust } = selection;
  const result = useQuery(ComparisonDocument, { variables: { indicator, adjust, filter: filterOf(selection) } });
  const comparison = result.data?.clinicComparison ?? (result.loading ? result.previousData?.clinicComparison : null);
  return { result, comparison };
}

/** What can be chosen: indicators and protocol versions by name. */
export function useComparisonMenu() {
  const { data } = useQuery(ComparisonMenuDocument);
  return {
    indicators: data?.indicators ?? [],
    protocolVersions: data?.protocolVersions?.nodes ?? [],
  };
}

/** What a protocol version is called, for what says by which versions something is narrowed. */
export function useVersionName(): (id: string) => string {
  const { protocolVersions } = useComparisonMenu();
  return (id) => {
    const version = protocolVersions.find((one) => one.id === id);
    return version ? versionName(version) : 'Protocol version';
  };
}
