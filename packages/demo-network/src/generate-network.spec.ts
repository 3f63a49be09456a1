import { createHash } from 'node:crypto';
import { isId } from '@surcease/kernel';
import { describe, expect, it } from 'vitest';
import { collectRows } from './collect-rows.js';
import { clinicCatalogue } from './clinic-catalogue.js';
import { demoAccounts } from './demo-accounts.js';
import { generateNetwork, type NetworkOptions } from './generate-network.js';
import type { RowBatch } from './rows.js';
import { tableColumns, tableNames } from './tables.js';

const anchorDate = '2026-11-22';

const allRows = (options: NetworkOptions): RowBatch => collectRows(generateNetwork({ anchorDate, ...options }), 97);
const hashOf = (rows: unknown): string => createHash('sha256').update(JSON.stringify(rows)).digest('hex');

describe('generateNetwork', () => {
  it('links accounts of clinicians to providers of their clinic, of the same name and with unexpired ACLS', () => {
    const rows = collectRows(generateNetwork({ scale: 0.05, anchorDate: '2026-11-20' }));
    const linked = rows['access.accounts'].filter(({ provider_id }) => provider_id !== null);
    const everyClinic = clinicCatalogue.flatMap((_, index) => [`nurse-${index + 1}`, `physician-${index + 1}`]);
    expect(linked.map(({ subject }) => subject).toSorted()).toEqual(everyClinic.toSorted());
    for (const { id, display_name, provider_id } of linked) {
      const provider = rows['providers.providers'].find((one) => one.id === provider_id);
      expect(provider?.display_name.startsWith(display_name.replace('Dr. ', ''))).toBe(true);
      const grant = rows['access.grants'].find(({ account_id }) => account_id === id);
      expect(rows['sessions.staff']).toContainEqual(
        expect.objectContaining({ provider_id, clinic_id: grant?.clinic_id, role: grant?.role }),
      );
      const acls = rows['sessions.staff_credentials'].find(
        (one) => one.provider_id === provider_id && one.kind === 'ACLS',
      );
      expect((acls?.expires_on ?? '') > '2026-12-31').toBe(true);
    }
  });

  it('knows the names of all who act in its sessions', () => {
    const rows = collectRows(generateNetwork({ scale: 0.05, anchorDate: '2026-11-20' }));
    const named = new Set(rows['sessions.people'].map(({ id }) => id));
    expect(rows['sessions.transitions'].every(({ actor_id }) => named.has(actor_id))).toBe(true);
    const harm = rows['sessions.adverse_events'];
    expect(harm.length).toBeGreaterThan(0);
    expect(harm.filter(({ recorded_by: recorder }) => !named.has(recorder))).toEqual([]);
  });

  const network = allRows({ scale: 0.3 });

  it('is the same for the same options, and another for another seed', () => {
    expect(hashOf(allRows({ scale: 0.3 }))).toBe(hashOf(network));
    expect(hashOf(allRows({ scale: 0.3, seed: 1 }))).not.toBe(hashOf(network));
  });

  it('has the fourteen clinics and 1875 index patients at scale 1', () => {
    expect(clinicCatalogue.map((clinic) => clinic.indexPatients)).toEqual([
      38, 55, 64, 72, 88, 95, 110, 124, 140, 158, 176, 205, 240, 310,
    ]);
    expect(generateNetwork({ scale: 1, anchorDate }).patientCount).toBe(1875);
    expect(generateNetwork({ scale: 500, anchorDate }).patientCount).toBe(937_500);
  });

  it('writes the same episodes and scores of pain where it writes these alone', () => {
    const alone = allRows({ scale: 0.3, only: 'outcomes' });
    const withoutIds = (rows: RowBatch) => rows['outcomes.episodes'].map(({ id: _id, ...row }) => row);
    expect(withoutIds(alone)).toEqual(withoutIds(network));
    expect(new Set(alone['outcomes.episodes'].map(({ id }) => id)).size).toBe(alone['outcomes.episodes'].length);
    const pain = (rows: RowBatch) =>
      rows['outcomes.assessments']
        .filter(
          ({ instrument, follow_up_window: window }) => instrument === 'NRS' && /^(END|W4|W12)$/.test(window ?? ''),
        )
        .map(({ patient_id: id, follow_up_window: window, score }) => `${id} ${window} ${score}`)
        .sort();
    // Of an answer on the day itself the hour decides whether it has come, and the hour is drawn later there.
    const [of, whole] = [new Set(pain(alone)), pain(network)];
    expect(whole.filter((line) => !of.has(line)).length).toBeLessThan(3);
    expect(alone['outcomes.assessments'].length).toBe(of.size);
    expect(alone['patients.patients']).toEqual([]);
    expect(alone['clinics.clinics']).toEqual(network['clinics.clinics']);
  });

  it('only adds patients as it grows: those of a smaller network stay as they were', () => {
    const larger = new Map(allRows({ scale: 0.6 })['patients.patients'].map((patient) => [patient.id, patient]));
    for (const patient of network['patients.patients']) expect(larger.get(patient.id)).toEqual(patient);
  });

  it('draws the same whatever the day, and moves the dates only', () => {
    const drawn = (day: string): unknown[] =>
      [...generateNetwork({ scale: 0.3, anchorDate: day }).courses()].map(
        ({ baselineNrs, baselinePhq9, diagnosisGroup, seriesSize, responds }) => [
          baselineNrs,
          baselinePhq9,
          diagnosisGroup,
          seriesSize,
          responds,
        ],
      );
    expect(drawn('2027-03-01')).toEqual(drawn(anchorDate));
  });

  it('streams: the first batch is there before the rest of a huge network', () => {
    const batches = generateNetwork({ scale: 500, anchorDate }).batches(50);
    expect(batches.next().value?.['clinics.clinics']).toHaveLength(14);
    expect(batches.next().value?.['patients.patients']).toHaveLength(50);
  });

  it('fills exactly the columns it names', () => {
    for (const table of tableNames)
      expect(Object.keys(network[table][0] ?? {}).toSorted()).toEqual([...tableColumns[table]].toSorted());
  });

  it('gives every record an id of its kind, once', () => {
    const prefixes = {
      'clinics.clinics': 'clin',
      'clinics.rooms': 'room',
      'access.accounts': 'acct',
      'providers.providers': 'prov',
      'protocols.protocols': 'prot',
      'protocols.versions': 'pver',
      'patients.patients': 'pat',
      'sessions.sessions': 'ses',
      'sessions.adverse_events': 'adv',
      'sessions.transitions': 'trn',
      'outcomes.episodes': 'epi',
      'outcomes.assessments': 'asmt',
    } as const;
    for (const [table, prefix] of Object.entries(prefixes)) {
      const ids = network[table as keyof typeof prefixes].map((row) => row.id);
      expect(ids.filter((id) => !isId(prefix, id))).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('refers only to records it has, each within its clinic', () => {
    const ids = (rows: readonly { id: string }[]): Set<string> => new Set(rows.map((row) => row.id));
    const clinics = ids(network['clinics.clinics']);
    const versions = ids(network['protocols.versions']);
    const clinicOf = new Map(network['patients.patients'].map((patient) => [patient.id, patient.clinic_id]));
    const roomClinic = new Map(network['clinics.rooms'].map((room) => [room.id, room.clinic_id]));
    const works = new Set(network['providers.roles'].map((role) => `${role.provider_id}@${role.clinic_id}`));
    const sessions = new Map(network['sessions.sessions'].map((session) => [session.id, session]));
    const episodes = new Map(network['outcomes.episodes'].map((episode) => [episode.id, episode]));
    for (const patient of network['patients.patients']) {
      expect(clinics.has(patient.clinic_id)).toBe(true);
      expect(works.has(`${patient.responsible_provider_id}@${patient.clinic_id}`)).toBe(true);
    }
    for (const session of sessions.values()) {
      expect(clinicOf.get(session.patient_id)).toBe(session.clinic_id);
      expect(roomClinic.get(session.room_id)).toBe(session.clinic_id);
      expect(works.has(`${session.provider_id}@${session.clinic_id}`)).toBe(true);
      expect(versions.has(session.protocol_version_id)).toBe(true);
    }
    for (const table of ['sessions.vital_signs', 'sessions.adverse_events', 'sessions.transitions'] as const)
      for (const row of network[table]) expect(sessions.get(row.session_id)?.clinic_id).toBe(row.clinic_id);
    for (const assessment of network['outcomes.assessments'])
      expect(episodes.get(assessment.episode_id)?.patient_id).toBe(assessment.patient_id);
    for (const { session_id: id, patient_id: patientId } of network['outcomes.assessments'])
      expect(id === null || sessions.get(id)?.patient_id === patientId).toBe(true);
  });

  it('numbers medical records once in each clinic', () => {
    const numbers = network['patients.patients'].map(
      (patient) => `${patient.clinic_id} ${patient.medical_record_number}`,
    );
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('staffs each clinic with two to nine, a physician and a nurse among them, about 15 % at several', () => {
    const roles = network['providers.roles'];
    for (const { id } of network['clinics.clinics']) {
      const here = roles.filter((role) => role.clinic_id === id);
      expect(here.length).toBeGreaterThanOrEqual(2);
      expect(here.length).toBeLessThanOrEqual(9);
      expect(here.map((role) => role.role)).toEqual(expect.arrayContaining(['PHYSICIAN', 'NURSE']));
    }
    const share = roles.filter((role) => !role.is_primary).length / network['providers.providers'].length;
    expect(share).toBeGreaterThan(0.12);
    expect(share).toBeLessThan(0.18);
  });

  it('grants each demo account its role where it works', () => {
    const [first, second] = network['clinics.clinics'].map((clinic) => clinic.id);
    const grantsOf = (subject: string): unknown[] => {
      const account = network['access.accounts'].find((row) => row.subject === subject);
      return network['access.grants']
        .filter((grant) => grant.account_id === account?.id)
        .map(({ role, clinic_id }) => [role, clinic_id]);
    };
    const subjects = network['access.accounts'].map((row) => row.subject);
    expect(subjects.slice(0, demoAccounts.length)).toEqual(demoAccounts.map((account) => account.subject));
    // The rest are the nurse and the physician of each other clinic, as whom the live demo plays.
    expect(subjects).toHaveLength(demoAccounts.length + 2 * 12);
    expect(grantsOf('nurse-1b')).toEqual([['NURSE', first]]);
    expect(grantsOf('physician-2')).toEqual([['PHYSICIAN', second]]);
    expect(grantsOf('analyst')).toEqual([['ANALYST', null]]);
    expect(grantsOf('partner-identified')).toEqual([
      ['PARTNER', first],
      ['PARTNER', second],
    ]);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses the scale %s', (scale) =>
    expect(() => generateNetwork({ scale })).toThrow(RangeError),
  );

  it('refuses an anchor that is no date', () => {
    expect(() => generateNetwork({ anchorDate: 'yesterday' })).toThrow(RangeError);
  });
});
