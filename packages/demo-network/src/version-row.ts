import { contentHash, parseContent } from '@surcease/subgraph-protocols/content';
import { DAY_MS, isoInstant } from './calendar.js';
import { accountNamed } from './demo-accounts.js';
import type { DemoProtocolContent } from './protocol-content.js';
import type { Row } from './rows.js';

type VersionRow = Row<'protocols.versions'>;

/** A draft by the first clinic's physician; who makes more of it says so. */
export function versionRow(
  seed: number,
  facts: { id: string; protocolId: string; content: DemoProtocolContent; createdMs: number; author?: string },
): VersionRow {
  const content = parseContent(facts.content);
  const author = accountNamed(seed, facts.author ?? 'physician-1');
  const created = isoInstant(facts.createdMs - 30 * DAY_MS);
  return {
    id: facts.id,
    protocol_id: facts.protocolId,
    semantic_version: '1.0.0',
    state: 'DRAFT',
    content,
    content_hash: contentHash(content),
    approved_at: null,
    effective_from: null,
    base_version_id: null,
    revision: 4,
    authors: [{ accountId: author.id, displayName: author.displayName }],
    rationale: '',
    created_at: created,
    updated_at: isoInstant(facts.createdMs),
    submitted_at: null,
    review_due_on: null,
    last_reviewed_at: null,
    last_reviewed_by_name: null,
    superseded_at: null,
  };
}
