import { createHash } from 'node:crypto';
import { DomainError } from './domain-error.js';

const invalid = () =>
  new DomainError('INVALID_CURSOR', 'This cursor does not belong to this list, order and filter.', ['after']);

/** A short mark of the list, order and filter that a cursor belongs to. */
export function cursorScope(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 8);
}

/** An opaque keyset cursor: the sort key of the last record, bound to its scope. */
export function encodeCursor(scope: string, key: readonly (string | number | null)[]): string {
  return Buffer.from(`${scope}${JSON.stringify(key)}`).toString('base64url');
}

/** @throws DomainError INVALID_CURSOR where the text is damaged or comes from another list, order or filter. */
export function decodeCursor(scope: string, cursor: string, length: number): (string | number | null)[] {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!text.startsWith(scope)) throw invalid();
  try {
    const key: unknown = JSON.parse(text.slice(scope.length));
    if (Array.isArray(key) && key.length === length && key.every(isKeyPart)) return key;
  } catch {
    // Falls through: damaged and foreign cursors get the same answer.
  }
  throw invalid();
}

function isKeyPart(part: unknown): part is string | number | null {
  return part === null || typeof part === 'string' || typeof part === 'number';
}
