import type { SiteAdoptionStep } from '../../graph/schema.generated.js';
import type { RolloutQuery } from './rollout.generated.js';

type Clinic = NonNullable<RolloutQuery['clinics']>['nodes'][number];
export type Adoption = NonNullable<RolloutQuery['siteAdoptions']>[number];

export interface SiteRow {
  clinic: Clinic;
  /** This version at the site; nothing where it was never proposed there. */
  adoption: Adoption | undefined;
  /** What is in force there now, this version or another. */
  active: Adoption | undefined;
}

/** Each site of the network with where a version stands there, and what is in force. */
export function siteRows(clinics: readonly Clinic[], adoptions: readonly Adoption[], versionId: string): SiteRow[] {
  return clinics
    .map((clinic) => {
      const own = adoptions.filter((adoption) => adoption.clinic?.id === clinic.id);
      return {
        clinic,
        adoption: own.find(({ version }) => version?.id === versionId),
        active: own.find(({ state }) => state === 'ACTIVE'),
      };
    })
    .toSorted((a, b) => a.clinic.name.localeCompare(b.clinic.name, 'en'));
}

/** What may be done at a site now: the server says, and where it knows of nothing yet it can only be proposed. */
export const stepsAt = ({ adoption }: SiteRow, mayAdvance: boolean): readonly SiteAdoptionStep[] =>
  adoption ? adoption.allowedSteps : mayAdvance ? ['PROPOSE'] : [];

/** When a step was last taken at a site. */
export const takenAt = ({ adoption }: SiteRow, step: SiteAdoptionStep) =>
  adoption?.history.findLast((entry) => entry.step === step);

/** How far a site is with its checklist. */
export const doneOf = ({ checklist }: Adoption): number => checklist.filter(({ doneAt }) => doneAt !== null).length;
