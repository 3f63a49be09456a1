import { readVariables } from '@surcease/kernel';
import { z } from 'zod';

const schema = z.object({
  /** Of the health endpoints; 0 takes a free one. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  HOST: z.string().default('127.0.0.1'),
  /** Host, port and database; the role is the relay's own. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** What the roles' passwords are derived from. */
  SURCEASE_SECRET: z.string().min(16),
  /** Wake-ups are passed on to NATS where it is named. */
  NATS_URL: z.string().min(1).optional(),
  SURCEASE_LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('warn'),
});

export type Environment = z.infer<typeof schema>;

/** @throws EnvironmentError naming every variable that does not fit, at once. */
export const readEnvironment = (variables: NodeJS.ProcessEnv = process.env): Environment =>
  readVariables(schema, variables);
