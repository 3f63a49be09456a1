import type { PageArguments } from '@surcease/kernel';
import { type Page, type Reader, type SortColumn, anyOf, readByIds, readPage } from '@surcease/persistence';

/** A clinic as the graph names its facts. */
export interface ClinicRow {
  id: string;
  slug: string;
  name: string;
  region: string;
  timeZone: string;
  city: string;
  state: string;
  openedOn: string;
}

const select = `c.id, c.slug, c.name, c.region, c.time_zone as "timeZone", c.city, c.state, c.opened_on as "openedOn"`;
const from = 'clinics.clinics c';

const byId: SortColumn = { column: 'c.id', key: 'id', type: 'text' };
const sorts = {
  NAME: [{ column: 'c.name', key: 'name', type: 'text' }, byId],
  OPENED_ON: [{ column: 'c.opened_on', key: 'openedOn', type: 'date' }, byId],
} as const satisfies Record<string, readonly SortColumn[]>;

export type ClinicSortKey = keyof typeof sorts;

export interface ClinicListing {
  regions?: readonly string[] | null;
  sort?: ClinicSortKey | null;
}

export function clinicsByIds(reader: Reader, ids: readonly string[]): Promise<(ClinicRow | null)[]> {
  return readByIds<ClinicRow>(reader, { select, from }, 'c.id', ids);
}

export async function clinicWithSlug(reader: Reader, slug: string): Promise<ClinicRow | null> {
  const rows = await reader.rows<ClinicRow>(`select ${select} from ${from} where c.slug = $1`, [slug]);
  return rows[0] ?? null;
}

export function pageOfClinics(
  reader: Reader,
  { regions, sort }: ClinicListing,
  page: PageArguments,
): Promise<Page<ClinicRow>> {
  const list = {
    name: 'clinics',
    node: 'Clinic',
    select,
    from,
    sort: sorts[sort ?? 'NAME'],
    conditions: anyOf('c.region', regions, 'regions'),
  };
  return readPage<ClinicRow>(reader, list, page);
}
