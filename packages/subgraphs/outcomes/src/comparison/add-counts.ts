import type { ClinicCounts } from './comparison.repository.js';

/** The counts of two parts of a clinic. */
export function addCounts(one: ClinicCounts, other: ClinicCounts): ClinicCounts {
  const sum = (of: (counts: ClinicCounts) => number) => of(one) + of(other);
  return {
    clinicId: one.clinicId,
    eligible: sum(({ eligible }) => eligible),
    followed: sum(({ followed }) => followed),
    responders: sum(({ responders }) => responders),
    excluded: sum(({ excluded }) => excluded),
    open: sum(({ open }) => open),
    ...(isTotalled(one, other) && {
      total: sum(({ total }) => total ?? 0),
      squares: sum(({ squares }) => squares ?? 0),
    }),
    ...((one.values ?? other.values) && { values: merged(one.values ?? [], other.values ?? []) }),
  };
}

/** Null where nobody answered in either part. */
const isTotalled = (one: ClinicCounts, other: ClinicCounts) => one.total != null || other.total != null;

const merged = (one: readonly number[], other: readonly number[]) => [...one, ...other].sort((a, b) => a - b);
