import type { Timers } from '../src/timers.js';

/** Timers that run when told. */
export class ManualTimers implements Timers {
  readonly #timers = new Set<{ due: number; callback: () => void }>();
  #now = 0;

  get pending(): number {
    return this.#timers.size;
  }

  start(callback: () => void, delayMs: number): () => void {
    const timer = { due: this.#now + delayMs, callback };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
    const due = Array.from(this.#timers).filter((timer) => timer.due <= this.#now);
    for (const timer of due) {
      if (this.#timers.delete(timer)) timer.callback();
    }
  }
}
