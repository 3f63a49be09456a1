import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Parts of the product by the file that asked for the work; the first that fits counts. */
const parts = [
  ['garbage collection', /^\(garbage collector\)/],
  ['waiting', /^\((idle|program)\)/],
  ['PostgreSQL driver', /node_modules\/(pg|pg-protocol|pg-pool|pg-types|postgres-\w+)\//],
  ['compiled documents (graphql-jit)', /graphql-jit|__field|__validateAndCoerce/],
  ['TypeGraphQL', /node_modules\/type-graphql\//],
  ['DataLoader', /node_modules\/dataloader\//],
  ['gateway: projection', /gateway\/dist\/execution\/(projector|row)/],
  ['gateway: plan and merge', /gateway\/dist\/execution\//],
  ['gateway: http', /gateway\/dist\/http\//],
  ['gateway: the rest', /packages\/gateway\//],
  ['audit sink', /persistence\/dist\/audit-(trail|sink)/],
  ['reader, lists and row types', /packages\/persistence\//],
  ['graphql-kit', /packages\/graphql-kit\//],
  ['tokens and viewers', /packages\/(identity|authz)\/|node_modules\/jose|subgraphs\/access/],
  ['subgraphs', /packages\/subgraphs\//],
  ['sealer and log', /packages\/messaging\//],
  ['Express', /node_modules\/(express|router|helmet)/],
];

const keyOf = ({ functionName, url, lineNumber }) =>
  `${functionName || '(anonymous)'} ${url.replace(/^file:\/\//, '')}${url ? `:${lineNumber + 1}` : ''}`;

/** Built-in work is put down to the code that asked for it: a write of the driver is the driver's. */
function partsOfNodes(nodes) {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const partOf = (id) => {
    for (let at = id; at !== undefined; at = parents.get(at)) {
      const [part] = parts.find(([, pattern]) => pattern.test(keyOf(frames.get(at)))) ?? [];
      if (part) return part;
    }
    return 'Node itself: sockets, timers, microtasks';
  };
  return new Map(nodes.map(({ id }) => [id, partOf(id)]));
}

/** Prints the share of each part in the newest profile of a folder, and its hottest functions. */
export function printShares(folder, { skipMs = 0 } = {}) {
  const [file] = readdirSync(folder)
    .map((name) => join(folder, name))
    .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8'));
  const keys = new Map(nodes.map(({ id, callFrame }) => [id, keyOf(callFrame)]));
  const partOf = partsOfNodes(nodes);
  const byFunction = new Map();
  const byPart = new Map();
  const add = (sums, key, time) => sums.set(key, (sums.get(key) ?? 0) + time);
  let elapsed = 0;
  samples.forEach((id, at) => {
    elapsed += timeDeltas[at];
    if (elapsed < skipMs * 1000 || partOf.get(id) === 'waiting') return;
    add(byPart, partOf.get(id), timeDeltas[at]);
    add(byFunction, `${keys.get(id)} [${partOf.get(id)}]`, timeDeltas[at]);
  });
  const busy = [...byPart.values()].reduce((sum, time) => sum + time, 0);
  const lines = (sums, most) =>
    [...sums]
      .sort((one, other) => other[1] - one[1])
      .slice(0, most)
      .map(
        ([key, time]) =>
          `${((100 * time) / busy).toFixed(1).padStart(5)} %  ${key.replace(/\/\S*\/(?=(packages|node_modules|apps)\/)/, '')}`,
      );
  console.log(`\nShare of the processor’s time by part\n${lines(byPart, 30).join('\n')}`);
  console.log(`\nHottest functions\n${lines(byFunction, 40).join('\n')}`);
}
