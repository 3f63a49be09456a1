import type { Viewer } from '@surcease/authz';
import type { MaybePromise } from '@surcease/kernel';
import type { AuditEntry, AuditSink } from '../contract/gateway.js';
import type { AuditTouch } from '../contract/subgraph.js';

/** All patients are named in the trail; of other types, whose counts can be large, the first of them. */
const idsKeptOfOtherTypes = 20;
/** Past this, what a long subscription has already recorded is forgotten, and recorded once more. */
const rememberedIds = 10_000;

interface About {
  viewer: Viewer | null;
  requestId: string;
  operation: { name: string | null; hash: string };
}

/** Gathers the protected records an operation has read and writes one entry per clinic before they leave. */
export class AuditTrail {
  private pending: AuditTouch[] = [];
  private readonly recorded = new Set<string>();

  constructor(
    private readonly sink: AuditSink,
    private readonly about: About,
    /** Whether records of earlier events are left out of later ones. */
    private readonly once: boolean,
  ) {}

  add(touches: readonly AuditTouch[]): void {
    for (const touch of touches) if (!this.isRecorded(touch)) this.pending.push(touch);
  }

  /** Resolves when the trail holds what was read; fails when it does not, and then nothing may leave. */
  flush(): MaybePromise<void> {
    if (this.pending.length === 0) return undefined;
    const entries = this.entries(this.pending);
    this.pending = [];
    return entries.length > 0 ? this.sink.write(entries) : undefined;
  }

  /** Most events of a long subscription are about records that it has read of before. */
  private isRecorded({ clinicId, type, ids }: AuditTouch): boolean {
    return this.once && ids.every((id) => this.recorded.has(`${clinicId} ${type} ${id}`));
  }

  private entries(touches: readonly AuditTouch[]): AuditEntry[] {
    const { viewer } = this.about;
    if (!viewer) throw new Error('Protected records were read without a viewer');
    const clinics = new Map<string, Map<string, Set<string>>>();
    for (const { clinicId, type, ids } of touches) {
      const types = clinics.get(clinicId) ?? new Map<string, Set<string>>();
      clinics.set(clinicId, types);
      const seen = types.get(type) ?? new Set<string>();
      for (const id of ids) if (!this.once || this.isNew(`${clinicId} ${type} ${id}`)) seen.add(id);
      if (seen.size > 0) types.set(type, seen);
    }
    return [...clinics]
      .filter(([, types]) => types.size > 0)
      .map(([clinicId, types]) => this.entry(viewer, clinicId, types));
  }

  private entry(viewer: Viewer, clinicId: string, types: Map<string, Set<string>>): AuditEntry {
    const records = [...types].map(([type, ids]) => ({
      type,
      count: ids.size,
      ids: type === 'Patient' ? [...ids] : [...ids].slice(0, idsKeptOfOtherTypes),
    }));
    const grants = viewer.grants.filter((grant) => grant.clinicId === null || grant.clinicId === clinicId);
    return {
      clinicId,
      accountId: viewer.accountId,
      displayName: viewer.displayName,
      roles: [...new Set(grants.map((grant) => grant.role))],
      purpose: viewer.purpose,
      action: 'READ',
      operationName: this.about.operation.name,
      operationHash: this.about.operation.hash,
      requestId: this.about.requestId,
      records,
    };
  }

  private isNew(key: string): boolean {
    if (this.recorded.has(key)) return false;
    if (this.recorded.size >= rememberedIds) this.recorded.clear();
    this.recorded.add(key);
    return true;
  }
}
