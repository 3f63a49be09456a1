/** The quantile of ascending values (type 7, as in R). */
export function quantileOf(ascending: readonly number[], share: number): number {
  if (ascending.length === 0) return 0;
  const place = (ascending.length - 1) * Math.min(1, Math.max(0, share));
  const [below, above] = [ascending[Math.floor(place)]!, ascending[Math.ceil(place)]!];
  return below + (place - Math.floor(place)) * (above - below);
}
