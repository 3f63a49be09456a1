import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, openApp, type OpenedApp, password, signIn } from '../../network-admin/e2e/app.js';
import { launchBrowser } from '../../network-admin/e2e/browser.js';
import { signedIn } from './support/graph.js';
import { asOwner } from './support/owner.js';

interface Version {
  id: string;
  protocol: { id: string };
}

const title = 'Central pain after spinal cord injury, daily series';
const versionQuery = `{ protocols(first: 20) { nodes { title approvedVersion { id protocol { id } } } } }`;

let browser: Browser;
let version: Version;
let versions: string;
beforeAll(async () => {
  browser = await launchBrowser();
  const nurse = await signedIn('nurse-1');
  const { protocols } = await nurse.data<{ protocols: { nodes: { title: string; approvedVersion: Version }[] } }>(
    versionQuery,
  );
  version = protocols.nodes.find((one) => one.title === title)!.approvedVersion;
  versions = `/protocols/${version.protocol.id}/versions`;
});
afterAll(() => browser.close());

async function open(name: string, path: string): Promise<OpenedApp> {
  const app = await openApp(browser);
  await signIn(app.page, { name }, path);
  return app;
}

/** What the sessions context has heard of the version: whether anything may start by it. */
const heard = () =>
  asOwner(async (client) => {
    const { rows } = await client.query('select state from sessions.protocol_versions where id = $1', [version.id]);
    return (rows[0] as { state: string }).state;
  });

const banner = (page: Page) => page.getByRole('alert', { name: 'Stops for safety' });

async function signLift(page: Page, button: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: 'Lift the stop' }).click();
  const dialog = page.getByRole('dialog', { name: /^Lift the stop on / });
  await dialog.getByLabel('Why sessions may start again').fill(reason);
  await dialog.getByLabel('Your password, again').fill(password());
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: button }).click();
}

describe('a stop for safety in the browser', () => {
  it('is everywhere at once, by one director, and ends by two signatures and no less', async () => {
    await using director = await open('medical-director', versions);
    await using nurse = await open('nurse-1', '/clinics');
    await director.page.getByRole('button', { name: 'Stop for safety' }).first().click();
    await director.page.getByRole('dialog').getByLabel('Reason').fill('Three hypoxias at one rate.');
    await director.page.getByRole('dialog').getByRole('button', { name: 'Stop for safety' }).click();
    await banner(director.page).getByText('Three hypoxias').waitFor();
    await banner(nurse.page).getByText('Three hypoxias').waitFor();
    await expect.poll(heard).toBe('SUSPENDED');

    await nurse.page.goto(versions);
    await nurse.page.getByRole('button', { name: 'Lift the stop' }).click();
    await nurse.page.getByText('by the pharmacist and the medical director of the network together').waitFor();
    expect(await nurse.page.getByRole('button', { name: 'Sign the lift' }).isDisabled()).toBe(true);

    await signLift(director.page, 'Sign the lift', 'A faulty oximeter, replaced.');
    await director.page.getByText('You have signed.').waitFor();
    await banner(director.page).waitFor();
    expect(await heard()).toBe('SUSPENDED');

    await using pharmacist = await open('pharmacist', versions);
    await signLift(pharmacist.page, 'Sign and lift the stop', 'I have seen the device log.');
    await pharmacist.page.getByText(/^Lifted .* Sites that it paused resume in the rollout\.$/).waitFor();
    await banner(pharmacist.page).waitFor({ state: 'detached' });
    await banner(nurse.page).waitFor({ state: 'detached' });
    await expect.poll(heard).toBe('APPROVED');
    for (const app of [director, nurse, pharmacist]) expect(app.complaints).toEqual([]);
  });

  it('leaves sites paused when it is lifted, and they resume together', async () => {
    await using director = await open('medical-director', `/protocols/${version.protocol.id}/rollout/${version.id}`);
    const { page } = director;
    await page.getByRole('button', { name: 'All sites' }).click();
    await page
      .getByRole('group', { name: 'Steps at the sites chosen' })
      .getByRole('button', { name: 'Resume' })
      .click();
    const dialog = page.getByRole('dialog', { name: 'Resume' });
    await dialog.getByRole('button', { name: 'Resume', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(/^in force at 14 of 14/).waitFor();
  });
});
