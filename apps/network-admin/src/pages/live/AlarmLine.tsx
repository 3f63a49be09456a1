import { Button } from '@mantine/core';
import { useCallback } from 'react';
import { formatTimeOfDay } from '../../format/time.js';
import { tellAcknowledged } from '../../live/acknowledged.js';
import { alarmName, alarmValue } from '../../live/alarm-words.js';
import { useLiveFact } from '../../live/LiveFeedProvider.js';
import type { LiveRow } from '../../live/live-state.js';
import { Age } from './Age.js';
import { SeverityMark } from './SeverityMark.js';
import { useAcknowledge } from './useAcknowledge.js';

interface Props {
  alarm: LiveRow['row']['openAlarms'][number];
  clockOffsetMs: number;
  timeZone?: string;
  /** The patient's. */
  initials?: string | null;
}

/** An alarm that waits for someone; it stays until the server has an acknowledgement. */
export function AlarmLine({ alarm, clockOffsetMs, timeZone, initials = null }: Props) {
  // While the connection is lost, an acknowledgement could not be seen to be confirmed.
  const isStale = useLiveFact(({ status }) => status.isStale);
  const {
    id: alarmId,
    rule,
    severity,
    value,
    worstValue,
    occurrences,
    raisedAt,
    clearedAt,
    viewerCanAcknowledge,
  } = alarm;
  const tell = useCallback(
    (confirmed: { at: string; by: string | null }) =>
      tellAcknowledged({ alarmId, rule, initials, timeZone, ...confirmed }),
    [alarmId, rule, initials, timeZone],
  );
  const { state, acknowledge } = useAcknowledge(alarmId, tell);
  return (
    <li className="alarm-line">
      <SeverityMark severity={severity} />
      <span className="alarm-what">
        <strong>{alarmName(rule)}</strong> {alarmValue(rule, value)}
        {worstValue !== value && <>, worst {alarmValue(rule, worstValue)}</>}
        <span className="muted">
          {' '}
          {occurrences > 1 && `${occurrences} readings · `}
          {clearedAt && 'within limits again · '}
          <Age at={raisedAt} clockOffsetMs={clockOffsetMs} /> ago
        </span>
      </span>
      {state.kind === 'CONFIRMED' ? (
        <span className="alarm-done" role="status">
          Acknowledged {formatTimeOfDay(state.at, timeZone)}
          {state.by && ` by ${state.by}`}
        </span>
      ) : (
        viewerCanAcknowledge && (
          <Button
            size="compact-sm"
            variant={severity === 'CRITICAL' ? 'filled' : 'default'}
            color="red"
            disabled={isStale || state.kind === 'SENDING'}
            onClick={acknowledge}
            aria-label={`Acknowledge ${alarmName(rule)}`}
          >
            {state.kind === 'SENDING' ? 'Sending …' : 'Acknowledge'}
          </Button>
        )
      )}
      {state.kind === 'REFUSED' && (
        <span className="alarm-refused" role="alert">
          Not acknowledged: {state.why}
        </span>
      )}
    </li>
  );
}
