import type { Region, Role } from '../graph/schema.generated.js';

/** A GraphQL enum value as words: CHECKED_IN → "Checked in". */
export function humanise(value: string): string {
  const words = value.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const regions: readonly Region[] = ['NORTHEAST', 'MIDWEST', 'SOUTH', 'WEST'];

export const regionName = (region: Region): string => humanise(region);

export const roleName = (role: Role): string => humanise(role);
