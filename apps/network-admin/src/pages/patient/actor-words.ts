import type { Role } from '../../graph/schema.generated.js';
import { roleName } from '../../format/words.js';

interface Actor {
  actorId: string;
  account: { displayName: string; roles: ReadonlyArray<{ role: Role; clinicId: string | null }> } | null;
  provider: {
    displayName: string;
    roles: ReadonlyArray<{ role: Role; clinic: { id: string } | null }>;
  } | null;
}

/** Who made a move: their name, and what they are at the clinic of the episode. */
export function actorWords(
  { actorId, account, provider }: Actor,
  clinicId: string | undefined,
  viewerId: string,
): string {
  if (actorId.startsWith('system:')) return 'by the platform';
  const person = account ?? provider;
  if (!person) return 'by somebody whose name is not known';
  const held = account
    ? account.roles.filter((one) => one.clinicId === null || one.clinicId === clinicId)
    : (provider?.roles ?? []).filter(({ clinic }) => clinic?.id === clinicId);
  const roles = [...new Set(held.map(({ role }) => roleName(role).toLowerCase()))].join(', ');
  const you = actorId === viewerId ? ' (you)' : '';
  return `by ${person.displayName}${roles && `, ${roles}`}${you}`;
}
