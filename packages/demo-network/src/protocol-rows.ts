import { createHash } from 'node:crypto';
import { generatedId } from './generated-id.js';
import { protocolCatalogue } from './protocol-catalogue.js';
import { RandomStream } from './random-stream.js';
import type { Row } from './rows.js';

/** The protocols, each with its approved version; versionIds by slug. */
export function protocolRows(seed: number): {
  protocols: Row<'protocols.protocols'>[];
  versions: Row<'protocols.versions'>[];
  versionIds: ReadonlyMap<string, string>;
} {
  const protocols: Row<'protocols.protocols'>[] = [];
  const versions: Row<'protocols.versions'>[] = [];
  const versionIds = new Map<string, string>();
  for (const profile of protocolCatalogue) {
    const random = new RandomStream(seed, 'protocol', profile.slug);
    const approvedMs = Date.parse(profile.approvedAt);
    const id = generatedId('prot', approvedMs, random);
    const versionId = generatedId('pver', approvedMs, random);
    const content = { dose: profile.dose, citations: profile.citations };
    protocols.push({
      id,
      slug: profile.slug,
      title: profile.title,
      indication: profile.indication,
      summary: profile.summary,
    });
    versions.push({
      id: versionId,
      protocol_id: id,
      semantic_version: profile.semanticVersion,
      state: 'APPROVED',
      content,
      content_hash: createHash('sha256').update(canonicalJson(content)).digest('hex'),
      approved_at: profile.approvedAt,
      effective_from: profile.effectiveFrom,
    });
    versionIds.set(profile.slug, versionId);
  }
  return { protocols, versions, versionIds };
}

/** JSON with sorted keys and no spaces (RFC 8785 for the values used here): jsonb does not keep the order of keys. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`;
}
