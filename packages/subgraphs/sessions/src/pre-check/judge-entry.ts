import { BadInputError } from '@surcease/kernel';
import { type PreCheckItemCode, derivedItems, hasFasted, mustRecheck, optionalItems } from './pre-check-rules.js';

export interface EnteredFinding {
  item: PreCheckItemCode;
  outcome?: string | null;
  note?: string | null;
  systolicMmHg?: number | null;
  diastolicMmHg?: number | null;
  clearLiquidsHours?: number | null;
  lightMealHours?: number | null;
  fattyMealHours?: number | null;
  escortName?: string | null;
  escortRelationship?: string | null;
  weightGrams?: number | null;
}

interface Finding {
  outcome: string;
  detail: Record<string, unknown>;
}

/** What a finding amounts to: by its rule where there is one, else as it was entered. @throws BadInputError */
export function judgeEntry(entered: EnteredFinding, path: readonly string[]): Finding {
  const { item, outcome, note } = entered;
  if (derivedItems.includes(item)) throw new BadInputError(`${item} follows from other records.`, [...path, 'item']);
  if (outcome === 'NOT_APPLICABLE' && !optionalItems.includes(item))
    throw new BadInputError(`${item} concerns every patient.`, [...path, 'outcome']);
  const detail = note ? { note } : {};
  if (item === 'BLOOD_PRESSURE') return judged(entered, ['systolicMmHg', 'diastolicMmHg'], notHigh, detail, path);
  if (item === 'FASTING')
    return judged(entered, ['clearLiquidsHours', 'lightMealHours', 'fattyMealHours'], fasted, detail, path);
  if (item === 'ESCORT')
    return {
      outcome: entered.escortName?.trim() ? 'PASSED' : 'FAILED',
      detail: { ...detail, isNamed: !!entered.escortName },
    };
  if (!outcome) throw new BadInputError('Say what the check found.', [...path, 'outcome']);
  const weight = item === 'WEIGHT' && entered.weightGrams ? { weightGrams: entered.weightGrams } : {};
  return { outcome, detail: { ...detail, ...weight } };
}

type Measured = Record<string, number>;
const notHigh = (values: Measured) =>
  !mustRecheck({ systolicMmHg: values['systolicMmHg'] ?? 0, diastolicMmHg: values['diastolicMmHg'] ?? 0 });
const fasted = (values: Measured) =>
  hasFasted({
    clearLiquidsHours: values['clearLiquidsHours'] ?? 0,
    lightMealHours: values['lightMealHours'] ?? 0,
    fattyMealHours: values['fattyMealHours'] ?? 0,
  });

/** A rule decides, from numbers that must all be there. */
function judged(
  entered: EnteredFinding,
  names: readonly (keyof EnteredFinding)[],
  rule: (values: Measured) => boolean,
  detail: Record<string, unknown>,
  path: readonly string[],
): Finding {
  const values: Measured = {};
  for (const name of names) {
    const value = entered[name];
    if (typeof value !== 'number') throw new BadInputError(`${entered.item} needs ${name}.`, [...path, name]);
    values[name] = value;
  }
  return { outcome: rule(values) ? 'PASSED' : 'FAILED', detail: { ...detail, ...values } };
}
