import { paths } from '../../app/paths.js';
import type { Selection } from '../../comparison/selection.js';

export interface ClinicTab {
  name: string;
  to: (slug: string, selection: Partial<Selection>) => string;
}

/** The parts of a clinic, each with an address of its own. */
export const clinicTabs: readonly ClinicTab[] = [
  { name: 'Overview', to: paths.clinic },
  { name: 'Outcomes', to: paths.clinicOutcomes },
  { name: 'Data quality', to: paths.clinicDataQuality },
];
