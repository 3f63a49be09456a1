import {
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  coerceInputValue,
  isInputType,
  isNonNullType,
  typeFromAST,
  valueFromAST,
} from 'graphql';
import { RefusedError } from '../errors/refused.error.js';

/** Coerces the variables a client sent; refuses what does not fit, naming the place and never the value. */
export type CoerceVariables = (input: Record<string, unknown>) => Record<string, unknown>;

interface Variable {
  name: string;
  type: GraphQLInputType;
  defaultValue: unknown;
}

export function compileVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  maxItems: number,
): CoerceVariables {
  const variables = (operation.variableDefinitions ?? []).map((node): Variable => {
    const type = typeFromAST(schema, node.type);
    if (!isInputType(type)) throw new RefusedError('BAD_USER_INPUT', 'A variable is not of an input type.');
    const defaultValue = node.defaultValue ? valueFromAST(node.defaultValue, type) : undefined;
    return { name: node.variable.name.value, type, defaultValue };
  });
  return (input) => {
    const coerced: Record<string, unknown> = {};
    for (const { name, type, defaultValue } of variables) {
      if (!Object.hasOwn(input, name) || input[name] === undefined) {
        if (defaultValue !== undefined) coerced[name] = defaultValue;
        else if (isNonNullType(type)) refuse(`Variable "$${name}" is required.`, [name]);
        continue;
      }
      coerced[name] = coerceInputValue(input[name], type, (path) =>
        refuse(`Variable "$${name}" does not fit its type ${String(type)}.`, [name, ...path]),
      );
      refuseLongLists(coerced[name], name, maxItems);
    }
    return coerced;
  };
}

function refuseLongLists(value: unknown, name: string, maxItems: number): void {
  if (typeof value !== 'object' || value === null) return;
  const waiting: object[] = [value];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (Array.isArray(next) && next.length > maxItems) {
      refuse(`Variable "$${name}" holds a list of more than ${maxItems} items.`, [name]);
    }
    for (const child of Object.values(next)) if (typeof child === 'object' && child !== null) waiting.push(child);
  }
}

function refuse(message: string, inputPath: (string | number)[]): never {
  throw new RefusedError('BAD_USER_INPUT', message, { inputPath });
}
