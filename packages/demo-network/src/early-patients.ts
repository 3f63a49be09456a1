import type { Site } from './build-sites.js';
import { DAY_MS, isoDate, isoInstant, MINUTE_MS } from './calendar.js';
import { diagnosisProfiles } from './diagnoses.js';
import { generatedId } from './generated-id.js';
import { familyNames, femaleNames, maleNames } from './names.js';
import type { NetworkContext } from './network-context.js';
import type { PathwayCoverage, PathwayPerson, PathwayStep } from './pathway-person.js';
import { writePathway } from './pathway-rows.js';
import { RandomStream } from './random-stream.js';
import type { RowBatch } from './rows.js';

interface EarlyCase {
  /** How far the patient has come: the transitions after REFER. */
  road: readonly string[];
  findings?: PathwayPerson['findings'];
  overriddenRule?: string;
  conditionsResolved?: true;
  /** Item 9 of the PHQ-9 is answered with 1 or more. */
  selfHarm?: true;
  authorization?: PathwayCoverage['authorization'];
  closeReason?: string;
}

const assessed = ['TRIAGE', 'SCHEDULE_ASSESSMENT', 'RECORD_ASSESSMENT'] as const;
const decided = [...assessed, 'DECIDE_ELIGIBILITY'] as const;
const asked = [...decided, 'CONSENT', 'CHECK_COVERAGE'] as const;
const heart = { suspectedCardiovascularDisease: 'PRESENT' } as const;

/** One of each: who is on the way to a first series, at every clinic whatever its size. */
const cases: readonly EarlyCase[] = [
  { road: [] },
  { road: [] },
  { road: ['TRIAGE'] },
  { road: ['TRIAGE', 'SCHEDULE_ASSESSMENT'] },
  { road: assessed },
  { road: assessed, selfHarm: true },
  { road: decided },
  { road: decided, findings: heart },
  { road: decided, findings: { bloodPressureHazard: 'UNKNOWN', breastfeeding: 'UNKNOWN' } },
  { road: decided, findings: { raisedIntraocularPressure: 'PRESENT' } },
  { road: decided, findings: { raisedIntraocularPressure: 'PRESENT' }, overriddenRule: 'E08' },
  { road: [...decided, 'CLOSE'], findings: { activePsychosis: 'PRESENT' }, closeReason: 'INELIGIBLE' },
  { road: [...decided, 'CONSENT'], findings: heart, conditionsResolved: true },
  { road: asked, authorization: 'SUBMITTED' },
  { road: asked, authorization: 'PENDED' },
  { road: [...asked, 'DENY'], authorization: 'DENIED' },
  { road: [...asked, 'DENY', 'APPEAL'], authorization: 'APPEALED' },
  { road: [...asked, 'AUTHORIZE'], authorization: 'APPROVED' },
  { road: [...asked, 'AGREE_SELF_PAY'] },
];

const states: Readonly<Record<string, readonly [state: string, by: PathwayStep['by']]>> = {
  REFER: ['REFERRED', 'COORDINATOR'],
  TRIAGE: ['TRIAGED', 'NURSE'],
  SCHEDULE_ASSESSMENT: ['ASSESSMENT_SCHEDULED', 'COORDINATOR'],
  RECORD_ASSESSMENT: ['ASSESSED', 'PHYSICIAN'],
  DECIDE_ELIGIBILITY: ['ELIGIBLE', 'PHYSICIAN'],
  CONSENT: ['CONSENTED', 'NURSE'],
  CHECK_COVERAGE: ['COVERAGE_PENDING', 'COORDINATOR'],
  AUTHORIZE: ['AUTHORIZED', 'COORDINATOR'],
  AGREE_SELF_PAY: ['SELF_PAY', 'COORDINATOR'],
  DENY: ['DENIED', 'COORDINATOR'],
  APPEAL: ['APPEAL', 'COORDINATOR'],
  CLOSE: ['CLOSED', 'PHYSICIAN'],
};

/** Writes the patients of a clinic who have had no session yet. They are in no comparison. */
export function writeEarlyPatients(context: NetworkContext, site: Site, batch: RowBatch): void {
  for (const [index, early] of cases.entries()) writeEarlyPatient(context, site, index, early, batch);
}

