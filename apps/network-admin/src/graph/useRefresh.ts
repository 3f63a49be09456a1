import { useCallback, useEffect, useRef } from 'react';

/**
 * Asks again, one question after the other: whoever asks while one is under way gets the answer to the next. Apollo would
 * hand on the older answer instead, in which what was just done is not, and the next deed was refused as a conflict.
 * @param everyMs asks by the clock as well
 */
export function useRefresh(refetch: () => Promise<unknown>, everyMs?: number): () => Promise<void> {
  const underWay = useRef<Promise<void> | null>(null);
  const next = useRef<Promise<void> | null>(null);
  const refresh = useCallback((): Promise<void> => {
    const ask = () => {
      const asking = refetch()
        .then(
          () => undefined,
          () => undefined,
        )
        .finally(() => (underWay.current = null));
      underWay.current = asking;
      return asking;
    };
    if (!underWay.current) return ask();
    next.current ??= underWay.current.then(() => {
      next.current = null;
      return ask();
    });
    return next.current;
  }, [refetch]);
  useEffect(() => {
    if (everyMs === undefined) return undefined;
    const timer = setInterval(() => void refresh(), everyMs);
    return () => clearInterval(timer);
  }, [refresh, everyMs]);
  return refresh;
}
