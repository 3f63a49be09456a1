import type { InstrumentResponse } from '@surcease/instruments';
import type { RandomStream } from './random-stream.js';

type Answered<T extends InstrumentResponse['instrument']> = Extract<InstrumentResponse, { instrument: T }>;
type AnsweredItems<T extends string> = { instrument: T; answers: number[] };

const clip = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
const wholeWithin = (value: number, most: number): number => Math.round(clip(value, 0, most));

/** Average pain 0–10 of the last seven days. */
export function nrs(answer: number): Answered<'NRS'> {
  return { instrument: 'NRS', answer, recall: 'LAST_7_DAYS', qualifier: 'AVERAGE' };
}

/** Pain 0–10 at this moment, as asked before and after a session. */
export function nrsNow(answer: number): Answered<'NRS'> {
  return { instrument: 'NRS', answer, recall: 'NOW', qualifier: 'NOW' };
}

/** PEG: three items 0–10 around the given pain and interference. */
export function peg(pain: number, interference: number, random: RandomStream): AnsweredItems<'PEG'> {
  const around = (): number => wholeWithin(interference + random.normal(0, 1), 10);
  return { instrument: 'PEG', answers: [wholeWithin(pain, 10), around(), around()] };
}

/** Brief Pain Inventory, interference: seven items 0–10 around the given level. */
export function interference(level: number, random: RandomStream): AnsweredItems<'BPI_INTERFERENCE'> {
  const answers = Array.from({ length: 7 }, () => wholeWithin(level + random.normal(0, 1.1), 10));
  return { instrument: 'BPI_INTERFERENCE', answers };
}

/** PHQ-9: nine items that sum to the total. About 12 % at baseline answer item 9 with 1 or more. */
export function phq9(total: number, random: RandomStream): AnsweredItems<'PHQ9'> {
  const some = random.chance((0.12 * total) / 11.5);
  const wanted = random.weighted<number>([
    [1, 0.75],
    [2, 0.18],
    [3, 0.07],
  ]);
  const last = clip(some ? wanted : 0, Math.max(0, total - 24), Math.min(3, total));
  return { instrument: 'PHQ9', answers: [...spread(total - last, 8, random), last] };
}

/** GAD-7: seven items that sum to the total. */
export function gad7(total: number, random: RandomStream): AnsweredItems<'GAD7'> {
  return { instrument: 'GAD7', answers: spread(total, 7, random) };
}

/** Patient's global impression of change, 1 very much improved … 7 very much worse (Guy 1976). */
export function pgic(responds: boolean, random: RandomStream): Answered<'PGIC'> {
  const better: readonly (readonly [number, number])[] = [
    [1, 0.25],
    [2, 0.5],
    [3, 0.2],
    [4, 0.05],
  ];
  const same: readonly (readonly [number, number])[] = [
    [2, 0.06],
    [3, 0.26],
    [4, 0.46],
    [5, 0.16],
    [6, 0.06],
  ];
  return { instrument: 'PGIC', answer: random.weighted(responds ? better : same), coding: 'GUY_1976' };
}

/** Opioids of a day. Hydrocodone stands for all: its milligrams are morphine equivalents (CDC 2022, factor 1.0). */
export function mme(milligramsPerDay: number): Answered<'MME'> {
  return { instrument: 'MME', doses: [{ opioid: 'HYDROCODONE', amount: milligramsPerDay, unit: 'MG_PER_DAY' }] };
}

/** Spreads a total over items of 0–3. */
function spread(total: number, count: number, random: RandomStream): number[] {
  const items = Array.from({ length: count }, () => Math.min(3, Math.floor(total / count)));
  let left = total - items.reduce((sum, item) => sum + item, 0);
  while (left > 0) {
    const index = random.integer(0, count - 1);
    const item = items[index] ?? 3;
    if (item >= 3) continue;
    items[index] = item + 1;
    left -= 1;
  }
  return items;
}
