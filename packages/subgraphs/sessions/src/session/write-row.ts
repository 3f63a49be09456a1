import type { EntityManager } from '@mikro-orm/postgresql';

type Value = string | number | boolean | Date | null | object;

/** boostersPer365Days is boosters_per_365_days, cadss6 is cadss6. */
const columnOf = (name: string) => name.replaceAll(/[A-Z]|(?<=Per)\d+/g, (part) => `_${part.toLowerCase()}`);

function literal(value: Value): string | number | boolean | null {
  if (value instanceof Date) return value.toISOString();
  return value !== null && typeof value === 'object' ? JSON.stringify(value) : value;
}

/** Adds a row to a table of this context; names as the graph has them, objects as jsonb. */
export async function insertRow(em: EntityManager, table: string, row: Readonly<Record<string, Value>>): Promise<void> {
  const names = Object.keys(row);
  await em.execute(
    `insert into sessions.${table} (${names.map(columnOf).join(', ')}) values (${names.map(() => '?').join(', ')})`,
    Object.values(row).map(literal),
  );
}

/** Adds a row, or changes the one with the same key. */
export async function upsertRow(
  em: EntityManager,
  table: string,
  key: readonly string[],
  row: Readonly<Record<string, Value>>,
): Promise<void> {
  const names = Object.keys(row);
  const changed = names.filter((name) => !key.includes(name)).map(columnOf);
  await em.execute(
    `insert into sessions.${table} (${names.map(columnOf).join(', ')}) values (${names.map(() => '?').join(', ')})
     on conflict (${key.map(columnOf).join(', ')}) do update set ${changed.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    Object.values(row).map(literal),
  );
}
