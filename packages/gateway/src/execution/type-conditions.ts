import { type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';

export type IsOfType = (typename: string, condition: string) => boolean;

/** Whether an object of a type satisfies a fragment's condition, remembered per pair. */
export function createTypeConditions(schema: GraphQLSchema): IsOfType {
  const remembered = new Map<string, boolean>();
  return (typename, condition) => {
    if (typename === condition) return true;
    const key = `${typename} ${condition}`;
    let answer = remembered.get(key);
    if (answer === undefined) {
      const type = schema.getType(typename);
      const wanted = schema.getType(condition);
      answer = isObjectType(type) && isAbstractType(wanted) && schema.isSubType(wanted, type);
      remembered.set(key, answer);
    }
    return answer;
  };
}
