import { describe, expect, it } from 'vitest';
import { type Adoption, siteRows, stepsAt } from './rollout-rows.js';

const clinics = [
  { id: 'b', name: 'Briar', slug: 'briar' },
  { id: 'a', name: 'Alder', slug: 'alder' },
];
const adoption = (clinicId: string, versionId: string, state: string, allowedSteps: string[] = []) =>
  ({ clinic: { id: clinicId }, version: { id: versionId }, state, allowedSteps }) as unknown as Adoption;

describe('the rows of a rollout', () => {
  const rows = siteRows(clinics, [adoption('a', 'old', 'ACTIVE'), adoption('a', 'new', 'READY', ['ACTIVATE'])], 'new');

  it('hold every site, by name, with this version and with what is in force there', () => {
    expect(rows.map(({ clinic }) => clinic.name)).toEqual(['Alder', 'Briar']);
    expect(rows[0]?.adoption?.state).toBe('READY');
    expect(rows[0]?.active?.version?.id).toBe('old');
    expect(rows[1]?.adoption).toBeUndefined();
  });

  it('offer what the server allows, and to propose where nothing was proposed, to those who may', () => {
    expect(rows.map((row) => stepsAt(row, true))).toEqual([['ACTIVATE'], ['PROPOSE']]);
    expect(rows.map((row) => stepsAt(row, false))).toEqual([['ACTIVATE'], []]);
  });
});
