import { type InferEntity, defineEntity, p } from '@mikro-orm/postgresql';
import type { AdoptionState, ChecklistItemId } from './site-adoption.machine.js';

/** A version at a site as it is stored. */
export const SiteAdoptionEntity = defineEntity({
  name: 'SiteAdoption',
  schema: 'protocols',
  tableName: 'adoptions',
  properties: {
    id: p.text().primary(),
    clinicId: p.text(),
    protocolId: p.text(),
    versionId: p.text(),
    state: p.text().$type<AdoptionState>(),
    checklist: p.json().$type<{ itemId: ChecklistItemId; doneAt: string; doneByName: string }[]>(),
    wave: p.text().nullable(),
    plannedFor: p.date().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    revision: p.integer(),
  },
});
export type SiteAdoptionRecord = InferEntity<typeof SiteAdoptionEntity>;

/** A step that was taken: append-only. */
export const AdoptionStepEntity = defineEntity({
  name: 'SiteAdoptionStep',
  schema: 'protocols',
  tableName: 'adoption_steps',
  properties: {
    id: p.text().primary(),
    adoptionId: p.text(),
    step: p.text(),
    fromState: p.text().nullable(),
    toState: p.text(),
    at: p.datetime(),
    actorName: p.text(),
    reason: p.text().nullable(),
  },
});

/** A site's own value for a field, until it is ended. */
export const SiteOverrideEntity = defineEntity({
  name: 'SiteOverride',
  schema: 'protocols',
  tableName: 'overrides',
  properties: {
    id: p.text().primary(),
    clinicId: p.text(),
    protocolId: p.text(),
    path: p.text(),
    value: p.integer(),
    reason: p.text(),
    setByName: p.text(),
    setAt: p.datetime(),
    endedAt: p.datetime().nullable(),
  },
});
