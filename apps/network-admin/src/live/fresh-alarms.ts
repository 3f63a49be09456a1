import type { LiveRow } from './live-state.js';

export interface FreshAlarm {
  alarm: LiveRow['row']['openAlarms'][number];
  row: LiveRow;
}

/** Alarms that were not known before. Nothing is fresh in the first look: those were there already. */
export function freshAlarms(
  known: ReadonlySet<string> | null,
  rows: Iterable<LiveRow>,
): { fresh: FreshAlarm[]; known: ReadonlySet<string> } {
  const open = [...rows].flatMap((row) => row.row.openAlarms.map((alarm) => ({ alarm, row })));
  return {
    fresh: known === null ? [] : open.filter(({ alarm }) => !known.has(alarm.id)),
    known: new Set([...(known ?? []), ...open.map(({ alarm }) => alarm.id)]),
  };
}
