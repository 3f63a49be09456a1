import type { Transaction, WriteContext } from '@surcease/persistence';

/**
 * Keeps the name of whoever acts beside their id, so that it can be told later and elsewhere. Who is known by that name
 * is left alone: an upsert would lock them until the commit, and all else that they write at the same time would wait.
 */
export async function rememberActor({ viewer }: Pick<WriteContext, 'viewer'>, { em }: Transaction): Promise<string> {
  const { accountId, displayName } = viewer;
  await em.execute(
    `insert into sessions.people (id, display_name)
     select ?, ? where not exists (select from sessions.people where id = ? and display_name = ?)
     on conflict (id) do update set display_name = excluded.display_name`,
    [accountId, displayName, accountId, displayName],
  );
  return accountId;
}
