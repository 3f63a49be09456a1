import type { Viewer } from '@surcease/authz';
import { BadInputError, ConflictError, DomainError, NotFoundError } from '@surcease/kernel';
import type { Transaction } from '@surcease/persistence';
import { type ProtocolVersionRecord, ProtocolVersionEntity } from '../protocol-version/protocol-version.entity.js';
import { versionStatus } from '../protocol-version/protocol-version.machine.js';
import { configurationAt } from './adoption.directory.js';
import { SiteAdoptionEntity, type SiteAdoptionRecord } from './site-adoption.entity.js';
import {
  type AdoptionState,
  type AdoptionStep,
  adoptionStepsFrom,
  checklistItemIds,
  nextAdoptionState,
  versionAllows,
} from './site-adoption.machine.js';
import { assertMayAdvance } from './site-adoption.policy.js';

type Em = Transaction['em'];

interface StepQuestion {
  viewer: Viewer;
  version: ProtocolVersionRecord;
  site: { clinicId: string; expectedActiveVersionId?: string | null };
  /** The version in force at each site. */
  active: ReadonlyMap<string, string>;
  step: AdoptionStep;
  path: readonly string[];
  at: Date;
}

/** A step that may be taken at a site, and whom it moves beside. */
export interface PlannedStep {
  clinicId: string;
  existing: SiteAdoptionRecord | null;
  from: AdoptionState | null;
  to: AdoptionState;
  /** What was in force and gives way. */
  replaced: SiteAdoptionRecord | null;
  /** What a roll-back puts in force again. */
  restored: { adoption: SiteAdoptionRecord; version: ProtocolVersionRecord } | null;
}

/** Whether a step may be taken at a site. @throws DomainError that says why not; changes nothing */
export async function planStep(em: Em, question: StepQuestion): Promise<PlannedStep> {
  const { viewer, version, site, active, step, path } = question;
  const { clinicId, expectedActiveVersionId: expected } = site;
  const [known] = await em.execute<object[]>('select 1 from protocols.sites where clinic_id = ?', [clinicId]);
  if (!known) throw new NotFoundError('The clinic', [...path, 'clinicId']);
  assertMayAdvance(viewer, clinicId, [...path, 'clinicId']);
  const activeId = active.get(clinicId) ?? null;
  const existing = await em.findOne(SiteAdoptionEntity, { clinicId, versionId: version.id });
  if (expected !== undefined && expected !== activeId)
    throw new ConflictError('Another version is in force at this site by now.', path, existing?.revision ?? 0);
  const from = existing?.state ?? null;
  const to = from === null ? (step === 'PROPOSE' ? 'PROPOSED' : null) : nextAdoptionState(from, step);
  if (to === null) {
    const allowed = from === null ? ['PROPOSE'] : adoptionStepsFrom(from);
    throw new DomainError(
      'ILLEGAL_TRANSITION',
      `${step} is not possible here. Allowed now: ${allowed.join(', ')}.`,
      path,
    );
  }
  assertVersionAllows(question, existing);
  if (to === 'ACTIVE') await assertFits(em, version, clinicId, path);
  const replaced =
    to === 'ACTIVE' && activeId !== null && activeId !== version.id
      ? await em.findOneOrFail(SiteAdoptionEntity, { clinicId, versionId: activeId })
      : null;
  const restored = step === 'ROLL_BACK' ? await previousAt(em, question) : null;
  return { clinicId, existing, from, to, replaced, restored };
}

function assertVersionAllows({ version, step, path, at }: StepQuestion, adoption: SiteAdoptionRecord | null): void {
  const refuse = (message: string) => new DomainError('ILLEGAL_TRANSITION', message, path);
  const today = at.toISOString().slice(0, 10);
  if (!versionAllows(version.state, step))
    throw refuse(`The version is ${version.state.toLowerCase()}: only an approved one is taken up.`);
  if (step === 'PROPOSE' && (version.reviewDueOn ?? '') < today)
    throw refuse('The review of this version is overdue: no further site takes it up before that.');
  if (step === 'MARK_READY') {
    const done = new Set<string>(adoption?.checklist.map(({ itemId }) => itemId));
    const open = checklistItemIds.filter((id) => !done.has(id));
    if (open.length > 0) throw refuse(`Still to be done at this site: ${open.join(', ')}.`);
  }
  if (step === 'ACTIVATE' && versionStatus(version.state, version.effectiveFrom ?? null, today) !== 'EFFECTIVE')
    throw refuse(`The version is in force from ${version.effectiveFrom} on, not before.`);
}

/** Checked again at use: what a site set for another version may not fit this one. */
async function assertFits(
  em: Em,
  version: ProtocolVersionRecord,
  clinicId: string,
  path: readonly string[],
): Promise<void> {
  const { conflicts } = await configurationAt(em, version, clinicId);
  if (conflicts.length > 0)
    throw new BadInputError(
      `Values of this site do not fit the version: ${conflicts.map(({ path: field }) => field).join(', ')}. Change them first.`,
      path,
    );
}

async function previousAt(em: Em, { version, site, path }: StepQuestion): Promise<PlannedStep['restored']> {
  const [previous] = await em.execute<{ adoption_id: string }[]>(
    `select r.adoption_id from protocols.activations r join protocols.versions v on v.id = r.version_id
     where r.clinic_id = ? and r.protocol_id = ? and r.version_id <> ? and v.state in ('APPROVED', 'SUPERSEDED')
     order by lower(r.during) desc limit 1`,
    [site.clinicId, version.protocolId, version.id],
  );
  if (!previous)
    throw new BadInputError('No version to go back to was in force here: pause or withdraw instead.', path);
  const adoption = await em.findOneOrFail(SiteAdoptionEntity, previous.adoption_id);
  const before = await em.findOneOrFail(ProtocolVersionEntity, adoption.versionId);
  await assertFits(em, before, site.clinicId, path);
  return { adoption, version: before };
}
