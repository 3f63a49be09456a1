import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { readSort, type Sort, writeSort } from '../../app/url-state.js';

/** The order of the page's table, in the address; and a column that is not known. */
export function useSort(columns: readonly string[], initial: Sort) {
  const [params, setParams] = useSearchParams();
  const { sort, unknown } = readSort(params, columns, initial);
  const onSort = useCallback(
    (next: Sort) =>
      setParams(
        (current) => {
          const changed = new URLSearchParams(current);
          changed.set('sort', writeSort(next));
          return changed;
        },
        { preventScrollReset: true },
      ),
    [setParams],
  );
  return { sort, unknown, onSort };
}
