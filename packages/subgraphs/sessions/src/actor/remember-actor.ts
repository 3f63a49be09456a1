import type { Transaction, WriteContext } from '@surcease/persistence';

/** Keeps the name of whoever acts beside their id, so that it can be told later and elsewhere. */
export async function rememberActor({ viewer }: WriteContext, { em }: Transaction): Promise<string> {
  await em.execute(
    `insert into sessions.people (id, display_name) values (?, ?)
     on conflict (id) do update set display_name = excluded.display_name where people.display_name <> excluded.display_name`,
    [viewer.accountId, viewer.displayName],
  );
  return viewer.accountId;
}
