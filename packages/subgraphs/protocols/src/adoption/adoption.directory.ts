import type { Viewer } from '@surcease/authz';
import { newId } from '@surcease/kernel';
import type { Transaction } from '@surcease/persistence';
import { type ProtocolVersionRecord } from '../protocol-version/protocol-version.entity.js';
import { effectiveConfiguration } from './effective-configuration.js';
import {
  AdoptionStepEntity,
  SiteAdoptionEntity,
  type SiteAdoptionRecord,
  SiteOverrideEntity,
} from './site-adoption.entity.js';
import { siteAdoptionChanged } from './site-adoption.events.js';
import type { AdoptionState, AdoptionStep } from './site-adoption.machine.js';

type Em = Transaction['em'];

/** One change at a time for a protocol at a site; sites in order, so that two waves never wait on each other. */
export async function lockSites(em: Em, protocolId: string, clinicIds: readonly string[]): Promise<void> {
  for (const clinicId of [...clinicIds].sort())
    await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`adoption:${protocolId}:${clinicId}`]);
}

/** Notes a step in the adoption and in its history. */
export function takeStep(
  em: Em,
  adoption: SiteAdoptionRecord,
  taken: { step: AdoptionStep; from: AdoptionState | null; to: AdoptionState; reason: string | null },
  actor: Viewer,
  at: Date,
): void {
  if (taken.from !== null) adoption.revision += 1;
  adoption.state = taken.to;
  adoption.updatedAt = at;
  em.create(AdoptionStepEntity, {
    id: newId('step'),
    adoptionId: adoption.id,
    step: taken.step,
    fromState: taken.from,
    toState: taken.to,
    at,
    actorName: actor.displayName,
    reason: taken.reason,
  });
}

/** Ends what is in force at a site, and says until when it was. A stretch is never empty, however quick the change. */
export async function endActivation(em: Em, clinicId: string, protocolId: string, at: Date): Promise<string | null> {
  const [ended] = await em.execute<{ until: string }[]>(
    `update protocols.activations set during = tstzrange(lower(during), greatest(?::timestamptz, lower(during) + interval '1 microsecond'))
     where clinic_id = ? and protocol_id = ? and upper_inf(during) returning upper(during)::text as until`,
    [at.toISOString(), clinicId, protocolId],
  );
  return ended?.until ?? null;
}

/** Puts a version in force at a site from now on. */
export async function beginActivation(em: Em, adoption: SiteAdoptionRecord, at: Date): Promise<void> {
  await em.execute(
    `insert into protocols.activations (id, adoption_id, clinic_id, protocol_id, version_id, during)
     select ?, ?, ?, ?, ?, tstzrange(greatest(?::timestamptz, (
       select max(upper(r.during)) from protocols.activations r where r.clinic_id = ? and r.protocol_id = ?)), null)`,
    [
      newId('actv'),
      adoption.id,
      adoption.clinicId,
      adoption.protocolId,
      adoption.versionId,
      at.toISOString(),
      adoption.clinicId,
      adoption.protocolId,
    ],
  );
}

/** The version of a protocol in force at each of these sites. */
export async function activeVersions(
  em: Em,
  protocolId: string,
  clinicIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await em.execute<{ clinic_id: string; version_id: string }[]>(
    `select clinic_id, version_id from protocols.activations
     where protocol_id = ? and clinic_id = any (?::text[]) and upper_inf(during)`,
    [protocolId, arrayText(clinicIds)],
  );
  return new Map(rows.map((row) => [row.clinic_id, row.version_id]));
}

/** An array as PostgreSQL reads it; ids need no escaping beyond quotes. */
export const arrayText = (values: readonly string[]) =>
  `{${values.map((value) => `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`).join(',')}}`;

/** A version as a site uses it, from what the site has set. */
export async function configurationAt(em: Em, version: ProtocolVersionRecord, clinicId: string) {
  const overrides = await em.find(SiteOverrideEntity, { clinicId, protocolId: version.protocolId, endedAt: null });
  return effectiveConfiguration(version.content, overrides);
}

/** Takes a version out of force wherever it is, as one step of each site. */
export async function pauseEverywhere(
  { em, raise }: Transaction,
  version: ProtocolVersionRecord,
  actor: Viewer,
  reason: string,
  at: Date,
): Promise<void> {
  const active = await em.find(SiteAdoptionEntity, { versionId: version.id, state: 'ACTIVE' });
  const clinicIds = active.map(({ clinicId }) => clinicId);
  await lockSites(em, version.protocolId, clinicIds);
  for (const adoption of active) {
    await em.refresh(adoption);
    if (adoption.state !== 'ACTIVE') continue;
    await endActivation(em, adoption.clinicId, adoption.protocolId, at);
    takeStep(em, adoption, { step: 'PAUSE', from: 'ACTIVE', to: 'PAUSED', reason }, actor, at);
    raise(siteAdoptionChanged(adoption, null, actor.accountId, at));
  }
}
