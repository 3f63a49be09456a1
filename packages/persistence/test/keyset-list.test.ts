import { type KeysetList, type Page, type Reader, type SortColumn, readPage, readPages } from '@surcease/persistence';
import type { TestDatabase } from '@surcease/persistence/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bed, addBeds, bedColumns, databaseWithBeds, nurseOf, staff } from './directory-of-beds.js';

let database: TestDatabase;
let reader: Reader;
beforeAll(async () => {
  database = await databaseWithBeds();
  reader = database.readers('sessions').for(staff('acct_x', [{ role: 'MEDICAL_DIRECTOR', clinicId: null }]));
});
afterAll(() => database[Symbol.asyncDispose]());

const clinics = ['clin_a', 'clin_b', 'clin_c'];
/** Few values, so that most rows tie on all but the id. */
const bedsOf = fc
  .array(
    fc.record({
      clinicId: fc.constantFrom(...clinics),
      label: fc.constantFrom('a', 'B', 'é', '', 'zz'),
      ordinal: fc.integer({ min: -1, max: 1 }),
      madeAt: fc.constantFrom('2026-01-01T00:00:00.000001Z', '2026-01-01T00:00:00.000002Z', '2026-01-02T00:00:00Z'),
    }),
    { maxLength: 25 },
  )
  .map((beds) => beds.map((bed, at): Bed => ({ ...bed, id: `bed_${String(at).padStart(2, '0')}` })));

const columns: SortColumn[] = [
  { column: 'b.label', key: 'label', type: 'text' },
  { column: 'b.ordinal', key: 'ordinal', type: 'int' },
  { column: 'b.made_at', key: 'madeAt', type: 'timestamptz' },
];
const sortOf = fc
  .tuple(fc.shuffledSubarray(columns), fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }))
  .map(([chosen, directions]) =>
    [...chosen, { column: 'b.id', key: 'id', type: 'text' } as SortColumn].map((column, at) => ({
      ...column,
      descending: directions[at],
    })),
  );

const listOf = (sort: SortColumn[]): KeysetList => ({
  name: 'beds',
  select: bedColumns,
  from: 'sessions.beds b',
  sort,
});

async function withBeds(beds: Bed[], work: () => Promise<void>): Promise<void> {
  await database.owner.query('delete from sessions.beds');
  await addBeds(database, beds);
  await work();
}

async function walk(list: KeysetList, size: number, backward: boolean): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = null; ;) {
    const page: Page<Bed> = await readPage<Bed>(
      reader,
      list,
      backward ? { last: size, before: cursor } : { first: size, after: cursor },
    );
    const own = page.nodes.map(({ id }) => id);
    if (backward) ids.unshift(...own);
    else ids.push(...own);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    if (!(backward ? hasPreviousPage : hasNextPage)) return ids;
    cursor = backward ? startCursor : endCursor;
  }
}

