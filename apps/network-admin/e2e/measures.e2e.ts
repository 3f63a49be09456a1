import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureOf } from '../src/comparison/measure.js';
import { spineSentence } from '../src/pages/clinic/spine-layout.js';
import type { ClinicSpineQuery } from '../src/pages/clinic/spine.generated.js';
import type { ClinicsSideBySideQuery } from '../src/pages/compare/compare.generated.js';
import { dumbbellRows } from '../src/pages/compare/side-by-side.js';
import type { ConditionOutcomesQuery } from '../src/pages/condition/condition.generated.js';
import type { NetworkSignalsQuery } from '../src/pages/home/signals.generated.js';
import type { OutcomeRugQuery } from '../src/pages/rug/rug.generated.js';
import type { ClinicTrendQuery, NetworkTrendQuery } from '../src/pages/trends/trends.generated.js';
import { pointSentence } from '../src/pages/trends/trend-words.js';
import type { ReliefDurationQuery } from '../src/relief/relief.generated.js';
import { stepSentence } from '../src/relief/step-sentence.js';
import { verdictWords } from '../src/comparison/comparison.js';
import { answerTo, axeViolations, exported, networkAdmin, type OpenedApp, openApp, openPage, signIn } from './app.js';
import { launchBrowser } from './browser.js';

