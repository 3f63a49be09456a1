import type { Answer, InstrumentCode } from './instrument.type.js';
import { instruments } from './instruments.js';

/**
 * The answers that were given, in order. Throws a RangeError, naming the item by its number, where one is no whole
 * number in range, or where the count of items is not the instrument's.
 */
export function requireAnswers(code: InstrumentCode, answers: readonly Answer[]): number[] {
  const { count, minimum, maximum } = instruments[code].items;
  if (answers.length !== count) throw new RangeError(`${code} has ${count} items, got ${answers.length}`);
  return answers.flatMap((answer, index) => {
    if (answer === null) return [];
    if (!Number.isInteger(answer) || answer < minimum || answer > (maximum ?? Infinity)) {
      throw new RangeError(
        `${code} item ${index + 1} must be a whole number from ${minimum} to ${maximum}, got ${answer}`,
      );
    }
    return [answer];
  });
}
