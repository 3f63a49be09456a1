import { readMany } from '../../app/url-state.js';
import type { AlarmFilter, AlarmRule, AlarmSeverity } from '../../graph/schema.generated.js';
import { alarmRules } from '../../live/alarm-words.js';

export interface AlarmSelection {
  clinics: string[];
  rules: AlarmRule[];
  severities: AlarmSeverity[];
  /** Null shows both those that wait and those that were answered. */
  isOpen: boolean | null;
}

export const severities: readonly AlarmSeverity[] = ['CRITICAL', 'WARN'];

/** What the address asks for, and what of it this page does not know. */
export function readSelection(
  params: URLSearchParams,
  slugs: readonly string[],
): { selection: AlarmSelection; unknown: string[] } {
  const clinics = readMany(params, 'clinic', slugs);
  const rules = readMany(params, 'rule', alarmRules);
  const grades = readMany(params, 'severity', severities);
  const open = readMany(params, 'open', ['yes', 'no'] as const);
  return {
    selection: {
      clinics: clinics.values,
      rules: rules.values,
      severities: grades.values,
      isOpen: open.values.length === 1 ? open.values[0] === 'yes' : null,
    },
    unknown: [clinics, rules, grades, open].flatMap(({ unknown }) => unknown),
  };
}

/** The address of a selection: what is not chosen is left out. */
export function writeSelection({ clinics, rules, severities: grades, isOpen }: AlarmSelection): URLSearchParams {
  const params = new URLSearchParams();
  for (const slug of clinics) params.append('clinic', slug);
  for (const rule of rules) params.append('rule', rule);
  for (const severity of grades) params.append('severity', severity);
  if (isOpen !== null) params.set('open', isOpen ? 'yes' : 'no');
  return params;
}

const orNone = <Value>(values: readonly Value[]): Value[] | undefined => (values.length > 0 ? [...values] : undefined);

/** The same for the graph. */
export const filterOf = (selection: AlarmSelection, idOf: ReadonlyMap<string, string>): AlarmFilter => ({
  clinicIds: orNone(selection.clinics.flatMap((slug) => idOf.get(slug) ?? [])),
  rules: orNone(selection.rules),
  severities: orNone(selection.severities),
  isAcknowledged: selection.isOpen === null ? undefined : !selection.isOpen,
});

export const isFiltered = ({ clinics, rules, severities: grades, isOpen }: AlarmSelection): boolean =>
  clinics.length > 0 || rules.length > 0 || grades.length > 0 || isOpen !== null;