describe('the other views of outcomes', () => {
  let browser: Browser;
  let app: OpenedApp;
  let slugs: string[];
  beforeAll(async () => {
    browser = await launchBrowser();
    app = await openApp(browser, { reducedMotion: 'reduce' });
    await signIn(app.page, networkAdmin, '/outcomes');
    await app.page.locator('.funnel .chart-mark').first().waitFor();
    slugs = await app.page
      .locator('.funnel [data-clinic]')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-clinic') ?? ''));
  });
  afterAll(async () => {
    await app[Symbol.asyncDispose]();
    await browser.close();
  });

  async function answered<Answer>(operation: string, path: string): Promise<Answer> {
    return (await answerTo(app.page, operation, () => openPage(app.page, path))) as Answer;
  }

  const labelsOf = (chart: string) =>
    app.page
      .locator(`svg[data-chart="${chart}"] .chart-mark`)
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label')));

  it('shows every clinic by every indicator as the API judged them, and opens a cell in the funnel', async () => {
    const { page } = app;
    const { outcomeRug } = await answered<OutcomeRugQuery>('OutcomeRug', '/outcomes/rug');
    await page.locator('.rug-cell').first().waitFor();
    const cells = outcomeRug!.clinics.flatMap(({ cells: row }) => row);
    expect(await page.locator('.rug-cell').count()).toBe(cells.length);
    const outside = cells.filter(({ verdict, isSuppressed }) => !isSuppressed && verdict === 'LOWER_THAN_EXPECTED');
    expect(await page.locator('.rug-cell.rug-lower_than_expected').count()).toBe(outside.length);
    await page.locator('.rug-cell[tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(label).toContain(outcomeRug!.indicators[1]!.name);
    await page.keyboard.press('Enter');
    await page.locator('.funnel').waitFor();
    expect(new URL(page.url()).searchParams.get('indicator')).toBe(outcomeRug!.indicators[1]!.id);
    await page.goBack();
    await page.locator('.rug-cell').first().waitFor();
  });

  it('draws the control chart of the lit clinic with the numbers of the API', async () => {
    const { page } = app;
    await openPage(page, `/outcomes/trends?clinic=${slugs[0]}`);
    await page.locator('svg[data-chart="trend"]').waitFor();
    const { clinicTrend } = await answered<ClinicTrendQuery>('ClinicTrend', `/clinics/${slugs[0]}/outcomes`);
    await page.locator('svg[data-chart="trend"]').waitFor();
    const expected = clinicTrend!.points.map((point) =>
      pointSentence(point, clinicTrend!, measureOf(clinicTrend!.indicator.unit)),
    );
    expect(await labelsOf('trend')).toEqual(expected);
  });

  it('draws the network within the selection of the address with the numbers of the API, and widens it again', async () => {
    const { page } = app;
    const path = '/outcomes/trends?condition=CRPS&condition=FIBROMYALGIA';
    const { networkTrend } = await answered<NetworkTrendQuery>('NetworkTrend', path);
    await page.locator('svg[data-chart="trend"]').waitFor();
    const measure = measureOf(networkTrend!.indicator.unit);
    expect(await labelsOf('trend')).toEqual(
      networkTrend!.points.map((point) => pointSentence(point, networkTrend!, measure)),
    );
    expect(networkTrend!.points.some(({ rate }) => rate !== null)).toBe(true);
    await page.getByRole('button', { name: 'Remove the filter Fibromyalgia' }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('?condition=CRPS');
    await page.goBack();
    await expect.poll(() => new URL(page.url()).searchParams.getAll('condition')).toEqual(['CRPS', 'FIBROMYALGIA']);
  });

  it('lights a clinic that is chosen among the trends', async () => {
    const { page } = app;
    await openPage(page, '/outcomes/trends');
    // The first is the whole network.
    await page.locator('.small-trend button').nth(1).click();
    await page.locator('svg[data-chart="trend"]').waitFor();
    const lit = new URL(page.url()).searchParams.get('clinic');
    await page
      .getByRole('navigation', { name: 'Views of outcomes' })
      .getByRole('link', { name: 'Clinics compared' })
      .click();
    await page.locator(`[data-clinic="${lit}"][aria-pressed="true"]`).waitFor();
  });

  it('lays two clinics side by side, before and after adjustment', async () => {
    const { page } = app;
    const path = `/outcomes/compare?c=${slugs[0]}&c=${slugs.at(-1)}`;
    const { clinicsSideBySide } = await answered<ClinicsSideBySideQuery>('ClinicsSideBySide', path);
    await page.locator('svg[data-chart="forest"]').waitFor();
    const rows = dumbbellRows(clinicsSideBySide!.clinics, measureOf(clinicsSideBySide!.indicator.unit));
    expect(await labelsOf('forest')).toEqual(rows.map(({ sentence }) => sentence));
    await page.getByRole('table', { name: 'Whom the clinics treat' }).waitFor();
    await page.getByRole('table', { name: 'How the clinics treat' }).waitFor();
    await openPage(page, `/outcomes/compare?c=${slugs[0]}&c=atlantis`);
    await page.getByText('“atlantis”').waitFor();
    await page.getByText('Choose two to six clinics').waitFor();
  });

  it('shows for a condition what each protocol version reached', async () => {
    const { page } = app;
    const { conditionOutcomes } = await answered<ConditionOutcomesQuery>('ConditionOutcomes', '/conditions/CRPS');
    const table = page.getByRole('table', { name: 'By protocol version and clinic' });
    await table.waitFor();
    const share = measureOf('SHARE');
    for (const version of conditionOutcomes!.versions) {
      const { protocol, semanticVersion } = version.protocolVersion!;
      const row = table
        .getByRole('row')
        .filter({ hasText: `${protocol.title} ${semanticVersion}` })
        .first();
      expect(await row.innerText()).toContain(share.format(version.rate));
    }
    await openPage(page, '/conditions/GOUT', 'No such condition');
  });

  it('draws how long relief lasts step by step', async () => {
    const { reliefDuration } = await answered<ReliefDurationQuery>('ReliefDuration', '/conditions/FIBROMYALGIA');
    await app.page.locator('svg[data-chart="relief"]').waitFor();
    expect(await labelsOf('relief')).toEqual(reliefDuration!.steps.map(stepSentence));
    expect(await exported(app.page, 'How long relief lasts', 'SVG')).toContain('Duration of relief, fibromyalgia');
  });

  it('lists every indicator of a clinic with its verdict, and the same in the table', async () => {
    const { page } = app;
    const { clinicSpine } = await answered<ClinicSpineQuery>('ClinicSpine', `/clinics/${slugs[0]}/outcomes`);
    await page.locator('svg[data-chart="spine"]').waitFor();
    expect(await labelsOf('spine')).toEqual(
      clinicSpine!.rows.map((row) => spineSentence(row, verdictWords[row.verdict])),
    );
    expect(await page.locator('table tbody tr').count()).toBeGreaterThanOrEqual(clinicSpine!.rows.length);
    await openPage(page, `/clinics/${slugs[0]}/data-quality`);
    await page.getByRole('table', { name: 'Completeness by indicator' }).waitFor();
  });

  it('lists the signals of the network as the API found them', async () => {
    const { page } = app;
    const { networkSignals } = await answered<NetworkSignalsQuery>('NetworkSignals', '/');
    await page.locator('.signals li').first().waitFor();
    expect(await page.locator('.signals li').count()).toBe(networkSignals!.signals.length);
    await page.locator('.signals a').first().click();
    await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/(outcomes|clinics)/);
  });

  it('prints a clinic on one page of A4, without the navigation, light though the app is dark', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'surcease-print-'));
    await using dark = await openApp(browser, { colorScheme: 'dark' });
    await signIn(dark.page, networkAdmin, `/clinics/${slugs[0]}/report`);
    await dark.page.locator('.sheet svg[data-chart="spine"]').waitFor();
    await dark.page.locator('.sheet .small-trend svg').waitFor();
    const pdf = await dark.page.pdf({
      path: join(folder, 'clinic.pdf'),
      preferCSSPageSize: true,
      printBackground: true,
    });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    await dark.page.emulateMedia({ media: 'print' });
    expect(await dark.page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(false);
    const ground = await dark.page.locator('.sheet').evaluate((sheet) => getComputedStyle(sheet).backgroundColor);
    expect(ground).toBe('rgb(255, 255, 255)');
    await rm(folder, { recursive: true });
  });

  it('prints every clinic by every measure on one sheet of A3, light, with what it is, its filters, its cut and its method', async () => {
    await using dark = await openApp(browser, { colorScheme: 'dark' });
    await signIn(dark.page, networkAdmin, '/outcomes/rug?from=2024-10');
    await dark.page.locator('.rug tbody tr').first().waitFor();
    const pdf = (await dark.page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    const [width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf)!.slice(1).map(Number) as [
      number,
      number,
    ];
    // 420 mm by 297 mm in points of 1/72 inch.
    expect([Math.round(width / 10), Math.round(height / 10)]).toEqual([119, 84]);
    await dark.page.emulateMedia({ media: 'print' });
    const caption = await dark.page.locator('p.print-only').innerText();
    for (const words of ['Since Oct 2024', 'adjusted for case mix', 'As of', 'Method: bands of 95 % and 99.8 %'])
      expect(caption).toContain(words);
    expect(await dark.page.getByRole('heading', { level: 1 }).innerText()).toBe('All measures');
    const ground = await dark.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(ground).toBe('rgb(255, 255, 255)');
    expect(await dark.page.locator('.selection-bar').isVisible()).toBe(false);
  });

  const paths = () => [
    '/outcomes/rug',
    `/outcomes/trends?clinic=${slugs[0]}`,
    `/outcomes/compare?c=${slugs[0]}&c=${slugs.at(-1)}`,
    '/conditions/FIBROMYALGIA',
    `/clinics/${slugs[0]}/outcomes`,
    `/clinics/${slugs[0]}/data-quality`,
    `/clinics/${slugs[0]}/report`,
  ];

  it(
    'has no axe violation in either theme, and gives each page one h1 and a title of its own',
    { timeout: 120_000 },
    async () => {
      const { page } = app;
      const titles = new Set<string>();
      for (const path of paths()) {
        await openPage(page, path);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          expect({ path, colorScheme, violations: await axeViolations(page) }).toEqual({
            path,
            colorScheme,
            violations: [],
          });
        }
        expect(await page.locator('h1').count()).toBe(1);
        titles.add(await page.title());
      }
      expect(titles.size).toBe(paths().length);
      expect(app.complaints).toEqual([]);
    },
  );

  it('fits a phone of 320 px, with chart text of at least 11 px', async () => {
    const { page } = app;
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of paths()) {
      await openPage(page, path);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      const sizes = await page
        .locator('.chart text')
        .evaluateAll((texts) => texts.map((text) => parseFloat(getComputedStyle(text).fontSize)));
      expect({ path, overflow: Math.max(0, overflow), small: sizes.filter((size) => size < 11) }).toEqual({
        path,
        overflow: 0,
        small: [],
      });
    }
    await page.setViewportSize({ width: 1280, height: 860 });
  });
});
