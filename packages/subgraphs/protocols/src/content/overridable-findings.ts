import { unitOfPath } from './field-unit.js';
import type { Finding } from './finding.js';
import type { Overridable, ProtocolContent } from './protocol-content.js';

const MAY_DIFFER =
  /^(dose\.(?!titration)\w+|monitoring\.\w*Minutes\w*|discharge\.(minimumRecovery|noDriving)Minutes|boosters\.\w+)$/;

/** Why a value does not fit the bounds of a field, or null where it does. */
export function misfit(value: number, { path, minimum, maximum, step }: Overridable): string | null {
  const [least, most, stride] = [minimum, maximum, step].map((bound) => inUnit(bound, path));
  if (!Number.isInteger(value)) return 'Give a whole number.';
  if (value < minimum || value > maximum) return `A site may choose ${least} to ${most}.`;
  if ((value - minimum) % step !== 0) return `A site may choose steps of ${stride} from ${least}.`;
  return null;
}

const inUnit = (value: number, path: string) => [value, unitOfPath(path) ?? []].flat().join(' ');

/** Freedoms that make no sense, or that would let a site leave the bounds of network and protocol. */
export function overridableFindings(
  content: ProtocolContent,
  leaves: ReadonlyMap<string, unknown>,
  bounds: ReadonlyMap<string, { minimum: number; maximum: number }>,
): Finding[] {
  return content.overridable.flatMap((entry) => {
    const { path, minimum, maximum } = entry;
    const at = (field: string) => `overridable[${path}].${field}`;
    const value = leaves.get(path);
    if (!MAY_DIFFER.test(path) || typeof value !== 'number')
      return [error('overridable-path', at('path'), 'A site may not differ here: there is no such quantity.')];
    if (minimum > maximum) return [error('overridable-range', at('minimum'), 'The minimum is above the maximum.')];
    const findings: Finding[] = [];
    const problem = misfit(value, entry);
    if (problem) findings.push(error('overridable-value', path, `The version’s own value does not fit: ${problem}`));
    const rail = bounds.get(path);
    if (rail && maximum > rail.maximum)
      findings.push(error('overridable-rail', at('maximum'), `The hard limit is ${inUnit(rail.maximum, path)}.`));
    if (rail && minimum < rail.minimum)
      findings.push(error('overridable-rail', at('minimum'), `The hard limit is ${inUnit(rail.minimum, path)}.`));
    return findings;
  });
}

const error = (code: string, path: string, message: string): Finding => ({ severity: 'ERROR', code, path, message });
