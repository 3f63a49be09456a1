// The reference of case (e): graphql-yoga's in-memory pub/sub over graphql-ws. No database, no access rules, no audit,
// no resume: POST /publish sends a reading to every subscriber. Prints its port when it listens.
import { createServer } from 'node:http';
import { useServer } from 'graphql-ws/use/ws';
import { createPubSub, createSchema, createYoga } from 'graphql-yoga';
import { WebSocketServer } from 'ws';

const pubSub = createPubSub();
let seq = 0;
const yoga = createYoga({
  logging: false,
  schema: createSchema({
    typeDefs: `type Query { ok: Boolean }
      type VitalSigns { measuredAt: String systolicMmHg: Int diastolicMmHg: Int heartRatePerMinute: Int oxygenSaturationPercent: Int rass: Int }
      type SessionEvent { kind: String seq: Int occurredAt: String sessionId: ID eventType: String vitalSigns: VitalSigns }
      type Subscription { sessionEvents(clinicIds: [ID!]): SessionEvent }`,
    resolvers: {
      Subscription: {
        sessionEvents: {
          async *subscribe() {
            yield { sessionEvents: { kind: 'SNAPSHOT' } };
            for await (const event of pubSub.subscribe('events')) yield { sessionEvents: event };
          },
        },
      },
    },
  }),
});

const server = createServer(async (request, response) => {
  if (request.url !== '/publish') return yoga(request, response);
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const { sessionId, ...signals } = JSON.parse(Buffer.concat(chunks).toString());
  const occurredAt = new Date().toISOString();
  seq += 1;
  const vitalSigns = { measuredAt: occurredAt, ...signals };
  pubSub.publish('events', {
    kind: 'VITAL_SIGNS',
    seq,
    occurredAt,
    sessionId,
    eventType: 'vital-signs-recorded',
    vitalSigns,
  });
  response.end();
});
useServer(
  {
    execute: (args) => args.rootValue.execute(args),
    subscribe: (args) => args.rootValue.subscribe(args),
    onSubscribe: async (context, _id, params) => {
      const { schema, execute, subscribe, contextFactory, parse, validate } = yoga.getEnveloped({ ...context, params });
      const args = {
        schema,
        operationName: params.operationName,
        document: parse(params.query),
        variableValues: params.variables,
        contextValue: await contextFactory(),
        rootValue: { execute, subscribe },
      };
      const errors = validate(args.schema, args.document);
      return errors.length > 0 ? errors : args;
    },
  },
  new WebSocketServer({ server, path: yoga.graphqlEndpoint }),
);
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
