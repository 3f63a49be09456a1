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
  title: string;
  /** In which it is typed and read, where it is no plain count. */
  unit?: string;
  scale: number;
  digits: number;
  /** How the field is called in the content of a protocol, below `dose`. */
  source: keyof Dose;
}

const doseFields: readonly DoseField[] = [
  {
    name: 'rateMicrogramsPerKgPerHour',
    title: 'Rate',
    unit: 'mg/kg/h',
    scale: 1000,
    digits: 3,
    source: 'rateMicrogramsPerKgPerHour',
  },
  {
    name: 'rateMicrogramsPerHour',
    title: 'Rate',
    unit: 'mg/h',
    scale: 1000,
    digits: 3,
    source: 'rateMicrogramsPerHour',
  },
  { name: 'durationMinutes', title: 'Duration', unit: 'min', scale: 1, digits: 0, source: 'durationMinutes' },
  {
    name: 'loadingMicrograms',
    title: 'Loading dose',
    unit: 'mg',
    scale: 1000,
    digits: 3,
    source: 'loadingDoseMicrograms',
  },
  {
    name: 'maximumRateMicrogramsPerHour',
    title: 'Maximum rate',
    unit: 'mg/h',
    scale: 1000,
    digits: 3,
    source: 'maximumRateMicrogramsPerHour',
  },
  {
    name: 'maximumSessionMicrograms',
    title: 'Maximum of a session',
    unit: 'mg',
    scale: 1000,
    digits: 3,
    source: 'maximumSessionMicrograms',
  },
  { name: 'seriesSize', title: 'Sessions in the series', scale: 1, digits: 0, source: 'seriesSize' },
  { name: 'frequencyDays', title: 'Days between sessions', scale: 1, digits: 0, source: 'frequencyDays' },
];

/** What a field left open comes to, by the clinic’s configuration or else the protocol, and the bounds that hold for it. */
function hintOf({ source, scale, unit }: DoseField, { dose, fields, guardRails }: Bounds): string | undefined {
  const own = fields.find(({ path }) => path.endsWith(`.${source}`) || path === source);
  const general = dose?.[source];
  const said = own
    ? [`clinic: ${inReadUnits(own.value, own.unit)}`]
    : typeof general === 'number'
      ? [`protocol: ${general / scale}${unit ? `\u00a0${unit}` : ''}`]
      : [];
  const bounds = guardRails
    .filter(({ path }) => path.endsWith(`.${source}`) || path === source)
    .map(({ level, minimum, maximum, unit: stored }) => {
      const range = [
        minimum === null ? null : `from ${inReadUnits(minimum, stored)}`,
        maximum === null ? null : `up to ${inReadUnits(maximum, stored)}`,
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
      const { name, title, unit, scale, digits } = field;
      const value = plan?.[name];
      const hint = hintOf(field, bounds);
      return {
        name,
        label: unit ? `${title}, ${unit}` : title,
        kind: 'number',
        scale,
        digits,
        ...(hint && { hint }),
        ...(typeof value === 'number' && { initial: value / scale }),
      };
    });
}
