import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import { formatDay } from '../../format/time.js';
import { useChart } from './ChartContext.js';
import { useFollowUps } from './useChartQueries.js';

/** A clinician’s review that is owed the same day stands above everything else of the patient. */
export function SafetyBanner() {
  const { patient } = useChart();
  const open = useFollowUps(patient.id).data?.safetyTasks?.nodes ?? [];
  if (open.length === 0) return null;
  return (
    <section className="open-alarms" aria-label="Safety">
      {open.map(({ id, dueOn }) => (
        <p key={id}>
          <strong>Thoughts of self-harm were answered in PHQ-9.</strong> A clinician reviews this patient by{' '}
          {formatDay(dueOn)}. <Link to={paths.tasks()}>Go to the task</Link>
        </p>
      ))}
    </section>
  );
}
