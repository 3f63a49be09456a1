import type { PageArguments } from '@surcease/kernel';
import {
  type Condition,
  type Page,
  type Reader,
  type SortColumn,
  anyOf,
  readByIds,
  readPage,
  readPages,
} from '@surcease/persistence';

/** A provider as the graph names the facts. */
export interface ProviderRow {
  id: string;
  displayName: string;
  givenName: string;
  familyName: string;
  specialty: string;
  nationalProviderId: string;
}

const select = `p.id, p.display_name as "displayName", p.given_name as "givenName", p.family_name as "familyName",
  p.specialty, p.national_provider_id as "nationalProviderId"`;
const from = 'providers.providers p';

const byId: SortColumn = { column: 'p.id', key: 'id', type: 'text' };
const byName: readonly SortColumn[] = [
  { column: 'p.family_name', key: 'familyName', type: 'text' },
  { column: 'p.given_name', key: 'givenName', type: 'text' },
  byId,
];
const sorts = {
  FAMILY_NAME: byName,
  SPECIALTY: [{ column: 'p.specialty', key: 'specialty', type: 'text' }, byId],
} as const satisfies Record<string, readonly SortColumn[]>;

export type ProviderSortKey = keyof typeof sorts;

export interface ProviderListing {
  clinicIds?: readonly string[] | null;
  roles?: readonly string[] | null;
  sort?: ProviderSortKey | null;
}

export function providersByIds(reader: Reader, ids: readonly string[]): Promise<(ProviderRow | null)[]> {
  return readByIds<ProviderRow>(reader, { select, from }, 'p.id', ids);
}

export function pageOfProviders(
  reader: Reader,
  { clinicIds, roles, sort }: ProviderListing,
  page: PageArguments,
): Promise<Page<ProviderRow>> {
  const conditions = heldRole([...anyOf('r.clinic_id', clinicIds, 'clinicIds'), ...anyOf('r.role', roles, 'roles')]);
  return readPage<ProviderRow>(
    reader,
    { name: 'providers', node: 'Provider', select, from, sort: sorts[sort ?? 'FAMILY_NAME'], conditions },
    page,
  );
}

/** A page of each clinic's staff. Someone with two roles at a clinic works there once. */
export function pagesOfProvidersAtClinics(
  reader: Reader,
  clinicIds: readonly string[],
  page: PageArguments,
): Promise<Page<ProviderRow>[]> {
  const staff = `(select distinct clinic_id, provider_id from providers.roles) r join ${from} on p.id = r.provider_id`;
  const list = { name: 'providersAtClinic', node: 'Provider', select, from: staff, sort: byName };
  return readPages<ProviderRow>(reader, list, 'r.clinic_id', clinicIds, page);
}

/** One role must meet all conditions: a nurse at one clinic who manages another is no nurse there. */
function heldRole(conditions: readonly Condition[]): Condition[] {
  if (conditions.length === 0) return [];
  const of = ['r.provider_id = p.id', ...conditions.map(({ text }) => text)].join(' and ');
  return [
    {
      text: `exists (select from providers.roles r where ${of})`,
      values: conditions.flatMap(({ values }) => values),
    },
  ];
}
