import { useViewer } from '../../auth/ViewerProvider.js';
import { formatMomentAt } from '../../format/time.js';
import { humanise } from '../../format/words.js';
import { useChart } from './ChartContext.js';
import { stateName } from './EpisodeStateMark.js';

/** Every move of the episode, the latest first: when, to where, by whom. */
export function MovesPanel() {
  const { episode, timeZone } = useChart();
  const viewer = useViewer();
  const by = (actorId: string) =>
    actorId === viewer.id ? 'by you' : actorId.startsWith('system:') ? 'by the platform' : 'by another account';
  return (
    <ol className="timeline is-dated">
      {episode.history.toReversed().map(({ id, at, toState, transition, reason, actorId }) => (
        <li key={id}>
          <time dateTime={at}>{formatMomentAt(at, timeZone)}</time>
          <span>
            <strong>{stateName(toState)}</strong> <span className="muted">{humanise(transition).toLowerCase()}</span>{' '}
            <span className="muted" title={actorId}>
              {by(actorId)}
            </span>
            {reason && <span className="move-reason">{reason}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
