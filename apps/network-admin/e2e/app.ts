import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** The server under test. */
export const baseUrl = process.env['SURCEASE_URL'] ?? 'http://localhost:4000';
/** Of the demo accounts, where the server offers none to choose from, and to sign with. */
export const password = (): string => process.env['SURCEASE_DEMO_PASSWORD'] ?? '';

export interface Account {
  name: string;
  /** Declared for the tab before signing in, as from the account menu. */
  purpose?: 'OPERATIONS';
}

export const networkAdmin: Account = { name: 'network-admin', purpose: 'OPERATIONS' };

export const routes = [
  { path: '/', heading: 'Network today' },
  { path: '/outcomes', heading: 'Outcomes' },
  { path: '/clinics', heading: 'Clinics' },
  { path: '/patients', heading: 'Patients' },
  { path: '/follow-ups', heading: 'Follow-ups' },
  { path: '/tasks', heading: 'Tasks' },
  { path: '/protocols', heading: 'Protocols' },
  { path: '/reviews', heading: 'Reviews' },
  { path: '/live', heading: 'Live sessions' },
] as const;

type ContextOptions = Parameters<Browser['newContext']>[0];

export interface OpenedApp extends AsyncDisposable {
  context: BrowserContext;
  page: Page;
  /** What the console said against the app, errors and warnings alike. */
  complaints: string[];
}

/** A fresh context with the app before sign-in. */
export async function openApp(browser: Browser, options: ContextOptions = {}): Promise<OpenedApp> {
  const context = await browser.newContext({ baseURL: baseUrl, viewport: { width: 1280, height: 860 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { context, page, complaints, [Symbol.asyncDispose]: () => context.close() };
}

/** Through the sign-in button and the provider's page, where there is one, to the address asked for. */
export async function signIn(page: Page, account: Account, path = '/'): Promise<void> {
  await page.goto(path);
  await page.evaluate((purpose) => {
    if (purpose) sessionStorage.setItem('surcease.purpose', purpose);
  }, account.purpose);
  await page.getByRole('button', { name: 'Sign in' }).click();
  const app = page.getByRole('navigation', { name: 'Main' });
  const field = page.getByLabel('Account name');
  await app.or(field).first().waitFor();
  if (await field.isVisible()) await passProvider(page, account.name);
  await app.waitFor();
}

/** The sign-in page of the embedded provider: the demo account's button, else name and password. */
async function passProvider(page: Page, name: string): Promise<void> {
  const demo = page.locator(`button[name=demoAccount][value="${name}"]`);
  if ((await demo.count()) > 0) {
    await demo.click();
    return;
  }
  await page.getByLabel('Account name').fill(name);
  await page.getByLabel('Password').fill(password());
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Another address in the signed-in tab, once its first answers are there. */
export async function openPage(page: Page, path: string, heading?: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
}

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: Array<{ id: string; nodes: Array<{ html: string; failureSummary?: string }> }>;
}

/** What axe finds against WCAG 2.2 AA, as readable lines; evaluated past the page's content security policy, not through a tag. */
export async function axeViolations(page: Page): Promise<string[]> {
  // What is being replaced is dimmed on purpose, for as long as its answer takes.
  await page.locator('.is-updating').first().waitFor({ state: 'detached' });
  await page.evaluate(await axeSource);
  const result = (await page.evaluate(`axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  })`)) as AxeResult;
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}

/** The answer of the GraphQL API to one operation of the app, as the page itself received it. */
export async function answerTo(
  page: Page,
  operationName: string,
  act: () => Promise<unknown>,
): Promise<Record<string, unknown>> {
  const response = page.waitForResponse(async (candidate) => {
    if (!candidate.url().endsWith('/graphql')) return false;
    if (!candidate.request().postData()?.includes(`"${operationName}"`)) return false;
    // An answer to the page that is being left may be gone before it is read; the next one is meant.
    return candidate.json().then(
      () => true,
      () => false,
    );
  });
  await act();
  return ((await (await response).json()) as { data: Record<string, unknown> }).data;
}

/** The text of a file that a panel's export button offers. */
export async function exported(page: Page, panel: string, format: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('region', { name: panel, exact: true }).getByRole('button', { name: format }).click();
  return readFile(await (await download).path(), 'utf8');
}
