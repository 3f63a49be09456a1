import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, baseUrl, openApp } from './app.js';
import { launchBrowser } from './browser.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** The narrowest phone in use, as WCAG 1.4.10 has it. */
const phone = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };

let browser: Browser;
let token: string;
beforeAll(async () => {
  token = execFileSync(process.execPath, ['packages/tooling/bin/token.mjs', 'nurse-1'], {
    cwd: root,
    encoding: 'utf8',
  }).trim();
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const response = await fetch(`${baseUrl}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

interface DueList {
  followUpsDue: { nodes: { episode: { id: string } }[] };
}
interface MadeLink {
  createQuestionnaireLink: { path: string; link: { id: string } };
}

/** A link to PEG and PHQ-9 for the first episode whose answer of week 4 or 12 is due. */
async function makeLink(): Promise<{ path: string; episodeId: string }> {
  const { followUpsDue } = await ask<DueList>('{ followUpsDue(first: 1) { nodes { episode { id } } } }');
  const episodeId = followUpsDue.nodes[0]?.episode.id ?? '';
  const made = await ask<MadeLink>(
    `mutation ($input: CreateQuestionnaireLinkInput!) { createQuestionnaireLink(input: $input) { path link { id } } }`,
    { input: { clientMutationId: crypto.randomUUID(), episodeId, instruments: ['PEG', 'PHQ9'] } },
  );
  return { path: made.createQuestionnaireLink.path, episodeId };
}

const fitsTheScreen = (page: Page) => page.evaluate('document.documentElement.scrollWidth <= innerWidth');
const next = (page: Page) => page.getByRole('button', { name: 'Next' }).tap();
const pain = async (page: Page, answers: readonly string[]) => {
  for (const [index, answer] of answers.entries())
    await page
      .getByRole('group')
      .nth(index)
      .getByRole('radio', { name: new RegExp(`^${answer}\\b`) })
      .check();
};
const mood = async (page: Page, last: string) => {
  for (let index = 0; index < 9; index += 1)
    await page
      .getByRole('group')
      .nth(index)
      .getByRole('radio', { name: index === 8 ? last : 'Several days' })
      .check();
};

describe('a patient with a phone and no account', () => {
  it('answers PEG and PHQ-9 through a link, once, and the answers stand in the record', async () => {
    const { path, episodeId } = await makeLink();
    await using phoneApp = await openApp(browser, phone);
    const { page, complaints } = phoneApp;
    await page.goto(path);
    expect(await axeViolations(page)).toEqual([]);
    await next(page);
    await page.getByRole('alert').getByText('Not answered yet').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await pain(page, ['10', '4', '7']);
    await next(page);
    await page.getByText('Part 2 of 3').waitFor();
    await mood(page, 'Not at all');
    expect(await fitsTheScreen(page)).toBe(true);
    await next(page);
    await page.getByLabel('What has changed for you').fill('I can hold a pen again.');
    await page.getByRole('button', { name: 'Send my answers' }).tap();
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    expect(await page.getByText('988').count()).toBe(0);
    await page.goto(path);
    await page.getByRole('heading', { name: 'This link cannot be used' }).waitFor();
    // The browser itself says that the used link answered 404.
    expect(complaints.filter((text) => !text.includes('404') && !text.includes('422'))).toEqual([]);

    const { assessments } = await ask<{ assessments: { nodes: Record<string, unknown>[] } }>(
      '{ assessments(first: 2) { nodes { instrument score source episode { id } answers { items } } } }',
    );
    const common = { source: 'LINK', episode: { id: episodeId } };
    expect(assessments.nodes).toEqual(
      expect.arrayContaining([
        { ...common, instrument: 'PEG', score: 7, answers: { items: [10, 4, 7] } },
        { ...common, instrument: 'PHQ9', score: 8, answers: { items: [1, 1, 1, 1, 1, 1, 1, 1, 0] } },
      ]),
    );
  });

  it('is told of help at once after thoughts of self-harm, in dark and light, and a clinician is asked to look today', async () => {
    const { path, episodeId } = await makeLink();
    await using phoneApp = await openApp(browser, { ...phone, colorScheme: 'dark' });
    const { page } = phoneApp;
    await page.goto(path);
    await pain(page, ['1', '1', '1']);
    await next(page);
    await mood(page, 'Several days');
    await next(page);
    await page.getByRole('link', { name: '988' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send my answers' }).tap();
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    expect(await page.getByRole('link', { name: '988' }).getAttribute('href')).toBe('tel:988');
    expect(await axeViolations(page)).toEqual([]);
    const { safetyTasks } = await ask<{ safetyTasks: { nodes: { episode: { id: string } }[] } }>(
      '{ safetyTasks(filter: { isOpen: true }, last: 5) { nodes { episode { id } } } }',
    );
    expect(safetyTasks.nodes).toContainEqual({ episode: { id: episodeId } });
  });
});
