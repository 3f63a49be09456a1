import type { VersionState } from '../protocol-version/protocol-version.machine.js';

/** States of a version at a site. */
export const adoptionStates = ['PROPOSED', 'TRAINING', 'READY', 'ACTIVE', 'PAUSED', 'WITHDRAWN'] as const;
export type AdoptionState = (typeof adoptionStates)[number];

interface Edge {
  from: readonly AdoptionState[];
  to: AdoptionState;
  /** Whether whoever does it must say why. */
  reason?: true;
}

/** Every step there is; PROPOSE makes the adoption. ROLL_BACK withdraws, and what was active before is active again. */
export const adoptionSteps = {
  PROPOSE: { from: ['WITHDRAWN'], to: 'PROPOSED' },
  BEGIN_TRAINING: { from: ['PROPOSED'], to: 'TRAINING' },
  MARK_READY: { from: ['TRAINING'], to: 'READY' },
  ACTIVATE: { from: ['READY'], to: 'ACTIVE' },
  PAUSE: { from: ['ACTIVE'], to: 'PAUSED', reason: true },
  RESUME: { from: ['PAUSED'], to: 'ACTIVE' },
  WITHDRAW: { from: ['PROPOSED', 'TRAINING', 'READY', 'ACTIVE', 'PAUSED'], to: 'WITHDRAWN', reason: true },
  ROLL_BACK: { from: ['ACTIVE', 'PAUSED'], to: 'WITHDRAWN', reason: true },
} as const satisfies Record<string, Edge>;

export type AdoptionStep = keyof typeof adoptionSteps;
export const adoptionStepNames = Object.keys(adoptionSteps) as AdoptionStep[];

const edgeOf = (step: AdoptionStep): Edge => adoptionSteps[step];

export function nextAdoptionState(state: AdoptionState, step: AdoptionStep): AdoptionState | null {
  const edge = edgeOf(step);
  return edge.from.includes(state) ? edge.to : null;
}

/** What can follow a state. */
export function adoptionStepsFrom(state: AdoptionState): AdoptionStep[] {
  return adoptionStepNames.filter((name) => edgeOf(name).from.includes(state));
}

/** Whether a version in this state is taken further at a site. Taking it back is possible whatever became of it. */
export function versionAllows(version: VersionState, step: AdoptionStep): boolean {
  if (step === 'PAUSE' || step === 'WITHDRAW' || step === 'ROLL_BACK') return true;
  return version === 'APPROVED' || (version === 'SUPERSEDED' && step === 'RESUME');
}

export const stepNeedsReason = (step: AdoptionStep) => edgeOf(step).reason === true;

/** What a site has to have done before it is ready. */
export const readinessChecklist = [
  { id: 'competency-infusion', category: 'COMPETENCY', label: 'Nurses and physicians are trained in this version' },
  { id: 'competency-life-support', category: 'COMPETENCY', label: 'Advanced cardiac life support is current' },
  {
    id: 'equipment-monitoring',
    category: 'EQUIPMENT',
    label: 'Oximetry, blood pressure and capnography at each chair',
  },
  { id: 'equipment-rescue', category: 'EQUIPMENT', label: 'Resuscitation equipment and rescue drugs at hand' },
  { id: 'drug-supply', category: 'DRUG_SUPPLY', label: 'Ketamine and premedication are in stock for four weeks' },
  { id: 'pump-library', category: 'DRUG_SUPPLY', label: 'The pump library holds the rates of this version' },
] as const;
export type ChecklistItemId = (typeof readinessChecklist)[number]['id'];
export const checklistItemIds = readinessChecklist.map(({ id }) => id);
