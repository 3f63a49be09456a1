/** Starts a one-shot timer and answers how to cancel it; a test brings its own. */
export interface Timers {
  start(callback: () => void, delayMs: number): () => void;
}

export const systemTimers: Timers = {
  start(callback, delayMs) {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};
