import { type DefinitionNode, type GraphQLSchema, buildASTSchema, parse } from 'graphql';
import { withGatewayFields } from './gateway-fields.js';

const machinery = /^(__|join__|link__|core__)/;

/** The schema clients see, from the planner's SDL of it without federation's machinery and with the gateway's own fields. */
export function buildPublicSchema(consumerSdl: string): GraphQLSchema {
  const document = parse(consumerSdl, { noLocation: true });
  const definitions = document.definitions.filter(isPublic).map(withoutIntrospectionFields);
  return withGatewayFields(buildASTSchema({ ...document, definitions }, { assumeValidSDL: true }));
}

function isPublic(node: DefinitionNode): boolean {
  return !('name' in node && node.name && machinery.test(node.name.value));
}

function withoutIntrospectionFields(node: DefinitionNode): DefinitionNode {
  if (node.kind !== 'ObjectTypeDefinition') return node;
  return { ...node, fields: node.fields?.filter((field) => !field.name.value.startsWith('__')) };
}
