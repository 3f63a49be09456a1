import { DomainError } from '@surcease/kernel';
import type { Logger } from '@surcease/observability';
import { GraphQLError } from 'graphql';

/** class-validator's findings, as TypeGraphQL throws them: which properties of the input, and which rules. */
interface Finding {
  property: string;
  constraints?: Record<string, string>;
  children?: Finding[];
}

function firstFinding(findings: readonly Finding[], path: string[] = []): { path: string[]; message: string } | null {
  for (const finding of findings) {
    const here = [...path, finding.property];
    const message = Object.values(finding.constraints ?? {})[0];
    if (message) return { path: here, message };
    const inner = firstFinding(finding.children ?? [], here);
    if (inner) return inner;
  }
  return null;
}

/** The one place where faults become GraphQL errors: known codes pass, all else is masked and logged. */
export function toGraphQLError(error: unknown, { requestId, log }: { requestId: string; log: Logger }): GraphQLError {
  const path = error instanceof GraphQLError ? error.path : undefined;
  const cause = (error instanceof GraphQLError ? error.originalError : undefined) ?? error;
  if (cause instanceof DomainError)
    return new GraphQLError(cause.message, {
      path,
      extensions: {
        code: cause.code,
        requestId,
        ...(cause.path.length > 0 && { inputPath: cause.path }),
        ...cause.details,
      },
    });
  const findings = (cause as { extensions?: { validationErrors?: Finding[] } }).extensions?.validationErrors;
  if (findings) {
    const finding = firstFinding(findings);
    return new GraphQLError(finding?.message ?? 'The input is not valid.', {
      path,
      extensions: { code: 'BAD_USER_INPUT', requestId, inputPath: ['input', ...(finding?.path ?? [])] },
    });
  }
  // graphql-jit's errors have no extensions, whatever the type says.
  if (cause instanceof GraphQLError && cause.extensions?.['code'] === 'BAD_USER_INPUT')
    return new GraphQLError(cause.message, { path, extensions: { code: 'BAD_USER_INPUT', requestId } });
  if (cause instanceof GraphQLError && cause.originalError === undefined && cause.path === undefined)
    return new GraphQLError('The values of the variables do not fit the operation.', {
      extensions: { code: 'BAD_USER_INPUT', requestId },
    });
  log.error({ requestId, error: cause }, 'A resolver failed');
  return new GraphQLError('Something went wrong.', { path, extensions: { code: 'INTERNAL', requestId } });
}
