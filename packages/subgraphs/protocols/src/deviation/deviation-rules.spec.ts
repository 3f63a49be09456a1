import { expect, it } from 'vitest';
import { deviationsOf } from './deviation-rules.js';

const session = {
  plannedDoseMicrograms: 100_000,
  deliveredDoseMicrograms: 100_000,
  plannedMinutes: 240,
  durationMinutes: 240,
  stopReason: 'COMPLETED_AS_PLANNED',
};
const dose = (deliveredDoseMicrograms: number, stopReason = 'PATIENT_REQUEST') =>
  deviationsOf({ ...session, deliveredDoseMicrograms, stopReason }).map(({ type, severity }) => `${severity} ${type}`);

it.each([
  [100_000, []],
  [90_000, []],
  [110_000, []],
  [89_999, ['MINOR DOSE']],
  [110_001, ['MINOR DOSE']],
  [80_000, ['MINOR DOSE']],
  [79_999, ['MAJOR DOSE']],
  [120_001, ['MAJOR DOSE']],
])('of 100 000 µg planned, %i given is %j', (given, found) => {
  expect(dose(given)).toEqual(found);
});

it('is never seen in an infusion that an adverse event ended early', () => {
  const stopped = { ...session, deliveredDoseMicrograms: 10_000, durationMinutes: 20, stopReason: 'ADVERSE_EVENT' };
  expect(deviationsOf(stopped)).toEqual([]);
});

it('is seen where more than planned was given, whatever ended it', () => {
  expect(dose(130_000, 'ADVERSE_EVENT')).toEqual(['MAJOR DOSE']);
});

it('is seen in readings that were overdue, by their share, and not where all came in time', () => {
  const watched = (monitoringOnTime: number) =>
    deviationsOf({ ...session, monitoringDue: 20, monitoringOnTime }).map(
      ({ type, severity }) => `${severity} ${type}`,
    );
  expect([watched(20), watched(19), watched(16), watched(15)]).toEqual([
    [],
    ['MINOR MONITORING'],
    ['MINOR MONITORING'],
    ['MAJOR MONITORING'],
  ]);
});

it('is major where no escort is on record, unless the version asks for none', () => {
  expect(deviationsOf({ ...session, escortDocumented: false })).toMatchObject([{ type: 'OTHER', severity: 'MAJOR' }]);
  expect(deviationsOf({ ...session, escortDocumented: false, isEscortRequired: false })).toEqual([]);
  expect(deviationsOf({ ...session, escortDocumented: true })).toEqual([]);
});

it('is critical where an infusion began although a check had failed', () => {
  expect(deviationsOf({ ...session, failedPreCheckItems: ['FASTING', 'WEIGHT'] })).toMatchObject([
    { type: 'ELIGIBILITY', severity: 'CRITICAL', actual: 2 },
  ]);
  expect(deviationsOf({ ...session, failedPreCheckItems: [] })).toEqual([]);
});

it('judges nothing that the first version of the event did not tell', () => {
  expect(deviationsOf(session)).toEqual([]);
});

it('is seen in the duration as well, and not where none was planned', () => {
  expect(deviationsOf({ ...session, durationMinutes: 200 })).toMatchObject([
    { type: 'DURATION', severity: 'MINOR', planned: 240, actual: 200, unit: 'min' },
  ]);
  expect(deviationsOf({ ...session, durationMinutes: 20, plannedMinutes: null })).toEqual([]);
});
