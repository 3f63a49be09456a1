import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import { useViewer } from '../../auth/ViewerProvider.js';
import { DeedForm } from '../../deeds/DeedForm.js';
import { formatDay, formatMomentAt } from '../../format/time.js';
import { todayIn } from '../session/day.js';
import { CompleteSafetyTaskDocument, type TasksQuery } from './tasks.generated.js';

type Task = NonNullable<TasksQuery['safetyTasks']>['nodes'][number];

/** A clinician’s review that is owed the same day. */
export function SafetyTaskItem({ task }: { task: Task }) {
  const viewer = useViewer();
  const { id, version, dueOn, raisedAt, completedAt, note, patient, clinic } = task;
  const timeZone = clinic?.timeZone ?? 'UTC';
  const name = patient ? `${patient.givenName} ${patient.familyName}` : 'A patient';
  return (
    <li>
      <p>
        <strong>{patient ? <Link to={paths.patient(patient.id, 'follow-up')}>{name}</Link> : name}</strong>{' '}
        <span className="muted">
          {clinic?.name} · answered {formatMomentAt(raisedAt, timeZone)} · review by {formatDay(dueOn)}
        </span>{' '}
        {!completedAt && dueOn < todayIn(timeZone) && <span className="tag status-overdue">overdue</span>}
      </p>
      {completedAt && (
        <p>
          Reviewed {formatMomentAt(completedAt, timeZone)}: {note}
        </p>
      )}
      {!completedAt &&
        (viewer.viewerCan.includes('safety-task:complete') ? (
          <DeedForm
            draftKey={`safety ${id} ${version}`}
            label={`Review of ${name}`}
            document={CompleteSafetyTaskDocument}
            fixed={{ taskId: id, expectedVersion: version }}
            timeZone={timeZone}
            submit="The review is done"
            sections={[
              {
                title: '',
                fields: [{ name: 'note', label: 'What was found and done', kind: 'longText', required: true }],
              },
            ]}
          />
        ) : (
          <p className="muted">Done by a physician or a nurse of the clinic.</p>
        ))}
    </li>
  );
}
