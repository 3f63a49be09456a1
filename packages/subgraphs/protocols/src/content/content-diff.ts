import { contentSections, type ContentSection, sectionOfPath } from './content-section.js';
import { unitOfPath, unitOfThreshold } from './field-unit.js';
import { higherDosePaths } from './dose-risk.js';
import { type Leaf, flattenContent, unflattenContent } from './flatten-content.js';
import { inCanonicalOrder } from './canonical-content.js';
import type { ProtocolContent } from './protocol-content.js';
import { type RiskDirection, riskOfChange } from './risk-direction.js';

/** One field that differs. `undefined` on a side means that the field is not there. */
export interface FieldChange {
  path: string;
  section: ContentSection;
  before: Leaf | undefined;
  after: Leaf | undefined;
  unit: string | null;
  /** In percent of the old value, for numbers; null where it was 0 or is none. */
  deltaPercent: number | null;
  risk: RiskDirection;
}

const order = Object.values(contentSections);

/** What differs between two contents, by section and path. diff(a, a) is empty; applying diff(a, b) to a gives b. */
export function diffContent(from: ProtocolContent, to: ProtocolContent): FieldChange[] {
  const before = flattenContent(inCanonicalOrder(from));
  const after = flattenContent(inCanonicalOrder(to));
  const paths = [...new Set([...before.keys(), ...after.keys()])];
  const changed = paths.filter((path) => !isSame(before.get(path), after.get(path)));
  const higherDose = higherDosePaths(before, after, changed);
  return changed
    .map((path) => changeAt(path, before, after, higherDose))
    .sort((a, b) => order.indexOf(a.section) - order.indexOf(b.section) || (a.path < b.path ? -1 : 1));
}

/** The content that the changes lead to. */
export function applyDiff(content: ProtocolContent, changes: readonly FieldChange[]): ProtocolContent {
  const leaves = flattenContent(inCanonicalOrder(content));
  for (const { path, after } of changes)
    if (after === undefined) leaves.delete(path);
    else leaves.set(path, after);
  return inCanonicalOrder(unflattenContent(leaves));
}

const isSame = (a: Leaf | undefined, b: Leaf | undefined) => JSON.stringify(a) === JSON.stringify(b);

function changeAt(
  path: string,
  from: ReadonlyMap<string, Leaf>,
  to: ReadonlyMap<string, Leaf>,
  higherDose: ReadonlySet<string>,
): FieldChange {
  const before = from.get(path);
  const after = to.get(path);
  const rule = (leaf: string) => to.get(siblingOf(path, leaf)) ?? from.get(siblingOf(path, leaf));
  const unit = path.endsWith('.threshold') ? unitOfThreshold(rule('unit')) : unitOfPath(path);
  const deltaPercent =
    typeof before === 'number' && typeof after === 'number' && before !== 0
      ? Math.round(((after - before) / before) * 1000) / 10
      : null;
  const risk = higherDose.has(path) ? 'HIGHER_DOSE' : riskOfChange(path, before, after, rule('comparison'));
  return { path, section: sectionOfPath(path), before, after, unit, deltaPercent, risk };
}

const siblingOf = (path: string, leaf: string) => path.replace(/[^.]*$/, leaf);
