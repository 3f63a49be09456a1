import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** At most so many clinics are laid side by side. */
export const mostPicked = 6;

/** The clinics picked for a closer comparison, `c=…` in the address. */
export function usePicked() {
  const [params, setParams] = useSearchParams();
  const given = params.getAll('c').join(' ');
  const picked = useMemo(() => [...new Set(given.split(' ').filter(Boolean))].slice(0, mostPicked), [given]);
  const pick = useCallback(
    (slug: string) =>
      setParams(
        (current) => {
          const next = new URLSearchParams(current);
          const before = [...new Set(next.getAll('c'))];
          next.delete('c');
          const after = before.includes(slug) ? before.filter((one) => one !== slug) : [...before, slug];
          for (const one of after.slice(0, mostPicked)) next.append('c', one);
          return next;
        },
        { preventScrollReset: true },
      ),
    [setParams],
  );
  return { picked, pick };
}
