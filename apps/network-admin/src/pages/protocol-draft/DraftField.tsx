import { Checkbox, MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { inMilligrams } from '../../format/number.js';
import { formatValue, spokenUnit } from '../protocol/protocol-words.js';
import { useDraftForm } from './DraftContext.js';
import type { FieldSpec } from './form-fields.js';
import { SourcesField } from './SourcesField.js';

interface Props {
  field: FieldSpec;
  /** Where the field stands in the content, as findings name it. */
  path: string;
  value: unknown;
  onChange: (value: unknown) => void;
  /** Set where the unit is another field's value. */
  unit?: string;
}

const instruments = ['NRS', 'PEG', 'PGIC', 'PHQ_9', 'GAD_7', 'ODI', 'PCS', 'ISI', 'SF_12', 'CADSS_6'];

interface Rail {
  minimum: number | null;
  maximum: number | null;
  reference: string;
}

/** Of several bounds the strictest wins, as it does on the server. */
function strictest<Bound extends Rail>(bounds: readonly Bound[]): Bound | undefined {
  const [first, ...others] = bounds;
  return (
    first &&
    others.reduce(
      (kept, next) => ({
        ...kept,
        minimum: kept.minimum === null ? next.minimum : Math.max(kept.minimum, next.minimum ?? -Infinity),
        maximum: kept.maximum === null ? next.maximum : Math.min(kept.maximum, next.maximum ?? Infinity),
        reference: `${kept.reference}; ${next.reference}`,
      }),
      first,
    )
  );
}

/** The bound that counts for a field, in words, with where it comes from. */
function RailNote({ path }: { path: string }) {
  const { rails } = useDraftForm();
  const own = rails.filter((rail) => rail.path === path);
  const isHard = ({ level }: (typeof own)[number]) => level.endsWith('HARD');
  const counting = [strictest(own.filter(isHard)), strictest(own.filter((rail) => !isHard(rail)))];
  return (
    <span className="rail-note">
      {counting
        .flatMap((rail) => rail ?? [])
        .map(({ level, minimum, maximum, unit, reference }) => (
          <span key={level} title={inMilligrams(reference)}>
            {level.endsWith('HARD') ? 'Hard limit: ' : 'Usual: '}
            {minimum !== null && `at least ${formatValue(minimum, unit)}`}
            {minimum !== null && maximum !== null && ', '}
            {maximum !== null && `at most ${formatValue(maximum, unit)}`}
          </span>
        ))}
    </span>
  );
}

function Quantity({ field, path, value, onChange, unit, error, description }: Props & Said) {
  const { unit: spoken, divisor } = spokenUnit((unit ?? field.unit) || null);
  const typed = value === null || value === undefined ? '' : Number(value) / divisor;
  return (
    <NumberInput
      label={spoken && !field.isUnitSaid ? `${field.label}, ${spoken}` : field.label}
      value={typed}
      onChange={(next) => onChange(next === '' ? null : Math.round(Number(next) * divisor))}
      decimalScale={divisor === 1 ? 0 : 3}
      required={!field.isOptional}
      hideControls
      readOnly={useDraftForm().isReadOnly}
      error={error}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data-path={path}
    />
  );
}

interface Said {
  error: string | undefined;
  description: React.ReactNode;
}

function Input(props: Props & Said) {
  const { field, value, onChange, error, description } = props;
  const { isReadOnly } = useDraftForm();
  const empty = field.isOptional ? null : '';
  const common = { label: field.label, error, description, required: !field.isOptional && field.kind !== 'FLAG' };
  switch (field.kind) {
    case 'QUANTITY':
      return <Quantity {...props} />;
    case 'FLAG':
      return (
        <Checkbox
          label={field.label}
          error={error}
          description={description}
          checked={value === true}
          disabled={isReadOnly}
          onChange={(event) => onChange(event.target.checked)}
        />
      );
    case 'CHOICE':
      return (
        <Select
          {...common}
          data={[...(field.options ?? [])]}
          value={(value as string | null) ?? null}
          onChange={(next) => (next !== null || field.isOptional) && onChange(next)}
          clearable={field.isOptional ?? false}
          allowDeselect={field.isOptional ?? false}
          disabled={isReadOnly}
        />
      );
    case 'CHOICES':
      return (
        <MultiSelect
          {...common}
          data={[...new Set([...instruments, ...(value as string[])])].map((one) => ({
            value: one,
            label: one.replaceAll('_', '-'),
          }))}
          value={value as string[]}
          onChange={onChange}
          disabled={isReadOnly}
        />
      );
    default:
      return field.kind === 'LONG_TEXT' ? (
        <Textarea
          {...common}
          autosize
          minRows={1}
          value={String(value ?? '')}
          readOnly={isReadOnly}
          onChange={(event) => onChange(event.target.value || empty)}
        />
      ) : (
        <TextInput
          {...common}
          type={field.kind === 'DAY' ? 'date' : 'text'}
          value={String(value ?? '')}
          readOnly={isReadOnly}
          onChange={(event) => onChange(event.target.value || empty)}
        />
      );
  }
}

/** A field with everything that is to be said of it: its limits, what breaks them, what it was, what it rests on. */
export function DraftField(props: Props) {
  const { field, path, value } = props;
  const { findings, changes } = useDraftForm();
  const own = findings.filter((finding) => finding.path === path);
  const errors = own.filter(({ severity }) => severity === 'ERROR').map(({ message }) => inMilligrams(message));
  const warnings = own.filter(({ severity }) => severity === 'WARNING');
  const change = changes.find((one) => one.path === path);
  return (
    <div className={`draft-field draft-field-${field.kind.toLowerCase().replaceAll('_', '-')}`}>
      <Input
        {...props}
        error={errors.length > 0 ? errors.join(' ') : undefined}
        description={
          <>
            <RailNote path={path} />
            {change && <span className="was-note">was {formatValue(change.before, change.unit)}</span>}
          </>
        }
      />
      {warnings.map(({ code, message }) => (
        <p key={code} className="field-warning" title={code}>
          <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
            <path d="M0-5 5.500 4.500H-5.500Z" />
          </svg>
          {inMilligrams(message)}
        </p>
      ))}
      {field.isDose && value !== null && value !== undefined && <SourcesField path={path} label={field.label} />}
    </div>
  );
}
