import { type ReaderPool, createReaderPool, roleName } from '@surcease/persistence';
import type { TestDatabase } from '@surcease/persistence/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bed, addBeds, databaseWithBeds, nurseOf, staff } from './directory-of-beds.js';

let database: TestDatabase;
let pool: ReaderPool;
const clinics = Array.from({ length: 12 }, (_, index) => `clin_${index}`);

beforeAll(async () => {
  database = await databaseWithBeds();
  pool = createReaderPool({ url: database.urlOf('sessions'), size: 3, statementTimeoutMs: 500 });
  await addBeds(
    database,
    clinics.flatMap((clinicId) =>
      Array.from({ length: 5 }, (_, at): Bed => ({
        id: `bed_${clinicId}_${at}`,
        clinicId,
        label: 'B',
        ordinal: at,
        madeAt: '2026-01-01T00:00:00Z',
      })),
    ),
  );
});
afterAll(async () => {
  await pool[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

const CLINICS_SEEN = 'select distinct clinic_id as id from sessions.beds';

describe('a reader', () => {
  it('never sees a row of another viewer, however many share few connections and however statements fail', async () => {
    const viewers = clinics.map(nurseOf);
    const asked = Array.from({ length: 600 }, async (_, turn) => {
      const at = (turn * 7) % viewers.length;
      const reader = pool.for(viewers[at] ?? null);
      if (turn % 5 === 0) await expect(reader.rows('select 1 / 0')).rejects.toThrow();
      expect(await reader.rows(CLINICS_SEEN)).toEqual([{ id: clinics[at] }]);
      if (turn % 3 === 0) expect(await pool.for(null).rows(CLINICS_SEEN)).toEqual([]);
    });
    await Promise.all(asked);
  });

  it('sees with the grants of its viewer object, and again with those of the next', async () => {
    const [one, two] = [nurseOf('clin_1'), { ...nurseOf('clin_1'), grants: nurseOf('clin_2').grants }];
    for (const viewer of [one, two, one])
      expect(await pool.for(viewer).rows(CLINICS_SEEN)).toEqual([{ id: viewer.grants[0]?.clinicId }]);
  });

  it('is blind after a connection was cut, rather than stamped for somebody else', async () => {
    const reader = pool.for(nurseOf('clin_3'));
    await Promise.all([1, 2, 3].map(() => reader.rows(CLINICS_SEEN)));
    await database.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = $1 and datname = current_database()`,
      [roleName('sessions')],
    );
    await expect
      .poll(() =>
        pool
          .for(nurseOf('clin_4'))
          .rows(CLINICS_SEEN)
          .catch(() => 'cut'),
      )
      .toEqual([{ id: 'clin_4' }]);
  });

  it.each([
    ['insert', `insert into sessions.beds values ('x', 'clin_0', 'x', 1, now())`],
    ['update', `update sessions.beds set label = 'x'`],
    ['delete', 'delete from sessions.beds'],
    ['lock', 'select * from sessions.beds for update'],
    ['write inside a query', `with gone as (delete from sessions.beds returning 1) select * from gone`],
  ])('cannot %s', async (_, text) => {
    await expect(
      pool.for(staff('acct_x', [{ role: 'MEDICAL_DIRECTOR', clinicId: null }])).rows(text),
    ).rejects.toMatchObject({ code: '25006' });
  });

  it('is cut short where a statement takes too long, and goes on afterwards', async () => {
    const reader = pool.for(nurseOf('clin_0'));
    await expect(reader.rows('select pg_sleep(30)')).rejects.toMatchObject({ code: '57014' });
    expect(await reader.rows(CLINICS_SEEN)).toEqual([{ id: 'clin_0' }]);
  });

  it('reads a column on after a migration gave it another type', async () => {
    const reader = pool.for(nurseOf('clin_0'));
    const labels = () =>
      Promise.all(Array.from({ length: 6 }, () => reader.rows('select label from sessions.beds order by id limit 1')));
    expect(await labels()).toEqual(Array(6).fill([{ label: 'B' }]));
    await database.owner.query('alter table sessions.beds alter label type int using 7');
    try {
      expect(await labels()).toEqual(Array(6).fill([{ label: 7 }]));
    } finally {
      await database.owner.query(`alter table sessions.beds alter label type text using 'B'`);
    }
  });

  it('refuses what PostgreSQL never does, rather than asking for ever', async () => {
    const reader = pool.for(nurseOf('clin_0'));
    await expect(reader.rows('select 1 from otherdatabase.sessions.beds')).rejects.toMatchObject({ code: '0A000' });
    expect(await reader.rows(CLINICS_SEEN)).toEqual([{ id: 'clin_0' }]);
  });

  it('goes on with a statement whose first values could not be sent or read', async () => {
    const reader = pool.for(nurseOf('clin_0'));
    const circle: unknown[] = [];
    circle.push({ circle });
    for (const value of [circle, 'x', '5', circle, '6'])
      await reader.rows('select $1::int as number', [value]).then(
        (rows) => expect(rows).toEqual([{ number: Number(value) }]),
        () => expect(['5', '6']).not.toContain(value),
      );
  });

  it('goes on after what answers no rows', async () => {
    const reader = pool.for(nurseOf('clin_0'));
    expect(await reader.rows('')).toEqual([]);
    expect(await reader.rows('copy (select 1) to stdout')).toEqual([]);
    await expect(reader.rows('copy sessions.beds from stdin')).rejects.toThrow();
    expect(await reader.rows(CLINICS_SEEN)).toEqual([{ id: 'clin_0' }]);
  });

  it('reads rows that are longer than what comes at once, and short ones after them', async () => {
    const reader = pool.for(nurseOf('clin_0'));
    for (const length of [3_000_000, 1, 70_000, 8_192]) {
      const rows = await reader.rows(`select repeat('ä', $1::int) as text, n from generate_series(1, 3) n`, [length]);
      expect(rows).toEqual([1, 2, 3].map((n) => ({ text: 'ä'.repeat(length), n })));
    }
  });

  it('refuses a value that no column can hold as bad input', async () => {
    const reader = pool.for(nurseOf('clin_0'));
    for (const [type, value] of [
      ['timestamptz', '2026-02-30T00:00:00Z'],
      ['timestamptz', 'x'],
      ['text', 'a\u0000'],
      ['int', '99999999999'],
      ['int', 'x'],
    ])
      await expect(reader.rows(`select $1::${type}`, [value])).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('a login role', () => {
  it('of a context or the platform can neither bypass the walls nor own a table', async () => {
    const { rows } = await database.owner.query(
      `select rolname from pg_roles where rolname like 'surcease\\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
    );
    expect(rows).toEqual([]);
    const owned = await database.owner.query(`select tablename from pg_tables where tableowner like 'surcease\\_%'`);
    expect(owned.rows).toEqual([]);
  });

  it('cannot take the walls down or step into another role', async () => {
    const reader = pool.for(nurseOf('clin_0'));
    await expect(reader.rows('alter table sessions.beds disable row level security')).rejects.toThrow(
      /must be owner|read-only/,
    );
    await expect(reader.rows(`set role ${roleName('patients')}`)).rejects.toMatchObject({ code: '42501' });
    await expect(reader.rows('select * from patients.patients')).rejects.toMatchObject({ code: '42501' });
    await reader.rows('set row_security = off');
    await expect(reader.rows(CLINICS_SEEN)).rejects.toMatchObject({ code: '42501' });
    await reader.rows('set row_security = on');
  });
});
