import { readFileSync } from 'node:fs';
import { type AuditEntry, type BucketStore, type GatewayConfig, createGateway } from '@surcease/gateway';
import { type IdentityProvider, type InternalTokens, type TokenVerifier } from '@surcease/identity';
import type { Logger, Metrics } from '@surcease/observability';
import { type AuditSink, urlFor } from '@surcease/persistence';
import { createAuditSink } from '@surcease/persistence';
import type { ViewerDirectory } from '@surcease/subgraph-access';
import type { DatabaseConfig } from '../context/database-config.js';
import { createAuthentication, isFromApp } from './authentication.js';
import { explorerHtml } from './explorer.js';
import { createQuestionnaireDoor } from './questionnaire/create-questionnaire-door.js';
import { neverThrottled } from './never-throttled.js';
import { type Front, serveFront } from './serve-front.js';
import { loadTrustedDocuments } from './trusted-documents.js';

/** The committed artefacts, from the repository's root. */
const schemaFolder = new URL('../../../../schema/', import.meta.url);
const appDirectory = new URL('../../../../apps/network-admin/dist/', import.meta.url);

/** The audience of every access token for the graph. */
export const API_AUDIENCE = 'urn:surcease:api';

export interface NetworkFrontConfig extends DatabaseConfig {
  host: string;
  port: number;
  origins: readonly string[];
  issuer: string;
  subgraphs: GatewayConfig['subgraphs'];
  verifier: TokenVerifier;
  directory: ViewerDirectory;
  identity?: IdentityProvider;
  /** Whether clients are held to their points a second; yes where left out. */
  isThrottled?: boolean;
  internalTokens?: InternalTokens;
  logger: Logger;
  metrics: Metrics;
  isReady(): Promise<boolean>;
}

/** Puts gateway, identity and app behind one port. */
export async function createFront(config: NetworkFrontConfig): Promise<Front> {
  const { logger, metrics, internalTokens, databaseUrl, secret } = config;
  const owned = new AsyncDisposableStack();
  const auditSink = owned.use(createAuditSink({ url: urlFor(databaseUrl, secret, 'gateway') }));
  const gateway = createGateway(
    {
      supergraphSdl: readFileSync(new URL('supergraph.graphql', schemaFolder), 'utf8'),
      subgraphs: config.subgraphs,
      trustedDocuments: loadTrustedDocuments(new URL('operations/network-admin.json', schemaFolder)),
      onlyTrusted: isFromApp,
      neverThrottled,
      allowedOrigins: [...config.origins],
      explorerHtml,
    },
    {
      ...createAuthentication(config.verifier, config.directory),
      auditSink: sinkOf(auditSink),
      ...(config.isThrottled === false && { buckets: boundless }),
      logger,
      mintInternalToken:
        internalTokens && (async (name, viewer, body, about) => internalTokens.mint(name, viewer, body, about)),
      onOperation: ({ operationType, milliseconds, codes }) => {
        metrics.operations.inc({ type: operationType, outcome: codes[0] ?? 'OK' });
        metrics.operationSeconds.observe({ type: operationType }, milliseconds / 1000);
      },
    },
  );
  const { router: questionnaires } = owned.use(createQuestionnaireDoor({ databaseUrl, secret, logger }));
  const front = await serveFront({ ...config, audience: API_AUDIENCE, appDirectory, gateway, questionnaires });
  return {
    port: front.port,
    async [Symbol.asyncDispose]() {
      await front[Symbol.asyncDispose]();
      await owned.disposeAsync();
    },
  };
}

const sinkOf = (sink: AuditSink) => ({ write: (entries: AuditEntry[]) => sink.write(entries) });

/** Points that never run out. */
const boundless: BucketStore = {
  take: (_clientKey, _points, { maximumAvailable }) => ({
    allowed: true,
    currentlyAvailable: maximumAvailable,
    retryAfterSeconds: 0,
  }),
};
