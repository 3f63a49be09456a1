import { readMany, unknownNames } from '../app/url-state.js';
import { regions } from '../format/words.js';
import type {
  ComparisonAdjustment,
  ComparisonFilterInput,
  DiagnosisGroup,
  IndicatorId,
  Region,
  VolumeBand,
} from '../graph/schema.generated.js';

/** What is compared, and which clinic is lit: one and the same on every page that shows outcomes. */
export interface Selection {
  /** The slug of the clinic that is lit in every chart. */
  clinic: string | null;
  indicator: IndicatorId;
  conditions: readonly DiagnosisGroup[];
  /** Ids of protocol versions. */
  protocols: readonly string[];
  /** Peers: only clinics of these regions and sizes are compared, with each other. */
  regions: readonly Region[];
  volumes: readonly VolumeBand[];
  /** The first and the last month in which series ended, YYYY-MM. */
  from: string | null;
  to: string | null;
  adjust: ComparisonAdjustment;
}

/** Listed by hand and checked by the compiler: the address is read before the server has said what there is. */
const indicatorIds = Object.keys({
  ADVERSE_EVENT_SESSIONS: true,
  ASRA_POSITIVE: true,
  AUTHORISATION_APPROVED: true,
  AUTHORISATION_DAYS: true,
  DETERIORATION_W4: true,
  DEVIATIONS: true,
  EARLY_STOP: true,
  ESCORT_DOCUMENTED: true,
  FOLLOW_UP_W4: true,
  MME_CUT20_W4: true,
  MONITORING_ADHERENCE: true,
  NO_SHOW: true,
  NRS_CHANGE_W4: true,
  NRS_CHANGE_W12: true,
  PEG_CHANGE_W4: true,
  PHQ9_CHANGE_W4: true,
  PROMIS_PI_CHANGE_W4: true,
  PROTOCOL_ADHERENCE: true,
  RESP30_END: true,
  RESP30_W4: true,
  RESP30_W12: true,
  RESP50_W4: true,
  SERIOUS_ADVERSE_EVENTS: true,
  UNPLANNED_TRANSFER: true,
  WAIT_DAYS: true,
} satisfies Record<IndicatorId, true>) as IndicatorId[];

export const conditions: readonly DiagnosisGroup[] = [
  'CRPS',
  'PERIPHERAL_NEUROPATHIC',
  'CENTRAL',
  'FIBROMYALGIA',
  'LOW_BACK',
  'PHANTOM_OR_POSTHERPETIC',
  'OTHER',
];

export const volumeBands: readonly VolumeBand[] = ['SMALL', 'MEDIUM', 'LARGE'];

const adjustments: readonly ComparisonAdjustment[] = ['CASE_MIX', 'NONE'];

/** The primary indicator after adjustment: clinics treat different patients, so the crude rate is asked for by name. */
export const initialSelection: Selection = {
  clinic: null,
  indicator: 'RESP30_W4',
  conditions: [],
  protocols: [],
  regions: [],
  volumes: [],
  from: null,
  to: null,
  adjust: 'CASE_MIX',
};

const isMonth = (value: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(value);
const isVersionId = (value: string): boolean => /^pver_[0-9a-z]{26}$/.test(value);

/** What of an address is the selection. */
const names = ['clinic', 'indicator', 'condition', 'protocol', 'region', 'volume', 'from', 'to', 'adjust'] as const;
/** The clinics picked for a closer look, which every view of outcomes hands on to the next. */
const picked = 'c';

/** What the address asks for, and what of it is not known; a page names the parameters that it reads besides. */
export function readSelection(
  params: URLSearchParams,
  own: readonly string[] = [],
): { selection: Selection; unknown: string[] } {
  const indicator = readMany(params, 'indicator', indicatorIds);
  const condition = readMany(params, 'condition', conditions);
  const adjust = readMany(params, 'adjust', adjustments);
  const region = readMany(params, 'region', regions);
  const volume = readMany(params, 'volume', volumeBands);
  const given = [...new Set(params.getAll('protocol'))];
  const months = { from: params.get('from'), to: params.get('to') };
  const month = (value: string | null) => (value !== null && isMonth(value) ? value : null);
  const [from, to] = [month(months.from), month(months.to)];
  const isReversed = from !== null && to !== null && to < from;
  return {
    selection: {
      clinic: params.get('clinic'),
      indicator: indicator.values[0] ?? initialSelection.indicator,
      conditions: condition.values,
      protocols: given.filter(isVersionId),
      regions: region.values,
      volumes: volume.values,
      from,
      to: isReversed ? null : to,
      adjust: adjust.values[0] ?? initialSelection.adjust,
    },
    unknown: [
      ...unknownNames(params, [...names, picked, ...own]),
      ...indicator.unknown,
      ...condition.unknown,
      ...adjust.unknown,
      ...region.unknown,
      ...volume.unknown,
      ...given.filter((value) => !isVersionId(value)),
      ...Object.values(months).filter((value) => value !== null && !isMonth(value)),
      ...(isReversed ? [`${from} to ${to}`] : []),
    ].filter((value) => value !== null),
  };
}

/** The address with a part of the selection changed; what is as at first is not written. */
export function writeSelection(current: URLSearchParams, change: Partial<Selection>): URLSearchParams {
  const next = new URLSearchParams(current);
  const one = (name: string, value: string | null | undefined, initial: string | null) => {
    if (value === undefined) return;
    if (value === null || value === initial) next.delete(name);
    else next.set(name, value);
  };
  const many = (name: string, values: readonly string[] | undefined) => {
    if (!values) return;
    next.delete(name);
    for (const value of values) next.append(name, value);
  };
  one('clinic', change.clinic, null);
  one('indicator', change.indicator, initialSelection.indicator);
  one('from', change.from, null);
  one('to', change.to, null);
  one('adjust', change.adjust, initialSelection.adjust);
  many('condition', change.conditions);
  many('protocol', change.protocols);
  many('region', change.regions);
  many('volume', change.volumes);
  return next;
}

/** The part of an address that says what is selected, for links between the pages that share it. */
export function selectionSearch(selection: Partial<Selection>): string {
  const search = writeSelection(new URLSearchParams(), selection).toString();
  return search ? `?${search}` : '';
}

/** The part of a selection that leaves people out. */
export type Narrowing = Pick<Selection, 'conditions' | 'protocols' | 'regions' | 'volumes' | 'from' | 'to'>;

export const isNarrowed = ({ conditions: groups, protocols, regions: peers, volumes, from, to }: Narrowing): boolean =>
  [groups, protocols, peers, volumes].some((chosen) => chosen.length > 0) || from !== null || to !== null;

/** The filter as the graph takes it; null where nothing narrows. */
export function filterOf(selection: Selection): ComparisonFilterInput | null {
  if (!isNarrowed(selection)) return null;
  return {
    ...(selection.conditions.length > 0 ? { diagnosisGroups: [...selection.conditions] } : {}),
    ...(selection.protocols.length > 0 ? { protocolVersionIds: [...selection.protocols] } : {}),
    ...(selection.regions.length > 0 ? { regions: [...selection.regions] } : {}),
    ...(selection.volumes.length > 0 ? { volumeBands: [...selection.volumes] } : {}),
    ...(selection.from ? { fromMonth: selection.from } : {}),
    ...(selection.to ? { toMonth: selection.to } : {}),
  };
}
