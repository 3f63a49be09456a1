import { describe, expect, it } from 'vitest';
import { dayFromIso, dayOf } from './calendar.js';
import { collectRows } from './collect-rows.js';
import { followUpWindows } from './follow-up-windows.js';
import { generateNetwork } from './generate-network.js';
import type { Row } from './rows.js';
import { deliveredMicrograms } from './session-care-rows.js';

// Seen in the evening of a working day, with sessions in every state.
const network = generateNetwork({ scale: 1, anchorDate: new Date('2026-11-24T21:07:30Z') });
const now = network.anchor.toISOString();
const rows = collectRows(network);
const sessions = rows['sessions.sessions'];
const transitions = rows['sessions.transitions'];
const segments = new Map(rows['sessions.rate_segments'].map((segment) => [segment.session_id, segment]));
const episodes = rows['outcomes.episodes'];
const assessments = rows['outcomes.assessments'];
const share = (state: string): number => sessions.filter((session) => session.state === state).length / sessions.length;

/** The transitions that the session's state machine allows, of those that occur here. */
const legal = new Set(
  `SCHEDULED>CONFIRM>CONFIRMED CONFIRMED>CANCEL>CANCELLED CONFIRMED>MARK_NO_SHOW>NO_SHOW CONFIRMED>CHECK_IN>CHECKED_IN
   CHECKED_IN>BEGIN_PRE_CHECK>PRE_CHECK PRE_CHECK>DEFER>DEFERRED PRE_CHECK>PASS_PRE_CHECK>READY
   READY>START_INFUSION>INFUSING INFUSING>STOP>RECOVERY INFUSING>TRANSFER>TRANSFERRED
   RECOVERY>MEET_CRITERIA>DISCHARGE_READY DISCHARGE_READY>DISCHARGE>COMPLETED`.split(/\s+/),
);

