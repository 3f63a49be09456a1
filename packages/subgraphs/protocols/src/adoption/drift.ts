import { flattenContent } from '../content/flatten-content.js';
import { unitOfPath } from '../content/field-unit.js';
import type { ProtocolContent } from '../content/protocol-content.js';
import { effectiveConfiguration } from './effective-configuration.js';
import type { OverrideRow } from './site-adoption.repository.js';

/** A site's own values beside those of the version in force there; `content` is null where none is. */
export function driftOf(overrides: readonly OverrideRow[], content: ProtocolContent | null) {
  const leaves = content && flattenContent(content);
  const conflicts = new Set(
    content ? effectiveConfiguration(content, overrides).conflicts.map(({ path }) => path) : [],
  );
  return overrides.map(({ clinicId, path, value, reason, setByName, setAt }) => {
    const versionValue = leaves?.get(path);
    return {
      clinicId,
      path,
      value,
      versionValue: typeof versionValue === 'number' ? versionValue : null,
      unit: unitOfPath(path),
      reason,
      setByName,
      setAt,
      isValid: !conflicts.has(path),
    };
  });
}
