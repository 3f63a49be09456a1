import { defaultSchedule, dueRows, judgeRows } from '@surcease/subgraph-sessions/monitoring';
import { DAY_MS, MINUTE_MS } from './calendar.js';
import { RandomStream } from './random-stream.js';
import { RECOVERY_MINUTES } from './session-progress.js';

/** Checks, drug accounts and discharges are written of the last weeks; rate segments of all infusions. */
export const RECENT_DAYS = 45;
/** The reading before the start, and the one at the peak of the effect, which no schedule asks for. */
const [BASELINE_MINUTE, PEAK_MINUTE] = [-5, 40];
/** Shares of sessions with readings left out, by clinic: from 2 % to 6 % (assumed). */
const CARELESS_SHARE = { least: 0.02, step: 0.01, kinds: 5 };
/** Before the platform refused such discharges and starts: sessions without an escort, with a failed check (assumed). */
const [NO_ESCORT_SHARE, FAILED_CHECK_SHARE] = [0.012, 0.004];

/** The minutes after the start at which a patient was looked at: as the schedule asks, but for what was forgotten. */
export function readingMinutes(infusionMinutes: number, siteIndex: number, random: RandomStream): number[] {
  const start = new Date(0);
  const at = (minute: number) => new Date(minute * MINUTE_MS);
  const criteriaMet = at(infusionMinutes + RECOVERY_MINUTES);
  const course = { startedAt: start, increasedAt: [], stoppedAt: at(infusionMinutes), endedAt: criteriaMet };
  const asked = dueRows(course, criteriaMet, defaultSchedule).map(({ dueAt }) => dueAt.getTime() / MINUTE_MS);
  const { least, step, kinds } = CARELESS_SHARE;
  const [isCareless, from, length] = [
    random.chance(least + step * (siteIndex % kinds)),
    random.integer(4, Math.max(4, asked.length - 1)),
    random.integer(1, 3),
  ];
  const kept = isCareless ? asked.filter((_, place) => place < from || place >= from + length) : asked;
  const minutes = [BASELINE_MINUTE, ...kept.slice(1), ...(PEAK_MINUTE <= infusionMinutes ? [PEAK_MINUTE] : [])];
  return [...new Set(minutes)].sort((a, b) => a - b);
}

/** As the event tells it. */
interface Kept {
  escortDocumented: boolean;
  failedPreCheckItems: string[];
  monitoringDue: number;
  monitoringOnTime: number;
  monitoringMissed: number;
}

interface GivenSession {
  id: string;
  started_at: string | null;
  ended_at: string | null;
}

/** How a completed session was kept to its protocol, by the readings that are on record. */
export function keptToProtocol(
  seed: number,
  nowMs: number,
  session: GivenSession,
  measuredAt: readonly string[],
): Kept {
  const [startedAt, stoppedAt] = [new Date(session.started_at ?? 0), new Date(session.ended_at ?? 0)];
  const criteriaMet = new Date(stoppedAt.getTime() + RECOVERY_MINUTES * MINUTE_MS);
  const course = { startedAt, increasedAt: [], stoppedAt, endedAt: criteriaMet };
  // After the grace of the last row.
  const over = new Date(criteriaMet.getTime() + DAY_MS);
  const { rows, due, onTime } = judgeRows(
    dueRows(course, over, defaultSchedule),
    measuredAt.map((at) => new Date(at)),
    over,
  );
  const random = new RandomStream(seed, 'keeping', session.id);
  const isRecent = startedAt.getTime() > nowMs - (RECENT_DAYS + 1) * DAY_MS;
  const [noEscort, failed, item] = [
    random.chance(NO_ESCORT_SHARE),
    random.chance(FAILED_CHECK_SHARE),
    random.pick(['FASTING', 'WEIGHT', 'EMERGENCY_EQUIPMENT']),
  ];
  return {
    escortDocumented: isRecent || !noEscort,
    failedPreCheckItems: failed && !isRecent ? [item] : [],
    monitoringDue: due,
    monitoringOnTime: onTime,
    monitoringMissed: rows.filter(({ status }) => status === 'MISSED' || status === 'OVERDUE').length,
  };
}
