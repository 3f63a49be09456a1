import { useCallback, useState } from 'react';

/** The width of what holds a chart, in CSS pixels, known before the first paint: a chart is laid out, never scaled. */
export function useWidth() {
  const [width, setWidth] = useState(0);
  const ref = useCallback((node: HTMLElement | null) => {
    if (!node) return undefined;
    setWidth(node.clientWidth);
    const observer = new ResizeObserver(([entry]) => {
      // A chart that is out of sight for a moment keeps its layout.
      if (entry && entry.contentRect.width > 0) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}
