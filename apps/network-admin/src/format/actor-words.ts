import type { Role } from '../graph/schema.generated.js';
import { roleName } from './words.js';

export interface Actor {
  actorId: string;
  /** The name they acted under, where it was kept. */
  displayName?: string | null;
  account: { displayName: string; roles: ReadonlyArray<{ role: Role; clinicId: string | null }> } | null;
  provider: {
    displayName: string;
    roles: ReadonlyArray<{ role: Role; clinic: { id: string } | null }>;
  } | null;
}

/** Who did something: their name, and what they are at the clinic. */
export function actorWords(
  { actorId, displayName, account, provider }: Actor,
  clinicId: string | undefined,
  viewerId: string,
): string {
  if (actorId.startsWith('system:')) return 'by the platform';
  const person = account ?? provider;
  const name = person?.displayName ?? displayName;
  if (!name) return 'by somebody whose name is not known';
  const held = account
    ? account.roles.filter((one) => one.clinicId === null || one.clinicId === clinicId)
    : (provider?.roles ?? []).filter(({ clinic }) => clinic?.id === clinicId);
  const roles = [...new Set(held.map(({ role }) => roleName(role).toLowerCase()))].join(', ');
  const you = actorId === viewerId ? ' (you)' : '';
  return `by ${name}${roles && `, ${roles}`}${you}`;
}
