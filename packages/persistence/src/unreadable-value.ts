import { BadInputError } from '@surcease/kernel';

/**
 * A value that was sent and that no column can hold: no number in range (22003), no time of that form (22007) or in
 * the calendar (22008), a character that text cannot have (22021), another form that does not fit (22P02).
 * MikroORM writes values into the text of the statement, which a NUL ends too early (08P01).
 * https://www.postgresql.org/docs/18/errcodes-appendix.html
 */
const UNREADABLE = new Set(['08P01', '22003', '22007', '22008', '22021', '22P02']);

export class UnreadableValueError extends BadInputError {
  constructor() {
    super('A value does not have the form of what it stands for.');
  }
}

/** The error to throw in place of the database's: what was sent wrong is not a fault of ours. */
export function refusalOf(error: unknown): unknown {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && UNREADABLE.has(code) ? new UnreadableValueError() : error;
}
