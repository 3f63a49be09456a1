import { useEffect, useState } from 'react';
import type uPlot from 'uplot';

export type Plot = typeof uPlot;

/** While it loads, uPlot takes the browser's language for its numbers, and fails on a name that is not one. */
function mendLanguage(): void {
  try {
    Intl.NumberFormat.supportedLocalesOf(navigator.language);
  } catch {
    Object.defineProperty(navigator, 'language', { value: 'en-US', configurable: true });
  }
}

let loading: Promise<Plot> | undefined;

function loadPlot(): Promise<Plot> {
  mendLanguage();
  loading ??= import('uplot').then(({ default: plot }) => plot);
  // What failed once, as on a lost connection, is asked for again by the next strip.
  loading.catch(() => (loading = undefined));
  return loading;
}

/** uPlot, once it is there: only who watches a session needs it. */
export function usePlot(): Plot | null {
  const [plot, setPlot] = useState<Plot | null>(null);
  useEffect(() => {
    let isWanted = true;
    loadPlot().then(
      (loaded) => {
        if (isWanted) setPlot(() => loaded);
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return plot;
}
