import type { LiveRow } from './live-state.js';

export interface LiveClinic {
  id: string;
  name: string;
  slug: string | null;
  rows: LiveRow[];
}

const running = new Set<string>([
  'CHECKED_IN',
  'PRE_CHECK',
  'READY',
  'INFUSING',
  'PAUSED',
  'RECOVERY',
  'DISCHARGE_READY',
]);

/** The patient is in the clinic. */
export const isRunning = (row: LiveRow): boolean => running.has(row.session.state);

/** Sessions by clinic, in an order that changes only when a session comes or goes: no row jumps away under the cursor. */
export function groupByClinic(rows: Iterable<LiveRow>): LiveClinic[] {
  const clinics = new Map<string, LiveClinic>();
  for (const row of rows) {
    const { clinic } = row.session;
    const id = clinic?.id ?? '';
    const group = clinics.get(id) ?? {
      id,
      name: clinic?.name ?? 'Clinic not available',
      slug: clinic?.slug ?? null,
      rows: [],
    };
    group.rows.push(row);
    clinics.set(id, group);
  }
  for (const group of clinics.values()) {
    group.rows.sort(
      (a, b) => a.session.scheduledAt.localeCompare(b.session.scheduledAt) || a.session.id.localeCompare(b.session.id),
    );
  }
  return [...clinics.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
