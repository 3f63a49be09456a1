import type { Viewer } from '@surcease/authz';
import { BadInputError, DomainError, newId } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import type { ProtocolVersionRecord } from '../../protocol-version/protocol-version.entity.js';
import { assertSees } from '../../protocol-version/protocol-version.policy.js';
import { lockVersion } from '../../protocol-version/version.directory.js';
import {
  activeVersions,
  beginActivation,
  configurationAt,
  endActivation,
  lockSites,
  takeStep,
} from '../adoption.directory.js';
import { planStep, type PlannedStep } from '../plan-step.directory.js';
import { SiteAdoptionEntity } from '../site-adoption.entity.js';
import { siteAdoptionChanged } from '../site-adoption.events.js';
import { type AdoptionStep, stepNeedsReason } from '../site-adoption.machine.js';

export interface ChangeSiteAdoptions {
  versionId: string;
  sites: { clinicId: string; expectedActiveVersionId?: string | null }[];
  step: AdoptionStep;
  reason: string | null;
  wave: string | null;
  plannedFor: string | null;
  isAllOrNone: boolean;
}

interface Refusal {
  code: DomainError['code'];
  message: string;
  path: readonly string[];
}

/** Takes one step at many sites: those that may go on, or none where one's refusal holds all back. */
export async function changeSiteAdoptions(
  { viewer }: WriteContext,
  transaction: Transaction,
  input: ChangeSiteAdoptions,
  at: Date,
): Promise<{ ids: string[]; refusals: Refusal[] }> {
  const { em } = transaction;
  const version = await lockVersion(em, input.versionId);
  assertSees(viewer, version);
  if (stepNeedsReason(input.step) && !input.reason?.trim())
    throw new BadInputError(`${input.step} needs a reason.`, ['input', 'reason']);
  const clinicIds = input.sites.map(({ clinicId }) => clinicId);
  if (new Set(clinicIds).size < clinicIds.length)
    throw new BadInputError('A site stands there twice.', ['input', 'sites']);
  await lockSites(em, version.protocolId, clinicIds);
  const active = await activeVersions(em, version.protocolId, clinicIds);
  const planned: PlannedStep[] = [];
  const refusals: Refusal[] = [];
  for (const [index, site] of input.sites.entries()) {
    const path = ['input', 'sites', String(index)];
    try {
      planned.push(await planStep(em, { viewer, version, site, active, step: input.step, path, at }));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refusals.push({ code: error.code, message: error.message, path: error.path });
    }
  }
  if (input.isAllOrNone && refusals.length > 0) return { ids: [], refusals };
  const ids: string[] = [];
  for (const step of planned) ids.push(await carryOut(transaction, version, step, input, viewer, at));
  return { ids, refusals };
}

async function carryOut(
  { em, raise }: Transaction,
  version: ProtocolVersionRecord,
  { clinicId, existing, from, to, replaced, restored }: PlannedStep,
  { step, reason, wave, plannedFor }: ChangeSiteAdoptions,
  viewer: Viewer,
  at: Date,
): Promise<string> {
  const { protocolId } = version;
  const adoption =
    existing ??
    em.create(SiteAdoptionEntity, {
      id: newId('adop'),
      clinicId,
      protocolId,
      versionId: version.id,
      state: to,
      checklist: [],
      createdAt: at,
      updatedAt: at,
      revision: 1,
    });
  if (step === 'PROPOSE') {
    Object.assign(adoption, { wave, plannedFor });
    // A site that comes back is made ready anew.
    adoption.checklist = [];
    await em.flush();
  }
  if (from === 'ACTIVE' || replaced) await endActivation(em, clinicId, protocolId, at);
  takeStep(em, adoption, { step, from, to, reason }, viewer, at);
  if (replaced) {
    const why = `Replaced by ${version.semanticVersion}.`;
    takeStep(em, replaced, { step: 'WITHDRAW', from: replaced.state, to: 'WITHDRAWN', reason: why }, viewer, at);
    raise(siteAdoptionChanged(replaced, null, viewer.accountId, at));
  }
  const inForce = restored?.adoption ?? (to === 'ACTIVE' ? adoption : null);
  if (inForce !== adoption) raise(siteAdoptionChanged(adoption, null, viewer.accountId, at));
  if (restored)
    takeStep(
      em,
      restored.adoption,
      { step: 'ACTIVATE', from: restored.adoption.state, to: 'ACTIVE', reason },
      viewer,
      at,
    );
  if (inForce) {
    await beginActivation(em, inForce, at);
    const { content } = await configurationAt(em, restored?.version ?? version, clinicId);
    raise(siteAdoptionChanged(inForce, content, viewer.accountId, at));
  }
  return adoption.id;
}
