import type { AuditTouch } from './subgraph-request.js';

/** Gathers which patients' records one answer holds. Repositories note them where they are read. */
export class AuditTouches {
  private readonly byClinic = new Map<string, Map<string, string[]>>();

  /** Notes rows of one type; each row names its clinic. */
  note(type: string, rows: Iterable<{ id: string; clinicId: string } | null>): void {
    let clinicId: string | undefined;
    let ids: string[] | undefined;
    for (const row of rows) {
      if (row === null) continue;
      if (ids === undefined || row.clinicId !== clinicId) {
        clinicId = row.clinicId;
        ids = this.idsOf(clinicId, type);
      }
      ids.push(row.id);
    }
  }

  /** What was noted, or nothing. What was read twice stands there twice; the trail names it once. */
  touches(): AuditTouch[] | undefined {
    if (this.byClinic.size === 0) return undefined;
    const touches: AuditTouch[] = [];
    for (const [clinicId, types] of this.byClinic)
      for (const [type, ids] of types) touches.push({ clinicId, type, ids });
    return touches;
  }

  private idsOf(clinicId: string, type: string): string[] {
    let types = this.byClinic.get(clinicId);
    if (!types) this.byClinic.set(clinicId, (types = new Map()));
    let ids = types.get(type);
    if (!ids) types.set(type, (ids = []));
    return ids;
  }
}
