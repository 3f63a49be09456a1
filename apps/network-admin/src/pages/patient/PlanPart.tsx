import { Skeleton } from '@mantine/core';
import { useState } from 'react';
import { Panel } from '../../components/Panel.js';
import { QueryView } from '../../components/QueryView.js';
import { useChart } from './ChartContext.js';
import { PlanCard } from './PlanCard.js';
import { PlanForm } from './PlanForm.js';
import { SeriesForm } from './SeriesForm.js';
import { SessionsList } from './SessionsList.js';
import { useTreatment } from './useChartQueries.js';
import { useViewer } from '../../auth/ViewerProvider.js';

/** Plans, the sessions that follow from them, and the forms in which both are written. */
export function PlanPart() {
  const { patient, episode } = useChart();
  const viewer = useViewer();
  const result = useTreatment(patient.id);
  const [isWriting, setWriting] = useState(false);
  const mayWrite = viewer.viewerCan.includes('plan:write') && episode.state !== 'CLOSED';
  return (
    <QueryView result={result} data={result.data?.patient} skeleton={<Skeleton height={320} />}>
      {({ treatmentPlans, sessions }) => {
        const plans = treatmentPlans ?? [];
        const current = plans.find(({ state }) => state !== 'ENDED');
        return (
          <div className="stack">
            {plans.map((plan) => (
              <PlanCard key={plan.id} plan={plan} />
            ))}
            {current && <SeriesForm plan={current} />}
            {mayWrite && (!current || isWriting) && (
              <Panel title="New treatment plan">
                <PlanForm onDone={() => setWriting(false)} />
              </Panel>
            )}
            {mayWrite && current && !isWriting && (
              <button type="button" className="link-button" onClick={() => setWriting(true)}>
                Write another plan
              </button>
            )}
            {plans.length === 0 && !mayWrite && (
              <Panel title="Treatment plan">
                <p className="muted">There is no plan yet. A physician writes it from a protocol version.</p>
              </Panel>
            )}
            <Panel title="Sessions" note={String(sessions?.nodes.length ?? 0)} flush>
              <SessionsList sessions={sessions?.nodes ?? []} />
            </Panel>
          </div>
        );
      }}
    </QueryView>
  );
}
