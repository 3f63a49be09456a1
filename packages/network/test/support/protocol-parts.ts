import { newId } from '@surcease/kernel';
import type { DemoWorld } from './demo-world.js';

/** Records of the protocols that the clinic uses, rich in what hangs on them. */
export async function protocolParts(world: DemoWorld, clinicId: string, sessionId: string) {
  const { owner } = world.database;
  const versionOf = (slug: string) =>
    world.idOf(
      `select v.id from protocols.versions v join protocols.protocols p on p.id = v.protocol_id
       where p.slug = $1 and v.state in ('APPROVED', 'SUSPENDED') limit 1`,
      slug,
    );
  const protocolOf = (id: string) => world.idOf('select protocol_id as id from protocols.versions where id = $1', id);
  const version = await versionOf('single-outpatient-infusion');
  const protocol = await protocolOf(await versionOf('crps-daily-series'));
  const deviation = newId('dev');
  const suspension = newId('susp');
  await owner.query(
    `insert into protocols.suspensions (id, version_id, suspended_at, suspended_by_name, reason)
     values ($1, $2, now(), 'A director', 'Hypoxia.') on conflict do nothing`,
    [suspension, version],
  );
  await owner.query(
    `insert into protocols.signatures (id, version_id, account_id, printed_name, role, meaning, suspension_id, reason,
       content_hash, signed_at, ticket_id)
     select $1, v.id, 'acct', 'A pharmacist', 'PHARMACIST', 'LIFT_SUSPENSION', s.id, 'Found.', v.content_hash, now(), $1
     from protocols.versions v join protocols.suspensions s on s.version_id = v.id where s.id = $2`,
    [newId('sig'), suspension],
  );
  await owner.query(`update protocols.versions set state = 'SUSPENDED' where id = $1 and state = 'APPROVED'`, [
    version,
  ]);
  await owner.query(
    `insert into protocols.comments (id, version_id, body, author_id, author_name, created_at)
     values ($1, $2, 'Why?', 'acct', 'A pharmacist', now())`,
    [newId('cmt'), version],
  );
  await owner.query(
    `insert into protocols.deviations (id, clinic_id, session_id, protocol_id, version_id, type, severity, detected_by,
       detected_at, recorded_by_name, state) select $1, $2, $3, protocol_id, id, 'OTHER', 'MINOR', 'MANUAL', now(), 'A nurse', 'OPEN'
     from protocols.versions where id = $4`,
    [deviation, clinicId, sessionId, version],
  );
  // Beyond what any version allows: it shows as drift, and as a conflict wherever one is told of.
  for (const id of [protocol, await protocolOf(version)])
    await owner.query(
      `insert into protocols.overrides (id, clinic_id, protocol_id, path, value, reason, set_by_name, set_at)
       values ($1, $2, $3, 'dose.seriesSize', 99, 'Wrong.', 'A manager', now()) on conflict do nothing`,
      [newId('sovr'), clinicId, id],
    );
  return {
    Protocol: protocol,
    ProtocolVersion: version,
    BaseVersion: await world.idOf('select base_version_id as id from protocols.versions where id = $1', version),
    Deviation: deviation,
  };
}
