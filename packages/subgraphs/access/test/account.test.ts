import { askSubgraph, viewerWith } from '@surcease/graphql-kit/testing';
import { newId, systemClock } from '@surcease/kernel';
import { createLogger } from '@surcease/observability';
import { type TestDatabase, createTestDatabase } from '@surcease/persistence/testing';
import { accessMigrations, accessSubgraph } from '@surcease/subgraph-access';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

let database: TestDatabase;
let ask: (viewer: Parameters<typeof askSubgraph>[1], id: string) => ReturnType<typeof askSubgraph>;
const nurse = viewerWith([{ role: 'NURSE', clinicId: 'clin_a' }]);
const partner = viewerWith([{ role: 'PARTNER', clinicId: 'clin_a' }], { kind: 'PARTNER', partnerTier: 'IDENTIFIED' });
const [colleague, left, system] = [newId('acct'), newId('acct'), newId('acct')];

beforeAll(async () => {
  database = await createTestDatabase(inject('databaseUrl'), [accessMigrations]);
  const { owner } = database;
  await owner.query(
    `insert into access.accounts (id, subject, display_name, kind, partner_tier, suspended_at) values
       ($1, 'one', 'Ada Lovell', 'STAFF', null, null), ($2, 'two', 'Ben Marsh', 'STAFF', null, now()),
       ($3, 'three', 'A system', 'PARTNER', 'IDENTIFIED', null)`,
    [colleague, left, system],
  );
  await owner.query(
    `insert into access.grants values ($1, 'PHYSICIAN', 'clin_a'), ($1, 'NURSE', 'clin_b'), ($1, 'MEDICAL_DIRECTOR', null)`,
    [colleague],
  );
  const services = { readers: database.readers('access'), clock: systemClock };
  const subgraph = accessSubgraph.create(services, createLogger({ name: 'test', level: 'silent' }));
  ask = (viewer, id) =>
    askSubgraph(
      subgraph,
      viewer,
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Account { displayName roles { role clinicId } } } }`,
      { of: [{ __typename: 'Account', id }] },
    );
});
afterAll(() => database[Symbol.asyncDispose]());

describe('whoever did something', () => {
  it('is known to staff by their name, and by what they are and where', async () => {
    expect((await ask(nurse, colleague)).data).toEqual({
      _entities: [
        {
          displayName: 'Ada Lovell',
          roles: [
            { role: 'MEDICAL_DIRECTOR', clinicId: null },
            { role: 'NURSE', clinicId: 'clin_b' },
            { role: 'PHYSICIAN', clinicId: 'clin_a' },
          ],
        },
      ],
    });
  });

  it('keeps their name once they may no longer sign in', async () => {
    expect((await ask(nurse, left)).data).toEqual({ _entities: [{ displayName: 'Ben Marsh', roles: [] }] });
  });

  it('is nobody where a partner acted or nobody is known, and tells partners nothing', async () => {
    expect((await ask(nurse, system)).data).toEqual({ _entities: [null] });
    expect((await ask(nurse, newId('acct'))).data).toEqual({ _entities: [null] });
    expect((await ask(partner, colleague)).codes).toEqual(['FORBIDDEN']);
    expect((await ask(null, colleague)).codes).toEqual(['UNAUTHENTICATED']);
  });
});
