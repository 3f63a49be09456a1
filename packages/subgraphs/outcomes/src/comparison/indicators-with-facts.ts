import type { SubgraphServices } from '@surcease/graphql-kit';
import { everything } from './comparison-filter.js';
import { type Indicator, indicators } from './indicator.js';
import { networkComparison } from './network-comparison.js';

/** The indicators of which there is at least one answer: what nobody recorded is not listed as if it had been. */
export async function indicatorsWithFacts(services: SubgraphServices): Promise<Indicator[]> {
  const all = await Promise.all(
    Object.values(indicators).map(async (indicator) => {
      const { n, networkRate } = await networkComparison(services, {
        indicator: indicator.id,
        adjust: 'NONE',
        filter: everything,
      });
      // Without a single deviation in the whole network, deviations are not recorded.
      const isTold =
        !deviationIds.has(indicator.id) || (indicator.id === 'DEVIATIONS' ? networkRate > 0 : networkRate < 1);
      return n > 0 && isTold ? indicator : null;
    }),
  );
  return all.filter((indicator) => indicator !== null);
}

const deviationIds: ReadonlySet<string> = new Set(['DEVIATIONS', 'PROTOCOL_ADHERENCE']);
