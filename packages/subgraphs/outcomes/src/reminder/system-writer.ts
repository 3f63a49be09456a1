import { systemViewer } from '@surcease/authz';
import type { WriteContext } from '@surcease/persistence';

/** Who writes where nobody asked: the passing of time. */
export const systemWriter = (task: string): WriteContext => ({
  viewer: systemViewer('outcomes'),
  requestId: `task:${task}`,
  operation: { name: task, hash: 'task' },
});
