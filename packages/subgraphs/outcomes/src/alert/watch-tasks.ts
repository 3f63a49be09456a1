import type { PeriodicTask } from '@surcease/messaging';
import type { OutcomesServices } from '../outcomes-services.js';
import { evaluateWatches } from './evaluate-watches.js';

/** Facts reach the numbers within five seconds; a watch looks at them this often. */
const EVERY_MS = 10_000;

export const watchTasks: readonly PeriodicTask<OutcomesServices>[] = [
  { name: 'outcome-watches', everyMs: EVERY_MS, run: evaluateWatches },
];
