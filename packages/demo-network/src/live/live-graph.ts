/** Asks the graph as a demo account, as any client would; answers `data`. @throws Error where the graph refused as a whole */
export type Ask = (
  subject: string,
  document: string,
  variables: Record<string, unknown>,
) => Promise<Record<string, unknown>>;

/** A session as the player sees it. */
export interface PlayedSession {
  id: string;
  state: string;
  version: number;
  scheduledAt: string;
  startedAt: string | null;
  endedAt: string | null;
  plannedDoseMicrograms: number;
  deliveredDoseMicrograms: number | null;
  currentRateMicrogramsPerHour: number | null;
  plan: { durationMinutes: number; plannedRateMicrogramsPerHour: number } | null;
  drugAccount: { drawnMicrograms: number; deliveredMicrograms: number; wastedMicrograms: number | null } | null;
  transitions: { at: string }[];
  alarms: {
    id: string;
    raisedAt: string;
    acknowledgedAt: string | null;
    task: { id: string; doneAt: string | null } | null;
  }[];
}

const played = `id state version scheduledAt startedAt endedAt plannedDoseMicrograms deliveredDoseMicrograms
  currentRateMicrogramsPerHour plan { durationMinutes plannedRateMicrogramsPerHour }
  drugAccount { drawnMicrograms deliveredMicrograms wastedMicrograms } transitions { at }
  alarms { id raisedAt acknowledgedAt task { id doneAt } }`;

export const CLINIC_OF_VIEWER = `query DemoClinic { viewer { grants { clinic { id timeZone } } } }`;

export const SESSIONS_OF_DAY = `query DemoSessions($clinicIds: [ID!]!, $from: DateTime!, $to: DateTime!) {
  sessions(first: 60, filter: { clinicIds: $clinicIds, scheduledFrom: $from, scheduledTo: $to,
    states: [SCHEDULED, CONFIRMED, CHECKED_IN, PRE_CHECK, READY, INFUSING, PAUSED, RECOVERY, DISCHARGE_READY] }) { nodes { ${played} } } }`;

export const PLANS_TO_GO_ON_WITH = `query DemoPlans($clinicIds: [ID!]!, $to: DateTime!) {
  sessions(first: 60, sort: SCHEDULED_AT_DESCENDING, filter: { clinicIds: $clinicIds, states: [COMPLETED], scheduledTo: $to }) {
    nodes { plan { id state } room { id } nurse { id } provider { id } } } }`;

/** What all payloads of the player's mutations have. */
const answered = 'userErrors { code message }';

/** A mutation by name and input type, whose payload tells the session's new version. */
export const mutationOf = (name: string, input: string, fields: string = `session { version }`): string =>
  `mutation Demo_${name}($input: ${input}!) { ${name}(input: $input) { ${fields} ${answered} } }`;
