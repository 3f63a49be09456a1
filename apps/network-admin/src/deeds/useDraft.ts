import { useCallback, useEffect, useState } from 'react';
import type { Values } from './form-values.js';

/** What was typed and not sent, while the app is open: a form that comes back is as it was left. Never in storage. */
const drafts = new Map<string, Values>();

const warn = (event: BeforeUnloadEvent) => event.preventDefault();

/** Values of a form that survive its leaving the page, and a warning before they are lost with the tab. */
export function useDraft(key: string, initial: Values) {
  const [values, setValues] = useState<Values>(() => ({ ...initial, ...drafts.get(key) }));
  const [isDirty, setDirty] = useState(drafts.has(key));
  const set = useCallback(
    (name: string, value: unknown) => {
      drafts.set(key, { ...drafts.get(key), [name]: value });
      setValues((before) => ({ ...before, [name]: value }));
      setDirty(true);
    },
    [key],
  );
  const clear = useCallback(() => {
    drafts.delete(key);
    setValues(initial);
    setDirty(false);
  }, [key, initial]);
  useEffect(() => {
    if (!isDirty) return;
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isDirty]);
  return { values, set, clear, isDirty };
}
