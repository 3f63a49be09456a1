/** Whether a semantic version stands above another: number by number, so that 1.10.0 is newer than 1.9.0. */
export function isNewerVersion(candidate: string, present: string): boolean {
  const [one, other] = [candidate, present].map((text) => text.split('.').map(Number)) as [number[], number[]];
  const place = one.findIndex((number, index) => number !== (other[index] ?? 0));
  return place >= 0 && (one[place] ?? 0) > (other[place] ?? 0);
}
