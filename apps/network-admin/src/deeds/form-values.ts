import { instantOf } from './clinic-time.js';

interface Common {
  /** Where the value stands in the input of the deed, with dots: `diagnosis.code`. */
  name: string;
  /** With the unit: "Weight, kg". */
  label: string;
  hint?: string;
  required?: boolean;
  /** What stands there before anybody types; a choice without one begins open. */
  initial?: unknown;
  /** The whole width of the form. */
  isWide?: boolean;
}

export interface Option {
  value: string;
  label: string;
}

/** A field of a form: what is typed, and how it is sent. */
export type Field = Common &
  (
    | { kind: 'text' | 'longText' | 'date' | 'flag' }
    /** Sent as an integer after multiplying: 1000 sends kilograms as grams. */
    | { kind: 'number'; scale?: number; digits?: number }
    | { kind: 'choice' | 'radio'; options: readonly Option[] }
    /** Typed in the clinic’s time; a `moment` is sent as an instant, a `local` as it was typed. */
    | { kind: 'moment' | 'local' }
  );

export type Values = Readonly<Record<string, unknown>>;

const isBlank = (value: unknown) => value === undefined || value === null || value === '';

function sentAs(field: Field, value: unknown, timeZone: string): unknown {
  if (field.kind === 'flag') return value === true;
  if (isBlank(value)) return null;
  if (field.kind === 'number') return Math.round(Number(value) * (field.scale ?? 1));
  if (field.kind === 'moment') return instantOf(String(value), timeZone);
  return typeof value === 'string' ? value.trim() || null : value;
}

/** Puts a value where its name says: a.b becomes { a: { b } }. */
function put(input: Record<string, unknown>, name: string, value: unknown): void {
  const [first = '', ...rest] = name.split('.');
  if (rest.length === 0) {
    input[first] = value;
    return;
  }
  const inner = (input[first] ??= {}) as Record<string, unknown>;
  put(inner, rest.join('.'), value);
}

/** What a form sends. */
export function inputOf(fields: readonly Field[], values: Values, timeZone: string): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const field of fields) put(input, field.name, sentAs(field, values[field.name], timeZone));
  return input;
}

/** The names of required fields in which nothing stands. */
export const missingOf = (fields: readonly Field[], values: Values): string[] =>
  fields.filter(({ name, required }) => required && isBlank(values[name])).map(({ name }) => name);

export const initialValues = (fields: readonly Field[]): Values =>
  Object.fromEntries(fields.map(({ name, kind, initial }) => [name, initial ?? (kind === 'flag' ? false : '')]));

/** The problem that a path of the server’s names, by the name of the field it belongs beside. */
export function fieldOf(path: readonly string[], names: readonly string[]): string | undefined {
  const dotted = (path[0] === 'input' ? path.slice(1) : path).join('.');
  return names.find((name) => dotted === name || dotted.startsWith(`${name}.`));
}
