import type { Viewer } from '@surcease/authz';
import { type Clock, DomainError } from '@surcease/kernel';
import type { DemandOf, Reader, ReaderPool, UnitOfWork, WriteContext } from '@surcease/persistence';
import DataLoader from 'dataloader';
import { AuditTouches } from './audit-touches.js';
import type { SubgraphRequest } from './subgraph-request.js';

/** What a context is given to work with; one per process. */
export interface SubgraphServices {
  readers: ReaderPool;
  clock: Clock;
  /** Only where the context writes. */
  unitOfWork?: UnitOfWork;
}

/** What resolvers and use cases see of one request; new for each, and for each event of a subscription. */
export class SubgraphContext<Services extends SubgraphServices = SubgraphServices> {
  readonly reader: Reader;
  readonly audit = new AuditTouches();
  private readonly loaders = new Map<string, DataLoader<string, unknown>>();

  constructor(
    readonly request: Pick<SubgraphRequest, 'viewer' | 'requestId' | 'operation' | 'signal'>,
    readonly services: Services,
    demandOf?: DemandOf,
  ) {
    this.reader = services.readers.for(request.viewer, demandOf);
  }

  get viewer(): Viewer | null {
    return this.request.viewer;
  }

  /** Who writes. @throws DomainError UNAUTHENTICATED where nobody is signed in. */
  get writer(): WriteContext {
    const { viewer, requestId, operation } = this.request;
    if (viewer === null) throw new DomainError('UNAUTHENTICATED', 'Sign in to change anything.');
    return { viewer, requestId, operation };
  }

  /**
   * Loads by key in one batch per request. Name the loader by what it loads and with which arguments: the first call
   * of a name decides how its batch is read.
   */
  load<Value>(
    name: string,
    key: string,
    batch: (keys: readonly string[]) => Promise<readonly Value[]>,
  ): Promise<Value> {
    let loader = this.loaders.get(name) as DataLoader<string, Value> | undefined;
    if (!loader) this.loaders.set(name, (loader = new DataLoader<string, Value>(batch, { maxBatchSize: 5_000 })));
    return loader.load(key);
  }
}
