import type { Viewer } from '@surcease/authz';
import { judgeDischarge, isInLimits } from '../discharge/discharge-criteria.js';
import { discrepancyMicrograms } from '../drug-account/drug-balance.js';
import { accountMayOrder } from './acting-role.js';
import { rateRefusals } from '../infusion/rate-rules.js';
import { isSettled, judgePreCheck } from '../pre-check/judge-pre-check.js';
import { preCheckNames } from '../pre-check/pre-check-rules.js';
import { localDate } from '../schedule/clinic-time.js';
import type { SessionFacts, VerificationFacts } from './session-facts.js';
import type { SessionTransition } from './session.machine.js';
import { mayAttend, nurseIsCredentialed, supervisorIsCredentialed } from './staff-standing.js';

/** Why a move is not possible now. The code is stable; the message is for people. */
export interface Refusal {
  code: string;
  message: string;
}

/** Who asks, when, and for what; a check ahead of time asks for the planned rate. */
export interface GuardRequest {
  viewer: Viewer;
  at: Date;
  rateMicrogramsPerHour: number | null;
  identifiers: readonly string[] | null;
}

const MINUTE_MS = 60_000;
/** Network defaults. */
const NO_SHOW_AFTER_MINUTES = 30;
const READING_VALID_MINUTES = 15;
const VERIFICATION_VALID_MINUTES = 15;
export const LONGEST_PAUSE_MINUTES = 60;

const minutesBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / MINUTE_MS;
const when = (isWrong: boolean, code: string, message: string): Refusal[] => (isWrong ? [{ code, message }] : []);

/** What stands in the way of a move that the table allows. */
export function guardRefusals(transition: SessionTransition, facts: SessionFacts, request: GuardRequest): Refusal[] {
  return guards[transition]?.(facts, request) ?? [];
}

type Guard = (facts: SessionFacts, request: GuardRequest) => Refusal[];

/** A stop and a transfer have none: nothing may stand in their way. */
const guards: { readonly [Name in SessionTransition]?: Guard } = {
  CONFIRM: (facts) => clearanceRefusals(facts),
  CANCEL: ({ scheduledAt }, { at }) =>
    when(at >= scheduledAt, 'TIME_HAS_COME', 'The appointment has begun: mark a no-show, or check the patient in.'),
  MARK_NO_SHOW: ({ scheduledAt }, { at }) =>
    when(
      minutesBetween(scheduledAt, at) < NO_SHOW_AFTER_MINUTES,
      'TOO_EARLY',
      `A patient has not come ${NO_SHOW_AFTER_MINUTES} minutes after the appointment at the earliest.`,
    ),
  CHECK_IN: (_facts, { identifiers }) =>
    when(
      identifiers !== null && new Set(identifiers).size < 2,
      'TWO_IDENTIFIERS',
      'Check two different identifiers with the patient.',
    ),
  PASS_PRE_CHECK: (facts, { at }) =>
    judgePreCheck(facts, at)
      .filter((item) => (item.isMandatory || item.finding !== null) && !isSettled(item))
      .map(({ item, message }) => ({
        code: `PRE_CHECK_${item}`,
        message: `${preCheckNames[item]}: ${message ?? 'not passed.'}`,
      })),
  START_INFUSION: startRefusals,
  RESUME: resumeRefusals,
  MEET_CRITERIA: (facts, { at }) =>
    judgeDischarge(facts, at)
      .filter(({ isMet }) => !isMet)
      .map(({ code, message }) => ({ code: `CRITERION_${code}`, message: `Not met: ${message}` })),
  REGRESS: ({ readings }) => {
    const last = readings.at(-1);
    return when(!last || isInLimits(last), 'VITAL_SIGNS_NORMAL', 'The last reading lies within its limits.');
  },
  DISCHARGE: dischargeRefusals,
};

/** Consent, and somebody who pays: both as the patients context last told them. */
function clearanceRefusals({ clearance, scheduledAt, timeZone }: SessionFacts): Refusal[] {
  const { coverage, unitsRemaining, authorisedUntil } = clearance ?? {};
  const isPaid =
    coverage === 'SELF_PAY' ||
    (coverage === 'AUTHORIZED' &&
      (unitsRemaining == null || unitsRemaining > 0) &&
      (authorisedUntil == null || authorisedUntil >= localDate(scheduledAt, timeZone ?? 'UTC')));
  return [
    ...when(!clearance?.treatmentConsent, 'CONSENT_NOT_IN_FORCE', 'No consent to treatment is in force.'),
    ...when(!isPaid, 'COVERAGE_NOT_SETTLED', 'Neither an authorisation with units left nor self-pay is in force.'),
  ];
}

