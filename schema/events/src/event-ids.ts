import { z } from 'zod';

const suffix = '[0-7][0-9a-hjkmnp-tv-z]{25}';

function typeId(prefix: string) {
  return z.string().regex(new RegExp(`^${prefix}_${suffix}$`), `Expected an id that begins with ${prefix}_.`);
}

export const clinicId = typeId('clin');
export const patientId = typeId('pat');
export const sessionId = typeId('ses');
export const assessmentId = typeId('asmt');
export const episodeId = typeId('epi');
export const providerId = typeId('prov');
export const protocolVersionId = typeId('pver');
export const protocolId = typeId('prot');
export const alarmId = typeId('alm');
export const adverseEventId = typeId('adv');
export const accountId = typeId('acct');
export const deviationId = typeId('dev');

/** The account that acted, or null where the platform acted by itself. */
export const actorId = typeId('acct').nullable();

/** RFC 3339 with an offset. */
export const instant = z.iso.datetime({ offset: true });

/** A word of a closed list that the publishing context owns; consumers must tolerate new ones. */
export const upperSnakeCase = z.string().regex(/^[A-Z][A-Z0-9_]{0,63}$/);

/** A day of a clinic's calendar, YYYY-MM-DD. */
export const calendarDate = z.iso.date();
