const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = Date.now();

/** This second, in milliseconds; the same for all who ask until the next one. */
export const thisSecond = (): number => now;

/** One timer for all ages on the screen. */
export function listenToSeconds(listener: () => void): () => void {
  if (!timer) now = Date.now();
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const each of listeners) each();
  }, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}
