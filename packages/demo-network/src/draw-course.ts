import { DAY_MS, weekdayFrom } from './calendar.js';
import type { Site } from './build-sites.js';
import type { DiagnosisGroup } from './diagnoses.js';
import { generatedId } from './generated-id.js';
import type { NetworkContext } from './network-context.js';
import { protocolFor, type ProtocolProfile } from './protocol-catalogue.js';
import { RandomStream } from './random-stream.js';
import { responseAtWeek4, responseByWindow } from './response-model.js';
import type { FollowUpWindow } from './vocabulary.js';

/** One patient's index course: all that is drawn once and used by several records. */
export interface Course {
  site: Site;
  /** Position among the clinic's index patients. */
  index: number;
  patientId: string;
  episodeId: string;
  responsibleProviderId: string;
  sex: 'FEMALE' | 'MALE';
  ageYears: number;
  weightKg: number;
  diagnosisGroup: DiagnosisGroup;
  painDurationYears: number;
  priorKetamine: boolean;
  payer: string;
  compensationClaim: boolean;
  baselineNrs: number;
  baselinePhq9: number;
  baselineGad7: number;
  baselineMme: number;
  baselineInterference: number;
  seriesSize: number;
  protocol: ProtocolProfile;
  referredDay: number;
  /** The day the first session is planned for. */
  firstDay: number;
  /** A maintenance session today or in the next days; its number among those of the clinic. */
  maintenance: { kind: 'TODAY' | 'UPCOMING'; slot: number } | null;
  /** Whether relief is truly ≥ 30 %, answered or not. */
  responds: Readonly<Record<Exclude<FollowUpWindow, 'T0'>, boolean>>;
}

const SPAN_DAYS = 745;
/** Two missed first appointments and their new dates still leave the first infusion before today. */
const LATEST_START_DAYS = 13;

/** How many sessions a clinic has today besides those of running series. */
const sessionsToday = (site: Site): number => 6 + Math.round(site.profile.indexPatients / 20);

export function drawCourse(context: NetworkContext, site: Site, index: number): Course {
  const stream = (topic: string) => new RandomStream(context.seed, 'patient', site.index, index, topic);
  const random = stream('course');
  const diagnosisGroup = random.weighted(site.diagnosisMix);
  const baselineNrs = Math.round(random.normalWithin(7, 1.5, 4, 10));
  const baselinePhq9 = Math.round(random.normalWithin(11.5, 6, 0, 27));
  // 55.8 % on opioids, mean 62.7 mg a day in ePPOC; median 40 here.
  const baselineMme = random.chance(0.55) ? Math.max(1, Math.round(random.lognormal(3.7, 0.8))) : 0;
  // Mangnus: median 5 years (IQR 6); Sigtermans: mean 7.4.
  const painDurationYears = Math.max(0.3, Math.round(random.lognormal(1.5, 0.7) * 10) / 10);
  const seriesSize = random.weighted<() => number>([
    [() => 1, 0.3],
    [() => random.integer(3, 5), 0.4],
    [() => random.integer(6, 10), 0.3],
  ])();
  const maintenance = maintenanceSlot(site, index);
  const earliest = maintenance === null ? LATEST_START_DAYS : 90;
  const firstDay = weekdayFrom(context.today - earliest - Math.floor(random.next() * (SPAN_DAYS - earliest)));
  // Referral to first contact: median 24 days; contact to first infusion: assessment and authorisation.
  const waitDays = Math.round(random.lognormal(Math.log(24), 0.6)) + random.integer(7, 45);
  const compensationClaim = random.chance(diagnosisGroup === 'LOW_BACK' ? 0.2 : 0.07);
  const person = stream('person');
  const ids = stream('ids');
  const responseInputs = { diagnosisGroup, baselineNrs, baselinePhq9, baselineMme, painDurationYears };
  return {
    site,
    index,
    patientId: generatedId('pat', (firstDay - waitDays) * DAY_MS, ids),
    episodeId: generatedId('epi', (firstDay - 14) * DAY_MS, ids),
    responsibleProviderId: person.pick(site.physicianIds),
    sex: person.chance(0.68) ? 'FEMALE' : 'MALE',
    ageYears: Math.round(person.normalWithin(48, 14, 18, 89)),
    weightKg: Math.round(person.normalWithin(80, 16, 45, 150)),
    diagnosisGroup,
    painDurationYears,
    priorKetamine: random.chance(0.08),
    payer: drawPayer(compensationClaim, random),
    compensationClaim,
    baselineNrs,
    baselinePhq9,
    baselineGad7: Math.round(random.normalWithin(8.5, 5, 0, 21)),
    baselineMme,
    baselineInterference: random.normalWithin(7, 1.8, 0, 10),
    seriesSize,
    protocol: protocolFor(diagnosisGroup, seriesSize),
    referredDay: firstDay - waitDays,
    firstDay,
    maintenance,
    responds: drawResponse(
      diagnosisGroup,
      responseAtWeek4({ ...responseInputs, clinicEffect: site.profile.effect }),
      stream('response at week 4'),
    ),
  };
}

/** The first patients of each clinic come back for maintenance, so that the live board and the next days are filled. */
function maintenanceSlot(site: Site, index: number): Course['maintenance'] {
  const today = sessionsToday(site);
  if (index < today) return { kind: 'TODAY', slot: index };
  return index < 3 * today ? { kind: 'UPCOMING', slot: index - today } : null;
}

/** 63 % pay themselves: insurers commonly call the treatment investigational. */
function drawPayer(compensationClaim: boolean, random: RandomStream): string {
  const drawn = random.weighted([
    ['SELF_PAY', 0.63],
    ['COMMERCIAL', 0.22],
    ['MEDICARE', 0.1],
    ['MEDICAID', 0.05],
  ]);
  return compensationClaim && random.chance(0.6) ? 'WORKERS_COMPENSATION' : drawn;
}

/** One propensity a patient, drawn anew for one window in five: relief mostly fades, and sometimes returns. */
function drawResponse(group: DiagnosisGroup, week4: number, random: RandomStream): Course['responds'] {
  const propensity = random.next();
  const decide = (probability: number): boolean => {
    const [again, other] = [random.chance(0.2), random.next()];
    return (again ? other : propensity) < probability;
  };
  const probability = responseByWindow(group, week4);
  return {
    W4: propensity < probability.W4,
    END: decide(probability.END),
    W1: decide(probability.W1),
    W12: decide(probability.W12),
    M6: decide(probability.M6),
    M12: decide(probability.M12),
  };
}
