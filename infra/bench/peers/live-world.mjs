import pg from 'pg';

const LISTENERS = 200;
/** Staff of a clinic who may follow its sessions; they have unequal grants, as people have. */
const roles = ['NURSE', 'PHYSICIAN', 'COORDINATOR', 'CLINIC_MANAGER'];

/** Gives one clinic of the benchmark's own database listeners with accounts, and sessions under way to write to. */
export async function prepareLive(ownerUrl) {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows: grants } = await owner.query(
      `select g.clinic_id from access.grants g join access.accounts a on a.id = g.account_id where a.subject = 'nurse-1'`,
    );
    const clinicId = grants[0].clinic_id;
    const listeners = Array.from({ length: LISTENERS }, (_, n) => `listener-${String(n).padStart(3, '0')}`);
    for (const [n, subject] of listeners.entries()) {
      const id = `acct_${`7zzzzzzzzzzzzzzzzzzzzzz${String(n).padStart(3, '0')}`.slice(0, 26)}`;
      await owner.query(
        `insert into access.accounts (id, subject, display_name, email, kind, partner_tier) values ($1, $2, $2, null, 'STAFF', null) on conflict do nothing`,
        [id, subject],
      );
      await owner.query(
        `insert into access.grants (account_id, role, clinic_id) select $1, $2, $3 where not exists (select from access.grants where account_id = $1)`,
        [id, roles[n % roles.length], clinicId],
      );
    }
    const { rows: sessions } = await owner.query(
      `update sessions.sessions set state = 'INFUSING', started_at = now() - interval '30 minutes', ended_at = null
       where id in (select id from sessions.sessions where clinic_id = $1 order by scheduled_at desc, id limit 40) returning id`,
      [clinicId],
    );
    return {
      clinicId,
      stream: `sessions:${clinicId}`,
      listeners,
      writer: 'nurse-1',
      sessionIds: sessions.map(({ id }) => id),
    };
  } finally {
    await owner.end();
  }
}

/** When each event of a stream from `from` on committed, as milliseconds of the epoch by seq. */
export async function commitTimes(ownerUrl, stream, from) {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query(
      `select seq::int, extract(epoch from pg_xact_commit_timestamp(xid::xid)) * 1000 as at
       from events.log where stream = $1 and seq >= $2`,
      [stream, from],
    );
    return new Map(rows.map(({ seq, at }) => [seq, Number(at)]));
  } finally {
    await owner.end();
  }
}
