import { caseMix } from './effect-indicators.js';
import type { Indicator, IndicatorId } from './indicator.js';

type Text = Pick<Indicator, 'name' | 'direction' | 'numerator' | 'denominator' | 'exclusions'>;
type More = Partial<
  Pick<Indicator, 'kind' | 'unit' | 'per' | 'window' | 'windowClosesAfterDays' | 'minimumN' | 'adjustment'>
>;

const define = <Id extends IndicatorId>(id: Id, group: Indicator['group'], text: Text, more: More = {}): Indicator => ({
  id,
  group,
  ...text,
  description: `${text.numerator} Of: ${text.denominator} ${text.exclusions}`,
  kind: 'PROPORTION',
  unit: 'SHARE',
  per: 1,
  window: null,
  windowClosesAfterDays: 0,
  minimumN: 30,
  adjustment: [],
  owner: group === 'HARM' ? 'Medical director of the network' : 'Operations of the network',
  version: '1',
  ...more,
});

const LOWER = 'LOWER_IS_BETTER';
const HIGHER = 'HIGHER_IS_BETTER';
const givenSessions = 'Sessions in which an infusion was given.';
const noneLeftOut = 'Appointments without an infusion are left out.';

type HarmId = 'ADVERSE_EVENT_SESSIONS' | 'SERIOUS_ADVERSE_EVENTS' | 'EARLY_STOP' | 'UNPLANNED_TRANSFER';

/** What went wrong in or after sessions. */
export const harmIndicators: Readonly<Record<HarmId, Indicator>> = {
  ADVERSE_EVENT_SESSIONS: define(
    'ADVERSE_EVENT_SESSIONS',
    'HARM',
    {
      name: 'Sessions with an adverse event',
      direction: LOWER,
      numerator: 'Sessions with at least one adverse event of any grade.',
      denominator: givenSessions,
      exclusions: noneLeftOut,
    },
    { adjustment: caseMix },
  ),
  SERIOUS_ADVERSE_EVENTS: define(
    'SERIOUS_ADVERSE_EVENTS',
    'HARM',
    {
      name: 'Serious adverse events per 1000 sessions',
      direction: LOWER,
      numerator: 'Adverse events that meant death, danger to life, hospital or lasting harm.',
      denominator: givenSessions,
      exclusions: noneLeftOut,
    },
    { kind: 'RATE', unit: 'PER_1000_SESSIONS', per: 1000 },
  ),
  EARLY_STOP: define(
    'EARLY_STOP',
    'HARM',
    {
      name: 'Infusions stopped early',
      direction: LOWER,
      numerator: 'Sessions whose infusion was stopped before the planned dose.',
      denominator: givenSessions,
      exclusions: noneLeftOut,
    },
    { adjustment: caseMix },
  ),
  UNPLANNED_TRANSFER: define('UNPLANNED_TRANSFER', 'HARM', {
    name: 'Unplanned transfers',
    direction: LOWER,
    numerator: 'Sessions that ended in a transfer to a hospital.',
    denominator: givenSessions,
    exclusions: noneLeftOut,
  }),
};

type ProcessId =
  | 'WAIT_DAYS'
  | 'FOLLOW_UP_W4'
  | 'PROTOCOL_ADHERENCE'
  | 'DEVIATIONS'
  | 'NO_SHOW'
  | 'MONITORING_ADHERENCE'
  | 'ESCORT_DOCUMENTED';

/** How care is given. Not adjusted: what a clinic does is not a trait of its patients. */
export const processIndicators: Readonly<Record<ProcessId, Indicator>> = {
  WAIT_DAYS: define(
    'WAIT_DAYS',
    'PROCESS',
    {
      name: 'Median wait for the first infusion',
      direction: LOWER,
      numerator: 'The median of days from referral to the first infusion.',
      denominator: 'Episodes with a first infusion.',
      exclusions: 'Episodes without a recorded referral are left out.',
    },
    { kind: 'MEDIAN', unit: 'DAYS' },
  ),
  FOLLOW_UP_W4: define(
    'FOLLOW_UP_W4',
    'PROCESS',
    {
      name: 'Follow-up completeness at week 4',
      direction: HIGHER,
      numerator: 'Episodes with a pain score (NRS) between 21 and 42 days after the series.',
      denominator: 'Episodes whose window of week 4 has closed.',
      exclusions: 'No episode is left out.',
    },
    { window: 'W4', windowClosesAfterDays: 42 },
  ),
  PROTOCOL_ADHERENCE: define('PROTOCOL_ADHERENCE', 'PROCESS', {
    name: 'Sessions as the protocol asks',
    direction: HIGHER,
    numerator: 'Sessions without a recorded deviation from their protocol version.',
    denominator: givenSessions,
    exclusions: noneLeftOut,
  }),
  DEVIATIONS: define(
    'DEVIATIONS',
    'PROCESS',
    {
      name: 'Deviations per 100 sessions',
      direction: LOWER,
      numerator: 'Recorded deviations from the protocol version.',
      denominator: givenSessions,
      exclusions: noneLeftOut,
    },
    { kind: 'RATE', unit: 'PER_100_SESSIONS', per: 100 },
  ),
  NO_SHOW: define('NO_SHOW', 'PROCESS', {
    name: 'Appointments missed without notice',
    direction: LOWER,
    numerator: 'Appointments to which the patient did not come.',
    denominator: 'Appointments that were due.',
    exclusions: 'Appointments that were cancelled or put off are left out.',
  }),
  MONITORING_ADHERENCE: define(
    'MONITORING_ADHERENCE',
    'PROCESS',
    {
      name: 'Readings taken on time',
      direction: HIGHER,
      numerator: 'The mean share, of the readings that were due in a session, that came before they were overdue.',
      denominator: 'Sessions of patients who were discharged.',
      exclusions: 'Sessions whose readings were not counted are left out.',
    },
    { kind: 'MEAN' },
  ),
  ESCORT_DOCUMENTED: define('ESCORT_DOCUMENTED', 'PROCESS', {
    name: 'Sessions with an escort on record',
    direction: HIGHER,
    numerator: 'Sessions after which the person who took the patient home is on record, and was there.',
    denominator: 'Sessions of patients who were discharged.',
    exclusions: 'Sessions of which it was not told are left out.',
  }),
};

type AccessId = 'AUTHORISATION_APPROVED' | 'AUTHORISATION_DAYS';

/** Whether payers let patients in. */
export const accessIndicators: Readonly<Record<AccessId, Indicator>> = {
  AUTHORISATION_APPROVED: define('AUTHORISATION_APPROVED', 'ACCESS', {
    name: 'Authorisations approved',
    direction: HIGHER,
    numerator: 'Episodes whose first decision by the payer was an approval.',
    denominator: 'Episodes with a decision by the payer.',
    exclusions: 'Episodes that asked for none are left out.',
  }),
  AUTHORISATION_DAYS: define(
    'AUTHORISATION_DAYS',
    'ACCESS',
    {
      name: 'Median days to the payer’s decision',
      direction: LOWER,
      numerator: 'The median of days from the request to the first decision.',
      denominator: 'Episodes with a decision by the payer.',
      exclusions: 'Episodes that asked for none are left out.',
    },
    { kind: 'MEDIAN', unit: 'DAYS' },
  ),
};
