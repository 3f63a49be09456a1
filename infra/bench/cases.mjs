/** Our question and PostGraphile's, with aliases that make both answers of one shape. */
const assessments = 'nodes { id instrument score assessedAt }';
const peersAssessments = 'nodes { id: rowId instrument score assessedAt }';
const session = 'id ordinal state scheduledAt startedAt plannedDoseMicrograms';
const patient = 'id medicalRecordNumber givenName familyName birthDate status';
const peers = (fields) => fields.replace(/^id/, 'id: rowId');
const byTime = 'orderBy: [ASSESSED_AT_ASC, ROW_ID_ASC]';
const bySchedule = 'orderBy: [SCHEDULED_AT_ASC, ROW_ID_ASC]';

const nested = {
  surcease: `query Nested { clinics(first: 10) { nodes { id name region timeZone
    providers(first: 5) { nodes { id displayName specialty
      patients(first: 5) { nodes { ${patient}
        sessions(first: 3) { nodes { ${session}
          assessments(first: 3) { ${assessments} } } } } } } } } } }`,
  postgraphile: `query Nested { clinics: allClinics(first: 10, orderBy: [NAME_ASC, ROW_ID_ASC]) { nodes { id: rowId name region timeZone
    providers(first: 5) { nodes { id: rowId displayName specialty
      patients: patientsPatientsByResponsibleProviderId(first: 5, orderBy: [FAMILY_NAME_ASC, GIVEN_NAME_ASC, ROW_ID_ASC]) { nodes { ${peers(patient)}
        sessions: sessionsSessionsByPatientId(first: 3, ${bySchedule}) { nodes { ${peers(session)}
          assessments: outcomesAssessmentsBySessionId(first: 3, ${byTime}) { ${peersAssessments} } } } } } } } } } }`,
};

const page = {
  surcease: `query PatientPage($id: ID!) { patient(id: $id) { ${patient} sex postalCode referredOn
    clinic { id name city state timeZone } responsibleProvider { id displayName specialty }
    sessions(first: 10) { nodes { ${session} assessments(first: 5) { ${assessments} } } } } }`,
  postgraphile: `query PatientPage($id: String!) { patient: patientsPatientByRowId(rowId: $id) { ${peers(patient)} sex postalCode referredOn
    clinic: clinicByClinicId { id: rowId name city state timeZone }
    responsibleProvider: providersProviderByResponsibleProviderId { id: rowId displayName specialty }
    sessions: sessionsSessionsByPatientId(first: 10, ${bySchedule}) { nodes { ${peers(session)}
      assessments: outcomesAssessmentsBySessionId(first: 5, ${byTime}) { ${peersAssessments} } } } } }`,
};

const list = {
  surcease: `query Schedule($states: [SessionState!]!, $from: DateTime!, $to: DateTime!) {
    sessions(first: 100, filter: { states: $states, scheduledFrom: $from, scheduledTo: $to }, sort: SCHEDULED_AT) {
      nodes { ${session} endedAt } pageInfo { hasNextPage } } }`,
  postgraphile: `query Schedule($states: [String!]!, $from: Datetime!, $to: Datetime!) {
    sessions: sessionsSessionsBetween(first: 100, states: $states, scheduledFrom: $from, scheduledTo: $to) {
      nodes { ${peers(session)} endedAt } pageInfo { hasNextPage } } }`,
};

const comparison = {
  surcease: `query Comparison { clinicComparison(indicator: RESP30_W4) { n nEligible followUpPercent networkRate outside95
    rows { clinic { id name } n nEligible responders rate completeness interval { lower upper level } band verdict
      limits { n lower95 upper95 lower998 upper998 } } } }`,
};

/**
 * The numbers of the comparison from raw rows: RESP30 at week 4, of episodes whose window (42 days after the series)
 * has closed and which began with pain. https://doi.org/10.1016/j.jpain.2007.09.005
 */
export const countingStatement = `
  select e.clinic_id as id, count(a.score)::int as n, count(*)::int as "nEligible",
    count(*) filter (where a.score <= 0.7 * e.baseline_nrs)::int as responders
  from outcomes.episodes e
  left join outcomes.assessments a on a.episode_id = e.id and a.instrument = 'NRS' and a.follow_up_window = 'W4'
  where e.series_ended_on + 42 < $1::date and e.baseline_nrs > 0
  group by e.clinic_id order by e.clinic_id`;

/** @param samples patients and a span of the schedule that are in the data */
export function casesFor({ patientIds, scheduledFrom, scheduledTo }) {
  const states = ['COMPLETED', 'TRANSFERRED', 'CANCELLED'];
  const span = { states, from: scheduledFrom, to: scheduledTo };
  return [
    {
      letter: 'a',
      title: 'clinics(10) → providers(5) → patients(5) → sessions(3) → assessments(3)',
      questions: nested,
      bars: { 'PostGraphile, same walls': 1.5, 'PostGraphile, no walls': 1.1 },
    },
    {
      letter: 'b',
      title: 'one patient’s page: clinic, provider, 10 sessions and their assessments',
      questions: page,
      variablesAt: (index) => ({ id: patientIds[index % patientIds.length] }),
    },
    {
      letter: 'c',
      title: 'a page of 100 sessions, filtered by state and date, by schedule',
      questions: list,
      variablesAt: () => span,
    },
    { letter: 'd', title: 'the comparison of all clinics', questions: comparison, normalise: clinicCounts },
  ];
}

/** What the comparison and the counting statement both say: numbers by clinic. */
function clinicCounts(data) {
  const rows = Array.isArray(data)
    ? data
    : data.clinicComparison.rows.map(({ clinic, ...row }) => ({ ...row, ...clinic }));
  return rows
    .map(({ id, n, nEligible, responders }) => ({ id, n, nEligible, responders }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** An answer in a form in which equal data are equal text: instants by value, decimals as numbers, keys in order. */
export function canonical(value) {
  return JSON.stringify(value, (key, item) => {
    if (item !== null && typeof item === 'object' && !Array.isArray(item))
      return Object.fromEntries(Object.entries(item).sort(([one], [other]) => (one < other ? -1 : 1)));
    if (key === 'score' && item !== null) return Number(item);
    if (typeof item === 'string' && /^\d{4}-\d\d-\d\dT/.test(item)) return new Date(item).toISOString();
    return item;
  });
}