describe('sessions', () => {
  it('are mostly completed; six in a hundred patients do not come', () => {
    expect(share('COMPLETED')).toBeGreaterThan(0.8);
    expect(Math.abs(share('NO_SHOW') - 0.06)).toBeLessThan(0.012);
    expect(share('CANCELLED')).toBeGreaterThan(0.02);
    expect(share('DEFERRED')).toBeGreaterThan(0.01);
  });

  it('came to their state by a legal transition, in the past, and count it in their version', () => {
    const last = new Map(transitions.map((row) => [row.session_id, row]));
    const illegal = sessions.filter((session) => {
      const step = last.get(session.id);
      if (session.version !== (step?.seq ?? 0) + 1) return true;
      if (step === undefined) return session.state !== 'SCHEDULED';
      const known = legal.has(`${step.from_state}>${step.transition}>${step.to_state}`);
      return !known || step.to_state !== session.state || step.at > now;
    });
    expect(illegal).toEqual([]);
  });

  it('went the whole way from being scheduled, one legal step after another, each told to the log', () => {
    const steps = Map.groupBy(transitions, ({ session_id }) => session_id);
    const broken = [...steps.values()].flatMap((way) =>
      way.filter((step, index) => {
        const before = way[index - 1];
        const isLegal = legal.has(`${step.from_state}>${step.transition}>${step.to_state}`);
        const follows = step.from_state === (before?.to_state ?? 'SCHEDULED') && step.at >= (before?.at ?? '');
        return !isLegal || !follows || step.seq !== index + 1;
      }),
    );
    expect(broken).toEqual([]);
    const told = rows['events.log'].filter(({ type }) => type === 'session-transitioned');
    expect(told).toHaveLength(transitions.length);
  });

  it('tell how they were kept to their protocol: nearly all readings on time, and some left out', () => {
    const completed = rows['events.log'].filter(({ type }) => type === 'session-completed');
    expect(completed.every(({ schema_version }) => schema_version === 2)).toBe(true);
    const sum = (key: string) => completed.reduce((all, { payload }) => all + Number(payload[key]), 0);
    const adherence = sum('monitoringOnTime') / sum('monitoringDue');
    expect(adherence).toBeGreaterThan(0.98);
    expect(adherence).toBeLessThan(1);
    const escorted = completed.filter(({ payload }) => payload['escortDocumented']).length / completed.length;
    expect(escorted).toBeGreaterThan(0.97);
    expect(escorted).toBeLessThan(1);
  });

  it('say why where a session was cancelled, deferred, stopped or transferred', () => {
    const needed = new Set(['CANCEL', 'DEFER', 'STOP', 'TRANSFER']);
    expect(transitions.filter((row) => needed.has(row.transition) && row.reason === null)).toEqual([]);
  });

  it('have their chairs and nurses to themselves', () => {
    const taken = Map.groupBy(rows['sessions.bookings'], ({ resource_id: id, place }) => `${id} ${place}`);
    expect(taken.size).toBeGreaterThan(10);
    for (const bookings of taken.values()) {
      const slots = bookings.map(({ slot }) => slot.slice(1, -1).split(',')).toSorted();
      for (const [index, [from = '']] of slots.entries()) expect((slots[index - 1]?.[1] ?? '') <= from).toBe(true);
    }
  });

  it('account for every microgram of the drug once they are completed', () => {
    const accounts = rows['sessions.drug_accounts'].filter(({ wasted_micrograms: wasted }) => wasted !== null);
    expect(accounts.length).toBeGreaterThan(10);
    for (const { session_id: id, drawn_micrograms: drawn, wasted_micrograms: wasted } of accounts)
      expect(drawn - (wasted ?? 0)).toBe(deliveredMicrograms(segments.get(id)));
  });

  it('score recovery before anybody signs that a patient may leave, at 9 of 10 or more', () => {
    const scores = new Map(rows['sessions.discharge_scores'].map((score) => [score.session_id, score]));
    const signed = rows['sessions.discharges'].filter(({ nurse_signed_at: at }) => at !== null);
    expect(signed.length).toBeGreaterThan(10);
    const sum = (points: object) => Object.values(points).reduce((total: number, one: number) => total + one, 0);
    for (const { session_id: id, nurse_signed_at: at } of signed) {
      const score = scores.get(id);
      expect(score && score.scored_at < (at ?? '')).toBe(true);
      expect(Math.min(sum(score?.aldrete ?? {}), sum(score?.padss ?? {}))).toBeGreaterThanOrEqual(9);
    }
  });

  it('have been started and ended as far as their state says, and no further than now', () => {
    const started = new Set(['INFUSING', 'RECOVERY', 'DISCHARGE_READY', 'COMPLETED', 'TRANSFERRED']);
    for (const session of sessions) {
      expect(session.started_at !== null).toBe(started.has(session.state));
      expect(session.ended_at !== null).toBe(started.has(session.state) && session.state !== 'INFUSING');
      const segment = segments.get(session.id);
      expect(segment !== undefined).toBe(session.started_at !== null);
      expect(segment?.ended_at ?? null).toBe(session.ended_at);
      expect(deliveredMicrograms(segment) ?? 0).toBeLessThanOrEqual(session.planned_dose_micrograms);
      const times = [session.scheduled_at, session.started_at, session.ended_at].filter((at) => at !== null);
      expect(times).toEqual(times.toSorted());
      const ahead = session.state === 'SCHEDULED' || session.state === 'CONFIRMED';
      expect((times.at(-1) ?? '') > now).toBe(ahead || (session.state === 'CANCELLED' && session.scheduled_at > now));
    }
  });

  it('are numbered by patient without a gap, in the order of their appointments', () => {
    const byPatient = Map.groupBy(sessions, (session) => session.patient_id);
    for (const own of byPatient.values()) {
      expect(own.map((session) => session.ordinal)).toEqual(own.map((_, index) => index + 1));
      const times = own.map((session) => session.scheduled_at);
      expect(times).toEqual(times.toSorted());
    }
  });

  it('fill the live board of every clinic, within its chairs', () => {
    const chairs = Map.groupBy(rows['clinics.rooms'], (room) => room.clinic_id);
    for (const clinicId of network.clinicIds) {
      const here = sessions.filter((session) => session.clinic_id === clinicId);
      const states = here.map((session) => session.state);
      expect(states).toEqual(expect.arrayContaining(['SCHEDULED', 'CONFIRMED', 'CHECKED_IN', 'INFUSING', 'RECOVERY']));
      const seated = states.filter((state) => ['READY', 'INFUSING', 'RECOVERY', 'DISCHARGE_READY'].includes(state));
      const seats = (chairs.get(clinicId) ?? []).reduce((sum, room) => sum + room.chair_count, 0);
      expect(seated.length).toBeLessThanOrEqual(seats);
    }
  });

  it('end with the discharge of the patient: a closed one has none ahead, and none after the series', () => {
    const closed = new Set(rows['patients.patients'].filter((row) => row.status === 'CLOSED').map((row) => row.id));
    const ended = new Map(episodes.map((episode) => [episode.patient_id, episode.series_ended_on]));
    expect(closed.size).toBeGreaterThan(0);
    const after = sessions.filter(
      ({ patient_id: id, scheduled_at: at }) => closed.has(id) && at.slice(0, 10) > (ended.get(id) ?? ''),
    );
    expect(after).toEqual([]);
  });

  it('harm as often as published: half have an event, and serious ones stay below two in a thousand', () => {
    const events = rows['sessions.adverse_events'];
    const infused = sessions.filter((session) => session.ended_at !== null).length;
    expect(Math.abs(new Set(events.map((event) => event.session_id)).size / infused - 0.5)).toBeLessThan(0.03);
    const serious = events.filter((event) => event.is_serious);
    expect(serious.length).toBeGreaterThan(0);
    expect(serious.length / infused).toBeLessThan(0.002);
    expect(events.every((event) => event.occurred_at <= now)).toBe(true);
  });

  it('have vital signs in order, none from the future, and none that a living patient could not have', () => {
    const last = new Map<string, string>();
    for (const vitals of rows['sessions.vital_signs']) {
      expect(vitals.measured_at <= now && (last.get(vitals.session_id) ?? '') < vitals.measured_at).toBe(true);
      last.set(vitals.session_id, vitals.measured_at);
      const { systolic_mmhg: systolic, diastolic_mmhg: diastolic, oxygen_saturation_percent: saturation } = vitals;
      expect(
        systolic > 80 &&
          systolic < 220 &&
          diastolic > 40 &&
          diastolic < systolic &&
          saturation >= 85 &&
          saturation <= 100,
      ).toBe(true);
    }
  });
});

