import { useCallback, useEffect, useRef } from 'react';

/**
 * How a page asks again, after a deed and otherwise: one question after the other, and whoever asks while one is under
 * way gets the answer to the next. Apollo would hand on the older answer instead, in which what was just done is not, and
 * the next deed was refused as a conflict. It never fails: the page itself shows that an answer did not come.
 * @param everyMs asks by the clock as well
 */
export function useRefresh(refetch: () => Promise<unknown>, everyMs?: number): () => Promise<void> {
  const underWay = useRef<Promise<void> | null>(null);
  const next = useRef<Promise<void> | null>(null);
  const refresh = useCallback((): Promise<void> => {
    const ask = (): Promise<void> => {
      next.current = null;
      underWay.current = refetch()
        .catch(() => undefined)
        .then(() => {
          underWay.current = null;
        });
      return underWay.current;
    };
    if (underWay.current === null) return ask();
    next.current ??= underWay.current.then(ask);
    return next.current;
  }, [refetch]);
  useEffect(() => {
    if (everyMs === undefined) return undefined;
    const timer = setInterval(() => void refresh(), everyMs);
    return () => clearInterval(timer);
  }, [refresh, everyMs]);
  return refresh;
}
