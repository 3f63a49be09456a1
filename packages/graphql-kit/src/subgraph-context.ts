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
  /** What was loaded ahead, by loader. */
  private readonly atHand = new Map<string, Ahead>();
  /** Only while a field is asked what it loads. */
  private loading: Ahead | undefined;
  private hasFailedAhead = false;

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
    const { loading } = this;
    this.loading = undefined;
    if (loading === undefined)
      return (this.atHand.get(name)?.of(key) as Value | undefined) ?? this.load(name, key, batch);
    if (loading.keys[0] !== key) throw new Error('A field that is LoadedByKey loads by the key of its parent.');
    return batch(loading.keys).then((values) => {
      loading.values = values;
      this.atHand.set(name, loading);
      return values[0] as Value;
    });
  }

  /**
   * Loads what the document asks of all these entities.
   * @returns for each of its fields a value per key; nothing where it failed, which the field itself tells at its place
   */
  async loadAhead(typename: string, keys: readonly string[]): Promise<(readonly unknown[] | undefined)[]> {
    const fields = this.document?.fieldsAhead.get(typename);
    const [id] = keys;
    if (!fields || id === undefined || keys.length > MOST_AT_ONCE || this.hasFailedAhead) return [];
    return Promise.all(fields.map(({ ask }) => this.loadForAll(keys, () => ask({ id }, this, this.request.variables))));
  }

  private async loadForAll(keys: readonly string[], ask: () => unknown): Promise<readonly unknown[] | undefined> {
    const ahead = new Ahead(keys);
    try {
      this.loading = ahead;
      const asked = ask();
      this.loading = undefined;
      await asked;
    } catch {
      this.loading = undefined;
      this.hasFailedAhead = true;
    }
    return ahead.values;
  }
}

/** The values of one field for all parents. */
class Ahead {
  values: readonly unknown[] | undefined;
  private places: Map<string, number> | undefined;

  constructor(readonly keys: readonly string[]) {}

  of(key: string): unknown {
    this.places ??= new Map(this.keys.map((own, at) => [own, at]));
    const at = this.places.get(key);
    return at === undefined ? undefined : this.values?.[at];
  }
}
