import { randomUUID } from 'node:crypto';

/** The client's own id where it is harmless in a log, else a new one. */
export function requestIdOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && /^[\w.:-]{8,64}$/.test(header) ? header : randomUUID();
}
