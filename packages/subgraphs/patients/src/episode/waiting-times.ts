/** The clocks of waiting, in whole days; null while what they run to has not happened. */
export interface WaitingTimes {
  toFirstContactDays: number | null;
  toFirstInfusionDays: number | null;
  /** Since the referral, while the first infusion has not been given. */
  waitingDays: number | null;
}

const DAY_MS = 86_400_000;

export function waitingTimesOf(
  episode: {
    referralReceivedAt: string;
    firstClinicalContactAt: string | null;
    firstInfusionAt: string | null;
    state: string;
  },
  now: Date,
): WaitingTimes {
  const since = Date.parse(episode.referralReceivedAt);
  const daysTo = (instant: string | null) =>
    instant === null ? null : Math.max(0, Math.floor((Date.parse(instant) - since) / DAY_MS));
  const waits = episode.firstInfusionAt === null && episode.state !== 'CLOSED';
  return {
    toFirstContactDays: daysTo(episode.firstClinicalContactAt),
    toFirstInfusionDays: daysTo(episode.firstInfusionAt),
    waitingDays: waits ? daysTo(now.toISOString()) : null,
  };
}
