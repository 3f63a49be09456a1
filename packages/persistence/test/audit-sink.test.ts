import { type AuditEntry, createAuditSink } from '@surcease/persistence';
import type { TestDatabase } from '@surcease/persistence/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { databaseWithBeds } from './directory-of-beds.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await databaseWithBeds();
});
afterAll(() => database[Symbol.asyncDispose]());
beforeEach(() => database.owner.query('truncate audit.entries'));

const entry = (requestId: string): AuditEntry => ({
  clinicId: 'clin_a',
  accountId: 'acct_1',
  displayName: 'Someone',
  roles: ['NURSE'],
  purpose: 'TREATMENT',
  action: 'READ',
  operationName: null,
  operationHash: 'h',
  requestId,
  records: [{ type: 'Patient', count: 1, ids: ['pat_1'] }],
});
const kept = async () =>
  (await database.owner.query<{ request_id: string }>('select request_id from audit.entries')).rows
    .map(({ request_id }) => request_id)
    .sort();

describe('reads that are recorded at the same time', () => {
  it('are each in the trail once, when their own write resolves', async () => {
    await using sink = createAuditSink({ url: database.urlOf('gateway'), size: 1 });
    const names = Array.from({ length: 50 }, (_, index) => `r${String(index).padStart(2, '0')}`);
    const seen = await Promise.all(names.map(async (name) => (await sink.write([entry(name)]), await kept())));
    names.forEach((name, index) => expect(seen[index]).toContain(name));
    expect(await kept()).toEqual(names);
  });

  it('fail for their own sake alone, and then wholly', async () => {
    await using sink = createAuditSink({ url: database.urlOf('gateway'), size: 1 });
    const spoilt = { ...entry('bad'), action: 'GUESS' } as unknown as AuditEntry;
    const first = sink.write([entry('first')]);
    const results = await Promise.allSettled([
      sink.write([entry('one')]),
      sink.write([entry('beside the spoilt one'), spoilt]),
      sink.write([entry('two')]),
    ]);
    await first;
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await kept()).toEqual(['first', 'one', 'two']);
  });
});
