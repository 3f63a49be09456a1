import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ComparisonQuery } from '../src/comparison/comparison.generated.js';
import { clinicName } from '../src/comparison/comparison.js';
import { rowSentence } from '../src/comparison/row-sentence.js';
import { formatCount, formatInterval, formatRate, keepUnits } from '../src/format/number.js';
import { answerTo, networkAdmin, openApp, openPage, signIn } from './app.js';
import { launchBrowser } from './browser.js';

describe('outcomes', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  async function openOutcomes(page: Awaited<ReturnType<typeof openApp>>['page'], path = '/outcomes') {
    // Straight to the page: an answer to the page before it could be taken for this one's.
    const data = (await answerTo(page, 'Comparison', () =>
      signIn(page, networkAdmin, path),
    )) as unknown as ComparisonQuery;
    await page.locator('.funnel-point').first().waitFor();
    if (!data.clinicComparison) throw new Error('The API answered no comparison.');
    return data.clinicComparison;
  }

  it('shows in chart and table the very numbers the API answered', async () => {
    await using app = await openApp(browser);
    const comparison = await openOutcomes(app.page);
    expect(await app.page.locator('.headline').innerText()).toBe(keepUnits(comparison.sentence));
    for (const row of comparison.rows) {
      const cells = await app.page
        .getByRole('row', { name: new RegExp(`^${clinicName(row)}`) })
        .getByRole('cell')
        .allInnerTexts();
      if (row.suppressed || row.rate === null) {
        expect(cells.join(' ')).not.toMatch(/\d/);
        continue;
      }
      expect(cells.map((cell) => cell.trim()).slice(0, 5)).toEqual([
        formatCount(row.n),
        formatRate(row.completeness, 0),
        row.responders === null ? 'not shown' : formatCount(row.responders),
        formatRate(row.rate),
        formatInterval(row.interval),
      ]);
      expect(await app.page.locator(`[data-clinic="${row.clinic?.slug}"]`).getAttribute('aria-label')).toBe(
        rowSentence(row),
      );
    }
  });

  it('walks the chart by keyboard and keeps the selection in the address', async () => {
    await using app = await openApp(browser);
    const comparison = await openOutcomes(app.page);
    const shown = comparison.rows.filter((row) => row.rate !== null && !row.suppressed).toSorted((a, b) => a.n - b.n);
    const focused = () => app.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await app.page.locator('.funnel-point[tabindex="0"]').focus();
    expect(await app.page.locator('.funnel-point[tabindex="0"]').count()).toBe(1);
    await app.page.keyboard.press('End');
    expect(await focused()).toBe(rowSentence(shown.at(-1)!));
    await app.page.keyboard.press('Home');
    expect(await focused()).toBe(rowSentence(shown[0]!));
    await app.page.keyboard.press('ArrowRight');
    expect(await focused()).not.toBe(rowSentence(shown[0]!));
    await app.page.keyboard.press('ArrowLeft');
    await app.page.keyboard.press('Enter');
    expect(new URL(app.page.url()).searchParams.get('clinic')).toBe(shown[0]?.clinic?.slug);
    await app.page
      .getByRole('complementary', { name: 'Selected clinic' })
      .getByRole('heading', { name: clinicName(shown[0]!) })
      .waitFor();
    await app.page.keyboard.press('Escape');
    expect(new URL(app.page.url()).searchParams.get('clinic')).toBeNull();
  });

  it('reproduces selection and sort from a pasted address, and says what it does not know', async () => {
    await using app = await openApp(browser);
    const comparison = await openOutcomes(app.page);
    const row = comparison.rows.find(({ clinic, rate }) => clinic && rate !== null)!;
    await openPage(app.page, `/outcomes?clinic=${row.clinic?.slug}&sort=-n`, 'Outcomes');
    await app.page
      .getByRole('complementary', { name: 'Selected clinic' })
      .getByRole('heading', { name: clinicName(row) })
      .waitFor();
    expect(await app.page.getByRole('columnheader', { name: 'n', exact: true }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    await openPage(app.page, '/outcomes?clinic=atlantis', 'Outcomes');
    await app.page.getByText('“atlantis”').waitFor();
  });

  it('exports the table as CSV with its byte order mark, title and method', async () => {
    await using app = await openApp(browser);
    const comparison = await openOutcomes(app.page);
    const download = app.page.waitForEvent('download');
    await app.page.getByRole('button', { name: 'CSV' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text.startsWith(`\uFEFFTitle,`)).toBe(true);
    expect(text).toContain(comparison.methodVersion);
    for (const row of comparison.rows) expect(text).toContain(clinicName(row));
  });
});
