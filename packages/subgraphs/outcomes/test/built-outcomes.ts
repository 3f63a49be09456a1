import type { TestDatabase } from '@surcease/persistence/testing';

interface BuiltEpisodes {
  clinicId: string;
  /** The last day of the series, null while it goes on. */
  endedOn: string | null;
  baselineNrs: number;
  /** The pain score in week 4 of each episode, null where there is none. */
  week4: readonly (number | null)[];
  diagnosisGroup?: string;
  protocolVersionId?: string;
}

let built = 0;

/** Episodes of one clinic with their week-4 scores. */
export async function buildEpisodes(
  database: TestDatabase,
  { clinicId, endedOn, baselineNrs, week4, diagnosisGroup = 'CRPS', protocolVersionId = 'pver_1' }: BuiltEpisodes,
) {
  built += 1;
  const values = [`${clinicId}_${built}_`, clinicId, endedOn, baselineNrs, week4];
  await database.owner.query(
    `insert into outcomes.episodes select 'epi_' || $1 || place, $2, 'pat_' || $1 || place, $6, coalesce($3::date - 14, '2026-01-05'), $3, $4, 10, 0,
       2, 50, 'FEMALE', false, 'SELF_PAY', false, $7 from unnest($5::numeric[]) with ordinality scores(score, place)`,
    [...values, diagnosisGroup, protocolVersionId],
  );
  await database.owner.query(
    `insert into outcomes.assessments select 'asmt_' || $1 || place, $2, 'pat_' || $1 || place, 'epi_' || $1 || place, null, 'NRS',
       'W4', score, '{}', 'nrs-1', $3::date + 28 + '12:00 Z'::timetz
     from unnest($4::numeric[]) with ordinality scores(score, place) where score is not null`,
    [values[0], clinicId, endedOn, week4],
  );
}

/** Scores of so many who responded from a baseline of 7, who did not, and who did not answer. */
export const scores = (responders: number, others: number, unanswered = 0): (number | null)[] => [
  ...Array.from({ length: responders }, () => 4),
  ...Array.from({ length: others }, () => 6),
  ...Array.from({ length: unanswered }, () => null),
];
