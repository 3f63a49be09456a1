import { DAY_MS, dayOf, isoDate, isoInstant } from './calendar.js';
import { generatedId } from './generated-id.js';
import type { NetworkContext } from './network-context.js';
import type { PathwayPerson } from './pathway-person.js';
import type { RandomStream } from './random-stream.js';
import type { RowBatch } from './rows.js';

/** How a request for authorisation came to where it stands. */
const roads: Readonly<Record<string, readonly (readonly [transition: string, state: string])[]>> = {
  SUBMITTED: [['SUBMIT', 'SUBMITTED']],
  PENDED: [
    ['SUBMIT', 'SUBMITTED'],
    ['PEND', 'PENDED'],
  ],
  APPROVED: [
    ['SUBMIT', 'SUBMITTED'],
    ['APPROVE', 'APPROVED'],
  ],
  DENIED: [
    ['SUBMIT', 'SUBMITTED'],
    ['DENY', 'DENIED'],
  ],
  APPEALED: [
    ['SUBMIT', 'SUBMITTED'],
    ['DENY', 'DENIED'],
    ['APPEAL', 'APPEALED'],
  ],
};

const investigational = 'Investigational for this indication';

/** Writes checks, authorisations with their units, and agreements; answers what others know of coverage. */
export function writeCoverage(
  context: NetworkContext,
  person: PathwayPerson,
  random: RandomStream,
  batch: RowBatch,
): { coverage: string; unitsRemaining: number | null; authorisedUntil: string | null } {
  const { clinicId, episodeId, nurseId, coverage, completedSessions, steps } = person;
  const own = { episode_id: episodeId, clinic_id: clinicId };
  const none = { coverage: 'NONE', unitsRemaining: null, authorisedUntil: null };
  const checked = steps.find(({ transition }) => transition === 'CHECK_COVERAGE');
  if (!checked) return none;
  const insured = coverage.payer !== 'SELF_PAY';
  batch['patients.coverage_checks'].push({
    id: generatedId('cov', checked.atMs, random),
    ...own,
    payer: coverage.payer,
    result: insured ? 'AUTHORIZATION_REQUIRED' : 'NOT_COVERED',
    checked_at: isoInstant(checked.atMs),
    checked_by: nurseId,
    note: null,
  });
  const settledMs = steps.find(({ transition }) => ['AUTHORIZE', 'AGREE_SELF_PAY', 'DENY'].includes(transition))?.atMs;
  const endMs = settledMs ?? Math.min(checked.atMs + 3 * DAY_MS, context.nowMs);
  if (coverage.paysThemselves)
    batch['patients.self_pay_agreements'].push({
      id: generatedId('spay', endMs, random),
      ...own,
      price_per_session_cents: random.pick([45_000, 52_500, 60_000, 75_000]),
      agreed_at: isoInstant(endMs),
      recorded_by: nurseId,
    });
  if (coverage.authorization !== null) writeAuthorization(context, person, [checked.atMs, endMs], random, batch);
  if (coverage.authorization === 'APPROVED' && coverage.validToDay >= context.today)
    return {
      coverage: 'AUTHORIZED',
      unitsRemaining: coverage.unitsApproved - completedSessions.length,
      authorisedUntil: isoDate(coverage.validToDay),
    };
  return coverage.paysThemselves ? { ...none, coverage: 'SELF_PAY' } : none;
}

function writeAuthorization(
  context: NetworkContext,
  { clinicId, episodeId, nurseId, coverage, completedSessions }: PathwayPerson,
  [beginMs, endMs]: readonly [number, number],
  random: RandomStream,
  batch: RowBatch,
): void {
  const approved = coverage.authorization === 'APPROVED';
  const expired = approved && coverage.validToDay < context.today;
  const road = [
    ['DRAFT', 'DRAFT'] as const,
    ...(roads[coverage.authorization ?? ''] ?? []),
    ...(expired ? ([['EXPIRE', 'EXPIRED']] as const) : []),
  ];
  const state = road.at(-1)?.[1] ?? 'DRAFT';
  const denied = road.some(([transition]) => transition === 'DENY');
  const id = generatedId('pauth', beginMs, random);
  batch['patients.prior_authorizations'].push({
    id,
    episode_id: episodeId,
    clinic_id: clinicId,
    payer: coverage.payer,
    state,
    procedure_codes: ['96365', '96366', 'J3490'],
    units_requested: coverage.unitsApproved,
    units_approved: approved ? coverage.unitsApproved : null,
    units_used: approved ? completedSessions.length : 0,
    valid_from: approved ? isoDate(dayOf(endMs)) : null,
    valid_to: approved ? isoDate(coverage.validToDay) : null,
    denial_reason: denied ? investigational : null,
    created_at: isoInstant(beginMs),
    submitted_at: isoInstant(beginMs + (endMs - beginMs) / 10),
    decided_at: approved || denied ? isoInstant(endMs) : null,
    version: road.length + (approved ? completedSessions.length : 0),
  });
  for (const [index, [transition, to]] of road.entries()) {
    const share = index / Math.max(1, road.length - 1);
    const at = transition === 'EXPIRE' ? (coverage.validToDay + 1) * DAY_MS : beginMs + (endMs - beginMs) * share;
    batch['patients.authorization_transitions'].push({
      id: generatedId('trn', at, random),
      authorization_id: id,
      clinic_id: clinicId,
      seq: index + 1,
      transition,
      from_state: road[index - 1]?.[1] ?? null,
      to_state: to,
      at: isoInstant(at),
      actor_id: transition === 'EXPIRE' ? 'system:patients' : nurseId,
      reason: transition === 'DENY' ? investigational : null,
    });
  }
  if (approved)
    for (const session of completedSessions)
      batch['patients.authorization_uses'].push({
        session_id: session.id,
        authorization_id: id,
        clinic_id: clinicId,
        used_at: session.at,
      });
}
