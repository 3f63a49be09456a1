import type { Viewer } from '@surcease/authz';
import { type Clock, DomainError, type MaybePromise } from '@surcease/kernel';
import type { DemandOf, Reader, ReaderPool, UnitOfWork, WriteContext } from '@surcease/persistence';
import DataLoader from 'dataloader';
import { AuditTouches } from './audit-touches.js';
import type { FieldsAhead } from './fields-ahead.js';
import type { SubgraphRequest } from './subgraph-request.js';

/** Keys of one statement. */
const MOST_AT_ONCE = 5_000;

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
  /** What was loaded ahead, by loader and key. */
  private readonly atHand = new Map<string, Map<string, unknown>>();
  /** Only while a field is asked what it loads for all of these. */
  private parents: readonly string[] | undefined;

  constructor(
    readonly request: Pick<SubgraphRequest, 'viewer' | 'requestId' | 'operation' | 'signal' | 'variables'>,
    readonly services: Services,
    private readonly document?: { demandOf: DemandOf; fieldsAhead: FieldsAhead },
  ) {
    this.reader = services.readers.for(request.viewer, document?.demandOf);
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
    if (!loader)
      this.loaders.set(name, (loader = new DataLoader<string, Value>(batch, { maxBatchSize: MOST_AT_ONCE })));
    return loader.load(key);
  }

  /** The same for a field that is LoadedByKey: at once where it was loaded ahead. */
  loadByKey<Value>(
    name: string,
    key: string,
    batch: (keys: readonly string[]) => Promise<readonly Value[]>,
  ): MaybePromise<Value> {
    const value = this.atHand.get(name)?.get(key) as Value | undefined;
    if (value !== undefined) return value;
    const { parents } = this;
    this.parents = undefined;
    if (parents === undefined) return this.load(name, key, batch);
    if (parents[0] !== key) throw new Error('A field that is LoadedByKey loads by the key of its parent.');
    return this.loadForAll(name, parents, batch);
  }

  /** Loads what the document asks of all these entities; what fails is tried again by the field, which knows its place. */
  async loadAhead(typename: string, keys: readonly string[]): Promise<void> {
    const fields = this.document?.fieldsAhead.get(typename);
    const [id] = keys;
    if (!fields || id === undefined || keys.length === 1 || keys.length > MOST_AT_ONCE) return;
    await Promise.allSettled(
      fields.map(async (ask) => this.askForAll(keys, () => ask({ id }, this, this.request.variables))),
    );
  }

  private askForAll(parents: readonly string[], ask: () => unknown): unknown {
    this.parents = parents;
    try {
      return ask();
    } finally {
      this.parents = undefined;
    }
  }

  private async loadForAll<Value>(
    name: string,
    keys: readonly string[],
    batch: (keys: readonly string[]) => Promise<readonly Value[]>,
  ): Promise<Value> {
    const values = await batch(keys);
    this.atHand.set(name, new Map(keys.map((key, at) => [key, values[at]])));
    return values[0] as Value;
  }
}
