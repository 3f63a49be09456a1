import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { initialSelection, readSelection, type Selection, writeSelection } from './selection.js';

const nothing: readonly string[] = [];

/**
 * The selection of the address, and how it changes: each change is a step that Back undoes. A page names, in a list that
 * stays the same, the parameters that it reads besides.
 */
export function useSelection(own: readonly string[] = nothing) {
  const [params, setParams] = useSearchParams();
  const { selection, unknown } = useMemo(() => readSelection(params, own), [params, own]);
  const change = useCallback(
    (part: Partial<Selection>) => setParams((current) => writeSelection(current, part), { preventScrollReset: true }),
    [setParams],
  );
  /** Filters as at first; the clinic stays lit. */
  const clear = useCallback(() => {
    const { clinic: _kept, ...filters } = initialSelection;
    change(filters);
  }, [change]);
  return { selection, unknown, change, clear, params, setParams };
}
