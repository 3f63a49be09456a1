import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import type { Comparison } from '../../comparison/comparison.js';
import { DeedButton } from '../../deeds/DeedButton.js';
import { DeedScope } from '../../deeds/DeedScope.js';
import { Problems } from '../../deeds/Problems.js';
import { useDeed } from '../../deeds/useDeed.js';
import { formatMoment } from '../../format/time.js';
import {
  OutcomeWatchesDocument,
  type OutcomeWatchesQuery,
  UnwatchOutcomeDocument,
  WatchOutcomeDocument,
} from './watch.generated.js';

export type Watch = NonNullable<OutcomeWatchesQuery['outcomeWatches']>[number];

interface Props {
  clinic: { id: string; name: string };
  indicator: Comparison['indicator'];
}

export function EndWatch({ watch, children }: { watch: Watch; children: string }) {
  const { state, send } = useDeed(UnwatchOutcomeDocument, { id: watch.id });
  return (
    <>
      <DeedButton state={state} variant="default" size="compact-md" onClick={() => void send({})}>
        {children}
      </DeedButton>
      <Problems state={state} />
    </>
  );
}

function BeginWatch({ clinic, indicator }: Props) {
  const { state, send } = useDeed(WatchOutcomeDocument, { clinicId: clinic.id, indicator: indicator.id });
  return (
    <>
      <DeedButton state={state} variant="default" size="compact-md" onClick={() => void send({})}>
        Watch this clinic
      </DeedButton>
      <Problems state={state} />
    </>
  );
}

/** Asks to be told when the clinic leaves its range by this indicator; what it says is what the server has. */
export function WatchClinic({ clinic, indicator }: Props) {
  const { data, refetch } = useQuery(OutcomeWatchesDocument);
  const scope = useMemo(() => ({ subject: 'watch', refresh: async () => void (await refetch()) }), [refetch]);
  // Whoever may not keep watches has none to show.
  if (!data?.outcomeWatches) return null;
  const watch = data.outcomeWatches.find((one) => one.clinic?.id === clinic.id && one.indicator.id === indicator.id);
  return (
    <DeedScope value={scope}>
      <div className="watch">
        {watch ? (
          <EndWatch watch={watch}>Stop watching</EndWatch>
        ) : (
          <BeginWatch clinic={clinic} indicator={indicator} />
        )}
        <p className="small-print" role="status">
          {watch
            ? `Watched since ${formatMoment(watch.createdAt)}: Home tells you when it leaves the range expected of it.`
            : `Home tells you when it leaves the range expected of it: ${indicator.name}.`}
        </p>
      </div>
    </DeedScope>
  );
}
