import type { IncomingHttpHeaders } from 'node:http';
import type { Viewer } from '@surcease/authz';
import type { Logger } from '@surcease/observability';
import type { LocalSubgraph, RemoteSubgraph, SubgraphRequest } from './subgraph.js';

/** Who is asking, as the injected `authenticate` found out. */
export interface Principal {
  /** Null without a token: then only what needs no viewer answers. */
  viewer: Viewer | null;
  /** When the token ends; sockets and streams end with it. */
  expiresAt?: Date;
  /** What the throttle counts by, and what a trusted-documents rule names: an account, or an address. */
  clientKey: string;
}

/** What a client sent to prove who it is: HTTP headers, or the connection parameters of a socket as well. */
export interface Credentials {
  headers: IncomingHttpHeaders;
  connectionParams?: Record<string, unknown>;
  remoteAddress?: string;
}

/** Reads of protected records in one clinic by one operation. */
export interface AuditEntry {
  clinicId: string;
  accountId: string;
  displayName: string;
  roles: string[];
  purpose: string | null;
  action: 'READ';
  operationName: string | null;
  operationHash: string;
  requestId: string;
  records: { type: string; count: number; ids: string[] }[];
}

export interface AuditSink {
  write(entries: AuditEntry[]): Promise<void>;
}

/** A token bucket in points. */
export interface BucketSpec {
  maximumAvailable: number;
  /** Points a second. */
  restoreRate: number;
}

export interface BucketState {
  allowed: boolean;
  currentlyAvailable: number;
  /** Until the same request would be admitted; 0 when it was. */
  retryAfterSeconds: number;
}

/** Where buckets live: in memory by default, or shared by several processes. */
export interface BucketStore {
  take(clientKey: string, points: number, spec: BucketSpec): BucketState | Promise<BucketState>;
  /** Returns points that were taken and not used; the bucket never holds more than its maximum. Without it they are lost. */
  giveBack?(clientKey: string, points: number, spec: BucketSpec): BucketState | Promise<BucketState>;
}

export interface GatewayConfig {
  /** The composed supergraph as SDL. */
  supergraphSdl: string;
  subgraphs: (LocalSubgraph | RemoteSubgraph)[];
  /** Text by the SHA-256 (hex) of the text. */
  trustedDocuments?: ReadonlyMap<string, string>;
  /** Whether this client may only send trusted documents; by default no client is bound so. */
  onlyTrusted?: (clientKey: string, viewer: Viewer | null) => boolean;
  /** Root fields of mutations that are never throttled, such as the one that stops an infusion. */
  neverThrottled?: readonly string[];
  /** Origins allowed to open a socket; '*' allows any. A client that sends no Origin is not a browser and may. */
  allowedOrigins?: readonly string[];
  /** Page for browsers that ask /graphql for text/html. */
  explorerHtml?: string;
  limits?: Partial<Limits>;
}

export interface GatewayDeps {
  /** Throws when a token was sent and is not good; answers with a null viewer when none was sent. */
  authenticate(credentials: Credentials): Principal | Promise<Principal>;
  /** The viewer as of now, or null when the account was suspended or removed. Asked every 5 s of open streams. */
  revalidate?(viewer: Viewer): Promise<Viewer | null>;
  auditSink: AuditSink;
  logger: Pick<Logger, 'warn' | 'error'>;
  /** A short-lived token for a remote subgraph that carries the viewer and the hash of the body. */
  mintInternalToken?(
    subgraphName: string,
    viewer: Viewer | null,
    bodyText: string,
    about: Pick<SubgraphRequest, 'requestId' | 'operation'>,
  ): Promise<string>;
  buckets?: BucketStore;
  /** Called once for each operation with its duration; for metrics. */
  onOperation?(about: {
    operationType: string;
    operationName: string | null;
    milliseconds: number;
    codes: string[];
  }): void;
}

export interface Limits {
  depth: number;
  aliases: number;
  directives: number;
  tokens: number;
  bodyBytes: number;
  inputListItems: number;
  nodes: number;
  partnerCost: number;
  staffCost: number;
  partnerBucket: BucketSpec;
  staffBucket: BucketSpec;
  /** Milliseconds an operation may take in all. */
  operationMs: number;
  /** Milliseconds a remote subgraph may take for one fetch. */
  subgraphMs: number;
  socketsPerPrincipal: number;
  subscriptionsPerSocket: number;
  connectionInitMs: number;
  heartbeatMs: number;
  revalidateMs: number;
  /** Bytes that may wait for a slow reader before its stream is closed. */
  bufferedBytes: number;
}

export const defaultLimits: Limits = {
  depth: 12,
  aliases: 15,
  directives: 8,
  tokens: 1000,
  bodyBytes: 65_536,
  inputListItems: 250,
  nodes: 10_000,
  partnerCost: 1000,
  staffCost: 10_000,
  partnerBucket: { maximumAvailable: 1000, restoreRate: 100 },
  staffBucket: { maximumAvailable: 20_000, restoreRate: 2000 },
  operationMs: 5000,
  subgraphMs: 2000,
  socketsPerPrincipal: 5,
  subscriptionsPerSocket: 10,
  connectionInitMs: 5000,
  heartbeatMs: 10_000,
  revalidateMs: 5000,
  bufferedBytes: 1_048_576,
};
