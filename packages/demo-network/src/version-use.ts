import type { Site } from './build-sites.js';
import { DAY_MS, dayFromIso } from './calendar.js';
import type { Row } from './rows.js';

type VersionRow = Row<'protocols.versions'>;
type State = Row<'protocols.adoptions'>['state'];

/** How a version stands at a site, and when it was in force there. */
export interface VersionUse {
  version: VersionRow;
  state: State;
  fromMs: number;
  untilMs: number | null;
  /** The number of the version that took its place. */
  replacedBy: string | null;
}

/** How far each site has come with a version that was approved lately; the first site may take it up today. */
const wave: readonly (State | null)[] = [
  'READY',
  'ACTIVE',
  'TRAINING',
  'PROPOSED',
  'ACTIVE',
  'READY',
  'TRAINING',
  'PROPOSED',
  'ACTIVE',
  'TRAINING',
  'PROPOSED',
  null,
  'PAUSED',
  null,
];

/** Where a protocol has had three versions in force: every site took up the second, one after the other. */
const SECOND_TAKEN_UP_DAYS_AGO = 320;
const DAYS_BETWEEN_SITES = 3;
/** Long enough ago for a few courses to have been planned by it. */
const THIRD_TAKEN_UP_DAYS_AGO = 30;
const PAUSED_DAYS_AGO = 2;

const wasInForce = ({ state }: VersionUse) => state === 'ACTIVE' || state === 'PAUSED' || state === 'WITHDRAWN';

/** The versions of a protocol at a site, the first first. `chain` are those that sites have used, in their order. */
export function usesAt(site: Site, chain: readonly VersionRow[], nowMs: number): VersionUse[] {
  const uses = chain.flatMap((version, order): VersionUse[] => {
    const state = order < 2 ? 'ACTIVE' : (wave[site.index] ?? null);
    return state === null
      ? []
      : [{ version, state, fromMs: startOf(site, version, order, nowMs), untilMs: null, replacedBy: null }];
  });
  return uses.map((use, order) => {
    const next = uses[order + 1];
    if (next && wasInForce(next))
      return { ...use, state: 'WITHDRAWN', untilMs: next.fromMs, replacedBy: next.version.semantic_version };
    return use.state === 'PAUSED' ? { ...use, untilMs: nowMs - PAUSED_DAYS_AGO * DAY_MS } : use;
  });
}

function startOf({ index, profile }: Site, version: VersionRow, order: number, nowMs: number): number {
  if (order === 1) return nowMs - (SECOND_TAKEN_UP_DAYS_AGO - DAYS_BETWEEN_SITES * index) * DAY_MS;
  if (order > 1) return nowMs - (THIRD_TAKEN_UP_DAYS_AGO + index) * DAY_MS;
  return Math.max(dayFromIso(version.effective_from ?? ''), dayFromIso(profile.openedOn)) * DAY_MS;
}

/** The version that a course was planned by: what was in force at its site on that day, and stays with it. */
export function versionInForce(uses: readonly VersionUse[], atMs: number): VersionRow {
  const known = uses.filter(wasInForce);
  const found = known.findLast(({ fromMs }) => fromMs <= atMs) ?? known[0];
  if (!found) throw new Error('versionInForce: the site has never used the protocol');
  return found.version;
}
