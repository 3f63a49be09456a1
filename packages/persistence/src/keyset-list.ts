import {
  BadInputError,
  DomainError,
  type PageArguments,
  type PageRequest,
  cursorScope,
  decodeCursor,
  encodeCursor,
  pageRequest,
} from '@surcease/kernel';
import { arrayText } from './array-text.js';
import { selectFor } from './demand.js';
import type { Reader } from './reader.js';
import { UnreadableValueError } from './unreadable-value.js';

/** One column of a sort: how SQL names it, and under which name each row carries its value. */
export interface SortColumn {
  column: string;
  key: string;
  /** The SQL type of the value in a cursor. */
  type: 'text' | 'timestamptz' | 'date' | 'int' | 'numeric';
  descending?: boolean;
}

/** A condition with its values: `?` stands for each value in turn. */
export interface Condition {
  text: string;
  values: readonly unknown[];
}

/** A list as the graph offers it. The last sort column must be unique, so that pages never overlap. */
export interface KeysetList {
  /** What the cursors belong to, beside order and filter. */
  name: string;
  /** The graph's type of the rows: then only columns that a document asks for are read. */
  node?: string;
  /** Columns, aliased as the graph names them. */
  select: string;
  from: string;
  sort: readonly SortColumn[];
  conditions?: readonly Condition[];
}

/** How many there are, counted up to a bound. */
export interface RowCount {
  value: number;
  precision: 'EXACT' | 'AT_LEAST';
}

const COUNT_BOUND = 10_000;

/** One page of rows. Cursors are made only where they are asked for. */
export class Page<Row extends object> {
  constructor(
    readonly nodes: Row[],
    private readonly more: boolean,
    private readonly request: PageRequest,
    private readonly cursorOf: (row: Row) => string,
    readonly totalCount: () => Promise<RowCount>,
  ) {}

  get edges(): { node: Row; cursor: string }[] {
    return this.nodes.map((node) => ({ node, cursor: this.cursorOf(node) }));
  }

  get pageInfo() {
    const first = this.nodes[0];
    const last = this.nodes.at(-1);
    const { backward, cursor } = this.request;
    return {
      hasNextPage: backward ? cursor !== null : this.more,
      hasPreviousPage: backward ? this.more : cursor !== null,
      startCursor: first ? this.cursorOf(first) : null,
      endCursor: last ? this.cursorOf(last) : null,
    };
  }
}

interface Prepared {
  select: string;
  /** One row more than the page where it is asked whether there are more. */
  limit: number;
  page: PageRequest;
  cursorOf: (row: object) => string;
  where: string[];
  values: unknown[];
  order: string;
}

/** The key of a row, and the clinic in whose audit trail its reading stands. */
const alwaysRead = ['id', 'clinicId'];

/** Settles the page, its cursor and its conditions; refuses what does not fit the list. */
function prepare(
  { demandOf }: Reader,
  list: KeysetList,
  page: PageArguments,
  firstValues: readonly unknown[],
): Prepared {
  const request = pageRequest(page);
  const demand = list.node === undefined ? undefined : demandOf?.(list.node);
  const select = selectFor(list.select, demand, [...alwaysRead, ...list.sort.map(({ key }) => key)]);
  const limit = request.size + (demand?.pageInfo === false ? 0 : 1);
  const conditions = list.conditions ?? [];
  // What cursors are bound to; worked out only where there is one to read or to write.
  const scope = once(() =>
    cursorScope(
      list.name,
      list.sort.map(({ key, descending }) => [key, descending === true]),
      conditions,
    ),
  );
  const values: unknown[] = [...firstValues];
  const where = conditions.map(({ text, values: own }) => bind(text, own, values));
  if (request.cursor !== null) {
    const key = decodeCursor(scope(), request.cursor, list.sort.length);
    where.push(beyond(list.sort, key, request.backward, values));
  }
  const order = list.sort
    .map(({ column, descending }) => `${column} ${(descending === true) !== request.backward ? 'desc' : 'asc'}`)
    .join(', ');
  const cursorOf = (row: object) =>
    encodeCursor(
      scope(),
      list.sort.map(({ key }) => ((row as Record<string, unknown>)[key] ?? null) as string | number | null),
    );
  return { select, limit, page: request, cursorOf, where, values, order };
}

function bind(text: string, own: readonly unknown[], values: unknown[]): string {
  let next = 0;
  return text.replaceAll('?', () => `$${values.push(own[next++])}`);
}

/** Rows past a key, column by column: a mixed order rules out one row comparison. */
function beyond(
  sort: readonly SortColumn[],
  key: readonly (string | number | null)[],
  backward: boolean,
  values: unknown[],
): string {
  const places = key.map((value, index) => `$${values.push(value)}::${sort[index]?.type ?? 'text'}`);
  const clauses = sort.map(({ column, descending }, index) => {
    const equal = sort.slice(0, index).map((before, at) => `${before.column} = ${places[at]}`);
    return [...equal, `${column} ${(descending === true) !== backward ? '<' : '>'} ${places[index]}`].join(' and ');
  });
  return `(${clauses.join(' or ')})`;
}

function pageOf<Row extends object>(
  { page, cursorOf }: Prepared,
  rows: Row[],
  count: () => Promise<RowCount>,
): Page<Row> {
  const more = rows.length > page.size;
  if (more) rows.length = page.size;
  if (page.backward) rows.reverse();
  return new Page(rows, more, page, cursorOf, count);
}