function writeEarlyPatient(
  context: NetworkContext,
  site: Site,
  index: number,
  early: EarlyCase,
  batch: RowBatch,
): void {
  const random = new RandomStream(context.seed, 'early patient', site.index, index);
  const sex = random.chance(0.68) ? ('FEMALE' as const) : ('MALE' as const);
  const group = random.weighted(site.diagnosisMix);
  const { codes, mechanism } = diagnosisProfiles[group];
  const waitedDays = random.integer(2, 6) + early.road.length * random.integer(3, 6);
  const referredMs = context.nowMs - waitedDays * DAY_MS - random.integer(0, 300) * MINUTE_MS;
  const patientId = generatedId('pat', referredMs, random);
  const birthDay = context.today - Math.floor(random.normalWithin(48, 13, 19, 84) * 365.2425);
  const painSince = isoDate(context.today - random.integer(200, 4_000));
  const insured = early.authorization !== undefined;
  const diagnosis = { group, code: random.pick(codes), mechanism, painSince };
  const physicianId = random.pick(site.physicianIds);
  batch['patients.patients'].push({
    id: patientId,
    clinic_id: site.clinic.id,
    responsible_provider_id: physicianId,
    medical_record_number: `${site.profile.slug.slice(0, 3).toUpperCase()}-${90_000 + index}`,
    given_name: random.pick(sex === 'FEMALE' ? femaleNames : maleNames),
    family_name: random.pick(familyNames),
    birth_date: isoDate(birthDay),
    sex,
    postal_code: `${random.pick(site.profile.postalPrefixes)}${String(random.integer(1, 99)).padStart(2, '0')}`,
    diagnosis_group: group,
    diagnosis_code: diagnosis.code,
    pain_mechanism: mechanism,
    pain_since: painSince,
    referred_on: isoDate(Math.floor(referredMs / DAY_MS)),
    status: early.road.at(-1) === 'CLOSE' ? 'CLOSED' : 'INTAKE',
  });
  const person: PathwayPerson = {
    clinicId: site.clinic.id,
    patientId,
    episodeId: generatedId('epi', referredMs, random),
    physicianId,
    nurseId: random.pick(site.nurseIds),
    birthDate: isoDate(birthDay),
    sex,
    diagnosis,
    weightGrams: Math.round(random.normalWithin(80, 16, 45, 150)) * 1_000,
    weighedDay: context.today - 2,
    seriesSize: random.integer(3, 6),
    baselineNrs: Math.round(random.normalWithin(7, 1.5, 4, 10)),
    // 25 or more can only be reached with item 9.
    baselinePhq9: early.selfHarm ? 26 : 0,
    baselineGad7: random.integer(0, 15),
    priorKetamine: false,
    compensationClaim: false,
    findings: early.findings ?? {},
    overriddenRule: early.overriddenRule ?? null,
    conditionsResolved: early.conditionsResolved === true,
    medications: [
      {
        rxnormCode: '7804',
        name: 'Oxycodone',
        doseAmount: 5,
        timesPerDay: random.integer(1, 4),
        isOpioid: true,
        startedDay: context.today - 200,
        endedDay: null,
      },
    ],
    coverage: {
      payer: insured ? 'COMMERCIAL' : 'SELF_PAY',
      authorization: early.authorization ?? null,
      unitsApproved: 6,
      validToDay: context.today + 90,
      paysThemselves: early.road.includes('AGREE_SELF_PAY'),
    },
    completedSessions: [],
    closeReason: early.closeReason ?? null,
    steps: stepsOf(early, referredMs, context.nowMs),
  };
  writePathway(context, person, random, batch);
  writeHeardClearance(context, person, batch);
}

/** What the sessions context has heard of an episode that its own rows say nothing of. */
function writeHeardClearance(context: NetworkContext, person: PathwayPerson, batch: RowBatch): void {
  const clearance = batch['patients.episodes'].at(-1)?.clearance as HeardClearance | undefined;
  if (!clearance) return;
  batch['sessions.care_clearances'].push({
    clinic_id: person.clinicId,
    patient_id: person.patientId,
    episode_id: person.episodeId,
    weight_grams: clearance.weightGrams,
    weight_measured_on: clearance.weightMeasuredOn,
    treatment_consent: clearance.treatmentConsent,
    coverage: clearance.coverage,
    units_remaining: clearance.unitsRemaining,
    authorised_until: clearance.authorisedUntil,
    eligibility: clearance.eligibility,
    open_conditions: clearance.openConditions,
    heard_at: isoInstant(context.nowMs),
  });
}

interface HeardClearance {
  weightGrams: number | null;
  weightMeasuredOn: string | null;
  treatmentConsent: boolean;
  coverage: 'AUTHORIZED' | 'SELF_PAY' | 'NONE';
  unitsRemaining: number | null;
  authorisedUntil: string | null;
  eligibility: 'ELIGIBLE' | 'CONDITIONAL' | 'INELIGIBLE' | null;
  openConditions: number;
}

function stepsOf({ road }: EarlyCase, referredMs: number, nowMs: number): PathwayStep[] {
  const transitions = ['REFER', ...road];
  const wait = nowMs - referredMs;
  return transitions.map((transition, index) => {
    const [to, by] = states[transition] ?? ['REFERRED', 'COORDINATOR'];
    return { transition, to, by, atMs: Math.round(referredMs + (wait * 0.95 * index) / transitions.length) };
  });
}
