import type { Field } from '../../deeds/form-values.js';
import type { DoseOfVersionQuery, PlanFactsFragment } from './pathway.generated.js';
import { inReadUnits } from './plan-words.js';

type Dose = NonNullable<NonNullable<DoseOfVersionQuery['protocolVersion']>['dose']>;

export interface Bounds {
  dose: Dose | undefined;
  fields: NonNullable<DoseOfVersionQuery['effectiveConfiguration']>['fields'];
  guardRails: NonNullable<NonNullable<DoseOfVersionQuery['protocolVersion']>['guardRails']>;
}

interface DoseField {
  name: keyof PlanFactsFragment & string;
  label: string;
  scale: number;
  digits: number;
  /** How the field is called in the content of a protocol, below `dose`. */
  source: keyof Dose;
}

const doseFields: readonly DoseField[] = [
  {
    name: 'rateMicrogramsPerKgPerHour',
    label: 'Rate, mg/kg/h',
    scale: 1000,
    digits: 3,
    source: 'rateMicrogramsPerKgPerHour',
  },
  { name: 'rateMicrogramsPerHour', label: 'Rate, mg/h', scale: 1000, digits: 3, source: 'rateMicrogramsPerHour' },
  { name: 'durationMinutes', label: 'Duration, min', scale: 1, digits: 0, source: 'durationMinutes' },
  { name: 'loadingMicrograms', label: 'Loading dose, mg', scale: 1000, digits: 3, source: 'loadingDoseMicrograms' },
  {
    name: 'maximumRateMicrogramsPerHour',
    label: 'Maximum rate, mg/h',
    scale: 1000,
    digits: 3,
    source: 'maximumRateMicrogramsPerHour',
  },
  {
    name: 'maximumSessionMicrograms',
    label: 'Maximum of a session, mg',
    scale: 1000,
    digits: 3,
    source: 'maximumSessionMicrograms',
  },
  { name: 'seriesSize', label: 'Sessions in the series', scale: 1, digits: 0, source: 'seriesSize' },
  { name: 'frequencyDays', label: 'Days between sessions', scale: 1, digits: 0, source: 'frequencyDays' },
];

/** What a field left open comes to, by the clinic’s configuration or else the protocol, and the bounds that hold for it. */
function hintOf({ source, scale, label }: DoseField, { dose, fields, guardRails }: Bounds): string | undefined {
  const own = fields.find(({ path }) => path.endsWith(`.${source}`) || path === source);
  const general = dose?.[source];
  const unit = label.split(', ')[1];
  const said = own
    ? [`clinic: ${inReadUnits(own.value, own.unit)}`]
    : typeof general === 'number'
      ? [`protocol: ${general / scale}${unit ? `\u00a0${unit}` : ''}`]
      : [];
  const bounds = guardRails
    .filter(({ path }) => path.endsWith(`.${source}`) || path === source)
    .map(({ level, minimum, maximum, unit }) => {
      const range = [
        minimum === null ? null : `from ${inReadUnits(minimum, unit)}`,
        maximum === null ? null : `up to ${inReadUnits(maximum, unit)}`,
      ];
      return `${level.endsWith('HARD') ? 'hard' : 'soft'} limit ${range.filter(Boolean).join(' ')}`;
    });
  const text = [...said, ...bounds].join('; ');
  return text || undefined;
}

/** The dose of a plan as fields; one left open is as the clinic’s configuration, or the plan so far, has it. */
export function dosingFields(bounds: Bounds, basis: string, plan: PlanFactsFragment | undefined): Field[] {
  return doseFields
    .filter(({ name }) => name !== (basis === 'MG_PER_H' ? 'rateMicrogramsPerKgPerHour' : 'rateMicrogramsPerHour'))
    .map((field): Field => {
      const { name, label, scale, digits } = field;
      const value = plan?.[name];
      const hint = hintOf(field, bounds);
      return {
        name,
        label,
        kind: 'number',
        scale,
        digits,
        ...(hint && { hint }),
        ...(typeof value === 'number' && { initial: value / scale }),
      };
    });
}
