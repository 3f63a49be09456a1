import { errors, type Interaction, type KoaContextWithOIDC as Context, type Provider } from 'oidc-provider';

import type { SignInAttempts } from '../passwords/sign-in-attempts.js';
import { readForm } from './form-body.js';
import type { FindIdentityAccount, IdentityAccount } from './identity-account.js';
import { renderMessagePage } from './message.page.js';
import { pageHeaders } from './page-layout.js';
import { renderSignInPage, type DemoAccountChoice } from './sign-in.page.js';

export interface SignInDeps {
  provider: Provider;
  findAccount: FindIdentityAccount;
  verifyPassword(subject: string, password: string): Promise<boolean>;
  attempts: SignInAttempts;
  /** Empty unless this is the demo network. */
  demoAccounts: readonly DemoAccountChoice[];
  /** Origins of the apps; the first is where a lost visitor is sent. */
  appOrigins: readonly string[];
  issuerOrigin: string;
}

const interactionPath = /^\/interaction\/[\w-]+$/;

/** Serves the page a staff member signs in with, one step of the provider's authorization flow. */
export function createSignInMiddleware(
  deps: SignInDeps,
): (ctx: Context, next: () => Promise<unknown>) => Promise<void> {
  return async (ctx, next) => {
    if (!interactionPath.test(ctx.path)) return void (await next());
    try {
      const interaction = await deps.provider.interactionDetails(ctx.req, ctx.res);
      if (!ctx.path.endsWith(`/${interaction.uid}`)) throw new errors.SessionNotFound('another interaction');
      if (ctx.method === 'POST') await submit(deps, ctx, interaction);
      else if (ctx.method === 'GET' || ctx.method === 'HEAD') await show(deps, ctx, interaction);
      else ctx.throw(405);
    } catch (error) {
      if (!(error instanceof errors.OIDCProviderError)) throw error;
      expired(deps, ctx);
    }
  };
}

async function show(deps: SignInDeps, ctx: Context, interaction: Interaction): Promise<void> {
  // The apps are our own: they ask for nobody's consent beyond the sign-in.
  if (interaction.prompt.name === 'consent') return finish(deps, ctx, { consent: {} });
  respond(deps, ctx, 200, '', null);
}

async function submit(deps: SignInDeps, ctx: Context, interaction: Interaction): Promise<void> {
  const origin = ctx.get('origin');
  // `null` is what a browser sends for a page without referrer, which ours is; the SameSite cookie guards as well.
  if (origin && origin !== 'null' && origin !== deps.issuerOrigin) ctx.throw(403);
  if (interaction.prompt.name !== 'login') return show(deps, ctx, interaction);
  const form = await readForm(ctx);
  const demoAccount = form.get('demoAccount');
  if (demoAccount !== null) return chooseDemoAccount(deps, ctx, demoAccount);
  return checkPassword(deps, ctx, form.get('account')?.trim().slice(0, 128) ?? '', form.get('password') ?? '');
}

async function chooseDemoAccount(deps: SignInDeps, ctx: Context, subject: string): Promise<void> {
  const isOffered = deps.demoAccounts.some((choice) => choice.subject === subject);
  const account = isOffered ? await deps.findAccount(subject) : null;
  if (!canSignIn(account)) return respond(deps, ctx, 401, '', 'This demo account is not available.');
  return finish(deps, ctx, { login: { accountId: account.subject, amr: ['demo'] } });
}

async function checkPassword(deps: SignInDeps, ctx: Context, name: string, password: string): Promise<void> {
  if (!(await deps.attempts.begin(name, ctx.ip))) {
    return respond(deps, ctx, 429, name, 'Too many attempts. Wait a quarter of an hour, then try again.');
  }
  const [account, isRight] = await Promise.all([deps.findAccount(name), deps.verifyPassword(name, password)]);
  if (!isRight || !canSignIn(account)) {
    return respond(deps, ctx, 401, name, 'The account name or the password is wrong.');
  }
  await deps.attempts.succeed(name, ctx.ip);
  return finish(deps, ctx, { login: { accountId: account.subject, amr: ['pwd'] } });
}

function canSignIn(account: IdentityAccount | null): account is IdentityAccount {
  return account !== null && account.kind === 'STAFF' && !account.isSuspended;
}

async function finish(deps: SignInDeps, ctx: Context, result: Record<string, object>): Promise<void> {
  const returnTo = await deps.provider.interactionResult(ctx.req, ctx.res, result, {
    mergeWithLastSubmission: !('login' in result),
  });
  ctx.set('cache-control', 'no-store');
  ctx.status = 303;
  ctx.set('location', returnTo);
}

function respond(deps: SignInDeps, ctx: Context, status: number, accountName: string, error: string | null): void {
  ctx.set(pageHeaders({ formTargets: deps.appOrigins }));
  ctx.status = status;
  if (status === 429) ctx.set('retry-after', '900');
  ctx.body = renderSignInPage({ accountName, error, demoAccounts: deps.demoAccounts });
}

function expired(deps: SignInDeps, ctx: Context): void {
  ctx.set(pageHeaders({ formTargets: [] }));
  ctx.status = 400;
  const appUrl = deps.appOrigins[0] ? `${deps.appOrigins[0]}/` : null;
  const message = 'It was open for too long, or cookies are off. Start again from the app.';
  ctx.body = renderMessagePage({ title: 'This sign-in has expired', message, appUrl });
}
