import type { RandomStream } from './random-stream.js';

const better = [
  'I slept through the night for the first time in months, and I walked to the shop and back.',
  'The burning is still there but it is further away. I cooked dinner twice this week.',
  'I can hold a pen again. I had not thought that I would write that.',
  'Stairs are easier. I went to see my sister and stayed for the afternoon.',
  'The pain is about half. I am less short with people at home.',
];
const same = [
  'Some days are better, some are not. I cannot say that it has changed.',
  'The first week was good, then it came back slowly.',
  'Sleep is a little better. The pain itself is as it was.',
  'I hoped for more. I would still like to talk about what else can be tried.',
];
const worse = [
  'The days after the infusions were hard and the pain is worse than before.',
  'I felt dizzy for two days each time, and it did not help.',
];

/** A made-up account that fits an impression of change, from 1 (very much improved) to 7 (very much worse). */
export function accountOf(impression: number, random: RandomStream): string {
  return random.pick(impression <= 2 ? better : impression <= 4 ? same : worse);
}
