import { type Logger as PinoLogger, pino } from 'pino';

export type Logger = Pick<PinoLogger, 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'child'>;

/** Field names whose values never reach a log, however deep they are nested in what is logged. */
const confidential = [
  'authorization',
  'cookie',
  'password',
  'secret',
  'token',
  'variables',
  'givenName',
  'familyName',
  'birthDate',
  'medicalRecordNumber',
  'postalCode',
  'email',
];

interface LoggerConfig {
  name: string;
  level?: string;
  /** Where lines go; standard error by default, so that standard output stays for people. */
  destination?: { write(line: string): void };
}

/** Structured logs, one JSON line each, without protected health information: ids and codes only. */
export function createLogger({ name, level = 'info', destination }: LoggerConfig): Logger {
  const paths = confidential.flatMap((field) => [field, `*.${field}`, `*.*.${field}`, `*.*.*.${field}`]);
  return pino(
    { name, level, redact: { paths, censor: '[redacted]' }, serializers: { error: describeError } },
    destination ?? pino.destination(2),
  );
}

/** Messages of the database may quote values, so only what names the fault is kept of an unknown error. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code } = error as { code?: unknown };
  const fromDatabase = 'severity' in error;
  return {
    kind: error.name,
    code,
    message: fromDatabase ? '[database error]' : error.message,
    stack: fromDatabase ? undefined : error.stack,
  };
}
