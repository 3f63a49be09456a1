import { DAY_MS, isoDate, isoInstant } from './calendar.js';
import { accountNamed } from './demo-accounts.js';
import { generatedId } from './generated-id.js';
import { protocolContent } from './protocol-content.js';
import type { ProtocolDose, ProtocolProfile } from './protocol-catalogue.js';
import { RandomStream } from './random-stream.js';
import type { Row } from './rows.js';
import { versionRow } from './version-row.js';

type VersionRow = Row<'protocols.versions'>;

interface History {
  versions: VersionRow[];
  /** Those that sites have had in force, in their order. */
  used: VersionRow[];
  comments: Row<'protocols.comments'>[];
}

/** What came before the version that sessions are planned by, and what is being written. */
export function versionHistory(seed: number, profile: ProtocolProfile, main: VersionRow, nowMs: number): History {
  const id = (label: string, atMs: number) =>
    generatedId('pver', atMs, new RandomStream(seed, 'protocol version', profile.slug, label));
  const { protocol_id: protocolId } = main;
  const mainMs = Date.parse(profile.approvedAt);
  const firstMs = mainMs - 240 * DAY_MS;
  const first: VersionRow = {
    ...versionRow(seed, {
      id: id('first', firstMs),
      protocolId,
      content: protocolContent(profile, gentler(profile.dose)),
      createdMs: firstMs,
    }),
    state: 'SUPERSEDED',
    approved_at: isoInstant(firstMs),
    effective_from: isoDate(Math.floor(firstMs / DAY_MS)),
    review_due_on: isoDate(Math.floor(firstMs / DAY_MS) + 365),
    superseded_at: profile.approvedAt,
    rationale: 'The first of this protocol, at a gentler dose.',
  };
  const current = { ...main, base_version_id: first.id };
  const versions = [first, current];
  const draft = (label: string, daysAgo: number, author: string, change: Partial<VersionRow>, dose = profile.dose) => ({
    ...versionRow(seed, {
      id: id(label, nowMs - daysAgo * DAY_MS),
      protocolId,
      content: protocolContent(profile, dose),
      createdMs: nowMs - daysAgo * DAY_MS,
      author,
    }),
    base_version_id: main.id,
    ...change,
  });
  if (profile.slug === 'crps-daily-series')
    versions.push(
      draft(
        'draft',
        4,
        'physician-1',
        { semantic_version: '3.0.0', rationale: 'Fewer days off work.' },
        {
          ...profile.dose,
          durationMinutes: 210,
        },
      ),
    );
  if (profile.slug === 'outpatient-series') return withSuccessors(seed, [first, current], draft, nowMs);
  if (profile.slug !== 'single-outpatient-infusion') return { versions, used: [current], comments: [] };
  const inReview = draft(
    'review',
    9,
    'physician-2',
    {
      semantic_version: '2.0.0',
      state: 'IN_REVIEW',
      submitted_at: isoInstant(nowMs - 3 * DAY_MS),
      rationale: 'The same 80 mg over three hours: fewer pauses for dissociation in our clinic.',
    },
    { ...profile.dose, rateMicrogramsPerHour: 26_600, durationMinutes: 180 },
  );
  return { versions: [...versions, inReview], used: [current], comments: [commentOn(seed, inReview, nowMs)] };
}

/**
 * Two that followed: one in force everywhere for most of a year, so that there is a before and an after to look at, and
 * one on its way to the sites, while sessions that were planned before stay on the one before.
 */
function withSuccessors(
  seed: number,
  [first, main]: readonly [VersionRow, VersionRow],
  draft: (label: string, daysAgo: number, author: string, change: Partial<VersionRow>) => VersionRow,
  nowMs: number,
): History {
  const approved = (label: string, daysAgo: number, author: string, change: Partial<VersionRow>): VersionRow => {
    const approvedMs = nowMs - daysAgo * DAY_MS;
    return draft(label, daysAgo, author, {
      state: 'APPROVED',
      submitted_at: isoInstant(approvedMs - 5 * DAY_MS),
      approved_at: isoInstant(approvedMs),
      effective_from: isoDate(Math.floor(approvedMs / DAY_MS)),
      review_due_on: isoDate(Math.floor(approvedMs / DAY_MS) + 365),
      ...change,
    });
  };
  const second = approved('second', SECOND_APPROVED_DAYS_AGO, 'physician-1', {
    semantic_version: '1.3.0',
    rationale: 'Sites with older patients asked to hold the most of a session lower than the protocol does.',
  });
  const lowerMost = { path: 'dose.maximumSessionMicrograms', minimum: 80_000, maximum: 100_000, step: 5_000 };
  Object.assign(
    second,
    withOverridable(seed, second, (overridable) => [...overridable, lowerMost]),
  );
  const third = approved('successor', THIRD_APPROVED_DAYS_AGO, 'physician-2', {
    semantic_version: '2.0.0',
    base_version_id: second.id,
    content: second.content,
    rationale: 'Sites chose intervals of up to a week, which is no series any more: four days at most.',
  });
  const atMostFourDays = (overridable: readonly Overridable[]) =>
    overridable.map((entry) => (entry.path === 'dose.frequencyDays' ? { ...entry, maximum: 4 } : entry));
  Object.assign(third, withOverridable(seed, third, atMostFourDays));
  const ended = (version: VersionRow, { approved_at }: VersionRow): VersionRow => ({
    ...version,
    state: 'SUPERSEDED',
    superseded_at: approved_at,
  });
  const used = [ended(main, second), ended(second, third), third];
  return { versions: [first, ...used], used, comments: [] };
}

const SECOND_APPROVED_DAYS_AGO = 345;
const THIRD_APPROVED_DAYS_AGO = 60;

interface Overridable {
  path: string;
  minimum: number;
  maximum: number;
  step: number;
}

/** The content of a version with other freedoms of sites, and its hash. */
function withOverridable(
  seed: number,
  version: VersionRow,
  change: (overridable: readonly Overridable[]) => Overridable[],
): Pick<VersionRow, 'content' | 'content_hash'> {
  const content = version.content as ReturnType<typeof protocolContent> & { overridable: Overridable[] };
  const facts = { id: version.id, protocolId: version.protocol_id, createdMs: 0 };
  const changed = { ...content, overridable: change(content.overridable) };
  const { content: written, content_hash } = versionRow(seed, { ...facts, content: changed });
  return { content: written, content_hash };
}

/** Every dose a seventh lower, in whole steps: what a careful first version would ask for. */
function gentler(dose: ProtocolDose): ProtocolDose {
  const lower = (value: number | null) => (value === null ? null : Math.round((value * 6) / 70) * 10);
  return {
    ...dose,
    rateMicrogramsPerKgPerHour: lower(dose.rateMicrogramsPerKgPerHour),
    rateMicrogramsPerHour: lower(dose.rateMicrogramsPerHour),
  };
}

function commentOn(seed: number, version: VersionRow, nowMs: number): Row<'protocols.comments'> {
  const { id, displayName } = accountNamed(seed, 'pharmacist');
  return {
    id: generatedId('cmt', nowMs - 2 * DAY_MS, new RandomStream(seed, 'comment', version.id)),
    version_id: version.id,
    path: 'dose.durationMinutes',
    body: 'Does the chair plan of the small clinics hold a third hour? Please say how many sessions a day that leaves.',
    author_id: id,
    author_name: displayName,
    created_at: isoInstant(nowMs - 2 * DAY_MS),
  };
}
