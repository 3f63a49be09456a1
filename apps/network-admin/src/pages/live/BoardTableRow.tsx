import { memo } from 'react';
import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import { formatDoses } from '../../format/number.js';
import { formatSpan, formatTimeOfDay } from '../../format/time.js';
import { isRunning } from '../../live/live-rows.js';
import type { LiveRow } from '../../live/live-state.js';
import { useEachSecond } from '../../live/useEachSecond.js';
import { Age } from './Age.js';
import { AlarmLine } from './AlarmLine.js';
import { SessionStateMark } from './SessionStateMark.js';
import { SeverityMark } from './SeverityMark.js';
import { Trend } from './Trend.js';
import { severityOfSignal, vitalSignals } from './vital-signals.js';

interface Props {
  one: LiveRow;
  clockOffsetMs: number;
  hasClinic: boolean;
}

/** A reading is overdue 5 minutes after it was due, as the server reckons monitoring. */
const overdueAfterMs = 5 * 60_000;

/** "4 h": a plan of whole hours needs no minutes. */
const plannedSpan = (minutes: number): string => formatSpan(minutes * 60_000).replace(/ 00 min$/, '');

function Elapsed({ row, clockOffsetMs }: { row: LiveRow['row']; clockOffsetMs: number }) {
  const { startedAt, endedAt, plannedMinutes } = row;
  const elapsed = useEachSecond((now) => {
    const end = endedAt ? Date.parse(endedAt) : now + clockOffsetMs;
    return startedAt && formatSpan(end - Date.parse(startedAt));
  });
  if (!elapsed) return null;
  const planned = plannedMinutes === null ? '' : ` of ${plannedSpan(plannedMinutes)}`;
  return (
    <span className="muted board-elapsed">
      {elapsed}
      {planned}
    </span>
  );
}

function NextDue({ row, clockOffsetMs }: { row: LiveRow['row']; clockOffsetMs: number }) {
  const dueMs = row.nextDueAt && row.startedAt ? Date.parse(row.nextDueAt) - clockOffsetMs : null;
  const text = useEachSecond((now) => {
    if (dueMs === null) return null;
    return dueMs >= now ? `next in ${formatSpan(dueMs - now)}` : `due ${formatSpan(now - dueMs)} ago`;
  });
  const isOverdue = useEachSecond((now) => dueMs !== null && now - dueMs > overdueAfterMs);
  return text && <span className={isOverdue ? 'board-overdue' : 'muted'}>{text}</span>;
}

/** One session of the board. Drawn again only when it changed; its ages count on by themselves. */
export const BoardTableRow = memo(function BoardTableRow({ one, clockOffsetMs, hasClinic }: Props) {
  const { row, names } = one;
  const { latest, recent, openAlarms } = row;
  const rate = row.rateMicrogramsPerHour;
  return (
    <tbody role="rowgroup" className={row.severity ? `board-group is-${row.severity.toLowerCase()}` : 'board-group'}>
      <tr role="row">
        <th role="rowheader" scope="row" data-label="Patient">
          <Link to={paths.liveSession(row.sessionId)}>{names.patient?.initials ?? 'Session'}</Link>
          <span className="muted">
            {names.room?.name ?? 'no room'}
            {hasClinic && names.clinic && ` · ${names.clinic.name}`}
          </span>
        </th>
        <td role="cell" data-label="Phase">
          <SessionStateMark state={row.state} isRunning={isRunning(one)} />
          {row.startedAt ? (
            <Elapsed row={row} clockOffsetMs={clockOffsetMs} />
          ) : (
            <span className="muted board-elapsed">
              {formatTimeOfDay(row.scheduledAt, names.clinic?.timeZone)} · no. {row.ordinal}
            </span>
          )}
        </td>
        {vitalSignals.map((signal) => {
          const severity = severityOfSignal(row, signal);
          return (
            <td key={signal.name} role="cell" data-label={signal.name} className="board-vital">
              {severity && <SeverityMark severity={severity} isCompact />}
              <span className="board-value">{(latest && signal.text(latest)) ?? '–'}</span>
              <Trend values={recent.map(signal.trend)} />
            </td>
          );
        })}
        <td role="cell" data-label="Rate, dose" className="numeric">
          <span>{rate === null ? '–' : `${(rate / 1000).toFixed(1)}\u00a0mg/h`}</span>
          <span className="muted">{formatDoses(row.deliveredDoseMicrograms, row.plannedDoseMicrograms)}</span>
        </td>
        <td role="cell" data-label="Nurse">
          {names.nurse?.displayName ?? '–'}
        </td>
        <td role="cell" data-label="Last reading" className="numeric">
          <span>{latest ? <Age at={latest.measuredAt} clockOffsetMs={clockOffsetMs} /> : '–'}</span>
          {isRunning(one) && <NextDue row={row} clockOffsetMs={clockOffsetMs} />}
        </td>
      </tr>
      {openAlarms.length > 0 && (
        <tr role="row" className="board-alarms">
          <td role="cell" colSpan={9} data-label="Alarms">
            <ul aria-label={`Open alarms of ${names.patient?.initials ?? 'this session'}`}>
              {openAlarms.map((alarm) => (
                <AlarmLine
                  key={alarm.id}
                  alarm={alarm}
                  clockOffsetMs={clockOffsetMs}
                  timeZone={names.clinic?.timeZone}
                  initials={names.patient?.initials ?? null}
                />
              ))}
            </ul>
          </td>
        </tr>
      )}
    </tbody>
  );
});
