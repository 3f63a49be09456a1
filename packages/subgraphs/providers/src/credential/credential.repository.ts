import type { Reader } from '@surcease/persistence';

/** A credential as the graph names its facts. */
export interface CredentialRow {
  providerId: string;
  kind: string;
  issuedOn: string;
  expiresOn: string;
}

/** All credentials of each provider, by kind and then the latest first; a person has a handful. */
export async function credentialsOfProviders(
  reader: Reader,
  providerIds: readonly string[],
): Promise<CredentialRow[][]> {
  const rows = await reader.rows<CredentialRow>(
    `select c.provider_id as "providerId", c.kind, c.issued_on as "issuedOn", c.expires_on as "expiresOn"
     from providers.credentials c where c.provider_id = any ($1::text[]) order by c.kind, c.expires_on desc, c.id`,
    [providerIds],
  );
  const byProvider = Map.groupBy(rows, (row) => row.providerId);
  return providerIds.map((id) => byProvider.get(id) ?? []);
}
