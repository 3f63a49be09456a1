import type { Viewer } from '@surcease/authz';
import type { MaybePromise } from '@surcease/kernel';
import { type GraphQLSchema, Kind, TypeInfo, getNamedType, isCompositeType, visit, visitWithTypeInfo } from 'graphql';
import type { SubgraphRequest, SubgraphResult } from './subgraph-request.js';

type Share = (event: unknown, answer: () => MaybePromise<SubgraphResult>) => MaybePromise<SubgraphResult>;

const answers = new WeakMap<object, Map<string, MaybePromise<SubgraphResult>>>();
const classes = new WeakMap<Viewer, string>();

/** What decides on access apart from who exactly it is; two viewers of one class may see the same. */
function classOf(viewer: Viewer | null): string {
  if (viewer === null) return 'nobody';
  let name = classes.get(viewer);
  if (name === undefined) {
    const { kind, partnerTier, purpose, grants } = viewer;
    classes.set(viewer, (name = JSON.stringify([kind, partnerTier, purpose, grants])));
  }
  return name;
}

/**
 * Lets subscriptions share their answers: for one event object, those with the same document, the same grants and the
 * same variables below the root field are answered once. Whether a viewer may still hear the event was asked before it
 * came here; the answer is one object for all, which nobody changes.
 * @param typesOfEvents types that tell everybody with the same grants the same of an event; a document that asks for any
 *   other is answered for each subscriber
 */
export function createSharing(schema: GraphQLSchema, typesOfEvents: ReadonlySet<string>) {
  return (request: SubgraphRequest): Share | null => {
    const names = typesOfEvents.size === 0 ? null : variablesBelowRoot(schema, request, typesOfEvents);
    if (names === null) return null;
    const values = names.map((name) => request.variables[name]);
    const key = `${classOf(request.viewer)}\n${request.documentText}\n${JSON.stringify(values)}`;
    return (event, answer) => (isObject(event) ? shared(event, key, answer) : answer());
  };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function shared(event: object, key: string, answer: () => MaybePromise<SubgraphResult>): MaybePromise<SubgraphResult> {
  let known = answers.get(event);
  if (!known) answers.set(event, (known = new Map()));
  const first = known.get(key);
  if (first) return first;
  const made = answer();
  known.set(key, made);
  // A fault names the request that met it, and may be over for the next.
  const keep = (result: SubgraphResult) => void (result.errors ? known.delete(key) : known.set(key, result));
  if (made instanceof Promise) void made.then(keep);
  else keep(made);
  return made;
}

/** Variables that an answer may depend on; null where the document asks for a type that is not shared. */
function variablesBelowRoot(
  schema: GraphQLSchema,
  { document }: SubgraphRequest,
  typesOfEvents: ReadonlySet<string>,
): string[] | null {
  const info = new TypeInfo(schema);
  const names = new Set<string>();
  let isShared = true;
  let depth = 0;
  let isArgument = false;
  visit(
    document,
    visitWithTypeInfo(info, {
      VariableDefinition: () => false,
      Field: {
        enter() {
          depth += 1;
          const type = getNamedType(info.getType());
          if (isCompositeType(type) && !typesOfEvents.has(type.name)) isShared = false;
        },
        leave: () => void (depth -= 1),
      },
      Argument: {
        enter: (_node, _key, _parent, _path, ancestors) => {
          const holder = ancestors.findLast((node) => !Array.isArray(node)) as { kind?: string } | undefined;
          isArgument = depth === 1 && holder?.kind === Kind.FIELD;
        },
        leave: () => void (isArgument = false),
      },
      Variable: ({ name }) => void (isArgument || names.add(name.value)),
    }),
  );
  return isShared ? [...names].sort() : null;
}