describe('a list in pages', () => {
  it('gives each row once and in order, forward and backward, whatever the order, the ties and the size', async () => {
    await fc.assert(
      fc.asyncProperty(bedsOf, sortOf, fc.integer({ min: 1, max: 7 }), (beds, sort, size) =>
        withBeds(beds, async () => {
          const order = sort.map(({ column, descending }) => `${column}${descending ? ' desc' : ''}`).join(', ');
          const whole = (await reader.rows<{ id: string }>(`select b.id from sessions.beds b order by ${order}`)).map(
            ({ id }) => id,
          );
          expect(await walk(listOf(sort), size, false)).toEqual(whole);
          expect(await walk(listOf(sort), size, true)).toEqual(whole);
        }),
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('of many parents in one statement is the same as a list of each', async () => {
    await fc.assert(
      fc.asyncProperty(bedsOf, sortOf, fc.integer({ min: 1, max: 4 }), fc.boolean(), (beds, sort, size, backward) =>
        withBeds(beds, async () => {
          const asked = ['clin_b', 'clin_none', 'clin_a', 'clin_c', 'clin_a'];
          const list = { ...listOf(sort), conditions: [{ text: 'b.ordinal >= ?', values: [0] }] };
          const size_ = backward ? { last: size } : { first: size };
          const together = await readPages<Bed>(reader, list, 'b.clinic_id', asked, size_);
          for (const [at, clinicId] of asked.entries()) {
            const alone = await readPage<Bed>(
              reader,
              { ...list, conditions: [{ text: 'b.clinic_id = ?', values: [clinicId] }, ...list.conditions] },
              size_,
            );
            const page = together[at];
            expect(page?.nodes.map(({ id }) => id)).toEqual(alone.nodes.map(({ id }) => id));
            expect(page?.pageInfo.hasNextPage).toBe(alone.pageInfo.hasNextPage);
            expect(page?.pageInfo.hasPreviousPage).toBe(alone.pageInfo.hasPreviousPage);
            expect(await page?.totalCount()).toEqual(await alone.totalCount());
          }
        }),
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  it('goes on from a cursor of a row that is gone', async () => {
    const beds = ['a', 'b', 'c'].map((label, at): Bed => ({
      id: `bed_${at}`,
      clinicId: 'clin_a',
      label,
      ordinal: at,
      madeAt: '2026-01-01T00:00:00Z',
    }));
    await withBeds(beds, async () => {
      const list = listOf([columns[0] as SortColumn, { column: 'b.id', key: 'id', type: 'text' }]);
      const { pageInfo } = await readPage<Bed>(reader, list, { first: 2 });
      await database.owner.query(`delete from sessions.beds where id = 'bed_1'`);
      const next = await readPage<Bed>(reader, list, { first: 2, after: pageInfo.endCursor });
      expect(next.nodes.map(({ id }) => id)).toEqual(['bed_2']);
    });
  });

  it('refuses a cursor whose key was made up, without a fault', async () => {
    const list = listOf([columns[2] as SortColumn, { column: 'b.id', key: 'id', type: 'text' }]);
    await withBeds(
      [{ id: 'bed_0', clinicId: 'clin_a', label: '', ordinal: 0, madeAt: '2026-01-01T00:00:00Z' }],
      async () => {
        const { pageInfo } = await readPage<Bed>(reader, list, { first: 1 });
        const scope = Buffer.from(pageInfo.endCursor ?? '', 'base64url')
          .toString()
          .slice(0, 8);
        for (const key of [
          '["x","y"]',
          '["2026-02-30","y"]',
          '["2026-01-01","\\u0000"]',
          '["2026-01-01"]',
          '{}',
          '[{},[]]',
        ]) {
          const after = Buffer.from(`${scope}${key}`).toString('base64url');
          await expect(readPage(reader, list, { after })).rejects.toMatchObject({ code: 'INVALID_CURSOR' });
          await expect(readPages(reader, list, 'b.clinic_id', ['clin_a'], { after })).rejects.toMatchObject({
            code: 'INVALID_CURSOR',
          });
        }
      },
    );
  });

  it('counts only what its viewer may see', async () => {
    const beds = clinics.map((clinicId, at): Bed => ({
      id: `bed_${at}`,
      clinicId,
      label: 'x',
      ordinal: at,
      madeAt: '2026-01-01T00:00:00Z',
    }));
    await withBeds(beds, async () => {
      const own = database.readers('sessions').for(nurseOf('clin_b'));
      const list = listOf([{ column: 'b.id', key: 'id', type: 'text' }]);
      expect(await (await readPage<Bed>(own, list, {})).totalCount()).toEqual({ value: 1, precision: 'EXACT' });
      const pages = await readPages<Bed>(own, list, 'b.clinic_id', clinics, {});
      expect(await Promise.all(pages.map((page) => page.totalCount()))).toMatchObject([
        { value: 0 },
        { value: 1 },
        { value: 0 },
      ]);
    });
  });
});
