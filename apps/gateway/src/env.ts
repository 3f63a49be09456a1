import { readVariables } from '@surcease/kernel';
import { z } from 'zod';

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  /** Where keys of the identity provider and of internal tokens are kept. */
  SURCEASE_DATA_DIR: z.string().min(1),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  SURCEASE_SECRET: z.string().min(16),
  SURCEASE_PUBLIC_URL: z.url(),
  /** name=url, comma-separated, for each subgraph. */
  SUBGRAPH_URLS: z
    .string()
    .transform((text) => Object.fromEntries(text.split(',').map((pair) => pair.split('=') as [string, string]))),
  OIDC_ISSUER: z.url().optional(),
  SURCEASE_DEMO: z
    .enum(['0', '1'])
    .default('0')
    .transform((value) => value === '1'),
  SURCEASE_LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('warn'),
});

export type Environment = z.infer<typeof schema>;

/** @throws EnvironmentError naming every variable that does not fit, at once. */
export const readEnvironment = (variables: NodeJS.ProcessEnv = process.env): Environment =>
  readVariables(schema, variables);
