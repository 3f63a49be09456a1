import { useState } from 'react';
import { Panel } from '../../components/Panel.js';
import { useViewer } from '../../auth/ViewerProvider.js';
import { DeedForm } from '../../deeds/DeedForm.js';
import { localOf } from '../../deeds/clinic-time.js';
import { useChart } from './ChartContext.js';
import { ScheduleSeriesDocument } from './pathway-deeds.generated.js';
import type { PlanFactsFragment } from './pathway.generated.js';
import { everyDays } from './plan-words.js';
import { useSite } from './useSite.js';

const named = (people: ReadonlyArray<{ id: string; displayName: string }>) =>
  people.map(({ id, displayName }) => ({ value: id, label: displayName }));

/** Tomorrow at nine, at the clinic. */
const soon = (timeZone: string) => `${localOf(new Date(Date.now() + 86_400_000), timeZone).slice(0, 10)}T09:00`;

/** Puts the sessions of a plan into the clinic’s calendar: all of them or none, never a chair or a nurse twice. */
export function SeriesForm({ plan }: { plan: PlanFactsFragment }) {
  const { patient, timeZone } = useChart();
  const viewer = useViewer();
  const site = useSite(patient.clinic?.id ?? '');
  const [first] = useState(() => soon(timeZone));
  if (!viewer.viewerCan.includes('session:schedule')) return null;
  const { completed, underWay, toCome } = plan.progress;
  const missing = Math.max(0, plan.seriesSize - completed - underWay - toCome);
  const form = (
    <DeedForm
      draftKey={`series ${plan.id}`}
      label="Schedule the series"
      document={ScheduleSeriesDocument}
      fixed={{ planId: plan.id }}
      timeZone={timeZone}
      submit="Schedule the sessions"
      done="The sessions are in the calendar."
      sections={[
        {
          title: '',
          fields: [
            { name: 'firstAt', label: 'First session, clinic time', kind: 'local', required: true, initial: first },
            {
              name: 'count',
              label: 'Sessions',
              hint: everyDays(plan.frequencyDays),
              kind: 'number',
              initial: Math.max(1, missing),
            },
            {
              name: 'roomId',
              label: 'Room',
              kind: 'choice',
              required: true,
              options: site.rooms.map(({ id, name, chairCount }) => ({
                value: id,
                label: `${name}, ${chairCount} chairs`,
              })),
            },
            { name: 'chairNumber', label: 'Chair', hint: 'A free one where it is left open.', kind: 'number' },
            { name: 'nurseId', label: 'Nurse', kind: 'choice', required: true, options: named(site.nurses) },
            {
              name: 'providerId',
              label: 'Supervised by',
              kind: 'choice',
              required: true,
              options: named(site.physicians),
            },
            { name: 'isBooster', label: 'Booster after a series', kind: 'flag' },
          ],
        },
      ]}
    />
  );
  return (
    <Panel
      title="Schedule the series"
      note={
        missing === 0 ? 'all sessions of the plan are in the calendar' : `${missing} of ${plan.seriesSize} to schedule`
      }
    >
      <p className="muted">Times in {timeZone.replaceAll('_', ' ')}.</p>
      {missing > 0 ? (
        form
      ) : (
        <details className="quiet-details">
          <summary>Schedule boosters, or sessions besides</summary>
          {form}
        </details>
      )}
    </Panel>
  );
}
