import type { FieldChange } from './content-diff.js';

export const changeLevels = ['NONE', 'PATCH', 'MINOR', 'MAJOR'] as const;
/** How much a version changes: MAJOR dose, eligibility, monitoring; MINOR an option added; PATCH words and evidence. */
export type ChangeLevel = (typeof changeLevels)[number];

const WORDING = /\.(statement|title|source|drug)$|^(patientInformation|citations|evidence)[.[]/;
const OPTION = /^(followUp|overridable)\[|^premedication\[/;

function levelOf(change: FieldChange, added: ReadonlySet<string>): ChangeLevel {
  const { path, section, before, risk } = change;
  const entry = /^\w+\[[^\]]*\]/.exec(path)?.[0] ?? '';
  const isAddedOption = OPTION.test(path) && before === undefined && added.has(entry);
  if (isAddedOption) return 'MINOR';
  // What a criterion says is what it does: its words decide who is treated.
  if (section === 'ELIGIBILITY') return 'MAJOR';
  if (WORDING.test(path)) return 'PATCH';
  if (section === 'FOLLOW_UP') return 'MINOR';
  if (section === 'OVERRIDABLE') return risk === 'WIDER_OVERRIDE' ? 'MINOR' : 'MAJOR';
  return section === 'OTHER' ? 'PATCH' : 'MAJOR';
}

/** Entries that are wholly new and that nobody is bound to: an optional premedication, a follow-up, a freedom. */
function addedOptions(changes: readonly FieldChange[]): Set<string> {
  const added = new Set<string>();
  for (const { path, before, after } of changes) {
    const entry = /^(\w+\[[^\]]*\])\.(id|path)$/.exec(path)?.[1];
    if (entry && before === undefined && after !== undefined) added.add(entry);
  }
  for (const { path, after } of changes)
    if (after === true && path.endsWith('].isRequired')) added.delete(path.slice(0, -'.isRequired'.length));
  return added;
}

/** The greatest level among the changes. */
export function changeLevel(changes: readonly FieldChange[]): ChangeLevel {
  const added = addedOptions(changes);
  const levels = changes.map((change) => changeLevels.indexOf(levelOf(change, added)));
  return changeLevels[Math.max(0, ...levels)] ?? 'NONE';
}

/** The version that follows a base with such changes; the first of a protocol is 1.0.0. */
export function nextSemanticVersion(base: string | null, changes: readonly FieldChange[]): string {
  if (base === null) return '1.0.0';
  const [major = 0, minor = 0, patch = 0] = base.split('.').map(Number);
  const level = changeLevel(changes);
  if (level === 'MAJOR') return `${major + 1}.0.0`;
  if (level === 'MINOR') return `${major}.${minor + 1}.0`;
  return `${major}.${minor}.${patch + 1}`;
}
