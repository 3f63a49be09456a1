import { readVariables } from '@surcease/kernel';
import { contexts } from '@surcease/persistence';
import { z } from 'zod';

const schema = z
  .object({
    SUBGRAPH: z.enum(contexts),
    PORT: z.coerce.number().int().min(0).max(65_535),
    HOST: z.string().default('127.0.0.1'),
    /** Host, port and database; the role is the subgraph's own. */
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    /** What the roles' passwords are derived from. */
    SURCEASE_SECRET: z.string().min(16),
    /** The gateway's public key, Ed25519 as PEM; a subgraph that has it needs no data folder. */
    SURCEASE_INTERNAL_PUBLIC_KEY: z.string().startsWith('-----BEGIN PUBLIC KEY-----').optional(),
    /** The folder that the gateway keeps its key pair in, where both share one. */
    SURCEASE_DATA_DIR: z.string().min(1).optional(),
    /** Wake-ups come over NATS where it is named, else over PostgreSQL. */
    NATS_URL: z.string().min(1).optional(),
    /** Where outcomes posts reminders to patients; without it they are listed as not sent. */
    SURCEASE_REMINDER_WEBHOOK: z.url({ protocol: /^https?$/ }).optional(),
    /** Signs what is posted there. */
    SURCEASE_REMINDER_SECRET: z.string().min(16).optional(),
    /** The address that patients open links at; needed for reminders. */
    SURCEASE_PUBLIC_URL: z.url().optional(),
    SURCEASE_LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('warn'),
  })
  .refine((env) => env.SURCEASE_INTERNAL_PUBLIC_KEY !== undefined || env.SURCEASE_DATA_DIR !== undefined, {
    path: ['SURCEASE_INTERNAL_PUBLIC_KEY'],
    message: 'give this, or SURCEASE_DATA_DIR',
    // Told beside the other problems, not after they are solved.
    when: () => true,
  })
  .refine(
    (env) =>
      env.SURCEASE_REMINDER_WEBHOOK === undefined ||
      (env.SURCEASE_REMINDER_SECRET !== undefined && env.SURCEASE_PUBLIC_URL !== undefined),
    {
      path: ['SURCEASE_REMINDER_WEBHOOK'],
      message: 'give SURCEASE_REMINDER_SECRET and SURCEASE_PUBLIC_URL with it',
      when: () => true,
    },
  );

export type Environment = z.infer<typeof schema>;

/** @throws EnvironmentError naming every variable that does not fit, at once. */
export const readEnvironment = (variables: NodeJS.ProcessEnv = process.env): Environment =>
  readVariables(schema, variables);
