import { type Reader, readByIds } from '@surcease/persistence';

/** A room as the graph names its facts. */
export interface RoomRow {
  id: string;
  clinicId: string;
  name: string;
  chairCount: number;
}

const select = `r.id, r.clinic_id as "clinicId", r.name, r.chair_count as "chairCount"`;
const from = 'clinics.rooms r';

export function roomsByIds(reader: Reader, ids: readonly string[]): Promise<(RoomRow | null)[]> {
  return readByIds<RoomRow>(reader, { select, from }, 'r.id', ids);
}

/** All rooms of each clinic, by name; a clinic has a handful. */
export async function roomsOfClinics(reader: Reader, clinicIds: readonly string[]): Promise<RoomRow[][]> {
  const rows = await reader.rows<RoomRow>(
    `select ${select} from ${from} where r.clinic_id = any ($1::text[]) order by r.name, r.id`,
    [clinicIds],
  );
  const byClinic = Map.groupBy(rows, (row) => row.clinicId);
  return clinicIds.map((id) => byClinic.get(id) ?? []);
}
