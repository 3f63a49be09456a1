import type { TypedDocumentNode } from '@apollo/client';
import { type FormEvent, type ReactNode, useMemo, useState } from 'react';
import { DeedButton } from './DeedButton.js';
import { FormField } from './FormField.js';
import { type Field, type Values, fieldOf, initialValues, inputOf, missingOf } from './form-values.js';
import { Problems } from './Problems.js';
import { useDeed } from './useDeed.js';
import { useDraft } from './useDraft.js';

export interface Section {
  title: string;
  note?: string;
  fields: readonly Field[];
  /** A list of short questions under each other. */
  isList?: boolean;
}

interface Props<Data extends Record<string, unknown>, Input extends { clientMutationId: string }> {
  /** Names the form, and keeps what is typed while its page is away. */
  draftKey: string;
  label: string;
  document: TypedDocumentNode<Data, { input: Input }>;
  fixed: Partial<Input>;
  sections: readonly Section[];
  submit: string;
  timeZone: string;
  /** Said once the server has confirmed it. */
  done?: string;
  /** What is sent of what was typed, where it is more than the fields themselves. */
  build?: (input: Record<string, unknown>, values: Values) => Record<string, unknown>;
  onDone?: (() => void) | undefined;
  /** What the server answered, once it has done it. */
  onData?: (data: Data) => void;
  color?: string;
  children?: ReactNode | ((values: Values, set: (name: string, value: unknown) => void) => ReactNode);
  isDisabled?: boolean;
}

/** A deed that needs words: its fields, what is wrong beside each, and a button that says when it is done. */
export function DeedForm<Data extends Record<string, unknown>, Input extends { clientMutationId: string }>(
  props: Props<Data, Input>,
) {
  return <KeyedForm key={props.draftKey} {...props} />;
}

function KeyedForm<Data extends Record<string, unknown>, Input extends { clientMutationId: string }>({
  draftKey,
  label,
  document,
  fixed,
  sections,
  submit,
  timeZone,
  done,
  build = (input) => input,
  onDone,
  onData,
  color,
  children,
  isDisabled = false,
}: Props<Data, Input>) {
  const fields = useMemo(() => sections.flatMap((section) => section.fields), [sections]);
  const initial = useMemo(() => initialValues(fields), [fields]);
  const { values, set, clear } = useDraft(draftKey, initial);
  const { state, send } = useDeed(document, fixed, onData);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const names = fields.map(({ name }) => name);
  const problems = state.kind === 'REFUSED' ? state.problems : [];
  const errorOf = (name: string) =>
    missing.includes(name) ? 'Needed.' : problems.find(({ path }) => fieldOf(path, names) === name)?.message;
  const rest = problems.filter(({ path }) => fieldOf(path, names) === undefined);

  const perform = async (event: FormEvent) => {
    event.preventDefault();
    const open = missingOf(fields, values);
    setMissing(open);
    if (open.length > 0) return;
    if (!(await send(build(inputOf(fields, values, timeZone), values) as Partial<Input>))) return;
    clear();
    onDone?.();
  };
  return (
    <form className="deed-form" aria-label={label} noValidate onSubmit={(event) => void perform(event)}>
      {sections.map(({ title, note, fields: own, isList }) => {
        const grid = (
          <div className={isList ? 'field-list' : 'field-grid'}>
            {own.map((field) => (
              <div key={field.name} className={field.isWide || field.kind === 'longText' ? 'field-wide' : undefined}>
                <FormField
                  field={field}
                  value={values[field.name]}
                  error={errorOf(field.name)}
                  onChange={(value) => set(field.name, value)}
                />
              </div>
            ))}
          </div>
        );
        if (!title) return <div key="only">{grid}</div>;
        return (
          <fieldset key={title} className="form-section">
            <legend>{title}</legend>
            {note && <p className="muted">{note}</p>}
            {grid}
          </fieldset>
        );
      })}
      {typeof children === 'function' ? children(values, set) : children}
      {missing.length > 0 && (
        <p className="problems" role="alert">
          {missing.length === 1 ? 'One field is' : `${missing.length} fields are`} still empty:{' '}
          {fields
            .filter(({ name }) => missing.includes(name))
            .map((field) => field.label)
            .join(', ')}
          .
        </p>
      )}
      {rest.length > 0 && <Problems state={{ kind: 'REFUSED', problems: rest }} />}
      {rest.length === 0 && problems.length > 0 && missing.length === 0 && (
        <p className="problems" role="alert">
          Not recorded: see the fields marked above.
        </p>
      )}
      {state.kind === 'DONE' && done && (
        <p className="deed-done" role="status">
          {done}
        </p>
      )}
      <DeedButton type="submit" size="md" state={state} color={color} disabled={isDisabled}>
        {submit}
      </DeedButton>
    </form>
  );
}
