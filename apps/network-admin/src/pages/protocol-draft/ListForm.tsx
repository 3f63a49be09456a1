import { Button } from '@mantine/core';
import { DraftField } from './DraftField.js';
import { useDraftForm } from './DraftContext.js';
import type { ListSpec } from './form-fields.js';

export type Entry = Record<string, unknown> & { id: string };

const thresholdUnits: Record<string, string> = { MMHG: 'mmHg', PER_MINUTE: '/min', PERCENT: '%', SCORE: 'points' };

/** A name that no entry has yet: letters, digits and hyphens. */
function nameFor(word: string, entries: readonly Entry[]): string {
  const taken = new Set(entries.map(({ id }) => id));
  const stem = word.replaceAll(/[^a-z0-9]+/g, '-');
  let number = entries.length + 1;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

/** A list of entries, each with its fields; entries come and go. */
export function ListForm({
  spec,
  entries,
  onChange,
}: {
  spec: ListSpec;
  entries: readonly Entry[];
  onChange: (entries: Entry[]) => void;
}) {
  const { isReadOnly, findings } = useDraftForm();
  const own = findings.filter(({ path }) => path === spec.path);
  const replace = (index: number, entry: Entry) => onChange(entries.map((one, at) => (at === index ? entry : one)));
  return (
    <div className="list-form">
      {own.map(({ code, severity, message }) => (
        <p key={code} className={severity === 'ERROR' ? 'field-error' : 'field-warning'}>
          {message}
        </p>
      ))}
      {entries.map((entry, index) => (
        <fieldset key={entry.id} className="list-entry">
          <legend>{entry.id.replaceAll('-', ' ')}</legend>
          {spec.fields.map((field) => (
            <DraftField
              key={field.name}
              field={field}
              path={`${spec.path}[${entry.id}].${field.name}`}
              value={entry[field.name]}
              unit={field.name === 'threshold' ? thresholdUnits[String(entry['unit'])] : undefined}
              onChange={(value) => replace(index, { ...entry, [field.name]: value })}
            />
          ))}
          {!isReadOnly && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={`Take away ${entry.id.replaceAll('-', ' ')}`}
              onClick={() => onChange(entries.filter((_, at) => at !== index))}
            >
              Take away
            </Button>
          )}
        </fieldset>
      ))}
      {!isReadOnly && (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => onChange([...entries, { id: nameFor(spec.entry, entries), ...spec.blank }])}
        >
          Add a {spec.entry}
        </Button>
      )}
    </div>
  );
}
