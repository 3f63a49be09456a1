import { requireCount } from './require-count.js';

export interface FollowUpBounds {
  /** Responders of those followed; null where nobody was. */
  observed: number | null;
  /** As if every patient without follow-up had not responded. */
  worst: number;
  /** As if every one of them had. */
  best: number;
}

/** What a responder rate could be, whatever became of those who did not answer (Manski bounds). */
export function followUpBounds(input: { responders: number; followed: number; eligible: number }): FollowUpBounds {
  const { responders, followed, eligible } = input;
  requireCount('eligible', eligible);
  requireCount('followed', followed);
  requireCount('responders', responders);
  if (followed > eligible) throw new RangeError(`followed must not exceed eligible, got ${followed} of ${eligible}`);
  if (responders > followed)
    throw new RangeError(`responders must not exceed followed, got ${responders} of ${followed}`);
  // Nobody eligible: nothing is known, so anything is possible.
  if (eligible === 0) return { observed: null, worst: 0, best: 1 };
  return {
    observed: followed === 0 ? null : responders / followed,
    worst: responders / eligible,
    best: (responders + eligible - followed) / eligible,
  };
}
