import { useViewer } from '../../auth/ViewerProvider.js';
import { actorWords } from '../../format/actor-words.js';
import { formatMomentAt } from '../../format/time.js';
import { humanise } from '../../format/words.js';
import { useChart } from './ChartContext.js';
import { stateName } from './EpisodeStateMark.js';

/** Every move of the episode, the latest first: when, to where, by whom. */
export function MovesPanel() {
  const { episode, patient, timeZone } = useChart();
  const viewer = useViewer();
  return (
    <ol className="timeline is-dated">
      {episode.history.toReversed().map(({ id, at, toState, transition, reason, ...actor }) => (
        <li key={id}>
          <time dateTime={at}>{formatMomentAt(at, timeZone)}</time>
          <span>
            <strong>{stateName(toState)}</strong>{' '}
            <span className="muted">
              {humanise(transition).toLowerCase()} · {actorWords(actor, patient.clinic?.id, viewer.id)}
            </span>
            {reason && <span className="move-reason">{reason}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
