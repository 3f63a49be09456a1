import type { Viewer } from '@surcease/authz';
import type { SubgraphServices } from '@surcease/graphql-kit';
import type { MaybePromise } from '@surcease/kernel';
import type { LogTail } from '@surcease/messaging';
import type { UnitOfWork } from '@surcease/persistence';

/** What the sessions context works with. */
export interface SessionsServices extends SubgraphServices {
  unitOfWork: UnitOfWork;
  /** Tells of each event as it commits. */
  tail: LogTail;
  /** The same viewer with the grants of this moment, at most five seconds old; null where the account is gone. */
  viewerNow(viewer: Viewer): MaybePromise<Viewer | null>;
}
