import {
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Records } from './paths.js';

const samples: Readonly<Record<string, unknown>> = {
  Boolean: true,
  Date: '2026-11-22',
  DateTime: '2026-11-22T18:00:00Z',
  Float: 1,
  Int: 1,
  String: 'x',
};

/** The id that an input of this name asks for: `sessionId` is the session's. */
function idFor(name: string, { ids, clinicId }: Records): string {
  const type = Object.keys(ids).find((known) => name.toLowerCase() === `${known.toLowerCase()}id`);
  return (type && ids[type]) ?? clinicId;
}

/** A value that fits the type of an input, with what it demands and no more; ids are those of the records. */
export function sampleInput(type: GraphQLInputType, name: string, records: Records): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [sampleInput(nullable.ofType, name.replace(/s$/, ''), records)];
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  if (isInputObjectType(nullable))
    return Object.fromEntries(
      Object.values(nullable.getFields())
        .filter((field) => isNonNullType(field.type))
        .map((field) => [field.name, sampleInput(field.type, field.name, records)]),
    );
  if (nullable.name === 'ID') return idFor(name, records);
  if (name === 'clientMutationId') return 'matrix';
  return nullable.name in samples ? samples[nullable.name] : 'x';
}
