import type { Action, FieldPolicy } from '@surcease/authz';
import type { DemandOf } from '@surcease/persistence';
import { type DocumentNode, type ExecutionResult, type GraphQLSchema, GraphQLError } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { demandOfDocument } from './document-demand.js';
import { findEntities, type References, type Representation } from './entities.js';
import { actionsOfDocument } from './field-guard.js';
import { type FieldsAhead, fieldsAheadOf } from './fields-ahead.js';
import { compilePlainEntities, type PlainEntities } from './plain-entities.js';
import type { SubgraphContext, SubgraphServices } from './subgraph-context.js';
import { variableDefaults } from './variable-defaults.js';

/** A document made ready once: what it needs to be allowed, and its compiled form. */
export interface PreparedDocument {
  needs: Set<Action>;
  /** What lists have to read for it. */
  demandOf: DemandOf;
  fieldsAhead: FieldsAhead;
  run(root: unknown, context: unknown, variables: Record<string, unknown>): ExecutionResult | Promise<ExecutionResult>;
}

const CACHE_SIZE = 1_000;

/** Compiles each document once; the gateway sends the same planned documents again and again. */
export function createDocumentCache<Services extends SubgraphServices>(
  schema: GraphQLSchema,
  policy: FieldPolicy,
  references: References<Services> = {},
) {
  const byDocument = new WeakMap<DocumentNode, PreparedDocument>();
  const byText = new Map<string, PreparedDocument>();

  function compile(document: DocumentNode, operationName?: string): PreparedDocument {
    const needs = actionsOfDocument(schema, policy, document);
    // Rows come from typed columns, and enum values are their names: serialising them again says nothing new.
    const compiled = compileQuery(schema, document, operationName, { disableLeafSerialization: true }) as
      CompiledQuery | ExecutionResult;
    if (!isCompiledQuery(compiled))
      throw compiled.errors?.[0] ?? new GraphQLError('The document could not be compiled.');
    const withDefaults = variableDefaults(schema, document, operationName);
    const fieldsAhead = fieldsAheadOf(schema, document);
    const execute: PreparedDocument['run'] = (root, context, variables) =>
      compiled.query(root, context, withDefaults(variables));
    const plain = compilePlainEntities(schema, document, fieldsAhead);
    return {
      needs,
      demandOf: demandOfDocument(schema, document),
      fieldsAhead,
      run: plain
        ? async (root, context, variables) =>
            (await answerPlainly(plain, context as SubgraphContext<Services>, variables)) ??
            execute(root, context, variables)
        : execute,
    };
  }

  /** Nothing where the execution has to answer, with an error at its place. */
  async function answerPlainly(
    { variable, shape }: PlainEntities,
    context: SubgraphContext<Services>,
    variables: Record<string, unknown>,
  ): Promise<ExecutionResult | undefined> {
    try {
      const representations = variables[variable] as Representation[];
      const data = shape(await findEntities(representations, references, context), representations.length);
      return data && { data };
    } catch {
      return undefined;
    }
  }

  return (document: DocumentNode, text: string, operationName?: string): PreparedDocument => {
    const known = byDocument.get(document);
    if (known) return known;
    const key = `${operationName ?? ''}\n${text}`;
    let prepared = byText.get(key);
    if (!prepared) {
      prepared = compile(document, operationName);
      if (byText.size >= CACHE_SIZE) byText.delete(byText.keys().next().value as string);
      byText.set(key, prepared);
    }
    byDocument.set(document, prepared);
    return prepared;
  };
}
