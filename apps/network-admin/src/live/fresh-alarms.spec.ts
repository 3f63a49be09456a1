import { expect, it } from 'vitest';
import { freshAlarms } from './fresh-alarms.js';
import { liveRow, openAlarm } from './live-fixtures.js';

const rows = [liveRow({ openAlarms: [openAlarm({ id: 'alm_1' })] })];
const more = [liveRow({ openAlarms: [openAlarm({ id: 'alm_1' }), openAlarm({ id: 'alm_2' })] })];

it('tells an alarm once, and none of those that were there at the first look', () => {
  const first = freshAlarms(null, rows);
  expect(first.fresh).toEqual([]);
  const second = freshAlarms(first.known, more);
  expect(second.fresh.map(({ alarm }) => alarm.id)).toEqual(['alm_2']);
  expect(freshAlarms(second.known, more).fresh).toEqual([]);
});

it('does not tell it again where it went from the board and came back with a snapshot', () => {
  const { known } = freshAlarms(null, rows);
  expect(freshAlarms(freshAlarms(known, []).known, rows).fresh).toEqual([]);
});
