import { randomFillSync } from 'node:crypto';

/** What each id prefix names. The same id stands in URLs, logs, events and the graph. */
export const idPrefixes = {
  acct: 'Account',
  asmt: 'Assessment',
  aud: 'AuditEvent',
  clin: 'Clinic',
  epi: 'Episode',
  evt: 'Event',
  pat: 'Patient',
  prot: 'Protocol',
  prov: 'Provider',
  pver: 'ProtocolVersion',
  room: 'Room',
  ses: 'Session',
  trn: 'Transition',
  sig: 'VersionSignature',
  cmt: 'VersionComment',
  adop: 'SiteAdoption',
  step: 'SiteAdoptionStep',
  actv: 'VersionActivation',
  sovr: 'SiteOverride',
  susp: 'Suspension',
  dev: 'Deviation',
  adv: 'AdverseEvent',
  amd: 'Amendment',
  dsc: 'DischargeScore',
  pre: 'PreCheckFinding',
  vfy: 'Verification',
  bol: 'Bolus',
  seg: 'RateSegment',
  plan: 'TreatmentPlan',
  smig: 'SeriesMigration',
  ias: 'InitialAssessment',
  elig: 'EligibilityDecision',
  ovr: 'EligibilityOverride',
  cond: 'EligibilityCondition',
  cons: 'Consent',
  cov: 'CoverageCheck',
  pauth: 'PriorAuthorization',
  spay: 'SelfPayAgreement',
  med: 'Medication',
  mme: 'OpioidTotal',
  rvt: 'ReviewTask',
  alm: 'Alarm',
  alim: 'AlarmLimits',
  stk: 'SessionTask',
  qlnk: 'QuestionnaireLink',
  rem: 'Reminder',
  stsk: 'SafetyTask',
  narr: 'Narrative',
  owat: 'OutcomeWatch',
  oalr: 'OutcomeAlert',
} as const;

export type IdPrefix = keyof typeof idPrefixes;
export type TypeName = (typeof idPrefixes)[IdPrefix];

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const PATTERN = /^([a-z]{2,8})_([0-7][0-9a-hjkmnp-tv-z]{25})$/;

/**
 * Encodes a 16-byte UUID as a TypeID: prefix, underscore, 26 characters of Crockford base32.
 * @see https://github.com/jetify-com/typeid/tree/main/spec
 */
export function typeIdFrom(prefix: IdPrefix, uuid: Uint8Array): string {
  let text = `${prefix}_`;
  let rest = 0;
  // Two zero bits in front make 128 bits 26 groups of five.
  let bits = 2;
  for (const byte of uuid) {
    rest = (rest << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += ALPHABET[(rest >> (bits - 5)) & 31];
    rest &= (1 << bits) - 1;
  }
  return text;
}

/** A UUIDv7 of the given time; the rest is random. RFC 9562 §5.7. */
export function uuidV7(atMs: number = Date.now()): Uint8Array {
  if (nextRandom === randomBytes.length) {
    randomFillSync(randomBytes);
    nextRandom = 0;
  }
  return stampUuidV7(randomBytes.slice(nextRandom, (nextRandom += 16)), atMs);
}

/** Random bytes are fetched for 256 ids at once; each is used once. */
const randomBytes = new Uint8Array(4096);
let nextRandom = randomBytes.length;

/** Writes the time, version and variant of a UUIDv7 over 16 given bytes; deterministic for generated data. */
export function stampUuidV7(bytes: Uint8Array, atMs: number): Uint8Array {
  for (let index = 5, rest = Math.floor(atMs); index >= 0; index -= 1, rest = Math.floor(rest / 256))
    bytes[index] = rest % 256;
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes;
}

/** A new id, ordered by the time of its making. */
export function newId(prefix: IdPrefix): string {
  return typeIdFrom(prefix, uuidV7());
}

/** The type that an id names, or null where the text is not an id of ours. */
export function typeNameOfId(id: string): TypeName | null {
  const prefix = PATTERN.exec(id)?.[1];
  return prefix !== undefined && prefix in idPrefixes ? idPrefixes[prefix as IdPrefix] : null;
}

/** Whether the text is a well-formed id with this prefix. */
export function isId(prefix: IdPrefix, text: string): boolean {
  return PATTERN.exec(text)?.[1] === prefix;
}
