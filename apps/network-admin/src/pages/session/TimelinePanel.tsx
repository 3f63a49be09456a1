import { useViewer } from '../../auth/ViewerProvider.js';
import { actorWords } from '../../format/actor-words.js';
import { formatTimeOfDay } from '../../format/time.js';
import { type Happened, timelineOf } from './timeline.js';

interface Props {
  session: Happened & { clinic: { id: string } | null };
  timeZone: string;
}

/** What happened and by whom, the latest first. */
export function TimelinePanel({ session, timeZone }: Props) {
  const viewer = useViewer();
  const moments = timelineOf(session).toReversed();
  if (moments.length === 0) return <p className="muted">Nothing yet.</p>;
  const known = new Map(
    session.actors.map(({ id, ...actor }) => [
      id,
      actorWords({ actorId: id, ...actor }, session.clinic?.id, viewer.id),
    ]),
  );
  return (
    <ol className="timeline">
      {moments.map(({ id, at, kind, text, detail, actorId }) => (
        <li key={`${kind}${id}`} className={`moment-${kind.toLowerCase()}`}>
          <time dateTime={at}>{formatTimeOfDay(at, timeZone)}</time>
          <span>
            {text}
            {detail && <span className="muted"> {detail}</span>}
            {actorId && <span className="muted moment-actor">{known.get(actorId)}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
