import { type DocumentNode, Kind, print } from 'graphql';
import { createCache } from './cache.js';
import { operationIds } from './operation-ids.generated.js';

const nameOf = (document: DocumentNode): string | undefined =>
  document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)?.name?.value;

/** The trusted id of an operation of this app. */
export function operationId(document: DocumentNode): string {
  const name = nameOf(document);
  const id = name ? operationIds[name] : undefined;
  if (!id)
    throw new Error(`The operation ${name ?? '(unnamed)'} is not among the trusted documents: run the codegen script.`);
  return id;
}

/** What goes over a socket for an operation: its id alone, or its id and the very text that the id is the hash of. */
export function persistedPayload(document: DocumentNode, { withText }: { withText: boolean }) {
  return {
    operationName: nameOf(document) ?? null,
    query: withText ? print(createCache().transformDocument(document)) : '',
    extensions: { persistedQuery: { version: 1, sha256Hash: operationId(document) } },
  };
}
