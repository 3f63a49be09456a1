import { LockMode } from '@mikro-orm/postgresql';
import { NotFoundError } from '@surcease/kernel';
import type { Transaction } from '@surcease/persistence';
import { diffContent } from '../content/content-diff.js';
import type { ProtocolContent } from '../content/protocol-content.js';
import { nextSemanticVersion } from '../content/semantic-version.js';
import { type ProtocolVersionRecord, ProtocolVersionEntity } from './protocol-version.entity.js';
import { onceApprovedStates } from './protocol-version.machine.js';

type Em = Transaction['em'];

/** The version, locked until the transaction ends; null where there is none. */
export function lockVersion(em: Em, id: string): Promise<ProtocolVersionRecord | null> {
  return em.findOne(ProtocolVersionEntity, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** The approved version of a protocol, if there is one. */
export function approvedVersion(em: Em, protocolId: string): Promise<ProtocolVersionRecord | null> {
  return em.findOne(ProtocolVersionEntity, { protocolId, state: 'APPROVED' });
}

/** Notes that a version is followed by another while a stop is on it: lifted, it is not what treatment begins by. */
export async function supersedeSuspended(em: Em, protocolId: string, at: Date): Promise<void> {
  const suspended = await em.find(ProtocolVersionEntity, { protocolId, state: 'SUSPENDED', supersededAt: null });
  for (const version of suspended) version.supersededAt = at;
}

/** One approval at a time in a protocol, so that two versions do not both follow the same one. */
export async function lockProtocol(em: Em, protocolId: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`protocol:${protocolId}`]);
}

/**
 * The number that a content would be approved under: after the greatest so far, by what it changes in its base.
 * @throws NotFoundError where the base is not there
 */
export async function numberOf(
  em: Em,
  version: { protocolId: string; baseVersionId?: string | null },
  content: ProtocolContent,
): Promise<string> {
  const { protocolId, baseVersionId } = version;
  const approved = await em.find(ProtocolVersionEntity, { protocolId, state: { $in: [...onceApprovedStates] } });
  const greatest =
    approved
      .map(({ semanticVersion }) => semanticVersion)
      .toSorted(byNumber)
      .at(-1) ?? null;
  if (!baseVersionId) return nextSemanticVersion(greatest, []);
  const base = await em.findOne(ProtocolVersionEntity, baseVersionId);
  if (base?.protocolId !== protocolId) throw new NotFoundError('The version to build on', ['input', 'baseVersionId']);
  return nextSemanticVersion(greatest, diffContent(base.content, content));
}

function byNumber(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split('.').map(Number)) as [number[], number[]];
  return left.map((part, index) => part - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
