/** Where the keyboard goes from a mark of a chart, stopping at the ends; null for keys that are not the chart's. */
export function nextMark(ids: readonly string[], current: string | null, key: string): string | null {
  const index = current === null ? -1 : ids.indexOf(current);
  const steps: Record<string, number> = {
    ArrowRight: index + 1,
    ArrowUp: index + 1,
    ArrowLeft: index - 1,
    ArrowDown: index - 1,
    Home: 0,
    End: ids.length - 1,
  };
  const target = steps[key];
  if (target === undefined) return null;
  return ids[Math.max(0, Math.min(ids.length - 1, target))] ?? null;
}
