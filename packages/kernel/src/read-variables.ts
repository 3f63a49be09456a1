/** What a schema of zod, or of the like, offers. */
interface VariablesSchema<Environment> {
  safeParse(
    variables: unknown,
  ):
    | { success: true; data: Environment }
    | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } };
}

/** The environment does not fit. Its message is for whoever started the process, and names no value. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';

  constructor(readonly problems: readonly string[]) {
    super(`The environment does not fit:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

/**
 * Reads a process's variables by a schema; an empty one counts as absent.
 * @throws EnvironmentError naming every variable that does not fit, at once.
 */
export function readVariables<Environment>(
  schema: VariablesSchema<Environment>,
  variables: Readonly<Record<string, string | undefined>>,
): Environment {
  const result = schema.safeParse(Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== '')));
  if (result.success) return result.data;
  throw new EnvironmentError(
    result.error.issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`),
  );
}
