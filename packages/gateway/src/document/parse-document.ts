import {
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
  const rules = [...specifiedRules, boundedLists(limits.inputListItems), reservedAlias];
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

/** The gateway adds this key itself; a client's own would stand in for the owner's confirmation. */
function reservedAlias(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      if (node.alias?.value !== guardAlias) return;
      context.reportError(new GraphQLError('An alias of the operation is reserved.', { nodes: node }));
    },
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
