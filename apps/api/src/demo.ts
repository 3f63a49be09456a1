import { type NetworkOptions, demoAccounts, loadNetwork } from '@surcease/demo-network';
import { setPassword } from '@surcease/identity';
import { createConnectionPool } from '@surcease/persistence';
import { SingleBar } from 'cli-progress';
import type pg from 'pg';

/** Fills an empty database with the demo network, with a bar to watch. Does nothing where there are clinics. */
export async function ensureDemoNetwork(ownerUrl: string, network: NetworkOptions, password: string): Promise<void> {
  const owner = createConnectionPool({ url: ownerUrl, size: 4 });
  try {
    const { rows } = await owner.query<{ filled: boolean }>('select exists (select from clinics.clinics) as filled');
    if (!rows[0]?.filled) await load(owner, network);
    const { rowCount } = await owner.query("select 1 from oidc.passwords where subject = 'network-admin'");
    if (!rowCount)
      for (const { subject, kind } of demoAccounts) if (kind === 'STAFF') await setPassword(owner, subject, password);
  } finally {
    await owner.end();
  }
}

async function load(owner: pg.Pool, network: NetworkOptions): Promise<void> {
  const bar = new SingleBar({
    format: 'Demo network {bar} {percentage} % · {value} of {total} patients',
    hideCursor: true,
    noTTYOutput: true,
    notTTYSchedule: 5_000,
  });
  bar.start(1, 0);
  await loadNetwork(owner, {
    ...network,
    onProgress: ({ patients, totalPatients }) => {
      bar.setTotal(totalPatients);
      bar.update(patients);
    },
  });
  bar.stop();
}
