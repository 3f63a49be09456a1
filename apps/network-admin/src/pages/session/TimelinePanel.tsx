import { formatTimeOfDay } from '../../format/time.js';
import { type Happened, timelineOf } from './timeline.js';

/** What happened, the latest first. */
export function TimelinePanel({ session, timeZone }: { session: Happened; timeZone: string }) {
  const moments = timelineOf(session).toReversed();
  if (moments.length === 0) return <p className="muted">Nothing yet.</p>;
  return (
    <ol className="timeline">
      {moments.map(({ id, at, kind, text, detail }) => (
        <li key={`${kind}${id}`} className={`moment-${kind.toLowerCase()}`}>
          <time dateTime={at}>{formatTimeOfDay(at, timeZone)}</time>
          <span>
            {text}
            {detail && <span className="muted"> {detail}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
