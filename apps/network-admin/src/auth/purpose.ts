import type { PurposeOfUse } from '../graph/schema.generated.js';

const key = 'surcease.purpose';

/** What people of the network may declare; treatment comes with a clinic role and is not declared. */
export const declarablePurposes: ReadonlyArray<{ value: PurposeOfUse; name: string }> = [
  { value: 'OPERATIONS', name: 'Operations' },
  { value: 'PAYMENT', name: 'Payment' },
  { value: 'RESEARCH', name: 'Research' },
];

/** The purpose of use declared in this tab; kept no longer than the tab. */
export function declaredPurpose(): PurposeOfUse | null {
  const value = window.sessionStorage.getItem(key);
  return declarablePurposes.find((purpose) => purpose.value === value)?.value ?? null;
}

export function declarePurpose(purpose: PurposeOfUse | null): void {
  if (purpose) window.sessionStorage.setItem(key, purpose);
  else window.sessionStorage.removeItem(key);
}
