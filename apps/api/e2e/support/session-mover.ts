import type { Asker } from './graph.js';

/** The one step of each state that lets a session be moved for ever. */
const steps: Record<string, string> = {
  SCHEDULED: 'CHECK_IN',
  CONFIRMED: 'CHECK_IN',
  CHECKED_IN: 'BEGIN_PRE_CHECK',
  PRE_CHECK: 'PASS_PRE_CHECK',
  READY: 'START_INFUSION',
  INFUSING: 'PAUSE',
  PAUSED: 'RESUME',
  RECOVERY: 'MEET_CRITERIA',
  DISCHARGE_READY: 'REGRESS',
};

export interface MovedSession {
  id: string;
  state: string;
  version: number;
}

export interface SessionMover {
  session: MovedSession;
  /** Moves it once. @throws Error where it was not moved. */
  move(): Promise<MovedSession>;
}

const mutation = `mutation Move($input: TransitionSessionInput!) {
  transitionSession(input: $input) { session { id state version } userErrors { code message } } }`;

/** Takes a session that the asker may move: the named one, or the first there is. */
export async function takeSession(asker: Asker, id?: string): Promise<SessionMover> {
  const found = id
    ? await asker.data<{ session: MovedSession }>('query($id: ID!) { session(id: $id) { id state version } }', {
        variables: { id },
      })
    : await asker.data<{ sessions: { nodes: MovedSession[] } }>(
        `query($states: [SessionState!]) { sessions(first: 1, filter: { states: $states }) { nodes { id state version } } }`,
        { variables: { states: Object.keys(steps) } },
      );
  const session = 'session' in found ? found.session : found.sessions.nodes[0];
  if (!session) throw new Error('There is no session to move.');
  const mover: SessionMover = {
    session,
    async move() {
      const { id: sessionId, state, version } = mover.session;
      const input = {
        sessionId,
        expectedVersion: version,
        transition: steps[state],
        reason: 'Tried by a test',
        clientMutationId: `${sessionId}-${version}`,
      };
      const { transitionSession } = await asker.data<{
        transitionSession: { session: MovedSession | null; userErrors: { code: string; message: string }[] };
      }>(mutation, { variables: { input } });
      if (!transitionSession.session || transitionSession.userErrors.length > 0)
        throw new Error(`Not moved: ${JSON.stringify(transitionSession.userErrors)}`);
      return (mover.session = transitionSession.session);
    },
  };
  return mover;
}
