import { setImmediate } from 'node:timers/promises';
import { type Grant, type PurposeOfUse, type Viewer, effectivePurpose } from '@surcease/authz';
import type { Clock } from '@surcease/kernel';
import type { ReaderPool } from '@surcease/persistence';
import { type AccountRow, accountsWithSubjects } from './account.repository.js';

/** A revoked grant is felt at most this much later. */
const FRESH_MS = 5_000;
/** From this age on an answer that is asked for at hand is read anew meanwhile, so that a stream need not wait. */
const REFRESH_MS = 2_500;
const CACHE_SIZE = 10_000;

/** Knows the viewer behind a verified subject. */
export interface ViewerDirectory {
  /** The viewer with their present grants; null where the account is unknown or suspended. */
  viewerOf(subject: string, purpose: PurposeOfUse | null): Promise<Viewer | null>;
  /** The same without waiting: undefined where it has to be asked for. */
  viewerAtHand(subject: string, purpose: PurposeOfUse | null): Viewer | null | undefined;
}

interface Known {
  readAtMs: number;
  viewer: Promise<Viewer | null>;
  /** What the promise brought; undefined while it is under way. */
  atHand: Viewer | null | undefined;
  /** Whether a later read is under way. */
  isRefreshed: boolean;
}

/** Reads accounts and grants, and remembers each answer for five seconds. One read is under way per viewer. */
export function createViewerDirectory(readers: ReaderPool, clock: Clock): ViewerDirectory {
  const known = new Map<string, Known>();
  const reader = readers.forTheNetwork('authentication');

  /** Asked for together, accounts are read together: of a clinic's listeners many fall due at once. */
  let asked: Promise<Map<string, AccountRow>> | undefined;
  const subjects = new Set<string>();

  async function accountOf(subject: string): Promise<AccountRow | null> {
    subjects.add(subject);
    asked ??= setImmediate().then(async () => {
      asked = undefined;
      const wanted = [...subjects];
      subjects.clear();
      const accounts = await accountsWithSubjects(reader, wanted);
      return new Map(accounts.map((account) => [account.subject, account]));
    });
    return (await asked).get(subject) ?? null;
  }

  async function read(subject: string, purpose: PurposeOfUse | null, before: Viewer | null): Promise<Viewer | null> {
    const account = await accountOf(subject);
    if (!account) return null;
    const { id, grants, ...facts } = account;
    const viewer: Viewer = { accountId: id, ...facts, grants, purpose: effectivePurpose(grants, purpose) };
    // The same object while nothing changed: connections stamped for this viewer stay stamped.
    return before && sameViewer(before, viewer) ? before : viewer;
  }

  /** Reads anew; what was known stays until the answer is there. */
  function refresh(key: string, subject: string, purpose: PurposeOfUse | null, readAtMs: number): Known {
    const last = known.get(key);
    const viewer = (last?.viewer ?? Promise.resolve(null))
      .catch(() => null)
      .then((before) => read(subject, purpose, before));
    const next: Known = { readAtMs, viewer, atHand: undefined, isRefreshed: false };
    void viewer.then(
      (found) => {
        next.atHand = found;
        if (last?.isRefreshed && known.get(key) === last) known.set(key, next);
      },
      () => {
        if (last) last.isRefreshed = false;
        if (known.get(key) === next) known.delete(key);
      },
    );
    return next;
  }

  return {
    viewerOf(subject, purpose) {
      const key = keyOf(subject, purpose);
      const now = clock.now().getTime();
      const last = known.get(key);
      if (last && now - last.readAtMs < FRESH_MS) return last.viewer;
      const next = refresh(key, subject, purpose, now);
      if (known.size >= CACHE_SIZE) known.delete(known.keys().next().value as string);
      known.set(key, next);
      return next.viewer;
    },
    viewerAtHand(subject, purpose) {
      const key = keyOf(subject, purpose);
      const last = known.get(key);
      const now = clock.now().getTime();
      if (!last || now - last.readAtMs >= FRESH_MS) return undefined;
      if (now - last.readAtMs >= REFRESH_MS && !last.isRefreshed) {
        last.isRefreshed = true;
        refresh(key, subject, purpose, now);
      }
      return last.atHand;
    },
  };
}

const keyOf = (subject: string, purpose: PurposeOfUse | null) => `${purpose ?? ''} ${subject}`;

const grantsText = (grants: readonly Grant[]) => JSON.stringify(grants);

function sameViewer(a: Viewer, b: Viewer): boolean {
  return (
    a.displayName === b.displayName &&
    a.providerId === b.providerId &&
    a.partnerTier === b.partnerTier &&
    grantsText(a.grants) === grantsText(b.grants)
  );
}
