import { chainOrigin, hashAuditEntry, hashAuditSeal, type AuditSeal } from './audit-chain.js';
import type { AuditProblem, AuditProblemKind } from './audit-problem.js';

/** A seal as it is stored, with its entry where there is one. */
export interface StoredSeal extends AuditSeal {
  readonly hash: string;
  readonly entry: Record<string, unknown> | null;
}

interface Suspect {
  readonly seal: StoredSeal;
  readonly entryHash: string | null;
}

/** A forged seq may claim a gap of any width; the first missing ones locate it well enough. */
const longestGap = 1_000;
const mostSuspects = 1_000;

/** Walks one clinic's chain in seq order, holding only what is suspicious. */
export class AuditChainWalk {
  readonly #problems: AuditProblem[] = [];
  readonly #suspects: Suspect[] = [];
  #seq = 0;
  #last: StoredSeal | undefined;
  /** What the next seal must name; null after a gap or a seal already under suspicion, where nothing can be said. */
  #previousHash: string | null;

  constructor(private readonly chain: string) {
    this.#previousHash = chainOrigin(chain);
  }

  add(seal: StoredSeal): void {
    this.#missing(seal.seq);
    const genuine = hashAuditSeal(seal) === seal.hash;
    const linked = !this.#previousHash || this.#previousHash === seal.previousHash;
    // A genuine seal vouches for the hash of its predecessor: where they differ it is the predecessor that changed.
    if (!linked && genuine) this.#report(this.#last?.seq ?? seal.seq, (this.#last ?? seal).entryId, 'ALTERED');
    const entryHash = seal.entry && hashAuditEntry(seal.entry);
    if (!genuine || (entryHash && entryHash !== seal.entryHash)) this.#suspect({ seal, entryHash });
    else if (!entryHash) this.#report(seal.seq, seal.entryId, 'DELETED');
    this.#previousHash = genuine ? seal.hash : null;
    this.#seq = seal.seq;
    this.#last = seal;
  }

  end(head: { seq: number; hash: string } | undefined): AuditProblem[] {
    for (const suspect of this.#suspects) {
      this.#report(suspect.seal.seq, suspect.seal.entryId, this.#isMoved(suspect) ? 'REORDERED' : 'ALTERED');
    }
    if (!head || head.seq > this.#seq) this.#report(this.#seq + 1, null, 'TRUNCATED');
    else if (head.seq < this.#seq) this.#report(head.seq, null, 'ALTERED');
    else if (this.#previousHash !== head.hash) {
      this.#report(this.#seq, this.#last?.entryId ?? null, 'ALTERED');
    }
    return this.#problems.sort((a, b) => Number(a.seq) - Number(b.seq));
  }

  #missing(next: number): void {
    if (next === this.#seq + 1) return;
    const end = Math.min(next, this.#seq + 1 + longestGap);
    for (let seq = this.#seq + 1; seq < end; seq += 1) this.#report(seq, null, 'DELETED');
    this.#previousHash = null;
  }

  #suspect(suspect: Suspect): void {
    if (this.#suspects.length < mostSuspects) this.#suspects.push(suspect);
    else this.#report(suspect.seal.seq, suspect.seal.entryId, 'ALTERED');
  }

  /** It verifies in the place, or with the entry, of another that is suspicious too. */
  #isMoved({ seal, entryHash }: Suspect): boolean {
    return this.#suspects.some(({ seal: other }) => {
      if (other === seal) return false;
      if (hashAuditSeal({ ...seal, seq: other.seq }) === seal.hash) return true;
      return entryHash !== null && entryHash === other.entryHash;
    });
  }

  #report(seq: number, entryId: string | null, kind: AuditProblemKind): void {
    if (this.#problems.some((problem) => problem.seq === seq)) return;
    this.#problems.push({ clinicId: this.chain, seq, entryId, kind });
  }
}
