import type { IncomingHttpHeaders } from 'node:http';
import { parsePurpose } from '@surcease/authz';
import type { GatewayDeps, Principal } from '@surcease/gateway';
import type { TokenVerifier } from '@surcease/identity';
import { DomainError } from '@surcease/kernel';
import type { ViewerDirectory } from '@surcease/subgraph-access';

/** Requests that come through the admin app; what it may send is known beforehand. */
export const isFromApp = (clientKey: string): boolean => clientKey.startsWith(`${APP_CLIENT_ID}:`);

/** The admin app, as the identity provider knows it. */
export const APP_CLIENT_ID = 'network-admin';

const PURPOSE_HEADER = 'surcease-purpose';

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function headerOf(
  headers: IncomingHttpHeaders,
  params: Record<string, unknown> | undefined,
  name: string,
): string | undefined {
  return textOf(params?.[name]) ?? textOf(headers[name]);
}

/** Who asks, by the bearer token of the request or of the socket's connection parameters. */
export function createAuthentication(
  verifier: TokenVerifier,
  directory: ViewerDirectory,
): Pick<GatewayDeps, 'authenticate' | 'revalidate'> {
  async function authenticate({
    headers,
    connectionParams,
    remoteAddress,
  }: Parameters<GatewayDeps['authenticate']>[0]): Promise<Principal> {
    const authorization = headerOf(headers, connectionParams, 'authorization');
    if (authorization === undefined) return { viewer: null, clientKey: `address:${remoteAddress ?? 'unknown'}` };
    const token = /^Bearer (\S+)$/i.exec(authorization)?.[1];
    if (token === undefined)
      throw new DomainError('UNAUTHENTICATED', 'Send the access token as: authorization: Bearer <token>.');
    const { subject, clientId, expiresAt } = await verifier.verify(token);
    const purpose = parsePurpose(
      textOf(connectionParams?.['purpose']) ?? headerOf(headers, connectionParams, PURPOSE_HEADER),
    );
    const viewer = await directory.viewerOf(subject, purpose);
    if (viewer === null) throw new DomainError('UNAUTHENTICATED', 'This account is not known here, or is suspended.');
    return { viewer, expiresAt, clientKey: `${clientId ?? 'unknown'}:${viewer.accountId}` };
  }
  return { authenticate, revalidate: (viewer) => directory.viewerOf(viewer.subject, viewer.purpose) };
}