/** A cursor vouches for its filter: where a value cannot be read beside one, the cursor's key was made up. */
async function rowsOfPage<Row extends object>(
  reader: Reader,
  text: string,
  { values, page }: Prepared,
): Promise<Row[]> {
  try {
    return await reader.rows<Row>(text, values);
  } catch (error) {
    if (page.cursor !== null && error instanceof UnreadableValueError)
      throw new DomainError('INVALID_CURSOR', 'This cursor does not belong to this list, order and filter.', ['after']);
    throw error;
  }
}

const whereOf = (conditions: readonly string[]) => (conditions.length > 0 ? `where ${conditions.join(' and ')}` : '');

function countFrom(value: number | undefined): RowCount {
  const seen = value ?? 0;
  return seen > COUNT_BOUND ? { value: COUNT_BOUND, precision: 'AT_LEAST' } : { value: seen, precision: 'EXACT' };
}

/** A page of a list of its own. */
export async function readPage<Row extends object>(
  reader: Reader,
  list: KeysetList,
  page: PageArguments,
): Promise<Page<Row>> {
  const prepared = prepare(reader, list, page, []);
  // A list as it stands is planned once; beside a filter, whose values matter to the plan, the size is one of them.
  const limit = prepared.where.length === 0 ? prepared.limit : `$${prepared.values.push(prepared.limit)}`;
  const text = `select ${prepared.select} from ${list.from} ${whereOf(prepared.where)} order by ${prepared.order} limit ${limit}`;
  const rows = await rowsOfPage<Row>(reader, text, prepared);
  return pageOf(prepared, rows, async () => {
    const values: unknown[] = [];
    const where = (list.conditions ?? []).map((condition) => bind(condition.text, condition.values, values));
    const counted = `select count(*) as value from (select 1 from ${list.from} ${whereOf(where)} limit ${COUNT_BOUND + 1}) counted`;
    return countFrom((await reader.rows<{ value: number }>(counted, values))[0]?.value);
  });
}

/**
 * A page of the same list for each of many parents, in one statement: a lateral join reads each parent's page by
 * index, and PostgreSQL can only run it as a nested loop, so rows come in the order of parent and page. The size stands
 * in the text: PostgreSQL keeps a plan for any values only where it need not guess it, and planning takes longer than
 * many of these statements run.
 * @param parentColumn the column that holds the parent's id
 * @returns a page per parent, in the order of the parents
 */
export async function readPages<Row extends object>(
  reader: Reader,
  list: KeysetList,
  parentColumn: string,
  parentIds: readonly string[],
  page: PageArguments,
): Promise<Page<Row>[]> {
  if (parentIds.length === 0) return [];
  const prepared = prepare(reader, list, page, [arrayText(parentIds)]);
  const where = [`${parentColumn} = parent.id`, ...prepared.where];
  const text = `select parent.place::int as "parentPlace", child.* from unnest($1::text[]) with ordinality parent(id, place) cross join lateral (
    select ${prepared.select} from ${list.from} ${whereOf(where)} order by ${prepared.order} limit ${prepared.limit}) child`;
  const rows = await rowsOfPage<Row & { parentPlace: number }>(reader, text, prepared);
  const counts = once(() => countForParents(reader, list, parentColumn, parentIds));
  let from = 0;
  const pages = parentIds.map((id, place) => {
    let to = from;
    while (rows[to]?.parentPlace === place + 1) to += 1;
    const own: Row[] = rows.slice(from, to);
    from = to;
    return pageOf(prepared, own, async () => countFrom((await counts()).get(id)));
  });
  if (from < rows.length) throw new Error('Rows did not come in the order of their parents.');
  return pages;
}

async function countForParents(
  reader: Reader,
  list: KeysetList,
  parentColumn: string,
  parentIds: readonly string[],
): Promise<Map<string, number>> {
  const values: unknown[] = [parentIds];
  const where = [
    `${parentColumn} = parent.id`,
    ...(list.conditions ?? []).map((condition) => bind(condition.text, condition.values, values)),
  ];
  const text = `select parent.id, counted.value from unnest($1::text[]) parent(id) cross join lateral (
    select count(*) as value from (select 1 from ${list.from} ${whereOf(where)} limit ${COUNT_BOUND + 1}) bounded) counted`;
  const rows = await reader.rows<{ id: string; value: number }>(text, values);
  return new Map(rows.map(({ id, value }) => [id, value]));
}

function once<Value extends object | string>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

/** Rows by id in one statement, in the order of the ids; null where there is none in the viewer's scope. */
export async function readByIds<Row extends { id: string }>(
  reader: Reader,
  list: Pick<KeysetList, 'select' | 'from'>,
  idColumn: string,
  ids: readonly string[],
): Promise<(Row | null)[]> {
  const rows = await reader.rows<Row>(`select ${list.select} from ${list.from} where ${idColumn} = any ($1::text[])`, [
    arrayText([...new Set(ids)]),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** A condition on a list of values that is left out where the filter does not name it, and refused where it is empty. */
export function anyOf(column: string, values: readonly string[] | null | undefined, name: string): Condition[] {
  if (values == null) return [];
  if (values.length === 0 || values.length > 250) throw new BadInputError('Give 1 to 250 values.', ['filter', name]);
  return [{ text: `${column} = any (?::text[])`, values: [values] }];
}
