import { hash } from 'node:crypto';

import type { VerifiedToken } from './token-verifier.js';

/** Tokens already checked, until they expire; the least recently used leaves first. Holds hashes, never the tokens. */
export class VerifiedTokenCache {
  private readonly entries = new Map<string, VerifiedToken>();

  constructor(private readonly capacity: number) {}

  get(token: string, now: Date): VerifiedToken | undefined {
    const key = hash('sha256', token, 'base64');
    const found = this.entries.get(key);
    if (!found) return undefined;
    this.entries.delete(key);
    if (found.expiresAt <= now) return undefined;
    this.entries.set(key, found);
    return found;
  }

  set(token: string, verified: VerifiedToken): void {
    this.entries.set(hash('sha256', token, 'base64'), verified);
    if (this.entries.size <= this.capacity) return;
    const oldest = this.entries.keys().next();
    if (!oldest.done) this.entries.delete(oldest.value);
  }
}
