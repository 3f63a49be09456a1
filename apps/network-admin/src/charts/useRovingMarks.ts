import { type KeyboardEvent, useRef, useState } from 'react';
import { nextMark } from './roving.js';

interface Options {
  /** Marks in the order the arrows walk. */
  ids: readonly string[];
  /** The mark that is selected, and so the one that Tab reaches. */
  selected?: string | null;
  /** Enter, Space or a click; null clears. */
  onSelect?: (id: string | null) => void;
  /** Another way to walk, for charts with rows and columns. */
  next?: (id: string, key: string) => string | null;
}

type Mark = SVGElement | HTMLElement;

/** One tab stop for a chart: arrows, Home and End walk its marks, Enter selects, Escape clears; hovering lights. */
export function useRovingMarks({ ids, selected = null, onSelect, next }: Options) {
  const [focused, setFocused] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const marks = useRef(new Map<string, Mark>());
  const known = (id: string | null) => (id !== null && ids.includes(id) ? id : null);
  const tabStop = known(focused) ?? known(selected) ?? ids[0] ?? null;

  function press(event: KeyboardEvent, id: string) {
    if (event.key === 'Escape') onSelect?.(null);
    const isChoice = event.key === 'Enter' || event.key === ' ';
    if (isChoice) onSelect?.(id);
    const target = next ? next(id, event.key) : nextMark(ids, id, event.key);
    if (target) marks.current.get(target)?.focus();
    if (target || (isChoice && onSelect)) event.preventDefault();
  }

  return {
    lit: known(hovered) ?? known(focused),
    isLit: (id: string) => id === selected || id === focused || id === hovered,
    /** What each mark needs; its role and its label are the chart's. */
    markProps: (id: string) => ({
      ref: (mark: Mark | null) => {
        if (mark) marks.current.set(id, mark);
        else marks.current.delete(id);
      },
      tabIndex: id === tabStop ? 0 : -1,
      onClick: () => onSelect?.(id === selected ? null : id),
      onKeyDown: (event: KeyboardEvent) => press(event, id),
      onFocus: () => setFocused(id),
      onBlur: () => setFocused(null),
      onPointerEnter: () => setHovered(id),
      onPointerLeave: () => setHovered(null),
    }),
  };
}
