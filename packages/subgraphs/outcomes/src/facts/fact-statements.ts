/**
 * What each type of event says, as one statement for any number of events of the type: `$events` is a JSON array of
 * `{ eventId, at, payload }` in the order in which they were told. Streams of several contexts are heard in no order
 * among each other, so no statement relies on what another wrote, and each may be run again.
 */
export const factStatements: Readonly<Record<string, readonly string[]>> = {
  'case-mix-recorded': [
    `insert into outcomes.episodes (id, clinic_id, patient_id, diagnosis_group, baseline_nrs, baseline_phq9, baseline_mme,
       pain_duration_years, age_years, sex, prior_ketamine, payer, compensation_claim)
     select distinct on (p."episodeId") p."episodeId", p."clinicId", p."patientId", p."diagnosisGroup", p."baselineNrs",
       p."baselinePhq9", p."baselineMme", p."painDurationYears", p."ageYears", p.sex, p."priorKetamine", p.payer,
       p."compensationClaim"
     from jsonb_array_elements($events) with ordinality told(event, place),
       jsonb_to_record(event->'payload') p("episodeId" text, "clinicId" text, "patientId" text, "diagnosisGroup" text,
         "baselineNrs" int, "baselinePhq9" int, "baselineMme" numeric, "painDurationYears" numeric, "ageYears" int,
         sex text, "priorKetamine" boolean, payer text, "compensationClaim" boolean)
     order by p."episodeId", place desc
     on conflict (id) do update set diagnosis_group = excluded.diagnosis_group, baseline_nrs = excluded.baseline_nrs,
       baseline_phq9 = excluded.baseline_phq9, baseline_mme = excluded.baseline_mme,
       pain_duration_years = excluded.pain_duration_years, age_years = excluded.age_years, sex = excluded.sex,
       prior_ketamine = excluded.prior_ketamine, payer = excluded.payer,
       compensation_claim = excluded.compensation_claim`,
  ],
  'episode-advanced': [
    `insert into outcomes.episode_milestones (episode_id, clinic_id, patient_id, state, reached_at)
     select p."episodeId", min(p."clinicId"), min(p."patientId"), p."toState", min(p.at)
     from jsonb_array_elements($events) event,
       jsonb_to_record(event->'payload') p("episodeId" text, "clinicId" text, "patientId" text, "toState" text, at timestamptz)
     group by p."episodeId", p."toState"
     on conflict (episode_id, state) do update
     set reached_at = least(outcomes.episode_milestones.reached_at, excluded.reached_at)`,
  ],
  'series-ended': [
    `insert into outcomes.episodes (id, clinic_id, patient_id, series_started_on, series_ended_on, protocol_version_id, sessions_completed)
     select distinct on (p."episodeId") p."episodeId", p."clinicId", p."patientId", p."startedOn", p."endedOn",
       p."protocolVersionId", p."sessionsCompleted"
     from jsonb_array_elements($events) with ordinality told(event, place),
       jsonb_to_record(event->'payload') p("episodeId" text, "clinicId" text, "patientId" text, "startedOn" date,
         "endedOn" date, "protocolVersionId" text, "sessionsCompleted" int)
     where p."episodeId" is not null
     order by p."episodeId", place desc
     on conflict (id) do update set series_started_on = excluded.series_started_on,
       series_ended_on = excluded.series_ended_on, protocol_version_id = excluded.protocol_version_id,
       sessions_completed = excluded.sessions_completed`,
  ],
  // Until its end says so, a series is one of the version that it goes on by.
  'series-migrated': [
    `insert into outcomes.episodes (id, clinic_id, patient_id, protocol_version_id)
     select distinct on (p."episodeId") p."episodeId", p."clinicId", p."patientId", p."toProtocolVersionId"
     from jsonb_array_elements($events) with ordinality told(event, place),
       jsonb_to_record(event->'payload') p("episodeId" text, "clinicId" text, "patientId" text, "toProtocolVersionId" text)
     where p."episodeId" is not null
     order by p."episodeId", place desc
     on conflict (id) do update set protocol_version_id = excluded.protocol_version_id
     where outcomes.episodes.series_ended_on is null`,
  ],
  'session-completed': [
    `insert into outcomes.session_facts (session_id, clinic_id, patient_id, episode_id, protocol_version_id, end_state,
       stop_reason, planned_dose_micrograms, delivered_dose_micrograms, duration_minutes, ended_at, escort_documented,
       monitoring_due, monitoring_on_time)
     select distinct on (p."sessionId") p."sessionId", p."clinicId", p."patientId", p."episodeId", p."protocolVersionId",
       'COMPLETED', p."stopReason", p."plannedDoseMicrograms", p."deliveredDoseMicrograms", p."durationMinutes", p.at,
       p."escortDocumented", p."monitoringDue", p."monitoringOnTime"
     from jsonb_array_elements($events) with ordinality told(event, place),
       jsonb_to_record(event->'payload') p("sessionId" text, "clinicId" text, "patientId" text, "episodeId" text,
         "protocolVersionId" text, "stopReason" text, "plannedDoseMicrograms" bigint, "deliveredDoseMicrograms" bigint,
         "durationMinutes" int, at timestamptz, "escortDocumented" boolean, "monitoringDue" int, "monitoringOnTime" int)
     order by p."sessionId", place desc
     on conflict (session_id) do update set episode_id = excluded.episode_id,
       protocol_version_id = excluded.protocol_version_id, end_state = excluded.end_state,
       stop_reason = excluded.stop_reason, planned_dose_micrograms = excluded.planned_dose_micrograms,
       delivered_dose_micrograms = excluded.delivered_dose_micrograms, duration_minutes = excluded.duration_minutes,
       ended_at = excluded.ended_at, escort_documented = excluded.escort_documented,
       monitoring_due = excluded.monitoring_due, monitoring_on_time = excluded.monitoring_on_time`,
    // A running series began with its first completed session, on the day that it was at the clinic.
    `insert into outcomes.episodes (id, clinic_id, patient_id, series_started_on, protocol_version_id)
     select p."episodeId", p."clinicId", min(p."patientId"),
       min((p.at at time zone coalesce(c.time_zone, 'UTC'))::date), min(p."protocolVersionId")
     from jsonb_array_elements($events) event,
       jsonb_to_record(event->'payload') p("clinicId" text, "patientId" text, "episodeId" text, "protocolVersionId" text,
         at timestamptz)
       left join outcomes.clinic_facts c on c.clinic_id = p."clinicId"
     where p."episodeId" is not null group by p."episodeId", p."clinicId"
     on conflict (id) do update set
       series_started_on = least(coalesce(outcomes.episodes.series_started_on, excluded.series_started_on), excluded.series_started_on),
       protocol_version_id = coalesce(outcomes.episodes.protocol_version_id, excluded.protocol_version_id)
     where outcomes.episodes.series_ended_on is null`,
  ],
  // What a completed session was is told by session-completed; these ended otherwise.
  'session-transitioned': [
    `insert into outcomes.session_facts (session_id, clinic_id, patient_id, end_state, ended_at)
     select distinct on (p."sessionId") p."sessionId", p."clinicId", p."patientId", p."toState", p.at
     from jsonb_array_elements($events) with ordinality told(event, place),
       jsonb_to_record(event->'payload') p("sessionId" text, "clinicId" text, "patientId" text, "toState" text, at timestamptz)
     where p."toState" in ('NO_SHOW', 'CANCELLED', 'DEFERRED', 'TRANSFERRED')
     order by p."sessionId", place desc
     on conflict (session_id) do update set end_state = excluded.end_state, ended_at = excluded.ended_at`,
  ],
  'adverse-event-recorded': [
    `insert into outcomes.adverse_event_facts (adverse_event_id, clinic_id, session_id, code, grade, is_serious, occurred_at)
     select p."adverseEventId", p."clinicId", p."sessionId", p.code, p.grade, jsonb_array_length(p.seriousness) > 0, p."occurredAt"
     from jsonb_array_elements($events) event,
       jsonb_to_record(event->'payload') p("adverseEventId" text, "clinicId" text, "sessionId" text, code text, grade int,
         seriousness jsonb, "occurredAt" timestamptz)
     on conflict (adverse_event_id) do nothing`,
  ],
  'deviation-recorded': [
    `insert into outcomes.deviation_facts (deviation_id, clinic_id, session_id, protocol_version_id, occurred_at)
     select event->>'eventId', p."clinicId", p."sessionId", p."protocolVersionId", (event->>'at')::timestamptz
     from jsonb_array_elements($events) event,
       jsonb_to_record(event->'payload') p("clinicId" text, "sessionId" text, "protocolVersionId" text)
     on conflict (deviation_id) do nothing`,
  ],
};

/** Takes all facts away that events have told, and leaves what only this context knows: assessments and their like. */
export const forgetFacts: readonly string[] = [
  'delete from outcomes.episode_milestones',
  'delete from outcomes.session_facts',
  'delete from outcomes.adverse_event_facts',
  'delete from outcomes.deviation_facts',
  // Assessments name episodes, so these stay; all that was said of them goes.
  `update outcomes.episodes set diagnosis_group = null, series_started_on = null, series_ended_on = null, baseline_nrs = null,
     baseline_phq9 = null, baseline_mme = null, pain_duration_years = null, age_years = null, sex = null,
     prior_ketamine = null, payer = null, compensation_claim = null, protocol_version_id = null, sessions_completed = null`,
];
