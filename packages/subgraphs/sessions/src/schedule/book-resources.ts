import type { EntityManager } from '@mikro-orm/postgresql';
import { DomainError } from '@surcease/kernel';
import { insertRow } from '../session/write-row.js';

/** Network defaults: minutes before the infusion for checks, and after it for recovery. */
const CHECKS_MINUTES = 30;
const RECOVERY_MINUTES = 60;
const MINUTE_MS = 60_000;

/** What a session needs, and when. */
export interface Booking {
  sessionId: string;
  clinicId: string;
  from: Date;
  until: Date;
  roomId: string;
  /** Null: any free chair of the room. */
  chairNumber: number | null;
  nurseId: string;
}

/** Until when chair and nurse are needed. */
export const bookedUntil = (from: Date, infusionMinutes: number) =>
  new Date(from.getTime() + (CHECKS_MINUTES + infusionMinutes + RECOVERY_MINUTES) * MINUTE_MS);

/**
 * Books a chair and a place with the nurse, and answers which chair. Whoever books in the same room or with the same
 * nurse waits for the one before to end, and then sees what is still free. The exclusion constraint is the judge all the
 * same; left to it alone, two at one moment both took the first free chair, and one was refused though another was free,
 * or both waited for each other until PostgreSQL broke one off.
 * @throws DomainError CONFLICT naming what is taken, BAD_USER_INPUT where there is no such room, chair or nurse here
 */
export async function bookResources(em: EntityManager, booking: Booking): Promise<number> {
  const { roomId, nurseId, clinicId } = booking;
  // The room always before the nurse, so that no two wait for each other.
  for (const resourceId of [roomId, nurseId])
    await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`booking:${resourceId}`]);
  await em.execute('delete from sessions.bookings where session_id = ?', [booking.sessionId]);
  const [room] = await em.execute<{ name: string; chair_count: number }[]>(
    'select name, chair_count from sessions.rooms where id = ? and clinic_id = ?',
    [roomId, clinicId],
  );
  if (!room) throw new DomainError('BAD_USER_INPUT', 'The clinic has no such room.', ['input', 'roomId']);
  if ((booking.chairNumber ?? 1) > room.chair_count)
    throw new DomainError('BAD_USER_INPUT', `The room has ${room.chair_count} chairs.`, ['input', 'chairNumber']);
  const [nurse] = await em.execute<{ places_at_once: number }[]>(
    `select places_at_once from sessions.staff where provider_id = ? and clinic_id = ? and role = 'NURSE'`,
    [nurseId, clinicId],
  );
  if (!nurse) throw new DomainError('BAD_USER_INPUT', 'The clinic has no such nurse.', ['input', 'nurseId']);
  const chairs = booking.chairNumber === null ? places(room.chair_count) : [booking.chairNumber];
  const chair = await bookOne(em, booking, 'CHAIR', roomId, chairs, `In ${room.name} no chair that was asked for`);
  await bookOne(em, booking, 'NURSE', nurseId, places(nurse.places_at_once), 'The nurse');
  return chair;
}

const places = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

async function bookOne(
  em: EntityManager,
  { sessionId, clinicId, from, until }: Booking,
  kind: 'CHAIR' | 'NURSE',
  resourceId: string,
  candidates: readonly number[],
  subject: string,
): Promise<number> {
  const slot = `[${from.toISOString()},${until.toISOString()})`;
  const taken = await em.execute<{ place: number }[]>(
    'select place from sessions.bookings where resource_id = ? and slot && ?::tstzrange',
    [resourceId, slot],
  );
  const free = candidates.find((place) => !taken.some((one) => one.place === place));
  if (free === undefined) throw takenError(kind, subject, from, until);
  try {
    await insertRow(em, 'bookings', { sessionId, clinicId, kind, resourceId, place: free, slot });
  } catch (error) {
    throw isExclusion(error) ? takenError(kind, subject, from, until) : error;
  }
  return free;
}

/** PostgreSQL: exclusion_violation. */
const isExclusion = (error: unknown) => (error as { code?: unknown } | null)?.code === '23P01';

function takenError(kind: 'CHAIR' | 'NURSE', subject: string, from: Date, until: Date): DomainError {
  const path = ['input', kind === 'CHAIR' ? 'chairNumber' : 'nurseId'];
  return new DomainError(
    'CONFLICT',
    `${subject} is ${kind === 'CHAIR' ? 'free' : 'taken'} from ${from.toISOString()} to ${until.toISOString()}.`,
    path,
    { kind },
  );
}
