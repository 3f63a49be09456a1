import { DAY_MS, isoInstant, MINUTE_MS } from './calendar.js';
import type { Course } from './draw-course.js';
import type { Row, RowBatch } from './rows.js';

interface Slot {
  fromMs: number;
  untilMs: number;
}

/** States in which a chair and a nurse are still needed. */
const booked: ReadonlySet<string> = new Set([
  'SCHEDULED',
  'CONFIRMED',
  'CHECKED_IN',
  'PRE_CHECK',
  'READY',
  'INFUSING',
  'RECOVERY',
  'DISCHARGE_READY',
]);
/** Minutes for checks before the infusion and recovery after it. */
const AROUND_MINUTES = 90;
const NURSE_PLACES = 4;

/** Gives today's and coming sessions a chair and a nurse, none twice at the same time; where all is full, none. */
export class BookingWriter {
  readonly #taken = new Map<string, Slot[]>();

  constructor(private readonly nowMs: number) {}

  /** Books one session, and says in it where. */
  write(course: Course, session: Row<'sessions.sessions'>, batch: RowBatch): void {
    const fromMs = Date.parse(session.scheduled_at);
    if (!booked.has(session.state) || fromMs < this.nowMs - DAY_MS) return;
    const untilMs = fromMs + (AROUND_MINUTES + course.protocol.dose.durationMinutes) * MINUTE_MS;
    const slot = { fromMs, untilMs };
    const chair = this.#free(
      slot,
      course.site.rooms.flatMap((room) => places(room.id, room.chair_count)),
    );
    const nurse = this.#free(
      slot,
      course.site.nurseIds.flatMap((id) => places(id, NURSE_PLACES)),
    );
    if (chair) Object.assign(session, { room_id: chair.resourceId, chair_number: chair.place });
    if (nurse) session.nurse_id = nurse.resourceId;
    for (const [kind, found] of [
      ['CHAIR', chair],
      ['NURSE', nurse],
    ] as const)
      if (found)
        batch['sessions.bookings'].push({
          session_id: session.id,
          clinic_id: session.clinic_id,
          kind,
          resource_id: found.resourceId,
          place: found.place,
          slot: `[${isoInstant(fromMs)},${isoInstant(untilMs)})`,
        });
  }

  #free(slot: Slot, candidates: readonly Place[]): Place | undefined {
    const found = candidates.find(({ resourceId, place }) =>
      (this.#taken.get(`${resourceId} ${place}`) ?? []).every(
        (other) => other.untilMs <= slot.fromMs || slot.untilMs <= other.fromMs,
      ),
    );
    if (!found) return undefined;
    const key = `${found.resourceId} ${found.place}`;
    this.#taken.set(key, [...(this.#taken.get(key) ?? []), slot]);
    return found;
  }
}

interface Place {
  resourceId: string;
  place: number;
}

const places = (resourceId: string, count: number): Place[] =>
  Array.from({ length: count }, (_, index) => ({ resourceId, place: index + 1 }));
