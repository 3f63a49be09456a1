import { newId } from '@surcease/kernel';
import type { DemoWorld } from './demo-world.js';
import type { Records } from './paths.js';
import { protocolParts } from './protocol-parts.js';
import { completeSession } from './session-parts.js';

/** One record of each type at one clinic, rich in what hangs on it; reading it leaves an entry in the audit trail. */
export async function recordsOf(world: DemoWorld, nurse: string): Promise<Records> {
  const viewer = await world.viewer(nurse);
  const clinicId = viewer.grants[0]?.clinicId ?? '';
  const one = (statement: string) => world.idOf(statement, clinicId);
  const session = await one(`select s.id from sessions.sessions s where s.clinic_id = $1 and s.ended_at is not null
    order by exists (select from sessions.adverse_events e where e.session_id = s.id) desc,
      exists (select from outcomes.assessments a where a.session_id = s.id) desc, s.id limit 1`);
  const patient = await world.idOf('select patient_id as id from sessions.sessions where id = $1', session);
  await completeSession(world, session);
  const episode = await world.idOf('select id from patients.episodes where patient_id = $1', patient);
  await actAs(world, episode, viewer.accountId);
  await world.ask(viewer, `{ patient(id: "${patient}") { familyName sessions { nodes { id } } } }`);
  return {
    clinicId,
    token: await frozenComparison(world),
    slug: await one('select slug as id from clinics.clinics where id = $1'),
    ids: {
      Clinic: clinicId,
      Room: await one('select id from clinics.rooms where clinic_id = $1 order by id limit 1'),
      Provider: await world.idOf('select responsible_provider_id as id from patients.patients where id = $1', patient),
      Patient: patient,
      Session: session,
      TreatmentPlan: await world.idOf('select plan_id as id from sessions.sessions where id = $1', session),
      Episode: episode,
      Account: viewer.accountId,
      Assessment: await assessmentBetweenCorrections(world, nurse, clinicId),
      ...(await protocolParts(world, clinicId, session)),
      AuditEvent: await one('select id from audit.entries where clinic_id = $1 order by position desc limit 1'),
    },
  };
}

/** Lets the first move of an episode be that of an account; those of the demo network are clinicians’. */
async function actAs({ database: { owner } }: DemoWorld, episodeId: string, accountId: string): Promise<void> {
  await owner.query(
    `update patients.episode_transitions set actor_id = $2
     where id = (select id from patients.episode_transitions where episode_id = $1 order by seq limit 1)`,
    [episodeId, accountId],
  );
}

/** An assessment of a session that stands in place of one and was itself corrected; and a due follow-up half answered. */
async function assessmentBetweenCorrections(world: DemoWorld, nurse: string, clinicId: string): Promise<string> {
  const viewer = await world.viewer(nurse);
  const record = async (input: object): Promise<string> => {
    const { data } = await world.ask(
      viewer,
      `mutation ($input: RecordAssessmentInput!) { recordAssessment(input: $input) { assessment { id } } }`,
      { input: { clientMutationId: newId('evt'), ...input } },
    );
    return (data as { recordAssessment: { assessment: { id: string } } }).recordAssessment.assessment.id;
  };
  const ofSession = `from outcomes.assessments where clinic_id = $1 and instrument = 'NRS' order by session_id is null, id limit 1`;
  const episodeId = await world.idOf(`select episode_id as id ${ofSession}`, clinicId);
  const pain = {
    episodeId,
    instrument: 'NRS',
    items: [4],
    recall: 'NOW',
    qualifier: 'NOW',
    correctionReason: 'misread',
  };
  const middle = await record({ ...pain, correctsId: await world.idOf(`select id ${ofSession}`, clinicId) });
  await record({ ...pain, correctsId: middle });
  await makeDue(world, clinicId);
  const { data } = await world.ask(viewer, '{ followUpsDue(first: 1) { nodes { episode { id } } } }');
  const [due] = (data as { followUpsDue: { nodes: { episode: { id: string } }[] } }).followUpsDue.nodes;
  const episode = { episodeId: due?.episode.id ?? '' };
  await record({ ...episode, instrument: 'PEG', items: [4, 4, 4] });
  await record({ ...episode, instrument: 'PHQ9', items: [0, 0, 0, 0, 0, 0, 0, 0, 1] });
  await record({ ...episode, instrument: 'PGIC', items: [2], coding: 'GUY_1976' });
  await world.ask(
    viewer,
    `mutation ($link: CreateQuestionnaireLinkInput!, $narrative: RecordNarrativeInput!) {
       createQuestionnaireLink(input: $link) { link { id } } recordNarrative(input: $narrative) { narrative { id } } }`,
    {
      link: { ...episode, window: 'W4', clientMutationId: newId('evt') },
      narrative: { ...episode, window: 'W4', text: 'Better.', clientMutationId: newId('evt') },
    },
  );
  return middle;
}

/** Lets one series of the clinic have ended a month ago, with a reminder; its patient shares what is told. */
async function makeDue({ database: { owner } }: DemoWorld, clinicId: string): Promise<void> {
  const { rows } = await owner.query<{ id: string; patient_id: string }>(
    'select id, patient_id from outcomes.episodes where clinic_id = $1 and series_ended_on is not null order by id desc limit 1',
    [clinicId],
  );
  const [id, patientId] = [rows[0]?.id, rows[0]?.patient_id];
  await owner.query('update outcomes.assessments set follow_up_window = null where episode_id = $1', [id]);
  await owner.query(
    'update outcomes.episodes set series_started_on = current_date - 44, series_ended_on = current_date - 30 where id = $1',
    [id],
  );
  await owner.query('update outcomes.sharing_consents set is_given = true where patient_id = $1', [patientId]);
  await owner.query(
    `insert into outcomes.reminders (id, clinic_id, patient_id, episode_id, follow_up_window, occasion, channel, state, due_on, created_at)
     values ($1, $2, $3, $4, 'W4', 'OPENING', 'SMS', 'NOT_SENT', current_date, now()) on conflict do nothing`,
    [newId('rem'), clinicId, patientId, id],
  );
}

async function frozenComparison(world: DemoWorld): Promise<string> {
  const { data } = await world.ask(
    await world.viewer('analyst'),
    `mutation { freezeComparison(input: { indicator: RESP30_W4, adjust: CASE_MIX, clientMutationId: "matrix" }) { report { token } } }`,
  );
  return (data as { freezeComparison: { report: { token: string } } }).freezeComparison.report.token;
}

/** The same clinic with records that nobody has ever made. */
export function withUnknownRecords(records: Records): Records {
  const ids = {
    Account: newId('acct'),
    Patient: newId('pat'),
    Session: newId('ses'),
    TreatmentPlan: newId('plan'),
    Episode: newId('epi'),
    Assessment: newId('asmt'),
    AuditEvent: newId('aud'),
    Deviation: newId('dev'),
  };
  return { ...records, ids: { ...records.ids, ...ids } };
}
