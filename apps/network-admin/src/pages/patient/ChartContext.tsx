import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { DeedScope } from '../../deeds/DeedScope.js';
import type { EpisodeFactsFragment, PathwayQuery } from './pathway.generated.js';

export type ChartPatient = NonNullable<PathwayQuery['patient']>;

export interface Chart {
  patient: ChartPatient;
  /** The latest course of care. */
  episode: EpisodeFactsFragment;
  /** The clinic’s; an unknown one reads as UTC. */
  timeZone: string;
  /** Asks again for everything that the page shows. */
  refresh: () => Promise<void>;
}

const ChartContext = createContext<Chart | null>(null);

export function ChartProvider({ value, children }: { value: Chart; children: ReactNode }) {
  const { refresh } = value;
  const scope = useMemo(() => ({ subject: 'episode', refresh }), [refresh]);
  return (
    <ChartContext value={value}>
      <DeedScope value={scope}>{children}</DeedScope>
    </ChartContext>
  );
}

export function useChart(): Chart {
  const chart = useContext(ChartContext);
  if (!chart) throw new Error('useChart is used outside a patient’s page.');
  return chart;
}

/** What every deed on the episode itself says of it. */
export function useEpisodeFixed(): { episodeId: string; expectedVersion: number } {
  const { episode } = useChart();
  return { episodeId: episode.id, expectedVersion: episode.version };
}
