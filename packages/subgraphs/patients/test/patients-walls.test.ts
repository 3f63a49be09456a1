import { viewerWith } from '@surcease/graphql-kit/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type PatientsFixture, admin, nurseOfA, nurseOfB, patientsOfTwoClinics } from './patients-fixture.js';

let fixture: PatientsFixture;
beforeAll(async () => {
  fixture = await patientsOfTwoClinics(inject('databaseUrl'));
});
afterAll(() => fixture.database[Symbol.asyncDispose]());

const list = 'nodes { id familyName } pageInfo { hasNextPage endCursor } totalCount { value }';
const empty = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: { value: 0 } };

describe('a nurse of one clinic learns nothing of a patient of another', () => {
  it('by id, where the answer is that of an id that does not exist', async () => {
    const found = await fixture.ask(nurseOfB, '{ patient(id: "pat_a1") { id familyName } }');
    expect(found).toEqual(await fixture.ask(nurseOfB, '{ patient(id: "pat_x") { id familyName } }'));
    expect(found).toMatchObject({ data: { patient: null }, codes: [] });
    expect(found.audit).toBeUndefined();
  });

  it('by reference, by either key', async () => {
    const { data, codes, audit } = await fixture.ask(
      nurseOfB,
      'query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Patient { id familyName } } }',
      {
        keys: [
          { __typename: 'Patient', id: 'pat_a1' },
          { __typename: 'Patient', nodeId: 'pat_a2' },
          { __typename: 'Patient', id: 'pat_b1' },
        ],
      },
    );
    expect(codes).toEqual([]);
    expect(data?.['_entities']).toEqual([null, null, { id: 'pat_b1', familyName: 'Elmer' }]);
    expect(audit).toEqual([{ clinicId: 'clin_b', type: 'Patient', ids: ['pat_b1'] }]);
  });

  it('under the clinic, and under a provider who answers for patients of both', async () => {
    const { data } = await fixture.ask(
      nurseOfB,
      `query ($keys: [_Any!]!) { _entities(representations: $keys) {
        ... on Clinic { patients { ${list} } } ... on Provider { patients { nodes { id } totalCount { value } } } } }`,
      {
        keys: [
          { __typename: 'Clinic', id: 'clin_a' },
          { __typename: 'Provider', id: 'prov_1' },
        ],
      },
    );
    expect(data?.['_entities']).toEqual([
      { patients: empty },
      { patients: { nodes: [{ id: 'pat_b1' }], totalCount: { value: 1 } } },
    ]);
  });

  it('by a filter on the clinic, by a search, or by a count', async () => {
    const answers = await fixture.ask(
      nurseOfB,
      `{ byClinic: patients(filter: { clinicIds: ["clin_a"] }) { ${list} }
         byNumber: patients(filter: { search: "ALD-" }) { ${list} }
         byName: patients(filter: { search: "Moss" }) { nodes { id } totalCount { value } }
         all: patients { totalCount { value } } }`,
    );
    expect(answers.data).toEqual({
      byClinic: empty,
      byNumber: empty,
      byName: { nodes: [{ id: 'pat_b2' }], totalCount: { value: 1 } },
      all: { totalCount: { value: 2 } },
    });
  });

  it('by a cursor that a colleague of the other clinic was given', async () => {
    const given = await fixture.ask(nurseOfA, '{ patients(first: 1) { pageInfo { endCursor } } }');
    const page = given.data?.['patients'] as { pageInfo: { endCursor: string } };
    const { data } = await fixture.ask(
      nurseOfB,
      'query ($after: String) { patients(after: $after) { nodes { id } } }',
      {
        after: page.pageInfo.endCursor,
      },
    );
    expect(data).toEqual({ patients: { nodes: [{ id: 'pat_b1' }, { id: 'pat_b2' }] } });
  });

  it('by a statement without any condition: row-level security alone hides the rows', async () => {
    const readers = fixture.database.readers('patients');
    const idsFor = async (viewer: Parameters<typeof readers.for>[0]) =>
      (await readers.for(viewer).rows<{ id: string }>('select id from patients.patients order by id')).map(
        ({ id }) => id,
      );
    expect(await idsFor(nurseOfB)).toEqual(['pat_b1', 'pat_b2']);
    expect(await idsFor(admin)).toHaveLength(5);
    expect(await idsFor({ ...admin, purpose: null })).toEqual([]);
    expect(await idsFor(viewerWith([{ role: 'AUDITOR', clinicId: null }], { purpose: 'AUDIT' }))).toEqual([]);
    expect(await idsFor(null)).toEqual([]);
  });
});

