import { fieldName, formatValue } from '../protocol/protocol-words.js';
import { type FieldSpec, lists, recordFields } from './form-fields.js';

/** Each field of the forms by its name; a name has one unit wherever it stands. */
const specs: ReadonlyMap<string, FieldSpec> = new Map(
  [...Object.values(recordFields).flat(), ...Object.values(lists).flatMap(({ fields }) => [...fields])].map(
    (spec: FieldSpec) => [spec.name, spec],
  ),
);

const lastOf = (path: string): string => path.split('.').at(-1) ?? path;

function valueWords(name: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (Array.isArray(value)) return value.join(', ');
  const { unit, options } = specs.get(name) ?? {};
  const label = options?.find((option) => option.value === value)?.label;
  return label ?? formatValue(typeof value === 'number' ? value : String(value), unit || null);
}

/** A bound of a site's freedom is in the unit of the field that it is about, and a threshold in that of its rule. */
function leafWords(name: string, value: unknown, entry: Record<string, unknown>): string {
  if (['minimum', 'maximum', 'step'].includes(name)) return valueWords(lastOf(String(entry['path'])), value);
  const words = valueWords(name, value);
  return name === 'threshold' ? `${words} ${valueWords('unit', entry['unit'])}` : words;
}

const names = new Set(['id', 'path']);

/** A part of a draft as its form says it, in the units that are typed there: a value, or the fields of an entry. */
export function partWords(path: string, part: unknown): string {
  if (part === undefined) return 'not there';
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return valueWords(lastOf(path), part);
  const entry = part as Record<string, unknown>;
  return Object.entries(entry)
    .filter(([name, value]) => !names.has(name) && value !== null && value !== '')
    .filter(([name]) => !(name === 'unit' && 'threshold' in entry))
    .map(([name, value]) => `${fieldName(name)} ${leafWords(name, value, entry)}`)
    .join('; ');
}
