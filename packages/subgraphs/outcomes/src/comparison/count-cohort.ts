import type { ClinicCounts, CohortRow } from './comparison.repository.js';

/** The counts of each clinic from its episodes, by clinic id: the same that the database counts. */
export function countCohort(
  rows: readonly Pick<CohortRow, 'clinicId' | 'state' | 'event' | 'value'>[],
): ClinicCounts[] {
  const clinics = new Map<string, ClinicCounts>();
  for (const { clinicId, state, event, value } of rows) {
    const counts = clinics.get(clinicId) ?? emptyCounts(clinicId);
    clinics.set(clinicId, counts);
    if (state === 'OPEN') counts.open += 1;
    else if (state === 'EXCLUDED') counts.excluded += 1;
    else counts.eligible += 1;
    if (state === 'ANSWERED') counts.followed += 1;
    if (event) counts.responders += 1;
    if (state === 'ANSWERED' && value != null) {
      counts.total = (counts.total ?? 0) + value;
      counts.squares = (counts.squares ?? 0) + value ** 2;
    }
  }
  return [...clinics.values()].sort((a, b) => (a.clinicId < b.clinicId ? -1 : 1));
}

const emptyCounts = (clinicId: string): ClinicCounts => ({
  clinicId,
  eligible: 0,
  followed: 0,
  responders: 0,
  excluded: 0,
  open: 0,
});
