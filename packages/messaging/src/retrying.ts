import type { MessagingLogger } from './messaging-logger.js';
import type { Timers } from './timers.js';

const firstDelayMs = 100;
const longestDelayMs = 5_000;

/** Repeats an attempt with a doubling delay until it succeeds. One run at a time. */
export class Retrying {
  #running: Promise<void> | undefined;
  #cancelled = false;
  #skipDelay = () => {};

  constructor(
    private readonly what: string,
    private readonly attempt: () => Promise<void>,
    private readonly logger: MessagingLogger,
    private readonly timers: Timers,
  ) {}

  start(): void {
    if (this.#cancelled || this.#running) return;
    this.#running = this.#run().finally(() => (this.#running = undefined));
  }

  /** Settles when no attempt is under way any more, and none will follow. */
  async cancel(): Promise<void> {
    this.#cancelled = true;
    this.#skipDelay();
    await this.#running;
  }

  async #run(): Promise<void> {
    for (let delayMs = firstDelayMs; !this.#cancelled; delayMs = Math.min(delayMs * 2, longestDelayMs)) {
      try {
        return await this.attempt();
      } catch (error) {
        this.logger.warn({ err: error, delayMs }, `${this.what} failed; trying again`);
      }
      await this.#delay(delayMs);
    }
  }

  async #delay(delayMs: number): Promise<void> {
    if (this.#cancelled) return;
    await new Promise<void>((resolve) => {
      const cancel = this.timers.start(resolve, delayMs);
      this.#skipDelay = () => {
        cancel();
        resolve();
      };
    });
  }
}
