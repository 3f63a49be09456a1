import type { CareClearanceChangedV1 } from '@surcease/schema-events';
import type { Transaction } from '@surcease/persistence';
import { daysAt } from '../input/days-at.js';
import type { EligibilityOutcome } from '../eligibility/evaluate-eligibility.js';

export const coverageKinds = ['AUTHORIZED', 'SELF_PAY', 'NONE'] as const;
export type CoverageKind = (typeof coverageKinds)[number];

/** What decides whether a patient may be treated: what others are told of an episode. */
export type CareClearance = Omit<CareClearanceChangedV1, 'episodeId' | 'patientId' | 'clinicId' | 'at'>;

interface Inputs {
  treatmentConsent: boolean;
  dataSharingConsent: boolean;
  narrativeSharingConsent: boolean;
  selfPay: boolean;
  unitsRemaining: number | null;
  authorisedUntil: string | null;
  eligibility: EligibilityOutcome | null;
  capnographyRequired: boolean | null;
  openConditions: number;
  weightGrams: number | null;
  weightMeasuredOn: string | null;
}

const consented = (
  kind: string,
) => `exists (select from patients.consents c where c.episode_id = e.id and c.kind = '${kind}'
  and c.withdrawn_at is null and c.period_from <= ?::date and (c.period_to is null or c.period_to >= ?::date))`;

/** Authorisations in force on a day with units left, the one that ends first before the others. */
const authorizationInForce = `state in ('APPROVED', 'PARTIAL') and valid_from <= ?::date and valid_to >= ?::date
  and units_approved > units_used`;

const statement = `
  select ${consented('TREATMENT')} as "treatmentConsent", ${consented('DATA_SHARING')} as "dataSharingConsent",
    ${consented('NARRATIVE_SHARING')} as "narrativeSharingConsent",
    exists (select from patients.self_pay_agreements s where s.episode_id = e.id and s.ended_at is null) as "selfPay",
    a.units::int as "unitsRemaining", a.until::text as "authorisedUntil",
    v.outcome as eligibility, v.capnography_required as "capnographyRequired",
    (select count(*)::int from patients.eligibility_conditions k where k.episode_id = e.id and k.resolved_at is null) as "openConditions",
    i.weight_grams as "weightGrams", i.measured_on::text as "weightMeasuredOn"
  from patients.episodes e
  left join lateral (select sum(units_approved - units_used) as units, max(valid_to) as until
    from patients.prior_authorizations where episode_id = e.id and ${authorizationInForce}) a on true
  left join lateral (select outcome, capnography_required from patients.eligibility_evaluations
    where episode_id = e.id order by evaluated_at desc, id desc limit 1) v on true
  left join lateral (select weight_grams, measured_on from patients.initial_assessments
    where episode_id = e.id order by assessed_at desc, id desc limit 1) i on true
  where e.id = ?`;

/** The clearance as what is stored makes it on a day. */
export async function readClearance({ em }: Transaction, episodeId: string, at: Date): Promise<CareClearance | null> {
  await em.flush();
  const { begun, notOver } = daysAt(at);
  const values = [begun, notOver, begun, notOver, begun, notOver, begun, notOver, episodeId];
  const [inputs] = await em.execute<Inputs[]>(statement, values);
  return inputs ? clearanceOf(inputs) : null;
}

function clearanceOf(inputs: Inputs): CareClearance {
  const { selfPay, unitsRemaining, authorisedUntil, capnographyRequired, ...rest } = inputs;
  const authorized = unitsRemaining !== null && unitsRemaining > 0;
  return {
    ...rest,
    coverage: authorized ? 'AUTHORIZED' : selfPay ? 'SELF_PAY' : 'NONE',
    unitsRemaining: authorized ? unitsRemaining : null,
    authorisedUntil: authorized ? authorisedUntil : null,
    // Before an assessment says otherwise, watch more, not less.
    capnographyRequired: capnographyRequired ?? true,
  };
}

/** Whether two clearances say the same. The database keeps keys in an order of its own. */
export function sameClearance(one: CareClearance | null | undefined, other: CareClearance): boolean {
  if (!one) return false;
  return (Object.keys(other) as (keyof CareClearance)[]).every((key) => one[key] === other[key]);
}
