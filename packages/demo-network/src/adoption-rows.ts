import type { Site } from './build-sites.js';
import { DAY_MS, isoInstant } from './calendar.js';
import { accountNamed } from './demo-accounts.js';
import { generatedId } from './generated-id.js';
import type { ProtocolRows } from './protocol-rows.js';
import { RandomStream } from './random-stream.js';
import type { Row, RowBatch } from './rows.js';
import { type VersionUse, usesAt } from './version-use.js';

type State = Row<'protocols.adoptions'>['state'];

const items = [
  'competency-infusion',
  'competency-life-support',
  'equipment-monitoring',
  'equipment-rescue',
  'drug-supply',
  'pump-library',
];

const ladder: readonly State[] = ['PROPOSED', 'TRAINING', 'READY', 'ACTIVE', 'PAUSED'];
const stepInto: Readonly<Record<State, string>> = {
  PROPOSED: 'PROPOSE',
  TRAINING: 'BEGIN_TRAINING',
  READY: 'MARK_READY',
  ACTIVE: 'ACTIVATE',
  PAUSED: 'PAUSE',
  WITHDRAWN: 'WITHDRAW',
};

/** Which versions the sites use, prepare and have left, and where they differ. */
export function writeAdoptions(
  seed: number,
  nowMs: number,
  sites: readonly Site[],
  protocols: ProtocolRows,
  batch: RowBatch,
): void {
  batch['protocols.sites'] = sites.map(({ clinic }) => ({ clinic_id: clinic.id, name: clinic.name }));
  const by = accountNamed(seed, 'medical-director').displayName;
  for (const site of sites)
    for (const chain of protocols.used.values())
      for (const use of usesAt(site, chain, nowMs)) writeAdoption({ seed, site, by, batch }, use);
  writeOverrides(seed, nowMs, sites, protocols, batch);
}

interface Adopting {
  seed: number;
  site: Site;
  by: string;
  batch: RowBatch;
}

function writeAdoption({ seed, site, by, batch }: Adopting, use: VersionUse): void {
  const { version, state, fromMs, untilMs, replacedBy } = use;
  const random = new RandomStream(seed, 'adoption', site.index, version.id);
  const id = generatedId('adop', fromMs, random);
  const [clinic_id, protocol_id] = [site.clinic.id, version.protocol_id];
  const reached = state === 'WITHDRAWN' ? [...ladder.slice(0, 4), state] : ladder.slice(0, ladder.indexOf(state) + 1);
  const doneItems = reached.includes('READY') ? items : reached.includes('TRAINING') ? items.slice(0, 2) : [];
  const changedAt = isoInstant(untilMs ?? fromMs);
  batch['protocols.adoptions'].push({
    id,
    clinic_id,
    protocol_id,
    version_id: version.id,
    state,
    checklist: doneItems.map((itemId) => ({ itemId, doneAt: isoInstant(fromMs - DAY_MS), doneByName: by })),
    wave: site.index < 7 ? 'First wave' : 'Second wave',
    created_at: isoInstant(fromMs - 9 * DAY_MS),
    updated_at: changedAt,
    revision: reached.length,
  });
  for (const [index, to] of reached.entries()) {
    const atMs = index < 3 ? fromMs - (9 - 3 * index) * DAY_MS : index === 3 ? fromMs : (untilMs ?? fromMs);
    batch['protocols.adoption_steps'].push({
      id: generatedId('step', atMs, random),
      adoption_id: id,
      step: stepInto[to],
      from_state: reached[index - 1] ?? null,
      to_state: to,
      at: isoInstant(atMs),
      actor_name: by,
      reason:
        to === 'PAUSED'
          ? 'The pump library lacks the new rates.'
          : replacedBy && to === state
            ? `Replaced by ${replacedBy}.`
            : null,
    });
  }
  if (!reached.includes('ACTIVE')) return;
  const during = `[${isoInstant(fromMs)},${untilMs === null ? '' : isoInstant(untilMs)})`;
  const activation = { id: generatedId('actv', fromMs, random), adoption_id: id, clinic_id, protocol_id, during };
  batch['protocols.activations'].push({ ...activation, version_id: version.id });
}

/** What some sites do otherwise. The one that waits a week does not fit the successor of its version. */
const chosen: readonly [site: number, slug: string, path: string, value: number, reason: string][] = [
  [0, 'single-outpatient-infusion', 'discharge.minimumRecoveryMinutes', 45, 'The way home is long for most patients.'],
  [3, 'outpatient-series', 'dose.frequencyDays', 4, 'The infusion room is open on two days a week.'],
  [6, 'crps-daily-series', 'dose.maximumRateMicrogramsPerHour', 22_000, 'Older patients than elsewhere.'],
  [7, 'outpatient-series', 'dose.frequencyDays', 7, 'Patients travel far: once a week.'],
  [10, 'outpatient-series', 'dose.maximumRateMicrogramsPerHour', 23_000, 'More dissociation at the highest rate.'],
];

function writeOverrides(
  seed: number,
  nowMs: number,
  sites: readonly Site[],
  protocols: ProtocolRows,
  batch: RowBatch,
): void {
  for (const [index, slug, path, value, reason] of chosen) {
    const site = sites[index];
    const protocol = protocols.protocols.find((candidate) => candidate.slug === slug);
    if (!site || !protocol) continue;
    const setMs = nowMs - (200 + 10 * index) * DAY_MS;
    batch['protocols.overrides'].push({
      id: generatedId('sovr', setMs, new RandomStream(seed, 'override', index, slug, path)),
      clinic_id: site.clinic.id,
      protocol_id: protocol.id,
      path,
      value,
      reason,
      set_by_name: accountNamed(seed, 'medical-director').displayName,
      set_at: isoInstant(setMs),
    });
  }
}
