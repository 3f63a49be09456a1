import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { Option, Values } from '../../deeds/form-values.js';

interface Part {
  name: string;
  label: string;
  options?: readonly Option[];
}

interface Props {
  /** The key of the list in the form. */
  name: string;
  title: string;
  /** What one is called on the button that adds it. */
  one: string;
  fields: readonly Part[];
  values: Values;
  set: (name: string, value: unknown) => void;
}

type Row = Record<string, string>;

export const rowsOf = (values: Values, name: string): Row[] => (values[name] as Row[] | undefined) ?? [];

/** A list of small rows that can be added and taken away. */
export function RowsField({ name, title, one, fields, values, set }: Props) {
  const rows = rowsOf(values, name);
  const change = (index: number, field: string, value: string) =>
    set(
      name,
      rows.map((row, at) => (at === index ? { ...row, [field]: value } : row)),
    );
  return (
    <fieldset className="form-section">
      <legend>{title}</legend>
      {rows.map((row, index) => (
        <div key={index} className="deed-row">
          {fields.map((field) =>
            field.options ? (
              <NativeSelect
                key={field.name}
                label={`${field.label} ${index + 1}`}
                value={row[field.name] ?? ''}
                data={[{ value: '', label: 'Choose' }, ...field.options]}
                onChange={(event) => change(index, field.name, event.currentTarget.value)}
              />
            ) : (
              <TextInput
                key={field.name}
                label={`${field.label} ${index + 1}`}
                value={row[field.name] ?? ''}
                onChange={(event) => change(index, field.name, event.currentTarget.value)}
              />
            ),
          )}
          <Button
            variant="default"
            onClick={() =>
              set(
                name,
                rows.filter((_, at) => at !== index),
              )
            }
          >
            Take away
          </Button>
        </div>
      ))}
      <Button variant="default" onClick={() => set(name, [...rows, {}])}>
        Add {one}
      </Button>
    </fieldset>
  );
}
