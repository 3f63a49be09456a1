import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)$/;
const DATE = /^\d{4}-\d\d-\d\d$/;

function textScalar(
  name: string,
  description: string,
  specifiedByURL: string,
  pattern: RegExp,
  format: (value: Date) => string,
) {
  const parse = (value: unknown): string => {
    if (typeof value !== 'string' || !pattern.test(value) || Number.isNaN(Date.parse(value)))
      throw new GraphQLError(`This is not a ${name}.`, { extensions: { code: 'BAD_USER_INPUT' } });
    return value;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL,
    // Rows carry the text that PostgreSQL wrote; it is only passed on.
    serialize: (value) => (value instanceof Date ? format(value) : (value as string)),
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** An instant in UTC, RFC 3339. */
export const DateTimeScalar = textScalar(
  'DateTime',
  'An instant in UTC, as RFC 3339 writes it, with thousandths of a second.',
  'https://scalars.graphql.org/andimarek/date-time',
  INSTANT,
  (value) => value.toISOString(),
);

/** A calendar date without a time zone, YYYY-MM-DD. */
export const DateScalar = textScalar(
  'Date',
  'A calendar date, YYYY-MM-DD.',
  'https://scalars.graphql.org/andimarek/local-date',
  DATE,
  (value) => value.toISOString().slice(0, 10),
);
