import { changeLevel } from './semantic-version.js';
import { type FieldChange, diffContent } from './content-diff.js';
import { type DosePoint, doseCurve, plannedMicrograms } from './dose-curve.js';
import type { Leaf } from './flatten-content.js';
import type { ProtocolContent } from './protocol-content.js';

const text = (leaf: Leaf | undefined): string | null =>
  leaf === undefined || leaf === null ? null : Array.isArray(leaf) ? leaf.join(', ') : String(leaf);

const asText = ({ before, after, ...change }: FieldChange) => ({ ...change, before: text(before), after: text(after) });

/** The dose schedule of a content for one weight, to be drawn. */
export function curveOf({ dose }: ProtocolContent, weightGrams: number) {
  const points: DosePoint[] = doseCurve(dose, weightGrams);
  return { weightGrams, points, plannedMicrograms: plannedMicrograms(dose, weightGrams) };
}

/** All that differs between two contents, as the graph tells it. */
export function compareContents(from: ProtocolContent, to: ProtocolContent, weightGrams: number) {
  const changes = diffContent(from, to);
  const risks = [...new Set(changes.map(({ risk }) => risk))].filter((risk) => risk !== 'NONE');
  return {
    changes: changes.map(asText),
    level: changeLevel(changes),
    risks,
    fromCurve: curveOf(from, weightGrams),
    toCurve: curveOf(to, weightGrams),
  };
}
