import { describe, expect, it } from 'vitest';
import type { SubgraphResult } from '../src/index.js';
import { partner, staff, startGateway } from './support/gateway.js';
import { openClient } from './support/socket.js';
import { createSubgraphs } from './support/subgraphs.js';

describe('an event that a subgraph hands to several subscribers as one object', () => {
  it('is completed for each of them with what they may see of other subgraphs, and is itself left as it was', async () => {
    const local = createSubgraphs();
    const patient = { __typename: 'Patient', id: 'pat_1' };
    const event: SubgraphResult = { data: { sessionEvents: { seq: 1, session: { state: 'RUNNING', patient } } } };
    const before = structuredClone(event);
    const subgraphs = local.subgraphs.map((subgraph) => ({
      ...subgraph,
      subscribe: async () =>
        (async function* once() {
          yield event;
        })(),
      execute: async (request: Parameters<(typeof local.subgraphs)[number]['execute']>[0]): Promise<SubgraphResult> =>
        // To the partner no patient is shown.
        request.viewer?.kind === 'PARTNER' ? { data: { _entities: [null] } } : subgraph.execute(request),
    }));
    await using test = await startGateway({ subgraphs });
    const first = async (credentials: typeof staff, query: string) => {
      await using client = openClient(test.wsUrl, credentials);
      return (await client.iterate({ query }).next()).value;
    };
    const named = 'subscription { sessionEvents { seq session { state patient { name } } } }';
    const session = (shown: object | null) => ({
      data: { sessionEvents: { seq: 1, session: { state: 'RUNNING', patient: shown } } },
    });
    expect(await first(staff, named)).toEqual(session({ name: 'Name of pat_1' }));
    expect(await first(partner, named)).toEqual(session(null));
    expect(event).toEqual(before);
    const plain = 'subscription { sessionEvents { seq session { state } } }';
    for (const credentials of [staff, partner])
      expect(await first(credentials, plain)).toEqual({
        data: { sessionEvents: { seq: 1, session: { state: 'RUNNING' } } },
      });
  });
});
