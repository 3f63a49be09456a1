import { type InstrumentCode, type InstrumentResponse, type OpioidDose, instruments } from '@surcease/instruments';
import { BadInputError } from '@surcease/kernel';

/** Answers as they arrive, from staff or from a patient; an open item is null. */
export interface GivenAnswers {
  instrument: InstrumentCode;
  items?: readonly (number | null)[] | null;
  recall?: string | null;
  qualifier?: string | null;
  coding?: string | null;
  doses?: readonly OpioidDose[] | null;
}

type NrsResponse = Extract<InstrumentResponse, { instrument: 'NRS' }>;
type PgicResponse = Extract<InstrumentResponse, { instrument: 'PGIC' }>;

const qualifiers: readonly NrsResponse['qualifier'][] = ['NOW', 'AVERAGE', 'WORST', 'LEAST'];
const codings: readonly PgicResponse['coding'][] = ['GUY_1976', 'HURST_BOLTON'];

function oneOf<Word extends string>(
  words: readonly Word[],
  given: string | null | undefined,
  path: readonly string[],
): Word {
  const found = words.find((word) => word === given);
  if (found === undefined) throw new BadInputError(`Give one of: ${words.join(', ')}.`, path);
  return found;
}

function checkedItems({ instrument, items }: GivenAnswers, path: readonly string[]): readonly (number | null)[] {
  const { count, minimum, maximum } = instruments[instrument].items;
  const own = [...path, 'items'];
  if (items?.length !== count)
    throw new BadInputError(
      `${instrument} has ${count} ${count === 1 ? 'item' : 'items'}; give null for an open one.`,
      own,
    );
  items.forEach((item, index) => {
    if (item === null) return;
    if (!Number.isInteger(item) || item < minimum || (maximum !== null && item > maximum))
      throw new BadInputError(`Give a whole number from ${minimum} to ${maximum}.`, [...own, String(index)]);
  });
  if (items.every((item) => item === null)) throw new BadInputError('Answer at least one item.', own);
  return items;
}

function checkedDoses({ doses }: GivenAnswers, path: readonly string[]): readonly OpioidDose[] {
  const own = [...path, 'doses'];
  if (!doses) throw new BadInputError('Give the opioids of a day; an empty list where there are none.', own);
  doses.forEach(({ opioid, amount }, index) => {
    if (opioid.trim() === '') throw new BadInputError('Name the opioid.', [...own, String(index), 'opioid']);
    if (!Number.isFinite(amount) || amount < 0)
      throw new BadInputError('Give a dose of at least 0.', [...own, String(index), 'amount']);
  });
  return doses;
}

/**
 * Answers in the shape that the instrument's scorer takes.
 * @throws BadInputError with the place of what is missing or out of range, below `path`
 */
export function readAnswers(given: GivenAnswers, path: readonly string[]): InstrumentResponse {
  const { instrument } = given;
  if (instrument === 'MME') return { instrument, doses: checkedDoses(given, path) };
  const items = checkedItems(given, path);
  if (instrument === 'NRS')
    return {
      instrument,
      answer: items[0] ?? null,
      recall: oneOf(instruments.NRS.recall as NrsResponse['recall'][], given.recall, [...path, 'recall']),
      qualifier: oneOf(qualifiers, given.qualifier, [...path, 'qualifier']),
    };
  if (instrument === 'PGIC')
    return { instrument, answer: items[0] ?? null, coding: oneOf(codings, given.coding, [...path, 'coding']) };
  return { instrument, answers: items };
}
