import { buildSubgraphSchema } from '@apollo/subgraph';
import { Repeater } from '@repeaterjs/repeater';
import { composeServices } from '@theguild/federation-composition';
import { type ExecutionResult, type GraphQLSchema, execute, parse, subscribe } from 'graphql';
import type { AuditTouch, LocalSubgraph, SubgraphRequest, SubgraphResult } from '../../src/index.js';

export const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@inaccessible", "@shareable"])
directive @specifiedBy(url: String!) on SCALAR
`;

const patientClinics: Record<string, string> = { pat_1: 'clin_1', pat_2: 'clin_1', pat_3: 'clin_2' };
const hidden = new Set(['pat_3']);

export interface Call {
  subgraph: string;
  request: SubgraphRequest;
}

/** What resolvers see; `touches` stands for what a repository notes. */
interface Context {
  request: SubgraphRequest;
  touches: AuditTouch[];
  faults: Faults;
  events: EventSource;
}

/** Faults a test switches on. */
export interface Faults {
  clinics?: () => Promise<never> | never;
  name?: () => never;
}

type Push = (value: unknown) => unknown;

export class EventSource {
  private readonly listeners = new Set<Push>();
  /** How many subscriptions were ended. */
  ended = 0;

  get open(): number {
    return this.listeners.size;
  }

  emit(event: unknown): void {
    for (const push of this.listeners) void push({ sessionEvents: event });
  }

  stream(): AsyncIterable<unknown> {
    return new Repeater(async (push, stop) => {
      this.listeners.add(push);
      await stop;
      this.listeners.delete(push);
      this.ended += 1;
    });
  }
}

function patient(id: string, { touches }: Context) {
  const clinicId = patientClinics[id];
  if (clinicId === undefined || hidden.has(id)) return null;
  touches.push({ clinicId, type: 'Patient', ids: [id] });
  return {
    __typename: 'Patient',
    id,
    nodeId: id,
    name: `Name of ${id}`,
    clinic: { __typename: 'Clinic', id: clinicId },
  };
}

const stub = (id: string) => {
  const __typename = { pat: 'Patient', clin: 'Clinic' }[id.split('_')[0] ?? ''];
  return __typename ? { __typename, nodeId: id } : null;
};

type Resolver = (source: never, args: never, context: Context) => unknown;

const definitions: Record<string, { sdl: string; resolvers: Record<string, Record<string, unknown>> }> = {
  access: {
    sdl: `
      interface Node { id: ID! }
      type Query { viewer: Viewer node(id: ID!): Node nodes(ids: [ID!]!): [Node]! }
      type Viewer { displayName: String! }
      type Patient implements Node @key(fields: "nodeId", resolvable: false) { nodeId: ID! @inaccessible id: ID! @external }
      type Clinic implements Node @key(fields: "nodeId", resolvable: false) { nodeId: ID! @inaccessible id: ID! @external }
    `,
    resolvers: {
      Query: {
        viewer: ((_source, _args, { request }) => request.viewer) satisfies Resolver,
        node: ((_source, { id }: { id: string }) => stub(id)) as Resolver,
        nodes: ((_source, { ids }: { ids: string[] }) => ids.map(stub)) as Resolver,
      },
    },
  },
  clinics: {
    sdl: `
      interface Node { id: ID! }
      type Clinic implements Node @key(fields: "id") @key(fields: "nodeId") { id: ID! nodeId: ID! @inaccessible name: String! }
      type Query { clinics: [Clinic!] clinic(id: ID!): Clinic }
    `,
    resolvers: {
      Query: {
        clinics: ((_s, _a, { faults }) => faults.clinics?.() ?? [{ id: 'clin_1', name: 'Alpha' }]) satisfies Resolver,
        clinic: ((_s, { id }: { id: string }) => ({ id, name: 'Alpha' })) as Resolver,
      },
      Clinic: {
        __resolveReference: async (key: { id?: string; nodeId?: string }, { faults }: Context) => {
          await faults.clinics?.();
          const id = key.id ?? key.nodeId;
          return id === 'clin_9' ? null : { id, nodeId: id, name: id === 'clin_1' ? 'Alpha' : 'Beta' };
        },
        name: ((source: { name: string }, _a, { faults }) => faults.name?.() ?? source.name) as Resolver,
      },
    },
  },
  patients: {
    sdl: `
      interface Node { id: ID! }
      type Patient implements Node @key(fields: "id") @key(fields: "nodeId") { id: ID! nodeId: ID! @inaccessible name: String! clinic: Clinic }
      type Clinic @key(fields: "id", resolvable: false) { id: ID! }
      type PageInfo { hasNextPage: Boolean! }
      type PatientConnection { edges: [PatientEdge!]! nodes: [Patient!]! pageInfo: PageInfo! }
      type PatientEdge { node: Patient! cursor: String! }
      input PatientFilter { ids: [ID!] }
      type Query { patients(first: Int, last: Int, filter: PatientFilter): PatientConnection patient(id: ID!): Patient }
      type Mutation { renamePatient(id: ID!, name: String!): Patient stopInfusion: Boolean }
    `,
    resolvers: {
      Query: {
        patient: ((_s, { id }: { id: string }, context) => patient(id, context)) as Resolver,
        patients: ((_s, _a, context) => ({
          nodes: ['pat_1', 'pat_2'].map((id) => patient(id, context)),
          edges: [],
          pageInfo: { hasNextPage: false },
        })) satisfies Resolver,
      },
      Mutation: {
        renamePatient: ((_s, { id, name }: { id: string; name: string }, context) => ({
          ...patient(id, context),
          name,
        })) as Resolver,
        stopInfusion: () => true,
      },
      Patient: {
        __resolveReference: (key: { id?: string; nodeId?: string }, context: Context) =>
          patient(key.id ?? key.nodeId ?? '', context),
      },
    },
  },
  sessions: {
    sdl: `
      type Session @key(fields: "id") { id: ID! state: String! patient: Patient }
      type Patient @key(fields: "id") { id: ID! sessions: [Session!] }
      type SessionEvent { seq: Int! session: Session }
      type Query { session(id: ID!): Session }
      type Subscription { sessionEvents(clinicIds: [ID!]): SessionEvent! }
    `,
    resolvers: {
      Query: {
        session: ((_s, { id }: { id: string }) => ({
          id,
          state: 'RUNNING',
          patient: { __typename: 'Patient', id: id.replace('ses', 'pat') },
        })) as Resolver,
      },
      Patient: {
        __resolveReference: (key: { id: string }) => key,
        sessions: ((source: { id: string }) => [
          {
            id: source.id.replace('pat', 'ses'),
            state: 'RUNNING',
            patient: { __typename: 'Patient', id: source.id },
          },
        ]) as Resolver,
      },
      Subscription: {
        sessionEvents: { subscribe: ((_s, _a, { events }) => events.stream()) satisfies Resolver },
      },
    },
  },
};

export const supergraphSdl = compose();

function compose(): string {
  const services = Object.entries(definitions).map(([name, { sdl }]) => ({ name, typeDefs: parse(link + sdl) }));
  const composed = composeServices(services);
  if (!composed.supergraphSdl) throw new Error(composed.errors?.map((error) => error.message).join('\n'));
  return composed.supergraphSdl;
}

export const subgraphNames = Object.keys(definitions);

/** Small subgraphs over graphql-js that note each call. */
export function createSubgraphs() {
  const calls: Call[] = [];
  const faults: Faults = {};
  const events = new EventSource();
  const subgraphs = Object.entries(definitions).map(([name, { sdl, resolvers }]): LocalSubgraph => {
    const schema: GraphQLSchema = buildSubgraphSchema([{ typeDefs: parse(link + sdl), resolvers: resolvers as never }]);
    const start = (request: SubgraphRequest) => {
      calls.push({ subgraph: name, request });
      const contextValue: Context = { request, touches: [], faults, events };
      return { schema, document: request.document, variableValues: request.variables, contextValue };
    };
    return {
      name,
      async execute(request) {
        const args = start(request);
        const result = await execute(args);
        return withTouches(result, args.contextValue);
      },
      async subscribe(request) {
        const args = start(request);
        return (await subscribe(args)) as AsyncIterable<SubgraphResult> | SubgraphResult;
      },
    };
  });
  return { subgraphs, calls, faults, events };
}

function withTouches(result: ExecutionResult, { touches }: Context): SubgraphResult {
  return touches.length > 0 ? { ...result, extensions: { audit: touches } } : result;
}