function startRefusals(facts: SessionFacts, request: GuardRequest): Refusal[] {
  const { plan, clearance, readings, protocolVersionState } = facts;
  const { at, viewer } = request;
  const last = readings.findLast(
    ({ systolicMmHg, oxygenSaturationPercent }) => systolicMmHg != null && oxygenSaturationPercent != null,
  );
  return [
    ...clearanceRefusals(facts),
    ...when(
      clearance?.eligibility === 'INELIGIBLE' || (clearance?.openConditions ?? 0) > 0,
      'NOT_ELIGIBLE',
      'Eligibility is not settled: the patient is ineligible, or conditions are open.',
    ),
    ...when(plan?.state === 'ENDED', 'SERIES_ENDED', 'The series was ended: put this session off.'),
    ...when(!plan || plan.state === 'DRAFT', 'ORDER_NOT_SIGNED', 'No physician has signed the plan as it stands.'),
    ...when(
      protocolVersionState === 'SUSPENDED',
      'PROTOCOL_SUSPENDED',
      'The protocol version is suspended for safety.',
    ),
    ...when(
      !supervisorIsCredentialed(facts, at),
      'NO_SUPERVISOR',
      'A physician of this clinic with unexpired licence and ACLS must supervise.',
    ),
    ...when(!nurseIsCredentialed(facts, at), 'NURSE_CREDENTIAL', 'The nurse needs a role here and unexpired ACLS.'),
    ...when(
      !last || minutesBetween(last.measuredAt, at) > READING_VALID_MINUTES,
      'VITALS_STALE',
      `Blood pressure and saturation must have been read within ${READING_VALID_MINUTES} minutes.`,
    ),
    ...when(
      !mayAttend(facts, viewer.providerId, at),
      'STARTER_CREDENTIAL',
      'You need a role as a nurse or physician here and unexpired ACLS to start an infusion.',
    ),
    ...witnessRefusals(facts, request),
    ...rateRefusals(facts, request.rateMicrogramsPerHour, { viewer, at, isStart: true }),
  ];
}

const verificationNeeded = `A second person of this clinic must have confirmed patient, drug, dose and rate within ${VERIFICATION_VALID_MINUTES} minutes.`;

function witnessRefusals(facts: SessionFacts, request: GuardRequest): Refusal[] {
  const witnesses = witnessesOf(facts, request);
  if (witnesses.length === 0) return [{ code: 'NOT_VERIFIED_BY_TWO', message: verificationNeeded }];
  return when(
    !witnesses.some(({ providerId }) => mayAttend(facts, providerId, request.at)),
    'WITNESS_CREDENTIAL',
    'Whoever verified needs a role as a nurse or physician here and unexpired ACLS.',
  );
}

/** Those other people who have confirmed this very order at this very rate. */
function witnessesOf(
  { verifications, plan }: SessionFacts,
  { viewer, at, rateMicrogramsPerHour }: GuardRequest,
): VerificationFacts[] {
  return verifications.filter(
    (one) =>
      one.accountId !== viewer.accountId &&
      one.planId === plan?.id &&
      one.planVersion === plan.version &&
      (rateMicrogramsPerHour === null || one.rateMicrogramsPerHour === rateMicrogramsPerHour) &&
      minutesBetween(one.confirmedAt, at) <= VERIFICATION_VALID_MINUTES,
  );
}

function resumeRefusals(facts: SessionFacts, request: GuardRequest): Refusal[] {
  const { pausedAt, readings, segments, clinicId } = facts;
  const { viewer, at, rateMicrogramsPerHour } = request;
  const prior = segments.findLast((segment) => segment.rateMicrogramsPerHour > 0)?.rateMicrogramsPerHour ?? 0;
  const rate = rateMicrogramsPerHour ?? prior;
  return [
    ...when(
      pausedAt !== null && minutesBetween(pausedAt, at) > LONGEST_PAUSE_MINUTES,
      'PAUSED_TOO_LONG',
      `After more than ${LONGEST_PAUSE_MINUTES} minutes of pause the infusion can only be stopped.`,
    ),
    ...when(
      !readings.some(({ measuredAt }) => pausedAt === null || measuredAt > pausedAt),
      'VITALS_NOT_RETAKEN',
      'Vital signs must be taken again after the pause.',
    ),
    ...when(
      rate > prior && !accountMayOrder(viewer, clinicId),
      'RATE_ABOVE_PRIOR',
      'Only a physician may resume at a higher rate than before the pause.',
    ),
    ...rateRefusals(facts, rate, { viewer, at, isStart: false }),
  ];
}

function dischargeRefusals(facts: SessionFacts, { at }: GuardRequest): Refusal[] {
  const { discharge, drugAccount } = facts;
  const discrepancy = discrepancyMicrograms(facts, at);
  return [
    ...when(!discharge?.escortName || !discharge.escortPresentAt, 'NO_ESCORT', 'Name the escort, who must be present.'),
    ...when(
      !discharge?.instructionsAcknowledgedAt,
      'INSTRUCTIONS_NOT_ACKNOWLEDGED',
      'The patient has not acknowledged the instructions.',
    ),
    ...when(!drugAccount, 'DRUG_NOT_ACCOUNTED', 'Enter what was drawn and wasted of the controlled drug.'),
    ...when(
      drugAccount !== null && drugAccount.wastedMicrograms === null,
      'WASTE_NOT_RECORDED',
      'Enter what was wasted, also where it is nothing.',
    ),
    ...when(
      drugAccount !== null && (drugAccount.wastedMicrograms ?? 0) > 0 && !drugAccount.wasteWitnessedBy,
      'WASTE_NOT_WITNESSED',
      'A second person must confirm the waste.',
    ),
    ...when(
      discrepancy !== null && discrepancy !== 0 && !drugAccount?.discrepancyReason,
      'DRUG_DISCREPANCY',
      `Drawn less delivered and wasted leaves ${discrepancy ?? 0} µg without a reason.`,
    ),
    ...when(!discharge?.nurseSignedBy, 'NURSE_NOT_SIGNED', 'A nurse has not signed the discharge.'),
    ...when(!discharge?.physicianSignedBy, 'PHYSICIAN_NOT_SIGNED', 'A physician has not signed the discharge.'),
  ];
}
