/** The listeners of a bus by topic. */
export class TopicListeners {
  readonly #topics = new Map<string, Set<() => void>>();

  get topics(): string[] {
    return [...this.#topics.keys()];
  }

  /** Answers whether the topic is new. */
  add(topic: string, listener: () => void): boolean {
    const listeners = this.#topics.get(topic);
    if (listeners) listeners.add(listener);
    else this.#topics.set(topic, new Set([listener]));
    return !listeners;
  }

  /** Answers whether the topic has no listener left. */
  remove(topic: string, listener: () => void): boolean {
    const listeners = this.#topics.get(topic);
    listeners?.delete(listener);
    return listeners?.size === 0 && this.#topics.delete(topic);
  }

  wake(topic: string): void {
    for (const listener of this.#topics.get(topic) ?? []) listener();
  }

  wakeAll(): void {
    for (const topic of this.topics) this.wake(topic);
  }
}