describe('patients are refused', () => {
  const everyPath = [
    '{ patient(id: "pat_a1") { id } }',
    '{ patients { totalCount { value } } }',
    '{ _entities(representations: [{ __typename: "Clinic", id: "clin_a" }]) { ... on Clinic { patients { nodes { id } } } } }',
    '{ _entities(representations: [{ __typename: "Provider", id: "prov_1" }]) { ... on Provider { patients { nodes { id } } } } }',
    '{ _entities(representations: [{ __typename: "Patient", id: "pat_a1" }]) { ... on Patient { familyName } } }',
  ];
  const viewers = {
    'to the network’s administrators without a purpose of use': { ...admin, purpose: null },
    'to auditors, whatever their purpose': viewerWith([{ role: 'AUDITOR', clinicId: null }], { purpose: 'AUDIT' }),
    'to partners who see aggregates alone': viewerWith([{ role: 'PARTNER', clinicId: null }], {
      kind: 'PARTNER',
      partnerTier: 'AGGREGATE',
    }),
  };
  it.each(Object.entries(viewers))('%s', async (_who, viewer) => {
    for (const text of everyPath)
      expect(await fixture.ask(viewer, text)).toMatchObject({ data: null, codes: ['FORBIDDEN'] });
  });

  it('to whoever is not signed in', async () => {
    for (const text of everyPath)
      expect(await fixture.ask(null, text)).toMatchObject({ data: null, codes: ['UNAUTHENTICATED'] });
  });

  it('as a bare key too: nobody is told that a patient exists', async () => {
    const text = '{ _entities(representations: [{ __typename: "Patient", id: "pat_a1" }]) { __typename } }';
    for (const viewer of [nurseOfB, { ...admin, purpose: null }, null])
      expect((await fixture.ask(viewer, text)).data).toEqual({ _entities: [null] });
  });
});

describe('the tables of the context', () => {
  it('force row-level security, each of them, and its role deletes nothing', async () => {
    const { rows } = await fixture.database.owner.query<{ name: string }>(`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
        has_table_privilege('surcease_patients', c.oid, 'delete, truncate') as deletes,
        (select rolbypassrls or rolsuper from pg_roles where rolname = 'surcease_patients') as bypasses
      from pg_class c where c.relnamespace = 'patients'::regnamespace and c.relkind in ('r', 'p') order by 1`);
    expect(rows.length).toBe(17);
    for (const row of rows) expect(row).toEqual({ name: row.name, forced: true, deletes: false, bypasses: false });
  });

  it('keep what happened as it was: histories can be added to and not changed', async () => {
    const { rows } = await fixture.database.owner.query<{ name: string }>(`
      select c.relname as name from pg_class c where c.relnamespace = 'patients'::regnamespace and c.relkind = 'r'
        and not has_any_column_privilege('surcease_patients', c.oid, 'update') order by 1`);
    expect(rows.map(({ name }) => name)).toEqual([
      'authorization_transitions',
      'authorization_uses',
      'coverage_checks',
      'eligibility_evaluations',
      'eligibility_overrides',
      'episode_transitions',
      'initial_assessments',
      'opioid_totals',
    ]);
  });

  it('let row-level security and a search work together by index', async () => {
    await fixture.database.owner.query(`insert into patients.patients (id, clinic_id, medical_record_number, given_name,
        family_name, referred_on, diagnosis_group, status, birth_date, sex, postal_code, diagnosis_code, pain_mechanism, pain_since)
      select 'pat_' || n, 'clin_c', 'CED-' || n, 'Given', 'Name' || n, '2026-01-01', 'CRPS', 'CLOSED', '1980-01-01', 'MALE',
        '85701', 'G90.511', 'MIXED', '2019-01-01' from generate_series(1, 20000) n`);
    await fixture.database.owner.query('analyze patients.patients');
    const plan = await fixture.database
      .readers('patients')
      .for(nurseOfA)
      .rows<{ 'QUERY PLAN': string }>(
        `explain select id from patients.patients p
         where p.family_name_folded ~>=~ lower($1::text) and p.family_name_folded ~<~ (lower($1::text) || 'z')`,
        ['Name77'],
      );
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('patients_by_folded_name');
  });
});
