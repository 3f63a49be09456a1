import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { networkAdmin, openApp, openPage, signIn } from './app.js';
import { launchBrowser } from './browser.js';

describe('clinics', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('filters by region in the address, undoes by Back, and reproduces in a fresh page', async () => {
    await using app = await openApp(browser);
    const { page } = app;
    await signIn(page, networkAdmin);
    await openPage(page, '/clinics', 'Clinics');
    const rows = page.getByRole('rowheader');
    const all = await rows.count();
    await page.getByRole('button', { name: /^West/ }).click();
    await page.getByText(new RegExp(`^\\d+ of ${all}$`)).waitFor();
    const west = await rows.allInnerTexts();
    expect(new URL(page.url()).searchParams.getAll('region')).toEqual(['WEST']);
    await page.goBack();
    await page.getByText(`${all} in the network`).waitFor();
    await openPage(page, '/clinics?region=WEST&sort=-name', 'Clinics');
    expect(await rows.allInnerTexts()).toEqual(west.toReversed());
    await openPage(page, '/clinics?region=MARS', 'Clinics');
    await page.getByText('“MARS”').waitFor();
    expect(await rows.count()).toBe(all);
  });

  it('shows one clinic: facts, position, providers', async () => {
    await using app = await openApp(browser);
    const { page } = app;
    await signIn(page, networkAdmin);
    await openPage(page, '/clinics', 'Clinics');
    const link = page.getByRole('rowheader').getByRole('link').first();
    const name = await link.innerText();
    await link.click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    for (const panel of ['Where it stands', 'Facts', 'Patients', 'Providers']) {
      await page.getByRole('region', { name: panel }).waitFor();
    }
    await page.getByText('patients call this clinic home').waitFor();
    await page.getByRole('table', { name: 'Providers of the clinic' }).waitFor();
  });

  it('says that a clinic does not exist', async () => {
    await using app = await openApp(browser);
    await signIn(app.page, networkAdmin);
    await openPage(app.page, '/clinics/atlantis', 'No such clinic');
  });

  it('asks a network-wide person for a purpose before it shows patients', async () => {
    await using app = await openApp(browser);
    const { page } = app;
    await signIn(page, { name: 'network-admin' });
    await openPage(page, '/live', 'Live sessions');
    await page.getByText('A purpose of use is needed').waitFor();
    await page.getByRole('button', { name: /Declare “Operations”/ }).click();
    await page.getByText('A purpose of use is needed').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Live updates: Live' }).waitFor();
  });
});
