/** Below this two predictions are the same risk reached by different roundings. */
export const ties = 1e-10;

/** Area under the ROC curve by midranks (Mann–Whitney); 0.5 where all outcomes are alike, since no pair can be told apart. */
export function areaUnderCurve(predicted: readonly number[], y: readonly number[]): number {
  const order = predicted.map((_, index) => index).sort((a, b) => predicted[a]! - predicted[b]!);
  const positives = y.filter((outcome) => outcome === 1).length;
  const negatives = y.length - positives;
  if (positives === 0 || negatives === 0) return 0.5;
  let rankSum = 0;
  for (let first = 0; first < order.length;) {
    let last = first;
    while (last + 1 < order.length && predicted[order[last + 1]!]! - predicted[order[first]!]! <= ties) last += 1;
    const rank = (first + last) / 2 + 1;
    for (let at = first; at <= last; at += 1) rankSum += y[order[at]!] === 1 ? rank : 0;
    first = last + 1;
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}
