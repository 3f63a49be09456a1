import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import type { ComparisonFilterInput, IndicatorId } from '../../graph/schema.generated.js';
import type { Trend } from './trend-layout.js';
import { ClinicTrendDocument } from './trends.generated.js';

interface Trends {
  key: string;
  trends: ReadonlyMap<string, Trend>;
  isLoading: boolean;
  error: unknown;
}

/** How many clinics are asked for at once: browsers open about as many connections. */
const atOnce = 4;

/** The trends of many clinics, narrowed or not, each shown as soon as it is there. */
export function useTrends(
  clinicIds: readonly string[],
  indicator: IndicatorId,
  filter: ComparisonFilterInput | null = null,
): Trends {
  const client = useApolloClient();
  const key = JSON.stringify([clinicIds, indicator, filter]);
  const [state, setState] = useState<Trends>({ key: '', trends: new Map(), isLoading: true, error: null });

  useEffect(() => {
    const [ids, wanted, within] = JSON.parse(key) as [string[], IndicatorId, ComparisonFilterInput | null];
    let isCurrent = true;
    const waiting = [...ids];
    const found = new Map<string, Trend>();
    const publish = (error: unknown = null) => {
      if (isCurrent) setState({ key, trends: new Map(found), isLoading: waiting.length > 0, error });
    };
    async function work(): Promise<void> {
      for (let id = waiting.shift(); id !== undefined && isCurrent; id = waiting.shift()) {
        const variables = { clinicId: id, indicator: wanted, filter: within };
        const { data } = await client.query({ query: ClinicTrendDocument, variables });
        if (data?.clinicTrend) found.set(id, data.clinicTrend);
        publish();
      }
    }
    Promise.all(Array.from({ length: atOnce }, work))
      .then(() => publish())
      .catch(publish);
    return () => {
      isCurrent = false;
    };
  }, [client, key]);

  return state.key === key ? state : { ...state, isLoading: true };
}
