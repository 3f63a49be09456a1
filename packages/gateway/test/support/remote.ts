import { createHash, randomUUID } from 'node:crypto';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { GatewayDeps, RemoteSubgraph, SubgraphRequest } from '../../src/index.js';
import { createSubgraphs } from './subgraphs.js';

interface Minted {
  audience: string;
  bodyHash: string;
  viewer: SubgraphRequest['viewer'];
  requestId: string;
  operation: SubgraphRequest['operation'];
}

/** The subgraphs behind HTTP and sockets; each checks that its token was minted for it and for this body. */
export async function startRemoteSubgraphs() {
  const local = createSubgraphs();
  const minted = new Map<string, Minted>();
  const servers: Server[] = [];
  const behaviours = new Map<string, (respond: () => void, end: (text: string) => void) => void>();

  const mint: NonNullable<GatewayDeps['mintInternalToken']> = async (audience, viewer, bodyText, about) => {
    const token = randomUUID();
    minted.set(token, {
      audience,
      bodyHash: sha256(bodyText),
      viewer,
      requestId: about.requestId,
      operation: about.operation,
    });
    return token;
  };

  function requestOf(
    name: string,
    authorization: string | undefined,
    body: string,
    type: SubgraphRequest['operationType'],
  ) {
    const claims = minted.get(authorization?.replace('Bearer ', '') ?? '');
    if (claims?.audience !== name || claims.bodyHash !== sha256(body))
      throw new Error('The token is not for this request');
    const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
    const { viewer, requestId, operation } = claims;
    return {
      document: parse(query),
      documentText: query,
      operationType: type,
      variables,
      viewer,
      requestId,
      operation,
    };
  }

  const subgraphs = await Promise.all(
    local.subgraphs.map(async (subgraph): Promise<RemoteSubgraph> => {
      const server = createServer((request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.once('end', () => {
          const answer = async () => {
            const body = Buffer.concat(chunks).toString();
            const result = await subgraph.execute(
              requestOf(subgraph.name, request.headers.authorization, body, 'query'),
            );
            response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
          };
          const behave = behaviours.get(subgraph.name);
          if (behave)
            behave(
              () => void answer(),
              (text) => response.end(text),
            );
          else
            void answer().catch((error: Error) =>
              response.writeHead(401).end(JSON.stringify({ reason: error.message })),
            );
        });
      });
      servers.push(server);
      const sockets = new WebSocketServer({ server });
      useServer(
        {
          onSubscribe: (context, _id, payload) => {
            const { authorization } = context.connectionParams as { authorization: string };
            const body = JSON.stringify({
              query: payload.query,
              variables: payload.variables,
              operationName: payload.operationName,
            });
            const contextValue = requestOf(subgraph.name, authorization, body, 'subscription');
            return { schema: undefined as never, document: contextValue.document, contextValue };
          },
          subscribe: (args) => subgraph.subscribe(args.contextValue as SubgraphRequest) as never,
        },
        sockets,
      );
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return { name: subgraph.name, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` };
    }),
  );

  return {
    ...local,
    subgraphs,
    mint,
    /** How a subgraph misbehaves; without one it answers. */
    behaviours,
    async [Symbol.asyncDispose]() {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

export type RemoteNetwork = Awaited<ReturnType<typeof startRemoteSubgraphs>>;

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
