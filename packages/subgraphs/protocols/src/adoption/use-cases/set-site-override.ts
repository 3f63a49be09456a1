import { BadInputError, NotFoundError, newId } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { ProtocolVersionEntity } from '../../protocol-version/protocol-version.entity.js';
import { activeVersions, configurationAt, lockSites } from '../adoption.directory.js';
import { SiteAdoptionEntity, SiteOverrideEntity } from '../site-adoption.entity.js';
import { siteAdoptionChanged } from '../site-adoption.events.js';
import { assertMayAdvance } from '../site-adoption.policy.js';

export interface SetSiteOverride {
  clinicId: string;
  protocolId: string;
  path: string;
  value: number | null;
  reason: string;
}

/** Sets a field at a site within what its version leaves free, or lets it follow the version again. */
export async function setSiteOverride(
  { viewer }: WriteContext,
  { em, raise }: Transaction,
  { clinicId, protocolId, path, value, reason }: SetSiteOverride,
  at: Date,
): Promise<{ clinicId: string; protocolId: string }> {
  await lockSites(em, protocolId, [clinicId]);
  const activeId = (await activeVersions(em, protocolId, [clinicId])).get(clinicId);
  const version = activeId === undefined ? null : await em.findOne(ProtocolVersionEntity, activeId);
  if (!version) throw new NotFoundError('A version in force at this site', ['input', 'clinicId']);
  assertMayAdvance(viewer, clinicId, ['input', 'clinicId']);
  const before = await em.findOne(SiteOverrideEntity, { clinicId, protocolId, path, endedAt: null });
  if (before) {
    before.endedAt = at;
    await em.flush();
  }
  if (value !== null)
    em.create(SiteOverrideEntity, {
      id: newId('sovr'),
      clinicId,
      protocolId,
      path,
      value,
      reason,
      setByName: viewer.displayName,
      setAt: at,
    });
  await em.flush();
  const { content, conflicts } = await configurationAt(em, version, clinicId);
  const own = conflicts.find((conflict) => conflict.path === path);
  if (own) throw new BadInputError(own.message, ['input', 'value']);
  const adoption = await em.findOneOrFail(SiteAdoptionEntity, { clinicId, versionId: version.id });
  raise(siteAdoptionChanged(adoption, content, viewer.accountId, at));
  return { clinicId, protocolId };
}
