import {
  type ASTNode,
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  type ValidationContext,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { Limits } from '../contract/gateway.js';
import { RefusedError } from '../errors/refused.error.js';
import { guardAlias } from '../execution/node-guard.js';

/** Parses and validates a client's document; refuses it without quoting its values or suggesting names. */
export function parseDocument(text: string, schema: GraphQLSchema, limits: Limits): DocumentNode {
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: limits.tokens });
  } catch (error) {
    if (error instanceof GraphQLError) refuse(error);
    throw error;
  }
  const rules = [...specifiedRules, boundedLists(limits.inputListItems), reservedNames];
  const [first] = validate(schema, document, rules, { maxErrors: 1, hideSuggestions: true });
  if (first) refuse(first);
  return document;
}

function boundedLists(maxItems: number) {
  return (context: ValidationContext): ASTVisitor => ({
    ListValue(node) {
      if (node.values.length <= maxItems) return;
      context.reportError(new GraphQLError(`A list holds more than ${maxItems} items.`, { nodes: node }));
    },
  });
}

/**
 * The gateway adds its guard itself; a client's own would stand in for the owner's confirmation. Names that start
 * with two underscores are GraphQL's, and one of them, __proto__, is not a name like others in JavaScript.
 */
function reservedNames(context: ValidationContext): ASTVisitor {
  const refuseName = (name: string | undefined, nodes: ASTNode) => {
    if (name !== guardAlias && name?.startsWith('__') !== true) return;
    context.reportError(new GraphQLError('An alias or variable of the operation has a reserved name.', { nodes }));
  };
  return {
    Field: (node) => refuseName(node.alias?.value, node),
    VariableDefinition: (node) => refuseName(node.variable.name.value, node),
  };
}

/** Literals may be of a patient, so what graphql-js quotes of them is cut. */
function refuse(error: GraphQLError): never {
  const message = error.message
    .replace(/ (String|BlockString|Int|Float) "[\s\S]*$/, ' $1.')
    .replace(/(, found|cannot represent|got invalid value)[\s\S]*$/, '$1 another value.')
    .slice(0, 300);
  throw new RefusedError('BAD_USER_INPUT', message, { locations: error.locations });
}