describe('follow-ups', () => {
  const ends = new Map(episodes.map((episode) => [episode.id, episode.series_ended_on]));
  const windowed = assessments.filter((assessment) => assessment.follow_up_window !== null);

  it('are within their windows, in the past, and once for each instrument', () => {
    const seen = new Set<string>();
    for (const row of windowed) {
      const key = `${row.episode_id} ${row.follow_up_window} ${row.instrument}`;
      expect(seen.has(key)).toBe(false);
      seen.add(key);
      expect(row.assessed_at <= now).toBe(true);
      const end = ends.get(row.episode_id);
      if (row.follow_up_window === 'T0' || row.follow_up_window === null || end == null) continue;
      const { first, last } = followUpWindows[row.follow_up_window];
      const days = dayOf(Date.parse(row.assessed_at)) - dayFromIso(end);
      expect(days >= first && days <= last).toBe(true);
    }
  });

  it('have a baseline for every episode, which the episode repeats', () => {
    const baseline = new Map(
      windowed
        .filter((row) => row.follow_up_window === 'T0')
        .map((row) => [`${row.episode_id} ${row.instrument}`, row]),
    );
    for (const episode of episodes) {
      const scoreOf = (instrument: Row<'outcomes.assessments'>['instrument']): number | undefined =>
        baseline.get(`${episode.id} ${instrument}`)?.score;
      expect(scoreOf('NRS')).toBe(episode.baseline_nrs);
      expect(scoreOf('PHQ9')).toBe(episode.baseline_phq9);
      expect(scoreOf('MME') ?? 0).toBe(episode.baseline_mme);
      expect((baseline.get(`${episode.id} NRS`)?.assessed_at ?? '9').slice(0, 10) <= episode.series_started_on).toBe(
        true,
      );
    }
  });

  it('ask for pain before and after every completed session', () => {
    const counts = new Map<string, number>();
    for (const { session_id: id } of assessments) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
    const completed = sessions.filter((session) => session.state === 'COMPLETED');
    expect(completed.filter((session) => counts.get(session.id) !== 2)).toEqual([]);
  });
});
