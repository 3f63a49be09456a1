export type Answer = 'json' | 'graphql-response' | 'event-stream';

export const mediaTypes: Record<Answer, string> = {
  json: 'application/json; charset=utf-8',
  'graphql-response': 'application/graphql-response+json; charset=utf-8',
  'event-stream': 'text/event-stream; charset=utf-8',
};

/** The form of the answer; undefined where the client takes none of ours. */
export function negotiate(accept: string | undefined): Answer | undefined {
  if (accept === undefined || accept === '') return 'json';
  const lower = accept.toLowerCase();
  if (lower.includes('text/event-stream')) return 'event-stream';
  if (lower.includes('application/graphql-response+json')) return 'graphql-response';
  return /application\/(json|\*)|\*\/\*/.test(lower) ? 'json' : undefined;
}
