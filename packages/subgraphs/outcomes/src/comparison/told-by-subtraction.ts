import type { PartCounts } from './comparison.repository.js';
import { cellsToWithhold } from './suppression.js';

/** The key of the network as a whole, beside those of clinics. */
export const wholeNetwork = '*';

/**
 * The clinics in which a chosen part, taken from another answer, would leave a small count. A clinic's parts and their
 * total are a table of their own: some of it stays hidden, and what is chosen must hold all that is hidden or none.
 * @param counts every part of every clinic, chosen or not
 */
export function toldBySubtraction(
  counts: readonly PartCounts[],
  isChosen: (part: string) => boolean,
): ReadonlySet<string> {
  const told = new Set<string>();
  for (const [clinicId, parts] of partsByClinic(counts)) {
    const hidden = [...cellsToWithhold([...parts].map(([key, cell]) => ({ key, ...cell })))];
    if (hidden.some(isChosen) && !hidden.every(isChosen)) told.add(clinicId);
  }
  return told;
}

type Parts = Map<string, { n: number; events: number }>;

function partsByClinic(counts: readonly PartCounts[]): Map<string, Parts> {
  const clinics = new Map<string, Parts>([[wholeNetwork, new Map()]]);
  for (const { clinicId, part, n, events } of counts) {
    for (const key of [clinicId, wholeNetwork]) {
      const parts: Parts = clinics.get(key) ?? new Map();
      clinics.set(key, parts);
      const before = parts.get(part) ?? { n: 0, events: 0 };
      parts.set(part, { n: before.n + n, events: before.events + events });
    }
  }
  return clinics;
}
