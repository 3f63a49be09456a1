import { formatTimeOfDay } from '../../format/time.js';
import { useLastAcknowledged } from '../../live/acknowledged.js';
import { alarmName } from '../../live/alarm-words.js';

/** What this screen acknowledged last, once the server has said so. */
export function LastAcknowledged() {
  const last = useLastAcknowledged();
  return (
    <p role="status" className={last ? 'alarm-done' : 'visually-hidden'}>
      {last &&
        `${alarmName(last.rule)}${last.initials ? ` of ${last.initials}` : ''} acknowledged ` +
          `${formatTimeOfDay(last.at, last.timeZone)}${last.by ? ` by ${last.by}` : ''}.`}
    </p>
  );
}
