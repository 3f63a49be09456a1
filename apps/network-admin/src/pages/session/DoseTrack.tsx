import { formatTimeOfDay } from '../../format/time.js';
import type { DeskSession } from './DeskContext.js';

const width = 640;
const height = 120;
const left = 44;
const bottom = 22;

interface Props {
  session: Pick<DeskSession, 'rateSegments' | 'boluses' | 'scheduledAt' | 'endedAt'> & {
    plan: Pick<NonNullable<DeskSession['plan']>, 'durationMinutes'> | null;
  };
  timeZone: string;
}

/** Rates in time as steps, boluses as marks; below it the same as a table. */
export function DoseTrack({ session, timeZone }: Props) {
  const { rateSegments, boluses } = session;
  const from = Date.parse(rateSegments[0]?.startedAt ?? session.scheduledAt);
  const last = rateSegments.at(-1);
  const until = Math.max(
    Date.parse(session.endedAt ?? last?.endedAt ?? new Date().toISOString()),
    from + (session.plan?.durationMinutes ?? 60) * 60_000,
  );
  const most = Math.max(...rateSegments.map(({ rateMicrogramsPerHour }) => rateMicrogramsPerHour), 1);
  const x = (at: string | null) =>
    left + (((at ? Date.parse(at) : Date.now()) - from) / (until - from)) * (width - left - 8);
  const y = (rate: number) => height - bottom - (rate / most) * (height - bottom - 14);
  return (
    <figure className="dose-track">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label="Rate of the infusion in time; the table below says the same"
      >
        <line x1={left} x2={width - 8} y1={height - bottom} y2={height - bottom} className="axis" />
        <text x={left - 6} y={y(most) + 4} textAnchor="end">
          {(most / 1000).toFixed(1)}
        </text>
        <text x={left - 6} y={height - bottom + 4} textAnchor="end">
          0
        </text>
        <text x={left} y={height - 5}>
          {formatTimeOfDay(new Date(from).toISOString(), timeZone)}
        </text>
        <text x={width - 8} y={height - 5} textAnchor="end">
          {formatTimeOfDay(new Date(until).toISOString(), timeZone)}
        </text>
        {rateSegments.map(({ id, rateMicrogramsPerHour, startedAt, endedAt }) => (
          <rect
            key={id}
            x={x(startedAt)}
            y={y(rateMicrogramsPerHour)}
            width={Math.max(1, Math.min(x(endedAt), width - 8) - x(startedAt))}
            height={height - bottom - y(rateMicrogramsPerHour)}
          />
        ))}
        {boluses.map(({ id, givenAt }) => (
          <path key={id} d={`M${x(givenAt)} 4v${height - bottom - 4}`} className="bolus" />
        ))}
      </svg>
      <details>
        <summary>As a table</summary>
        <table className="small-table">
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">To</th>
              <th scope="col">Rate, mg/h</th>
            </tr>
          </thead>
          <tbody>
            {rateSegments.map(({ id, rateMicrogramsPerHour, startedAt, endedAt }) => (
              <tr key={id}>
                <td>{formatTimeOfDay(startedAt, timeZone)}</td>
                <td>{endedAt ? formatTimeOfDay(endedAt, timeZone) : 'now'}</td>
                <td>{(rateMicrogramsPerHour / 1000).toFixed(1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
