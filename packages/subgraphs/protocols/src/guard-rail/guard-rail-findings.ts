import { flattenContent } from '../content/flatten-content.js';
import type { ProtocolContent } from '../content/protocol-content.js';
import type { Finding } from '../content/finding.js';
import { guardRailsOf, isHard } from './guard-rails.js';

/** Where a content leaves the bounds of network and protocol: hard ones are errors, soft ones warnings. */
export function guardRailFindings(content: ProtocolContent): Finding[] {
  const leaves = flattenContent(content);
  const findings: Finding[] = [];
  for (const rail of guardRailsOf(content)) {
    const value = leaves.get(rail.path);
    if (typeof value !== 'number') continue;
    const { minimum, maximum, unit, reference, path } = rail;
    const severity = isHard(rail) ? 'ERROR' : 'WARNING';
    if (maximum !== null && value > maximum)
      findings.push({ severity, code: rail.id, path, message: `At most ${maximum} ${unit}. ${reference}` });
    if (minimum !== null && value < minimum)
      findings.push({ severity, code: rail.id, path, message: `At least ${minimum} ${unit}. ${reference}` });
  }
  return [...findings, ...titrationFindings(content)];
}

/** A step above 100 % is a higher rate, and meets the same bounds. */
function titrationFindings({ dose, ...content }: ProtocolContent): Finding[] {
  const bounds = guardRailsOf({ dose, ...content }).filter(isHard);
  const rates = ['rateMicrogramsPerKgPerHour', 'rateMicrogramsPerHour'] as const;
  return dose.titration.flatMap(({ id, ratePercent }) =>
    rates.flatMap((name) =>
      bounds
        .filter(
          ({ path, maximum }) =>
            path === `dose.${name}` && ((dose[name] ?? 0) * ratePercent) / 100 > (maximum ?? Infinity),
        )
        .map(({ id: code, maximum, unit, reference }) => ({
          severity: 'ERROR' as const,
          code,
          path: `dose.titration[${id}].ratePercent`,
          message: `This step exceeds ${maximum} ${unit}. ${reference}`,
        })),
    ),
  );
}
