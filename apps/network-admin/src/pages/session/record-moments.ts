import type { DeskSession } from './DeskContext.js';
import type { Moment } from './moment.js';
import { preCheckNames } from './pre-check-words.js';

type DrugAccount = NonNullable<DeskSession['drugAccount']>;
type Discharge = NonNullable<DeskSession['discharge']>;

/** Records of a session that hold who did what and when within themselves, and so have no rows of their own. */
export interface Recorded {
  preCheck: ReadonlyArray<
    Pick<DeskSession['preCheck'][number], 'item' | 'overrideReason' | 'overriddenBy' | 'overriddenAt'>
  >;
  drugAccount: Omit<DrugAccount, 'deliveredMicrograms' | 'discrepancyMicrograms'> | null;
  discharge: Pick<Discharge, 'nurseSignedBy' | 'nurseSignedAt' | 'physicianSignedBy' | 'physicianSignedAt'> | null;
}

interface Deed extends Pick<Moment, 'id' | 'kind' | 'text'> {
  at: string | null | undefined;
  by: string | null | undefined;
  detail?: string | null;
}

const milligrams = (micrograms: number | null | undefined) => `${(micrograms ?? 0) / 1000}\u00a0mg`;

function drugDeeds(account: Recorded['drugAccount']): Deed[] {
  const wasted = milligrams(account?.wastedMicrograms);
  return [
    {
      id: 'drawn',
      kind: 'DRUG',
      at: account?.drawnAt,
      by: account?.drawnBy,
      text: `Drawn up: ${milligrams(account?.drawnMicrograms)}`,
    },
    { id: 'wasted', kind: 'DRUG', at: account?.wastedAt, by: account?.wastedBy, text: `Wasted: ${wasted}` },
    {
      id: 'witnessed',
      kind: 'DRUG',
      at: account?.wasteWitnessedAt,
      by: account?.wasteWitnessedBy,
      text: `Seen wasted: ${wasted}`,
    },
    {
      id: 'explained',
      kind: 'DRUG',
      at: account?.discrepancyExplainedAt,
      by: account?.discrepancyExplainedBy,
      text: 'Discrepancy explained',
      detail: account?.discrepancyReason ?? null,
    },
  ];
}

/** Overrides of checks, the controlled drug, and signatures under the discharge, as far as they have come. */
export function recordMoments({ preCheck, drugAccount, discharge }: Recorded): Moment[] {
  const overrides = preCheck.map(({ item, overriddenAt, overriddenBy, overrideReason }): Deed => ({
    id: item,
    kind: 'CHECK',
    at: overriddenAt,
    by: overriddenBy,
    text: `Check overridden: ${preCheckNames[item]}`,
    detail: overrideReason,
  }));
  const signatures: Deed[] = [
    {
      id: 'nurse',
      kind: 'SIGNATURE',
      at: discharge?.nurseSignedAt,
      by: discharge?.nurseSignedBy,
      text: 'Discharge signed as nurse',
    },
    {
      id: 'physician',
      kind: 'SIGNATURE',
      at: discharge?.physicianSignedAt,
      by: discharge?.physicianSignedBy,
      text: 'Discharge signed as physician',
    },
  ];
  return [...overrides, ...drugDeeds(drugAccount), ...signatures].flatMap(({ at, by, detail, ...deed }) =>
    at ? [{ ...deed, at, actorId: by ?? null, detail: detail ?? null }] : [],
  );
}
