import { contextMigrations } from '@surcease/network';
import { createAuditSink } from '@surcease/persistence';
import { type TestDatabase, createTestDatabase } from '@surcease/persistence/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readEnvironment } from '../src/env.js';
import { startWorker } from '../src/start-worker.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase(inject('databaseUrl'), contextMigrations);
});
afterAll(() => database[Symbol.asyncDispose]());

const environment = () => ({
  ...readEnvironment({
    DATABASE_URL: database.ownerUrl,
    SURCEASE_SECRET: 'long enough for the rule',
    SURCEASE_LOG_LEVEL: 'silent',
  }),
  SURCEASE_SECRET: database.secret,
});

describe('the worker', () => {
  it('seals the audit trail, tells how it does, and leaves no connection behind', async () => {
    await using sink = createAuditSink({ url: database.urlOf('gateway') });
    const worker = await startWorker(environment());
    for (const path of ['live', 'ready'])
      expect((await fetch(`http://127.0.0.1:${worker.port}/health/${path}`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${worker.port}/`)).status).toBe(404);
    const about = {
      displayName: 'x',
      roles: [],
      purpose: null,
      operationName: null,
      operationHash: 'h',
      requestId: 'r',
      records: [],
    };
    await sink.write([{ clinicId: 'clin_a', accountId: 'acct_a', action: 'READ', ...about }]);
    const seals = async () => (await database.owner.query('select clinic_id, seq from audit.seals')).rows;
    await expect.poll(seals, { timeout: 10_000 }).toEqual([{ clinic_id: 'clin_a', seq: '1' }]);
    await worker[Symbol.asyncDispose]();
    // A pool ends a moment before the server has seen its sockets close.
    const connections = async () => {
      const { rows } = await database.owner.query(
        `select 1 from pg_stat_activity where usename = 'surcease_relay' and datname = current_database()`,
      );
      return rows.length;
    };
    await expect.poll(connections, { timeout: 10_000 }).toBe(0);
    await expect(fetch(`http://127.0.0.1:${worker.port}/health/live`)).rejects.toThrow();
  });

  it('is told all that does not fit in its environment at once', () => {
    expect(() => readEnvironment({ PORT: '70000' })).toThrow(/PORT[\s\S]*DATABASE_URL[\s\S]*SURCEASE_SECRET/);
  });
});
