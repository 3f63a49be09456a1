import { misfit } from '../content/overridable-findings.js';
import { flattenContent, unflattenContent } from '../content/flatten-content.js';
import type { ProtocolContent } from '../content/protocol-content.js';
import { unitOfPath } from '../content/field-unit.js';
import { guardRailFindings } from '../guard-rail/guard-rail-findings.js';
import { inCanonicalOrder } from '../content/canonical-content.js';

/** What a site sets otherwise. */
export interface SiteOverride {
  path: string;
  value: number;
}

/** A field that a site may set, with what holds there and where that comes from. */
export interface EffectiveField {
  path: string;
  value: number;
  versionValue: number;
  source: 'VERSION' | 'SITE';
  unit: string | null;
  minimum: number;
  maximum: number;
  step: number;
}

/** An override that does not fit a version: it blocks activation there until it is changed. */
export interface OverrideConflict {
  path: string;
  value: number;
  message: string;
}

/** A version as one site uses it. */
export interface EffectiveConfiguration {
  content: ProtocolContent;
  fields: EffectiveField[];
  conflicts: OverrideConflict[];
}

/** Lays a site's overrides over a version's content. What does not fit is left out and listed. */
export function effectiveConfiguration(
  content: ProtocolContent,
  overrides: readonly SiteOverride[],
): EffectiveConfiguration {
  const leaves = flattenContent(inCanonicalOrder(content));
  const original = new Map(leaves);
  const conflicts: OverrideConflict[] = [];
  for (const { path, value } of overrides) {
    const freedom = content.overridable.find((entry) => entry.path === path);
    const problem = freedom ? misfit(value, freedom) : 'The version leaves no freedom here.';
    if (problem) conflicts.push({ path, value, message: problem });
    else leaves.set(path, value);
  }
  const laidOver = unflattenContent(leaves);
  // Checked again at use: the bounds of the network may have narrowed since the override was set.
  for (const { severity, path, message } of guardRailFindings(laidOver))
    if (severity === 'ERROR' && leaves.get(path) !== original.get(path))
      conflicts.push({ path, value: Number(leaves.get(path)), message });
  const refused = new Set(conflicts.map(({ path }) => path));
  for (const path of refused) if (original.has(path)) leaves.set(path, original.get(path) ?? null);
  return {
    content: inCanonicalOrder(unflattenContent(leaves)),
    fields: fieldsOf(content, original, leaves),
    conflicts,
  };
}

function fieldsOf(
  content: ProtocolContent,
  original: ReadonlyMap<string, unknown>,
  leaves: ReadonlyMap<string, unknown>,
): EffectiveField[] {
  return content.overridable.map(({ path, minimum, maximum, step }) => {
    const versionValue = Number(original.get(path));
    const value = Number(leaves.get(path));
    const source = value === versionValue ? 'VERSION' : 'SITE';
    return { path, value, versionValue, source, unit: unitOfPath(path), minimum, maximum, step };
  });
}
