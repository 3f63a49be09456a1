import { paths } from '../app/paths.js';
import type { IconName } from '../components/Icon.js';

export interface Destination {
  name: string;
  to: string;
  icon: IconName;
  /** The second key after G. */
  key: string;
}

export const destinations: readonly Destination[] = [
  { name: 'Home', to: paths.home(), icon: 'home', key: 'h' },
  { name: 'Outcomes', to: paths.outcomes(), icon: 'outcomes', key: 'o' },
  { name: 'Clinics', to: paths.clinics(), icon: 'clinics', key: 'c' },
  { name: 'Protocols', to: paths.protocols(), icon: 'method', key: 'p' },
  { name: 'Patients', to: paths.patients(), icon: 'user', key: 'a' },
  { name: 'Live', to: paths.live(), icon: 'live', key: 'l' },
];
