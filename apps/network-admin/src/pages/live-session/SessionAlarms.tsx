import { type Column, DataTable } from '../../components/DataTable.js';
import { formatSpan, formatTimeOfDay } from '../../format/time.js';
import { alarmName, alarmValue } from '../../live/alarm-words.js';
import { useLiveFact } from '../../live/LiveFeedProvider.js';
import { AlarmLine } from '../live/AlarmLine.js';
import { SeverityMark } from '../live/SeverityMark.js';
import type { WatchedSession } from './watched-session.js';

type Alarm = WatchedSession['alarms'][number];

interface Props {
  session: WatchedSession;
  timeZone: string;
}

/** Alarms that wait, as the feed has them where it follows the session: they are there before the page has asked again. */
export function WaitingAlarms({ session, timeZone }: Props) {
  const heard = useLiveFact(({ state }) => state.rows.get(session.id)?.row.openAlarms);
  const clockOffsetMs = useLiveFact(({ state }) => state.clockOffsetMs);
  const waiting = heard ?? session.alarms.filter(({ acknowledgedAt }) => acknowledgedAt === null);
  if (waiting.length === 0) return null;
  return (
    <section className="open-alarms" aria-label="Open alarms">
      <ul>
        {waiting.map((alarm) => (
          <AlarmLine key={alarm.id} alarm={alarm} clockOffsetMs={clockOffsetMs} timeZone={timeZone} />
        ))}
      </ul>
    </section>
  );
}

const columnsIn = (timeZone: string): Array<Column<Alarm>> => [
  { id: 'at', header: 'Raised', cell: ({ raisedAt }) => formatTimeOfDay(raisedAt, timeZone) },
  { id: 'severity', header: 'Severity', cell: ({ severity }) => <SeverityMark severity={severity} /> },
  { id: 'rule', header: 'What', cell: ({ rule }) => alarmName(rule) },
  {
    id: 'value',
    header: 'Worst (limit)',
    numeric: true,
    cell: ({ rule, worstValue, limitValue }) => `${alarmValue(rule, worstValue)} (${limitValue})`,
  },
  { id: 'times', header: 'Readings', numeric: true, cell: ({ occurrences }) => occurrences },
  {
    id: 'answer',
    header: 'Acknowledged',
    cell: ({ acknowledgedAt, acknowledgedBy, secondsToAcknowledge }) =>
      acknowledgedAt === null
        ? 'waits'
        : `${formatTimeOfDay(acknowledgedAt, timeZone)} by ${acknowledgedBy?.displayName ?? 'someone'}` +
          (secondsToAcknowledge === null ? '' : `, after ${formatSpan(secondsToAcknowledge * 1000)}`),
  },
];

/** Each alarm of the session, the latest first, and who took notice of it. */
export function AlarmsTable({ session, timeZone }: Props) {
  if (session.alarms.length === 0) return <p className="panel-empty muted">No alarm so far.</p>;
  return (
    <DataTable
      caption="Alarms, the latest first"
      isCompact
      columns={columnsIn(timeZone)}
      rows={session.alarms.toReversed()}
      rowKey={({ id }) => id}
    />
  );
}
