import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type PatientsFixture, admin, nurseOfA, patientsOfTwoClinics } from './patients-fixture.js';

let fixture: PatientsFixture;
beforeAll(async () => {
  fixture = await patientsOfTwoClinics(inject('databaseUrl'));
});
afterAll(() => fixture.database[Symbol.asyncDispose]());

const idsOf = async (args: string) => {
  const { data, codes } = await fixture.ask(admin, `{ patients${args} { nodes { id } } }`);
  const page = data?.['patients'] as { nodes: { id: string }[] } | null | undefined;
  return page ? page.nodes.map(({ id }) => id) : codes;
};

describe('the patients that a viewer may see', () => {
  it('are answered with all their facts, and noted for the audit trail', async () => {
    const { data, errors, audit } = await fixture.ask(
      nurseOfA,
      `{ patient(id: "pat_a1") { medicalRecordNumber givenName familyName initials birthDate age sex postalCode
        clinic { id } responsibleProvider { id } diagnosis { group code mechanism painSince } referredOn status } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      patient: {
        medicalRecordNumber: 'ALD-100001',
        givenName: 'Ida',
        familyName: 'Moss',
        initials: 'IM',
        birthDate: '1980-11-23',
        age: 45,
        sex: 'FEMALE',
        postalCode: '85701',
        clinic: { id: 'clin_a' },
        responsibleProvider: { id: 'prov_1' },
        diagnosis: { group: 'CRPS', code: 'G90.511', mechanism: 'MIXED', painSince: '2019-01-01' },
        referredOn: '2026-03-01',
        status: 'IN_SERIES',
      },
    });
    expect(audit).toEqual([{ clinicId: 'clin_a', type: 'Patient', ids: ['pat_a1'] }]);
  });

  it('are listed by family name or by referral, the latest first', async () => {
    expect(await idsOf('')).toEqual(['pat_a3', 'pat_a2', 'pat_b1', 'pat_a1', 'pat_b2']);
    expect(await idsOf('(sort: REFERRED_ON)')).toEqual(['pat_b1', 'pat_b2', 'pat_a1', 'pat_a3', 'pat_a2']);
  });

  it('are filtered by clinic, diagnosis and status together', async () => {
    expect(await idsOf('(filter: { clinicIds: ["clin_b"] })')).toEqual(['pat_b1', 'pat_b2']);
    expect(await idsOf('(filter: { diagnosisGroups: [CRPS], statuses: [IN_SERIES] })')).toEqual(['pat_b1', 'pat_a1']);
    expect(await idsOf('(filter: { statuses: [] })')).toEqual(['BAD_USER_INPUT']);
  });

  it('are found by how the family name or the record number begins, whatever the case', async () => {
    expect(await idsOf('(filter: { search: "eLM" })')).toEqual(['pat_a2', 'pat_b1']);
    expect(await idsOf('(filter: { search: " ald-1 " })')).toEqual(['pat_a2', 'pat_a1']);
    expect(await idsOf('(filter: { search: "lm" })')).toEqual([]);
    expect(await idsOf('(filter: { search: " " })')).toHaveLength(5);
  });

  it('are not found by wildcards, which stand for themselves', async () => {
    expect(await idsOf('(filter: { search: "E%m_" })')).toEqual(['pat_a3']);
    expect(await idsOf('(filter: { search: "%" })')).toEqual([]);
    expect(await idsOf('(filter: { search: "_oss" })')).toEqual([]);
    expect(await idsOf(`(filter: { search: "${'x'.repeat(101)}" })`)).toEqual(['BAD_USER_INPUT']);
    expect(await idsOf('(filter: { search: "a\\u0000" })')).toEqual(['BAD_USER_INPUT']);
  });

  it('come page by page in both directions without loss or repetition', async () => {
    const read = async (args: string, cursor?: string) => {
      const { data, errors } = await fixture.ask(
        admin,
        `query ($cursor: String) { patients(sort: REFERRED_ON, ${args}) {
          nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount { value precision } } }`,
        { cursor },
      );
      expect(errors).toBeUndefined();
      return data?.['patients'] as { nodes: unknown[]; pageInfo: { startCursor: string; endCursor: string } };
    };
    const one = await read('first: 2');
    expect(one).toMatchObject({ totalCount: { value: 5, precision: 'EXACT' }, pageInfo: { hasNextPage: true } });
    const two = await read('first: 3, after: $cursor', one.pageInfo.endCursor);
    expect(two).toMatchObject({
      nodes: [{ id: 'pat_a1' }, { id: 'pat_a3' }, { id: 'pat_a2' }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
    const back = await read('last: 2, before: $cursor', two.pageInfo.startCursor);
    expect(back).toMatchObject({ nodes: one.nodes, pageInfo: { hasPreviousPage: false } });
  });

  it('stand under their clinic and their provider, a page for each of a batch, and are noted there too', async () => {
    const page = 'patients(first: 2) { nodes { id } pageInfo { hasNextPage } totalCount { value } }';
    const { data, errors, audit } = await fixture.ask(
      admin,
      `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Clinic { ${page} } ... on Provider { ${page} } } }`,
      {
        keys: [
          { __typename: 'Clinic', id: 'clin_b' },
          { __typename: 'Provider', id: 'prov_1' },
          { __typename: 'Clinic', id: 'clin_a' },
        ],
      },
    );
    expect(errors).toBeUndefined();
    const expected = (ids: string[], hasNextPage: boolean, value: number) => ({
      patients: { nodes: ids.map((id) => ({ id })), pageInfo: { hasNextPage }, totalCount: { value } },
    });
    expect(data?.['_entities']).toEqual([
      expected(['pat_b1', 'pat_b2'], false, 2),
      expected(['pat_a2', 'pat_b1'], true, 3),
      expected(['pat_a3', 'pat_a2'], true, 3),
    ]);
    expect(audit?.map(({ clinicId, ids }) => [clinicId, [...new Set(ids)].toSorted()]).toSorted()).toEqual([
      ['clin_a', ['pat_a2', 'pat_a3']],
      ['clin_b', ['pat_b1', 'pat_b2']],
    ]);
  });
});
