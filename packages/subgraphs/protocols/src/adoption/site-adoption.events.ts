import type { DomainEvent } from '@surcease/persistence';
import type { EffectiveConfigurationPayload, SiteAdoptionChangedV1 } from '@surcease/schema-events';
import type { ProtocolContent } from '../content/protocol-content.js';
import { guardRailsOf, isHard, strictest } from '../guard-rail/guard-rails.js';
import type { SiteAdoptionRecord } from './site-adoption.entity.js';

const finite = (value: number) => (Number.isFinite(value) ? value : null);

/** The numbers of a content that sessions work by; its words stay with the graph. */
export function configurationPayload(content: ProtocolContent): EffectiveConfigurationPayload {
  const { dose, monitoring, stopRules, discharge, boosters } = content;
  const { criteria: _criteria, ...dischargeNumbers } = discharge;
  const bounds = [...strictest(guardRailsOf(content).filter(isHard))];
  return {
    dose,
    limits: bounds.map(([path, { minimum, maximum }]) => ({
      path,
      minimum: finite(minimum),
      maximum: finite(maximum),
    })),
    monitoring,
    stopRules: stopRules.map(({ statement: _statement, ...rule }) => rule),
    discharge: dischargeNumbers,
    boosters,
  };
}

/** The event of a site that took a step; `content` is the site's own while the version is in force there. */
export function siteAdoptionChanged(
  adoption: SiteAdoptionRecord,
  content: ProtocolContent | null,
  actorId: string,
  at: Date,
): DomainEvent {
  const payload: SiteAdoptionChangedV1 = {
    clinicId: adoption.clinicId,
    protocolId: adoption.protocolId,
    protocolVersionId: adoption.versionId,
    state: adoption.state,
    at: at.toISOString(),
    actorId,
    effectiveConfiguration: content && configurationPayload(content),
  };
  return {
    type: 'site-adoption-changed',
    schemaVersion: 1,
    context: 'protocols',
    clinicId: adoption.clinicId,
    occurredAt: at,
    payload,
  };
}
