import { DAY_MS, isoDate, isoInstant } from './calendar.js';
import { CREATED_MS, accountNamed } from './demo-accounts.js';
import { generatedId } from './generated-id.js';
import { protocolContent } from './protocol-content.js';
import { type ProtocolProfile, protocolCatalogue } from './protocol-catalogue.js';
import { RandomStream } from './random-stream.js';
import type { Row } from './rows.js';
import { versionHistory } from './version-history.js';
import { versionRow } from './version-row.js';

type VersionRow = Row<'protocols.versions'>;

export interface ProtocolRows {
  protocols: Row<'protocols.protocols'>[];
  /** Every version there is, as it stands, with signatures and comments. */
  allVersions: VersionRow[];
  signatures: Row<'protocols.signatures'>[];
  comments: Row<'protocols.comments'>[];
  /** The versions of each slug that sites have had in force, in their order: what sessions are planned by. */
  used: ReadonlyMap<string, readonly VersionRow[]>;
}

/** The protocols with their history; `nowMs` is when the network is seen. */
export function protocolRows(seed: number, nowMs: number): ProtocolRows {
  const rows = { protocols: [], allVersions: [], signatures: [], comments: [] } as Omit<ProtocolRows, 'used'>;
  const used = new Map<string, readonly VersionRow[]>();
  for (const profile of protocolCatalogue) {
    const random = new RandomStream(seed, 'protocol', profile.slug);
    const approvedMs = Date.parse(profile.approvedAt);
    const id = generatedId('prot', approvedMs, random);
    const versionId = generatedId('pver', approvedMs, random);
    const { slug, title, indication, summary } = profile;
    rows.protocols.push({ id, slug, title, indication, summary });
    const main = approvedRow(seed, profile, { id: versionId, protocolId: id, nowMs });
    const history = versionHistory(seed, profile, main, nowMs);
    used.set(slug, history.used);
    rows.allVersions.push(...history.versions);
    rows.signatures.push(...history.versions.flatMap((version) => signaturesOf(seed, version)));
    rows.comments.push(...history.comments);
  }
  return { ...rows, used };
}

function approvedRow(
  seed: number,
  profile: ProtocolProfile,
  { id, protocolId, nowMs }: { id: string; protocolId: string; nowMs: number },
) {
  // Reviewed every year since; the one for pain after spinal cord injury is overdue.
  const sinceReview = profile.slug === 'spinal-cord-injury-series' ? 410 : 70 + 40 * profile.citations.length;
  const reviewedMs = Math.max(Date.parse(profile.approvedAt), nowMs - sinceReview * DAY_MS);
  return {
    ...versionRow(seed, {
      id,
      protocolId,
      content: protocolContent(profile),
      createdMs: Date.parse(profile.approvedAt),
    }),
    semantic_version: profile.semanticVersion,
    state: 'APPROVED' as const,
    approved_at: profile.approvedAt,
    effective_from: profile.effectiveFrom,
    review_due_on: isoDate(Math.floor((reviewedMs + 365 * DAY_MS) / DAY_MS)),
    last_reviewed_at: isoInstant(reviewedMs),
    last_reviewed_by_name: accountNamed(seed, 'medical-director').displayName,
    rationale: 'Taken from the published regimen that it cites.',
  };
}

/** The two signatures of a version that was approved. */
function signaturesOf(seed: number, version: VersionRow): Row<'protocols.signatures'>[] {
  const { approved_at: approvedAt } = version;
  if (approvedAt === null) return [];
  return (['pharmacist', 'medical-director'] as const).map((subject, index) => {
    const random = new RandomStream(seed, 'signature', version.id, subject);
    const signedMs = Date.parse(approvedAt) - (1 - index) * DAY_MS;
    const { id, displayName } = accountNamed(seed, subject);
    return {
      id: generatedId('sig', Math.max(signedMs, CREATED_MS), random),
      version_id: version.id,
      account_id: id,
      printed_name: displayName,
      role: index === 0 ? ('PHARMACIST' as const) : ('MEDICAL_DIRECTOR' as const),
      meaning: 'APPROVAL' as const,
      content_hash: version.content_hash,
      signed_at: isoInstant(signedMs),
      ticket_id: `demo-${version.id}-${index}`,
    };
  });
}

/** JSON with sorted keys and no spaces (RFC 8785 for the values used here): jsonb does not keep the order of keys. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`;
}
