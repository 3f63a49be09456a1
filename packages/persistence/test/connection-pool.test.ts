import { createConnectionPool } from '@surcease/persistence';
import { createTestDatabase } from '@surcease/persistence/testing';
import { expect, inject, it } from 'vitest';

it('outlives connections that the database ends, idle and in use', async () => {
  await using database = await createTestDatabase(inject('databaseUrl'), []);
  const pool = createConnectionPool({ url: database.urlOf('clinics'), size: 2 });
  const [inUse, idle] = await Promise.all([pool.connect(), pool.connect()]);
  idle.release();
  await database.owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'surcease_clinics' and datname = current_database()`,
  );
  await expect(inUse.query('select 1')).rejects.toThrow();
  inUse.release(true);
  await expect.poll(async () => (await pool.query('select 1').catch(() => null))?.rowCount).toBe(1);
  await pool.end();
});
