import type { Asker } from './graph.js';

/** States in which readings are written down: an infusion goes on for hours, so such a session can be moved for ever. */
const states = ['INFUSING', 'PAUSED', 'RECOVERY', 'DISCHARGE_READY', 'READY', 'PRE_CHECK'];

/** Within the limits of every rule, so that no alarm follows: one reading is one event of the clinic's stream. */
const calm = { oxygenSaturationPercent: 98, respiratoryRatePerMinute: 14 };
const restingRate = 60;
const manyRates = 40;

export interface MovedSession {
  id: string;
  state: string;
  version: number;
  /** How many readings it has: each move writes one down. */
  readings: number;
  /** When the last of them was measured. */
  measuredAt: string | null;
}

export interface SessionMover {
  session: MovedSession;
  /** Writes one reading down, with a heart rate that the one before did not have. @throws Error where it was not. */
  move(): Promise<MovedSession>;
}

interface Found {
  id: string;
  state: string;
  version: number;
  vitals: { measuredAt: string }[];
}

interface Recorded {
  recordVitalSigns: {
    vitalSigns: { measuredAt: string } | null;
    alarms: { id: string }[] | null;
    userErrors: { code: string; message: string }[];
  };
}

/** Rows and events write the same instant with more zeros or fewer. */
const instantOf = (at: string) => new Date(at).toISOString();

const fields = 'id state version vitals { measuredAt }';
const mutation = `mutation Move($input: RecordVitalSignsInput!) { recordVitalSigns(input: $input) {
  vitalSigns { measuredAt } alarms { id } userErrors { code message } } }`;

async function find(asker: Asker, id: string | undefined): Promise<MovedSession> {
  const found = id === undefined ? await firstOf(asker) : await named(asker, id);
  if (!found) throw new Error('There is no session to move.');
  const { vitals, ...session } = found;
  const last = vitals.at(-1);
  return { ...session, readings: vitals.length, measuredAt: last ? instantOf(last.measuredAt) : null };
}

async function named(asker: Asker, id: string): Promise<Found | null> {
  const query = `query($id: ID!) { session(id: $id) { ${fields} } }`;
  return (await asker.data<{ session: Found | null }>(query, { variables: { id } })).session;
}

async function firstOf(asker: Asker): Promise<Found | undefined> {
  const query = `query($states: [SessionState!]) {
    sessions(first: 1, filter: { states: $states }) { nodes { ${fields} } } }`;
  return (await asker.data<{ sessions: { nodes: Found[] } }>(query, { variables: { states } })).sessions.nodes[0];
}

/** The heart rate of a session's nth reading. */
export const rateOfMove = (readings: number): number => restingRate + (readings % manyRates);

/** Takes a session that the asker may write readings of: the named one, or the first there is. */
export async function takeSession(asker: Asker, id?: string): Promise<SessionMover> {
  const mover: SessionMover = {
    session: await find(asker, id),
    async move() {
      const { id: sessionId, readings: before, ...rest } = mover.session;
      const readings = before + 1;
      const clientMutationId = `${sessionId}-${readings}`;
      const input = { ...calm, sessionId, heartRatePerMinute: rateOfMove(readings), clientMutationId };
      const { recordVitalSigns } = await asker.data<Recorded>(mutation, { variables: { input } });
      const { vitalSigns, alarms, userErrors } = recordVitalSigns;
      if (!vitalSigns || userErrors.length > 0) throw new Error(`Not moved: ${JSON.stringify(userErrors)}`);
      if (alarms && alarms.length > 0) throw new Error('A calm reading raised an alarm: the move is two events.');
      return (mover.session = { ...rest, id: sessionId, readings, measuredAt: instantOf(vitalSigns.measuredAt) });
    },
  };
  return mover;
}
