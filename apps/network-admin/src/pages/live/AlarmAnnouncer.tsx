import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { alarmName, alarmValue } from '../../live/alarm-words.js';
import { readSound, sound, writeSound } from '../../live/alarm-sound.js';
import { type FreshAlarm, freshAlarms } from '../../live/fresh-alarms.js';
import { useLiveFact } from '../../live/LiveFeedProvider.js';

const sentence = ({ alarm, row }: FreshAlarm): string =>
  `${alarm.severity === 'CRITICAL' ? 'Critical' : 'Warning'}: ${alarmName(alarm.rule)}, ${alarmValue(alarm.rule, alarm.value)}, ` +
  `patient ${row.names.patient?.initials ?? 'unknown'}, ${row.names.room?.name ?? 'no room'}.`;

/** Says each new alarm once, to a screen reader and, where this screen may, aloud. */
export function AlarmAnnouncer() {
  const rows = useLiveFact(({ state }) => (state.hasSnapshot ? state.rows : null));
  const known = useRef<ReadonlySet<string> | null>(null);
  const [said, setSaid] = useState('');
  const [isOn, setOn] = useState(readSound);

  useEffect(() => {
    if (!rows) return;
    const { fresh, known: now } = freshAlarms(known.current, rows.values());
    known.current = now;
    const [first] = fresh;
    if (!first) return;
    setSaid(fresh.map(sentence).join(' '));
    const gravest = fresh.some(({ alarm }) => alarm.severity === 'CRITICAL') ? 'CRITICAL' : 'WARN';
    if (isOn) sound(gravest);
  }, [rows, isOn]);

  return (
    <>
      <div role="alert" className="visually-hidden">
        {said}
      </div>
      <Button
        size="compact-sm"
        variant="default"
        aria-pressed={isOn}
        onClick={() => {
          writeSound(!isOn);
          setOn(!isOn);
        }}
      >
        Alarm sound on this screen: {isOn ? 'on' : 'off'}
      </Button>
    </>
  );
}
