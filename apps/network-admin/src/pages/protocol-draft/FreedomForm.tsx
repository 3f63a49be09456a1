import { Button, Select } from '@mantine/core';
import type { OverridableFieldInput } from '../../graph/schema.generated.js';
import { fieldName } from '../protocol/protocol-words.js';
import { DraftField } from './DraftField.js';
import { useDraftForm } from './DraftContext.js';
import { recordFields } from './form-fields.js';

/** Quantities in which a site may be left free, with the unit each is stored in. */
const quantities = (['dose', 'monitoring', 'discharge', 'boosters'] as const).flatMap((part) =>
  recordFields[part].flatMap((field) =>
    field.kind === 'QUANTITY' ? [{ path: `${part}.${field.name}`, unit: 'unit' in field ? field.unit : '' }] : [],
  ),
);

/** Where a site may differ, and how far. */
export function FreedomForm() {
  const { content, change, isReadOnly } = useDraftForm();
  const { overridable } = content;
  const write = (next: OverridableFieldInput[]) => change({ ...content, overridable: next });
  const free = quantities.filter(({ path }) => !overridable.some((entry) => entry.path === path));
  const begin = (path: string | null) => {
    if (path) write([...overridable, { path, minimum: 0, maximum: 0, step: 1 }]);
  };
  return (
    <div className="list-form">
      {overridable.map((entry, index) => (
        <fieldset key={entry.path} className="list-entry">
          <legend>{fieldName(entry.path)}</legend>
          {(['minimum', 'maximum', 'step'] as const).map((name) => (
            <DraftField
              key={name}
              field={{
                name,
                label: { minimum: 'At least', maximum: 'At most', step: 'In steps of' }[name],
                kind: 'QUANTITY',
                unit: quantities.find(({ path }) => path === entry.path)?.unit ?? '',
              }}
              path={`overridable[${entry.path}].${name}`}
              value={entry[name]}
              onChange={(value) =>
                write(overridable.map((one, at) => (at === index ? { ...one, [name]: value as number } : one)))
              }
            />
          ))}
          {!isReadOnly && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={`Take away the freedom in ${fieldName(entry.path)}`}
              onClick={() => write(overridable.filter((_, at) => at !== index))}
            >
              Take away
            </Button>
          )}
        </fieldset>
      ))}
      {!isReadOnly && (
        <Select
          label="Leave sites free in"
          placeholder="Choose a field"
          value={null}
          onChange={begin}
          data={free.map(({ path }) => ({ value: path, label: fieldName(path) }))}
        />
      )}
    </div>
  );
}
