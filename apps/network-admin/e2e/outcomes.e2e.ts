import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ComparisonQuery } from '../src/comparison/comparison.generated.js';
import { clinicName, isShown, judgedInterval, judgedRate } from '../src/comparison/comparison.js';
import { measureOf } from '../src/comparison/measure.js';
import { rankWords } from '../src/comparison/rank.js';
import { rowSentence } from '../src/comparison/row-sentence.js';
import { formatCount, formatRate, keepUnits } from '../src/format/number.js';
import { answerTo, exported, networkAdmin, openApp, openPage, signIn } from './app.js';
import { launchBrowser } from './browser.js';

const share = measureOf('SHARE');

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
    await page.locator('.funnel .chart-mark').first().waitFor();
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
      if (!isShown(row)) {
        expect(cells.join(' ')).not.toMatch(/\d/);
        continue;
      }
      const bounds = row.bounds && share.formatInterval({ lower: row.bounds.worst, upper: row.bounds.best });
      expect(cells.map((cell) => cell.trim()).slice(0, 6)).toEqual([
        formatCount(row.n),
        formatRate(row.completeness, 0),
        share.format(row.rate),
        share.format(judgedRate(row)),
        [share.formatInterval(judgedInterval(row)), bounds].filter(Boolean).join('\n'),
        rankWords(row) ?? 'not ranked',
      ]);
      expect(await app.page.locator(`[data-clinic="${row.clinic?.slug}"]`).getAttribute('aria-label')).toBe(
        rowSentence(row),
      );
    }
  });

  it('walks the chart by keyboard and keeps the selection in the address', async () => {
    await using app = await openApp(browser);
    const comparison = await openOutcomes(app.page);
    const shown = comparison.rows.filter(isShown).toSorted((a, b) => a.n - b.n);
    const focused = () => app.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await app.page.locator('.funnel .chart-mark[tabindex="0"]').focus();
    expect(await app.page.locator('.funnel .chart-mark[tabindex="0"]').count()).toBe(1);
    await app.page.keyboard.press('End');
    expect(await focused()).toBe(rowSentence(shown.at(-1)!));
    await app.page.keyboard.press('Home');
    expect(await focused()).toBe(rowSentence(shown[0]!));
    await app.page.keyboard.press('ArrowRight');
    expect(await focused()).not.toBe(rowSentence(shown[0]!));
    await app.page.keyboard.press('ArrowLeft');
    await app.page.keyboard.press('Enter');
    await expect.poll(() => new URL(app.page.url()).searchParams.get('clinic')).toBe(shown[0]?.clinic?.slug);
    await app.page
      .getByRole('complementary', { name: 'Selected clinic' })
      .getByRole('heading', { name: clinicName(shown[0]!) })
      .waitFor();
    await app.page.keyboard.press('Escape');
    await expect.poll(() => new URL(app.page.url()).searchParams.get('clinic')).toBeNull();
  });

  it('reproduces selection, filters and sort from a pasted address, and says what it does not know', async () => {
    await using app = await openApp(browser);
    const { page } = app;
    const comparison = await openOutcomes(page);
    const row = comparison.rows.find(({ clinic, rate }) => clinic && rate !== null)!;
    await openPage(page, `/outcomes?clinic=${row.clinic?.slug}&sort=-n&adjust=NONE`, 'Outcomes');
    await page
      .getByRole('complementary', { name: 'Selected clinic' })
      .getByRole('heading', { name: clinicName(row) })
      .waitFor();
    expect(await page.getByRole('columnheader', { name: 'n', exact: true }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    expect(await page.getByLabel('Case mix').inputValue()).toBe('NONE');
    expect(await page.getByRole('columnheader', { name: 'Adjusted' }).count()).toBe(0);
    await openPage(page, '/outcomes?clinic=atlantis&indicator=HEIGHT', 'Outcomes');
    await page.getByText('“HEIGHT”, “atlantis”').waitFor();
  });

  it.each([
    ['/outcomes', 'Outcomes'],
    ['/outcomes/rug', 'All measures'],
    ['/outcomes/trends', 'Trends'],
    ['/outcomes/compare', 'Side by side'],
    ['/conditions/CRPS', 'Complex regional pain syndrome'],
    ['/clinics', 'Clinics'],
    ['/clinics/larkmead', 'Larkmead Pain Institute'],
    ['/clinics/larkmead/outcomes', 'Larkmead Pain Institute: outcomes'],
    ['/clinics/larkmead/data-quality', 'Larkmead Pain Institute: data quality'],
  ])('says on %s that it does not know a parameter’s name', async (path, heading) => {
    await using app = await openApp(browser);
    await signIn(app.page, networkAdmin, `${path}?bogus=1`);
    await app.page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
    await app.page.getByRole('status').filter({ hasText: 'asks for “bogus”' }).waitFor();
  });

  it('asks again for each filter, undoes it by Back, and clears all of them at once', async () => {
    await using app = await openApp(browser);
    const { page } = app;
    const before = await openOutcomes(page);
    const answer = await answerTo(page, 'Comparison', () => page.getByLabel('Case mix').selectOption('NONE'));
    const crude = (answer as unknown as ComparisonQuery).clinicComparison!;
    await page.getByText(keepUnits(crude.sentence)).waitFor();
    await page.goBack();
    await page.getByText(keepUnits(before.sentence)).waitFor();
    await page.getByRole('button', { name: /^Condition/ }).click();
    await page.getByRole('checkbox', { name: 'Low back pain' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => new URL(page.url()).searchParams.getAll('condition')).toEqual(['LOW_BACK']);
    await page.getByRole('button', { name: 'Remove the filter Low back pain' }).waitFor();
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.getByText(keepUnits(before.sentence)).waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });

  it('keeps the old answer on the page, dimmed, while the next one is on its way', async () => {
    await using app = await openApp(browser);
    const { page } = app;
    const before = await openOutcomes(page);
    let go: () => void = () => undefined;
    const gone = new Promise<void>((resolve) => (go = resolve));
    await page.route('**/graphql', async (route) => {
      await gone;
      await route.continue();
    });
    await page.getByLabel('Case mix').selectOption('NONE');
    await page.getByText('Updating…').waitFor();
    expect(await page.locator('.headline').innerText()).toBe(keepUnits(before.sentence));
    go();
    await page.getByText('Updating…').waitFor({ state: 'detached' });
  });

  it('says in four different words why there is nothing to see', async () => {
    await using app = await openApp(browser);
    await openOutcomes(app.page);
    await openPage(app.page, '/outcomes?from=1999-01&to=1999-02', 'Outcomes');
    await app.page.getByText('No episode matches these filters').waitFor();
    await app.page.getByRole('button', { name: 'Clear the filters' }).click();
    await app.page.locator('.funnel .chart-mark').first().waitFor();
    // A region and a condition together leave groups that the rest of the network would give away.
    await openPage(app.page, '/outcomes?region=WEST&condition=CRPS', 'Outcomes');
    await app.page.getByText('Not shown, to protect the people behind it').waitFor();
    await using auditor = await openApp(browser);
    await signIn(auditor.page, { name: 'auditor' }, '/outcomes');
    await auditor.page.getByRole('heading', { level: 1, name: 'Not permitted' }).waitFor();
    await auditor.page.getByText('compare clinics').waitFor();
  });

  it('explains how the numbers came to be', async () => {
    await using app = await openApp(browser);
    const { page } = app;
    const comparison = await openOutcomes(page);
    await page.getByRole('button', { name: 'Method' }).click();
    const drawer = page.getByRole('dialog', { name: /How this was calculated/ });
    await drawer.getByText(comparison.model!.id).waitFor();
    await drawer.getByText(comparison.indicator.numerator).waitFor();
    await drawer.getByText(formatCount(comparison.lineage.eligible), { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
  });

  it('exports the table as CSV with its byte order mark, title, filters and method', async () => {
    await using app = await openApp(browser);
    const comparison = await openOutcomes(app.page);
    const text = await exported(app.page, 'Clinic by clinic', 'CSV');
    expect(text.startsWith(`\uFEFFTitle,`)).toBe(true);
    for (const part of [comparison.methodVersion, comparison.asOf, 'adjusted for case mix', app.page.url()])
      expect(text).toContain(part);
    for (const row of comparison.rows) expect(text).toContain(clinicName(row));
  });

  it('exports the funnel as SVG and PNG with title, legend, source and data cut', async () => {
    await using app = await openApp(browser, { colorScheme: 'dark' });
    const { page } = app;
    const comparison = await openOutcomes(page);
    const text = await exported(page, 'Funnel plot', 'SVG');
    for (const part of [
      comparison.indicator.name,
      comparison.asOf,
      comparison.methodVersion,
      'Lower than expected',
      'Demonstration data',
      page.url(),
    ])
      expect(text.replaceAll('&amp;', '&')).toContain(part);
    expect(text).not.toContain('class=');
    // White ground, dark text, though the page is dark.
    expect(text).toContain('fill="#ffffff"');
    const download = page.waitForEvent('download');
    await page.getByRole('region', { name: 'Funnel plot' }).getByRole('button', { name: 'PNG' }).click();
    const png = await readFile(await (await download).path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThan(1000);
  });

  it('freezes a report that shows the same numbers under its own address', async () => {
    await using app = await openApp(browser);
    const { page } = app;
    await openOutcomes(page);
    const rowsOf = () => page.locator('tbody td:not([data-label=Compare])').allTextContents();
    const live = await rowsOf();
    const asOf = () => page.locator('.stats time').getAttribute('datetime');
    await page.getByRole('button', { name: 'Freeze as a report' }).click();
    await page.getByText('These numbers never change').waitFor();
    expect(await rowsOf()).toEqual(live);
    const address = page.url();
    expect(address).toMatch(/\/reports\/[\w-]+$/);
    await openPage(page, new URL(address).pathname);
    await page.getByText('These numbers never change').waitFor();
    expect(await rowsOf()).toEqual(live);
    const frozenAsOf = await asOf();
    await openPage(page, '/outcomes', 'Outcomes');
    await page.locator('.stats time').waitFor();
    await openPage(page, new URL(address).pathname);
    await page.getByText('These numbers never change').waitFor();
    expect(await asOf()).toBe(frozenAsOf);
    await openPage(page, '/reports/no-such-token', 'No such report');
  });
});
