import { ties } from './area-under-curve.js';

/** The area under the ROC curve of many rows: events and the others are sorted as numbers, and merged. */
export function areaUnderCurveOf(predicted: Float64Array, y: Uint8Array): number {
  const events = predicted.filter((_, row) => y[row] === 1).sort();
  const others = predicted.filter((_, row) => y[row] !== 1).sort();
  if (events.length === 0 || others.length === 0) return 0.5;
  let rankSum = 0;
  for (let [event, other] = [0, 0]; event < events.length || other < others.length;) {
    const first = Math.min(events[event] ?? Infinity, others[other] ?? Infinity);
    const [tiedEvent, tiedOther] = [event, other];
    while (event < events.length && events[event]! - first <= ties) event += 1;
    while (other < others.length && others[other]! - first <= ties) other += 1;
    const [from, to] = [tiedEvent + tiedOther, event + other - 1];
    rankSum += (event - tiedEvent) * ((from + to) / 2 + 1);
  }
  return (rankSum - (events.length * (events.length + 1)) / 2) / (events.length * others.length);
}
