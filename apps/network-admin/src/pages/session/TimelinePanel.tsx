import { formatDayAt, formatTimeOfDay } from '../../format/time.js';
import { type Happened, timelineOf } from './timeline.js';
import { useActorNames } from './useActorNames.js';

interface Props {
  session: Happened & { scheduledAt: string; clinic: { id: string } | null };
  timeZone: string;
}

/** What happened and by whom, the latest first. */
export function TimelinePanel({ session, timeZone }: Props) {
  const names = useActorNames(session);
  const day = formatDayAt(session.scheduledAt, timeZone);
  const moments = timelineOf(session, timeZone).toReversed();
  if (moments.length === 0) return <p className="muted">Nothing yet.</p>;
  return (
    <ol className="timeline">
      {moments.map(({ id, at, kind, text, detail, actorId }) => (
        <li key={`${kind}${id}`} className={`moment-${kind.toLowerCase()}`}>
          <time dateTime={at}>
            {formatTimeOfDay(at, timeZone)}
            {formatDayAt(at, timeZone) !== day && <span className="moment-day">{formatDayAt(at, timeZone)}</span>}
          </time>
          <span>
            {text}
            {detail && <span className="muted"> {detail}</span>}
            {actorId && <span className="muted moment-actor">{names.get(actorId)}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
