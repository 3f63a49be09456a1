import { Checkbox, Group, NativeSelect, NumberInput, Radio, Textarea, TextInput } from '@mantine/core';
import type { Field } from './form-values.js';

interface Props {
  field: Field;
  value: unknown;
  error: string | undefined;
  onChange: (value: unknown) => void;
}

/** One field, by its kind, with its unit in the label and what is wrong with it underneath. */
export function FormField({ field, value, error, onChange }: Props) {
  const { label, hint, required } = field;
  const common = { label, description: hint, required: required ?? false, withAsterisk: required ?? false, error };
  const text = typeof value === 'string' ? value : '';
  const take = (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value);
  if (field.kind === 'flag')
    return (
      <Checkbox
        label={label}
        description={hint}
        error={error}
        checked={value === true}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    );
  if (field.kind === 'number')
    return (
      <NumberInput
        {...common}
        hideControls
        inputMode="decimal"
        decimalScale={field.digits ?? 0}
        value={typeof value === 'number' ? value : text}
        onChange={onChange}
      />
    );
  if (field.kind === 'choice')
    return (
      <NativeSelect
        {...common}
        value={text}
        onChange={take}
        data={[{ value: '', label: required ? 'Choose' : '–' }, ...field.options]}
      />
    );
  if (field.kind === 'radio')
    return (
      <Radio.Group {...common} value={text} onChange={onChange}>
        <Group gap="md" mt={4}>
          {field.options.map((option) => (
            <Radio key={option.value} value={option.value} label={option.label} />
          ))}
        </Group>
      </Radio.Group>
    );
  if (field.kind === 'longText') return <Textarea {...common} autosize minRows={2} value={text} onChange={take} />;
  const types = { text: 'text', date: 'date', moment: 'datetime-local', local: 'datetime-local' } as const;
  return <TextInput {...common} type={types[field.kind]} value={text} onChange={take} />;
}
