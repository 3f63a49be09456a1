import type { Region, Role } from '../graph/schema.generated.js';

export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Values of the API are spelled as partners write them, the app as its people do. */
const spelled = (words: string): string =>
  words
    .replaceAll('authoriz', 'authoris')
    .replaceAll('deidentified', 'de-identified')
    .replaceAll(/\b(pre check|no show|follow up)/g, (two) => two.replace(' ', '-'));

/** A GraphQL enum value as words: CHECKED_IN → "Checked in". */
export function humanise(value: string): string {
  return capitalised(spelled(value.toLowerCase().replaceAll('_', ' ')));
}

export const regions: readonly Region[] = ['NORTHEAST', 'MIDWEST', 'SOUTH', 'WEST'];

export const regionName = (region: Region): string => humanise(region);

export const roleName = (role: Role): string => humanise(role);
