import { readVariables } from '@surcease/kernel';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const flag = z.enum(['0', '1']).transform((value) => value === '1');

const schema = z
  .object({
    PORT: port.default(4000),
    HOST: z.string().default('127.0.0.1'),
    SURCEASE_DATA_DIR: z.string().min(1).default('.surcease'),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    OIDC_ISSUER: z.url().optional(),
    SURCEASE_DEMO: flag.optional(),
    /** Plays today's sessions in real time; yes where it is a demo with our own identity provider. */
    SURCEASE_DEMO_LIVE: flag.optional(),
    SURCEASE_DEMO_SCALE: z.coerce.number().positive().max(1000).default(1),
    /** Only the episodes and answers that clinics are compared by, for a scale of hundreds. */
    SURCEASE_DEMO_ONLY: z.enum(['outcomes']).optional(),
    SURCEASE_SECRET: z.string().min(16).optional(),
    SURCEASE_PUBLIC_URL: z.url().optional(),
    /** 0 lifts the limit of points a second, for benchmarks of a demo on loopback; refused elsewhere. */
    SURCEASE_THROTTLE: flag.default(true),
    SURCEASE_LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('warn'),
    NATS_URL: z.string().optional(),
    /** Where reminders to patients are posted; without it they are listed as not sent. */
    SURCEASE_REMINDER_WEBHOOK: z.url({ protocol: /^https?$/ }).optional(),
    /** Signs what is posted there. */
    SURCEASE_REMINDER_SECRET: z.string().min(16).optional(),
  })
  .refine((env) => env.SURCEASE_REMINDER_WEBHOOK === undefined || env.SURCEASE_REMINDER_SECRET !== undefined, {
    path: ['SURCEASE_REMINDER_SECRET'],
    message: 'give this with SURCEASE_REMINDER_WEBHOOK: its receiver checks what comes by it',
    when: () => true,
  });

/** What the environment says, with defaults. Read once, here and nowhere else. */
export type Environment = z.infer<typeof schema>;

/** @throws EnvironmentError naming every variable that does not fit, at once. */
export const readEnvironment = (variables: NodeJS.ProcessEnv = process.env): Environment =>
  readVariables(schema, variables);

/** Where programs are looked for, nats-server among them; Debian puts servers in /usr/sbin. */
export function programPath(): string {
  return `${process.env['PATH'] ?? ''}:/usr/sbin`;
}
