// What the gateway itself costs per request: three subgraphs that answer at once, 20 patients with 100 sessions.
// Run: node bench/overhead.mjs (after a build)
import http from 'node:http';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { createGateway } from '../dist/index.js';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n';
const sdl = {
  patients: `${link} type Patient @key(fields: "id") { id: ID! name: String! clinic: Clinic }
    type Clinic @key(fields: "id", resolvable: false) { id: ID! } type Query { patients: [Patient!] }`,
  clinics: `${link} type Clinic @key(fields: "id") { id: ID! name: String! city: String! } type Query { clinic(id: ID!): Clinic }`,
  sessions: `${link} type Patient @key(fields: "id") { id: ID! sessions: [Session!] }
    type Session @key(fields: "id") { id: ID! state: State! at: String! } enum State { A B } type Query { session(id: ID!): Session }`,
};
const { supergraphSdl } = composeServices(Object.entries(sdl).map(([name, text]) => ({ name, typeDefs: parse(text) })));

const times = (length, make) => Array.from({ length }, (_, index) => make(index));
const answers = {
  patients: () => ({
    patients: times(20, (i) => ({
      __typename: 'Patient',
      id: `p${i}`,
      name: `n${i}`,
      clinic: { __typename: 'Clinic', id: `c${i % 5}` },
    })),
  }),
  clinics: (keys) => ({ _entities: keys.map(({ id }) => ({ __typename: 'Clinic', name: `C ${id}`, city: 'x' })) }),
  sessions: (keys) => ({
    _entities: keys.map(({ id }) => ({
      __typename: 'Patient',
      sessions: times(5, (j) => ({ id: id + j, state: 'A', at: '2026-01-01T00:00:00Z' })),
    })),
  }),
};
const subgraphs = Object.keys(sdl).map((name) => ({
  name,
  execute: async (request) => ({ data: answers[name](request.variables.representations) }),
}));
const viewer = { accountId: 'acct_1', displayName: 'Staff', kind: 'STAFF', purpose: null, grants: [] };
const principal = { viewer, clientKey: 'acct_1' };
const gateway = createGateway(
  { supergraphSdl, subgraphs, limits: { staffBucket: { maximumAvailable: 1e9, restoreRate: 1e9 } } },
  { authenticate: () => principal, auditSink: { write: async () => {} }, logger: console },
);
const query = 'query Q { patients { id name clinic { id name city } sessions { id state at } } }';

async function measure(label, run) {
  for (let i = 0; i < 1000; i++) await run();
  const samples = [];
  for (let i = 0; i < 2000; i++) {
    const startedAt = performance.now();
    await run();
    samples.push(performance.now() - startedAt);
  }
  samples.sort((a, b) => a - b);
  const at = (share) => samples[Math.floor(samples.length * share)].toFixed(3);
  console.log(`${label}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, n ${samples.length}`);
}

await measure('pipeline in process', () => gateway.execute({ params: { query }, principal, requestId: 'bench-0001' }));

const server = http.createServer((request, response) => void gateway.handleRequest(request, response));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const agent = new http.Agent({ keepAlive: true });
const body = JSON.stringify({ query });
const headers = { 'content-type': 'application/json', 'content-length': body.length };
const post = (url) =>
  new Promise((resolve, reject) => {
    const request = http.request({ ...url, host: '127.0.0.1', method: 'POST', agent, headers }, (response) => {
      response.resume().once('end', resolve);
    });
    request.once('error', reject).end(body);
  });
await measure('over HTTP, client included', () => post({ port: server.address().port }));

const empty = http.createServer((request, response) =>
  request.resume().once('end', () => response.end('x'.repeat(7000))),
);
await new Promise((resolve) => empty.listen(0, '127.0.0.1', resolve));
await measure('bare node:http with as large an answer', () => post({ port: empty.address().port }));

agent.destroy();
server.close();
empty.close();
await gateway[Symbol.asyncDispose]();
