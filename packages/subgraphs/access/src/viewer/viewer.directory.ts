import { type Grant, type PurposeOfUse, type Viewer, effectivePurpose } from '@surcease/authz';
import type { Clock } from '@surcease/kernel';
import type { ReaderPool } from '@surcease/persistence';
import { accountWithSubject } from './account.repository.js';

/** A revoked grant is felt at most this much later. */
const FRESH_MS = 5_000;
const CACHE_SIZE = 10_000;

/** Knows the viewer behind a verified subject. */
export interface ViewerDirectory {
  /** The viewer with their present grants; null where the account is unknown or suspended. */
  viewerOf(subject: string, purpose: PurposeOfUse | null): Promise<Viewer | null>;
}

interface Known {
  readAtMs: number;
  viewer: Promise<Viewer | null>;
}

/** Reads accounts and grants, and remembers each answer for five seconds. One read is under way per viewer. */
export function createViewerDirectory(readers: ReaderPool, clock: Clock): ViewerDirectory {
  const known = new Map<string, Known>();
  const reader = readers.forTheNetwork('authentication');

  async function read(subject: string, purpose: PurposeOfUse | null, before: Viewer | null): Promise<Viewer | null> {
    const account = await accountWithSubject(reader, subject);
    if (!account) return null;
    const { id, grants, ...facts } = account;
    const viewer: Viewer = { accountId: id, ...facts, grants, purpose: effectivePurpose(grants, purpose) };
    // The same object while nothing changed: connections stamped for this viewer stay stamped.
    return before && sameViewer(before, viewer) ? before : viewer;
  }

  return {
    viewerOf(subject, purpose) {
      const key = `${purpose ?? ''} ${subject}`;
      const now = clock.now().getTime();
      const last = known.get(key);
      if (last && now - last.readAtMs < FRESH_MS) return last.viewer;
      const viewer = (last?.viewer ?? Promise.resolve(null))
        .catch(() => null)
        .then((before) => read(subject, purpose, before));
      if (known.size >= CACHE_SIZE) known.delete(known.keys().next().value as string);
      known.set(key, { readAtMs: now, viewer });
      viewer.catch(() => known.delete(key));
      return viewer;
    },
  };
}

const grantsText = (grants: readonly Grant[]) => JSON.stringify(grants);

function sameViewer(a: Viewer, b: Viewer): boolean {
  return (
    a.displayName === b.displayName && a.partnerTier === b.partnerTier && grantsText(a.grants) === grantsText(b.grants)
  );
}
