/** Where the time comes from; a test brings its own. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands at one instant until it is moved. */
export function fixedClock(at: string | Date): Clock & { moveTo(next: string | Date): void } {
  let current = new Date(at);
  return {
    now: () => new Date(current),
    moveTo: (next) => {
      current = new Date(next);
    },
  };
}
