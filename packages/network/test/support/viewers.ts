import type { Viewer } from '@surcease/authz';
import type { DemoWorld } from './demo-world.js';

/** Everyone the matrices ask as: each role and tier, with and without a purpose, and nobody. */
export async function everyViewer(world: DemoWorld): Promise<[name: string, viewer: Viewer | null][]> {
  const staff = [
    'medical-director',
    'pharmacist',
    'physician-1',
    'nurse-1',
    'coordinator-1',
    'clinic-manager-1',
    'nurse-2',
  ];
  const partners = ['partner-aggregate', 'partner-deidentified', 'partner-identified'];
  const viewers: [string, Viewer | null][] = [
    ['nobody', null],
    ['network-admin without a purpose', await world.viewer('network-admin')],
    ['network-admin', await world.viewer('network-admin', 'OPERATIONS')],
    ['analyst', await world.viewer('analyst', 'RESEARCH')],
    ['auditor', await world.viewer('auditor', 'AUDIT')],
  ];
  for (const name of staff) viewers.push([name, await world.viewer(name)]);
  for (const name of partners) viewers.push([name, await world.viewer(name, 'RESEARCH')]);
  return viewers;
}
