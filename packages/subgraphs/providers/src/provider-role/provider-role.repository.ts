import type { Reader } from '@surcease/persistence';

/** A role as the graph names its facts. */
export interface ProviderRoleRow {
  clinic: { id: string };
  role: string;
  since: string;
  isPrimary: boolean;
}

/** All roles of each provider, primary ones first; a person has a handful. */
export async function rolesOfProviders(reader: Reader, providerIds: readonly string[]): Promise<ProviderRoleRow[][]> {
  const rows = await reader.rows<Omit<ProviderRoleRow, 'clinic'> & { providerId: string; clinicId: string }>(
    `select r.provider_id as "providerId", r.clinic_id as "clinicId", r.role, r.since, r.is_primary as "isPrimary"
     from providers.roles r where r.provider_id = any ($1::text[])
     order by r.is_primary desc, r.since, r.clinic_id, r.role`,
    [providerIds],
  );
  const byProvider = Map.groupBy(rows, (row) => row.providerId);
  return providerIds.map((id) =>
    (byProvider.get(id) ?? []).map(({ clinicId, role, since, isPrimary }) => ({
      clinic: { id: clinicId },
      role,
      since,
      isPrimary,
    })),
  );
}
