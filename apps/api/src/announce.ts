import { demoAccounts } from '@surcease/demo-network';
import { type Installation, say } from './prepare.js';

/** Says that the product runs, and as whom a newcomer may look around. */
export function announce({ publicUrl, isDemo, demoPassword, folder }: Installation): void {
  folder.write('server.json', JSON.stringify({ url: publicUrl, pid: process.pid }));
  say(`\nSurcease ready at ${publicUrl}`);
  if (!isDemo) return;
  say(`\nDemonstration data, not for clinical use. Demo accounts, password ${demoPassword}`);
  const rows = demoAccounts.filter(({ kind }) => kind === 'STAFF');
  const width = Math.max(...rows.map(({ subject }) => subject.length));
  for (const { subject, displayName, role, clinics } of rows)
    say(
      `  ${subject.padEnd(width)}  ${role.toLowerCase().replaceAll('_', ' ')}${clinics ? ` at clinic ${clinics.map((at) => at + 1).join(', ')}` : ''} · ${displayName}`,
    );
  say(`\nA token for the API: npm run --silent token -- nurse-1`);
}
