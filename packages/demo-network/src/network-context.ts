import type { BookingWriter } from './booking-rows.js';
import type { Site } from './build-sites.js';
import type { Course } from './draw-course.js';

/** What every generated record depends on besides its own stream. */
export interface NetworkContext {
  seed: number;
  scale: number;
  /** The instant that the network is seen at: what is later has not happened. */
  nowMs: number;
  /** The day of that instant, UTC. */
  today: number;
  sites: readonly Site[];
  /** Who has which chair and nurse, over all patients. */
  bookings: BookingWriter;
  /** The version that a course was planned by. */
  versionIdOf: (course: Pick<Course, 'site' | 'protocol' | 'firstDay'>) => string;
}
