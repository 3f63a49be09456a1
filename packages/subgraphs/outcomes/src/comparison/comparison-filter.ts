import { BadInputError } from '@surcease/kernel';

export const diagnosisGroups = [
  'CRPS',
  'PERIPHERAL_NEUROPATHIC',
  'CENTRAL',
  'FIBROMYALGIA',
  'LOW_BACK',
  'PHANTOM_OR_POSTHERPETIC',
  'OTHER',
] as const;
export type DiagnosisGroup = (typeof diagnosisGroups)[number];

export const volumeBands = ['SMALL', 'MEDIUM', 'LARGE'] as const;
export type VolumeBand = (typeof volumeBands)[number];

/** Which episodes are compared. What is null does not narrow. */
export interface ComparisonFilter {
  diagnosisGroups: readonly string[] | null;
  protocolVersionIds: readonly string[] | null;
  /** The first and the last month in which series ended, YYYY-MM. */
  fromMonth: string | null;
  toMonth: string | null;
  /** Peer group: the clinics that are compared with each other. */
  regions: readonly string[] | null;
  volumeBands: readonly string[] | null;
}

export const everything: ComparisonFilter = {
  diagnosisGroups: null,
  protocolVersionIds: null,
  fromMonth: null,
  toMonth: null,
  regions: null,
  volumeBands: null,
};

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const MOST_IDS = 50;

type Given = { [Name in keyof ComparisonFilter]?: ComparisonFilter[Name] | null };

/**
 * One form for filters that mean the same, so that they share what is computed.
 * @throws BadInputError for a month that is none, a period that ends before it starts, or more than 50 protocol versions
 */
export function normalFilter(given: Given | null | undefined, path: readonly string[]): ComparisonFilter {
  const { fromMonth = null, toMonth = null } = given ?? {};
  for (const [name, month] of Object.entries({ fromMonth, toMonth }))
    if (month !== null && !MONTH.test(month)) throw new BadInputError('A month is written YYYY-MM.', [...path, name]);
  if (fromMonth !== null && toMonth !== null && toMonth < fromMonth)
    throw new BadInputError('The period ends before it starts.', [...path, 'toMonth']);
  const protocolVersionIds = distinct(given?.protocolVersionIds);
  if ((protocolVersionIds?.length ?? 0) > MOST_IDS)
    throw new BadInputError(`At most ${MOST_IDS} protocol versions.`, [...path, 'protocolVersionIds']);
  return {
    diagnosisGroups: distinct(given?.diagnosisGroups),
    protocolVersionIds,
    fromMonth,
    toMonth,
    regions: distinct(given?.regions),
    volumeBands: distinct(given?.volumeBands),
  };
}

const distinct = (values: readonly string[] | null | undefined) =>
  values?.length ? [...new Set(values)].sort() : null;

export const isNarrow = (filter: ComparisonFilter): boolean => Object.values(filter).some((value) => value !== null);
