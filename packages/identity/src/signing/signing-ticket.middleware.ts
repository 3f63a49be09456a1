import type { KoaContextWithOIDC as Context } from 'oidc-provider';
import type { SignInAttempts } from '../passwords/sign-in-attempts.js';
import { readForm } from '../provider/form-body.js';
import type { FindIdentityAccount } from '../provider/identity-account.js';
import type { TokenVerifier } from '../tokens/token-verifier.js';
import type { SigningTickets } from './signing-tickets.js';

interface SigningTicketDeps {
  verifier: TokenVerifier;
  findAccount: FindIdentityAccount;
  verifyPassword(subject: string, password: string): Promise<boolean>;
  attempts: SignInAttempts;
  tickets: SigningTickets;
}

interface TicketRequest {
  password: string;
  recordId: string;
  contentHash: string;
}

const RECORD_ID = /^[a-z]{2,8}_[0-9a-z]{26}$/;
const CONTENT_HASH = /^[0-9a-f]{64}$/;

/** What was asked for, or null where it is not complete. */
function ticketRequestFrom(form: URLSearchParams): TicketRequest | null {
  const [password, recordId, contentHash] = ['password', 'record_id', 'content_hash'].map(
    (name) => form.get(name) ?? '',
  ) as [string, string, string];
  return password !== '' && RECORD_ID.test(recordId) && CONTENT_HASH.test(contentHash)
    ? { password, recordId, contentHash }
    : null;
}

/**
 * Gives a ticket to sign with: `POST /signing-ticket` with the access token and, as a form, `password`, `record_id` and
 * `content_hash`. Two components, as 21 CFR 11.200 asks: who is signed in, and the password entered again. The header
 * keeps other sites out, whose forms carry no token.
 */
export function createSigningTicketMiddleware(
  deps: SigningTicketDeps,
): (ctx: Context, next: () => Promise<unknown>) => Promise<void> {
  return async (ctx, next) => {
    if (ctx.path !== '/signing-ticket') return void (await next());
    ctx.set('cache-control', 'no-store');
    if (ctx.method !== 'POST') return answer(ctx, 405, 'method_not_allowed', 'Ask with POST.');
    const subject = await subjectOf(deps, ctx);
    if (subject === null) return answer(ctx, 401, 'invalid_token', 'Send the access token as authorization: Bearer.');
    const request = ticketRequestFrom(await readForm(ctx));
    if (request === null)
      return answer(ctx, 400, 'invalid_request', 'Send password, record_id and content_hash as a form.');
    return giveTicket(deps, ctx, subject, request);
  };
}

async function subjectOf({ verifier }: SigningTicketDeps, ctx: Context): Promise<string | null> {
  const token = /^Bearer (\S+)$/i.exec(ctx.get('authorization'))?.[1];
  if (token === undefined) return null;
  return verifier.verify(token).then(
    ({ subject }) => subject,
    () => null,
  );
}

async function giveTicket(
  deps: SigningTicketDeps,
  ctx: Context,
  subject: string,
  { password, ...about }: TicketRequest,
): Promise<void> {
  if (!(await deps.attempts.begin(subject, ctx.ip))) {
    ctx.set('retry-after', '900');
    return answer(ctx, 429, 'slow_down', 'Too many attempts. Wait a quarter of an hour, then try again.');
  }
  const [account, isRight] = await Promise.all([deps.findAccount(subject), deps.verifyPassword(subject, password)]);
  if (!isRight || account === null || account.kind !== 'STAFF' || account.isSuspended)
    return answer(ctx, 403, 'access_denied', 'The password is wrong.');
  await deps.attempts.succeed(subject, ctx.ip);
  const { ticket, expiresAt } = deps.tickets.mint({ subject, ...about });
  ctx.status = 200;
  ctx.body = { ticket, expiresAt: expiresAt.toISOString() };
}

function answer(ctx: Context, status: number, error: string, description: string): void {
  ctx.status = status;
  ctx.body = { error, error_description: description };
}
