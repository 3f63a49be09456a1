import { type InstrumentCode, questionnaires } from '@surcease/instruments';

/** What a patient has given so far, and at which part they are. */
export interface QuestionnaireForm {
  /** Counted from 0; the part after the last instrument asks for the patient's own words. */
  part: number;
  /** By instrument; null for an open item. */
  answers: Partial<Record<InstrumentCode, (number | null)[]>>;
  narrative: string;
  /** Whether the patient said that open questions stay open. */
  leavesOpen: boolean;
  /** Whether the patient goes back a part. */
  goesBack: boolean;
}

/** The name of an item's field. */
export const fieldName = (code: InstrumentCode, index: number): string => `${code}.${index}`;

/** A part that a form cannot have; what does not fit is read as not given, since it did not come from our page. */
export function readForm(
  body: Readonly<Record<string, unknown>>,
  instruments: readonly InstrumentCode[],
): QuestionnaireForm {
  const textOf = (name: string): string => {
    const value = body[name];
    return typeof value === 'string' ? value : '';
  };
  const part = Number(textOf('part'));
  const answers: QuestionnaireForm['answers'] = {};
  for (const code of instruments) {
    const wording = questionnaires[code];
    if (!wording) continue;
    const allowed = new Map(wording.options.map(({ value }) => [String(value), value]));
    answers[code] = wording.items.map((_, index) => allowed.get(textOf(fieldName(code, index))) ?? null);
  }
  return {
    part: Number.isInteger(part) && part >= 0 && part <= instruments.length ? part : 0,
    answers,
    narrative: textOf('narrative').replaceAll('\r\n', '\n'),
    leavesOpen: textOf('action') === 'leave-open',
    goesBack: textOf('action') === 'back',
  };
}

/** Which items of a part are open, counted from 0. */
export const openItems = (answers: readonly (number | null)[] | undefined): number[] =>
  (answers ?? []).flatMap((answer, index) => (answer === null ? [index] : []));

/** Item 9 of PHQ-9 asks of thoughts of being better off dead; any but "not at all" calls for help to be named at once. */
export const tellsOfSelfHarm = ({ PHQ9 }: QuestionnaireForm['answers']): boolean => (PHQ9?.[8] ?? 0) >= 1;
