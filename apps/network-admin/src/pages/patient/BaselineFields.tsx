import { NativeSelect } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import type { Values } from '../../deeds/form-values.js';
import { InstrumentFormsDocument, type InstrumentFormsQuery } from './pathway.generated.js';

export type InstrumentForm = InstrumentFormsQuery['instruments'][number];

export const useInstruments = (): readonly InstrumentForm[] =>
  useQuery(InstrumentFormsDocument).data?.instruments ?? [];

/** Answers of one instrument as they stand in a form, one key an item. */
export const answerKey = (code: string, index: number) => `answer:${code}:${index}`;

/** What was answered, an item left open as null; nothing where no item was answered. */
export function answersOf(form: Pick<InstrumentForm, 'code' | 'itemCount'>, values: Values): (number | null)[] | null {
  const answers = Array.from({ length: form.itemCount }, (_, index) => {
    const value = values[answerKey(form.code, index)];
    return value === undefined || value === '' ? null : Number(value);
  });
  return answers.every((answer) => answer === null) ? null : answers;
}

interface Props {
  form: InstrumentForm;
  values: Values;
  set: (name: string, value: unknown) => void;
}

/** The questions of one instrument, in the words that may be shown, else by number. */
export function InstrumentFields({ form, values, set }: Props) {
  const { code, title, itemCount, items, options, lowestAnswer, highestAnswer } = form;
  const choices =
    options.length > 0
      ? options.map(({ value, label }) => ({
          value: String(value),
          label: label === String(value) ? label : `${value} · ${label}`,
        }))
      : Array.from({ length: (highestAnswer ?? lowestAnswer) - lowestAnswer + 1 }, (_, index) => ({
          value: String(lowestAnswer + index),
          label: String(lowestAnswer + index),
        }));
  return (
    <fieldset className="form-section">
      <legend>{title}</legend>
      <div className="field-list">
        {Array.from({ length: itemCount }, (_, index) => (
          <NativeSelect
            key={index}
            label={items[index]?.text ?? `${title}, question ${index + 1}`}
            value={String(values[answerKey(code, index)] ?? '')}
            onChange={(event) => set(answerKey(code, index), event.currentTarget.value)}
            data={[{ value: '', label: 'Not answered' }, ...choices]}
          />
        ))}
      </div>
    </fieldset>
  );
}
