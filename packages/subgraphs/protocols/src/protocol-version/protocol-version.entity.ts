import { type InferEntity, defineEntity, p } from '@mikro-orm/postgresql';
import { ConflictError, DomainError, IllegalTransitionError } from '@surcease/kernel';
import { contentHash } from '../content/canonical-content.js';
import type { ProtocolContent } from '../content/protocol-content.js';
import {
  type VersionState,
  type VersionTransition,
  nextVersionState,
  versionTransitionsFrom,
} from './protocol-version.machine.js';

/** A protocol, as far as this context makes one. */
export const ProtocolEntity = defineEntity({
  name: 'Protocol',
  schema: 'protocols',
  tableName: 'protocols',
  properties: {
    id: p.text().primary(),
    slug: p.text(),
    title: p.text(),
    indication: p.text().nullable(),
    summary: p.text(),
  },
});

/** A version as it is stored. */
export const ProtocolVersionEntity = defineEntity({
  name: 'ProtocolVersion',
  schema: 'protocols',
  tableName: 'versions',
  properties: {
    id: p.text().primary(),
    protocolId: p.text(),
    semanticVersion: p.text(),
    state: p.text().$type<VersionState>(),
    content: p.json().$type<ProtocolContent>(),
    contentHash: p.text(),
    baseVersionId: p.text().nullable(),
    revision: p.integer(),
    authors: p.json().$type<{ accountId: string; displayName: string }[]>(),
    rationale: p.text(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    submittedAt: p.datetime().nullable(),
    approvedAt: p.datetime().nullable(),
    effectiveFrom: p.date().nullable(),
    reviewDueOn: p.date().nullable(),
    lastReviewedAt: p.datetime().nullable(),
    lastReviewedByName: p.text().nullable(),
    supersededAt: p.datetime().nullable(),
    retiredAt: p.datetime().nullable(),
  },
});
export type ProtocolVersionRecord = InferEntity<typeof ProtocolVersionEntity>;

/** @throws ConflictError where the version has changed since it was read. */
export function assertRevision(version: ProtocolVersionRecord, expectedRevision: number): void {
  if (version.revision !== expectedRevision)
    throw new ConflictError(
      'The version has changed since it was read.',
      ['input', 'expectedRevision'],
      version.revision,
    );
}

/** Moves a version on. @throws IllegalTransitionError where the table has no such move. */
export function moveVersion(version: ProtocolVersionRecord, transition: VersionTransition, at: Date): void {
  const to = nextVersionState(version.state, transition);
  if (to === null) throw new IllegalTransitionError(version.state, transition, versionTransitionsFrom(version.state));
  version.state = to;
  version.revision += 1;
  version.updatedAt = at;
}

/** Writes a content into a draft; whoever writes is an author from then on. */
export function writeContent(
  version: ProtocolVersionRecord,
  content: ProtocolContent,
  author: { accountId: string; displayName: string },
): void {
  version.content = content;
  version.contentHash = contentHash(content);
  if (!isAuthor(version, author.accountId))
    version.authors = [...version.authors, { accountId: author.accountId, displayName: author.displayName }];
}

export function isAuthor({ authors }: Pick<ProtocolVersionRecord, 'authors'>, accountId: string): boolean {
  return authors.some((author) => author.accountId === accountId);
}

/** @throws DomainError FORBIDDEN where an author would judge their own work. */
export function assertNotAuthor(version: ProtocolVersionRecord, accountId: string): void {
  if (isAuthor(version, accountId))
    throw new DomainError('FORBIDDEN', 'Whoever wrote in a version cannot approve it.', ['input', 'versionId']);
}

/** Network default: every version in use is looked at again within twelve months. */
const REVIEW_WITHIN_MS = 365 * 86_400_000;

/** The last day for the review that follows one at this time, YYYY-MM-DD. */
export const reviewDueAfter = (at: Date): string =>
  new Date(at.getTime() + REVIEW_WITHIN_MS).toISOString().slice(0, 10);
