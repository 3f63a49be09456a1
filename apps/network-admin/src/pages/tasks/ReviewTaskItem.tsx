import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import { DeedForm } from '../../deeds/DeedForm.js';
import { formatMomentAt } from '../../format/time.js';
import { CompleteReviewTaskDocument, type TasksQuery } from './tasks.generated.js';

type Task = NonNullable<TasksQuery['reviewTasks']>['nodes'][number];

/** A review that a rule of eligibility asks for. */
export function ReviewTaskItem({ task }: { task: Task }) {
  const { id, version, ruleId, dueAt, completedAt, note, viewerCanComplete, episode } = task;
  const patient = episode?.patient ?? null;
  const timeZone = episode?.clinic?.timeZone ?? 'UTC';
  const name = patient ? `${patient.givenName} ${patient.familyName}` : 'A patient';
  return (
    <li>
      <p>
        <strong>{patient ? <Link to={paths.patient(patient.id, 'eligibility')}>{name}</Link> : name}</strong>{' '}
        <span className="muted">
          {episode?.clinic?.name} · rule {ruleId} · due {formatMomentAt(dueAt, timeZone)}
        </span>{' '}
        {!completedAt && Date.parse(dueAt) < Date.now() && <span className="tag status-overdue">overdue</span>}
      </p>
      {completedAt && (
        <p>
          Done {formatMomentAt(completedAt, timeZone)}: {note}
        </p>
      )}
      {!completedAt &&
        (viewerCanComplete ? (
          <DeedForm
            draftKey={`review ${id} ${version}`}
            label={`Review of ${name}`}
            document={CompleteReviewTaskDocument}
            fixed={{ reviewTaskId: id, expectedVersion: version }}
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
