import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerTo, axeViolations, openApp, type OpenedApp, password, signIn } from '../../network-admin/e2e/app.js';
import { launchBrowser } from '../../network-admin/e2e/browser.js';
import { form, freeDay, openPart, prepared, scheduleOne } from '../../network-admin/e2e/pathway-steps.js';
import { type Asker, signedIn } from './support/graph.js';
import { openSession, prepare, start } from './support/session-desk.js';

interface Protocol {
  id: string;
  title: string;
}

const protocolsQuery = `{ protocols(first: 20) { nodes { id title } } }`;
interface Planned {
  id: string;
  transitionChecks: { transition: string; allowed: boolean }[];
  patient: { id: string };
  protocolVersion: { id: string; semanticVersion: string; protocol: { id: string } };
}

interface InForce {
  clinic: { name: string };
  version: { semanticVersion: string };
}

const beforeQuery = `query($protocols: [ID!]) {
  sessions(first: 60, filter: { states: [SCHEDULED, CONFIRMED] }) {
    nodes { id patient { id } transitionChecks { transition allowed } protocolVersion { id semanticVersion protocol { id } } } }
  siteAdoptions(filter: { protocolIds: $protocols, states: [ACTIVE] }) {
    clinic { name } version { semanticVersion } } }`;
const sessionQuery = `query($id: ID!) { session(id: $id) { protocolVersion { id } } }`;
const planMutation = `mutation($input: CreateTreatmentPlanInput!) { createTreatmentPlan(input: $input) {
  plan { protocolVersion { id } durationMinutes } userErrors { code message } } }`;

let browser: Browser;
let physician: Asker;
let protocol: Protocol;
beforeAll(async () => {
  browser = await launchBrowser();
  physician = await signedIn('physician-1');
  const { protocols } = await physician.data<{ protocols: { nodes: Protocol[] } }>(protocolsQuery);
  protocol = protocols.nodes.find(({ title }) => title === 'CRPS, daily series')!;
});
afterAll(() => browser.close());

async function open(name: string, path: string): Promise<OpenedApp> {
  const app = await openApp(browser);
  await signIn(app.page, { name }, path);
  return app;
}

/** Takes a draft of its own from the version in force. */
async function beginDraft(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Draft a change' }).click();
  await page.getByRole('heading', { level: 1, name: /^Draft / }).waitFor();
  await page.getByRole('region', { name: 'Dose' }).waitFor();
  return page.url();
}

const saved = (page: Page) => page.getByText(/^Saved /).waitFor();

const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true });

async function write(page: Page, label: string, value: string): Promise<void> {
  await answerTo(page, 'SaveProtocolDraft', () => field(page, label).fill(value));
  await saved(page);
}

async function sign(page: Page): Promise<void> {
  const form = page.getByRole('form', { name: 'Sign' });
  await form.getByLabel('Your password, again').fill(password());
  await form.getByRole('button', { name: 'Approve and sign' }).click();
}

/** One step at the sites chosen, confirmed in its dialog. */
async function step(page: Page, name: string, reason?: string): Promise<void> {
  await page.getByRole('group', { name: 'Steps at the sites chosen' }).getByRole('button', { name }).click();
  const dialog = page.getByRole('dialog', { name });
  if (reason) await dialog.getByLabel('Reason').fill(reason);
  if (name === 'Propose') await dialog.getByLabel('Wave').fill('Autumn wave');
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Where a desk says by what it is run. */
const runBy = (page: Page, version: string) =>
  page.getByText(`${protocol.title} ${version}`, { exact: true }).waitFor();

const choose = (page: Page, site: string) => page.getByRole('checkbox', { name: site }).check();

const stateAt = (page: Page, site: string) => page.getByRole('row', { name: new RegExp(site) });

const wave = ['Alder Bay Pain Clinic', 'Briar Glen Infusion Center'];

describe('a change of a protocol in the browser', () => {
  it('goes from a draft over two signatures to a wave of sites, and back', async () => {
    const { sessions, siteAdoptions } = await physician.data<{
      sessions: { nodes: Planned[] };
      siteAdoptions: InForce[];
    }>(beforeQuery, { variables: { protocols: [protocol.id] } });
    const planned = sessions.nodes.filter(({ protocolVersion }) => protocolVersion.protocol.id === protocol.id);
    const running = planned.find(({ transitionChecks }) =>
      transitionChecks.some(({ transition, allowed }) => transition === 'CONFIRM' && allowed),
    )!;
    const begun = planned.find(({ patient }) => patient.id !== running.patient.id)!;
    const previous = siteAdoptions.find(({ clinic }) => clinic.name === wave[1])!.version.semanticVersion;

    await using nurse = await openSession(browser, 'nurse-1', running.id);
    const runningPath = new URL(nurse.page.url()).pathname;
    await runBy(nurse.page, running.protocolVersion.semanticVersion);
    await prepare(nurse.page);
    await using secondNurse = await openSession(browser, 'nurse-1b', running.id);
    await start(nurse.page, secondNurse.page);

    await using author = await open('physician-1', `/protocols/${protocol.id}`);
    const draftUrl = await beginDraft(author.page);
    await write(author.page, 'Rationale', 'As much relief in less time at the clinic.');
    await write(author.page, 'Duration, min', '200');
    await author.page.getByRole('region', { name: 'What it changes' }).getByText('200\u00a0min').waitFor();
    await author.page.getByRole('button', { name: 'Hand to the reviewers' }).click();
    await author.page.getByRole('heading', { level: 1, name: /^Review of / }).waitFor();
    await author.page.getByText('You wrote in it: authors never approve their own.').waitFor();
    expect(await author.page.getByRole('button', { name: 'Approve and sign' }).isDisabled()).toBe(true);
    const reviewPath = new URL(author.page.url()).pathname;
    const versionId = reviewPath.split('/').at(-1)!;

    await using pharmacist = await open('pharmacist', reviewPath);
    await pharmacist.page.getByRole('form', { name: 'Sign' }).getByLabel('Your password, again').fill('not it');
    await pharmacist.page.getByRole('button', { name: 'Approve and sign' }).click();
    await pharmacist.page.getByText('The password is wrong.').waitFor();
    await sign(pharmacist.page);
    await pharmacist.page.getByText('Still to sign: medical director.').waitFor();

    // An edit voids the signature, and the reviewer is told.
    await author.page.goto(draftUrl);
    await author.page.getByText('an edit takes it back to a draft').waitFor();
    await write(author.page, 'Duration, min', '210');
    await pharmacist.page.getByText(/Void since .*The content was edited\./).waitFor();
    await pharmacist.page.getByText('Somebody edited this version while you were reading').waitFor();
    expect(await pharmacist.page.getByRole('button', { name: 'Approve and sign' }).isDisabled()).toBe(true);
    await author.page.getByRole('button', { name: 'Hand to the reviewers' }).click();
    await author.page.getByRole('heading', { level: 1, name: /^Review of / }).waitFor();

    await pharmacist.page.getByRole('button', { name: 'I have read it as it is now' }).click();
    await sign(pharmacist.page);
    await pharmacist.page.getByText('Still to sign: medical director.').waitFor();

    await using director = await open('medical-director', reviewPath);
    const { page } = director;
    await page.getByRole('region', { name: 'What it would touch' }).getByText('Sessions to come').first().waitFor();
    await sign(page);
    await page.getByRole('link', { name: 'Roll it out to sites' }).click();
    const heading = page.getByRole('heading', { level: 1, name: /^Rollout of .* \d/ });
    const name = (await heading.innerText()).split(' ').at(-1)!;

    const plan = (clientMutationId: string) =>
      physician.data<{
        createTreatmentPlan: {
          plan: { protocolVersion: { id: string }; durationMinutes: number } | null;
          userErrors: { code: string; message: string }[];
        };
      }>(planMutation, {
        variables: {
          input: {
            clientMutationId,
            patientId: begun.patient.id,
            protocolVersionId: versionId,
            indication: 'CRPS',
            weightGrams: 70_000,
            weightMeasuredOn: new Date().toISOString().slice(0, 10),
          },
        },
      });
    const early = await plan(`${versionId}-early`);
    expect(early.createTreatmentPlan.userErrors.map(({ message }) => message)).toEqual([
      'The clinic has not put this version to use.',
    ]);

    for (const site of wave) await choose(page, site);
    await step(page, 'Propose');
    await page.getByRole('button', { name: /^Autumn wave/ }).waitFor();
    await step(page, 'Begin training');
    for (const site of wave) {
      await page
        .getByRole('row', { name: new RegExp(site) })
        .locator('summary')
        .click();
      const items = page.getByRole('list', { name: `Checklist of ${site}` }).getByRole('checkbox');
      for (let place = 0; place < 6; place += 1) {
        await items.nth(place).click();
        await stateAt(page, site)
          .getByText(`${place + 1} of 6`)
          .waitFor();
      }
    }
    await step(page, 'Mark ready');
    await step(page, 'Activate');
    for (const site of wave) await stateAt(page, site).getByText('In force').first().waitFor();
    // From the top: nothing lies half under the bar.
    await page.evaluate(() => window.scrollTo(0, 0));
    expect(await axeViolations(page)).toEqual([]);

    // A session that was planned before stays on the old version; what is planned after follows the new one.
    const kept = await physician.data<{ session: { protocolVersion: { id: string } } }>(sessionQuery, {
      variables: { id: begun.id },
    });
    expect(kept.session.protocolVersion.id).toBe(begun.protocolVersion.id);
    const late = await plan(`${versionId}-late`);
    expect(late.createTreatmentPlan).toMatchObject({
      plan: { protocolVersion: { id: versionId }, durationMinutes: 210 },
      userErrors: [],
    });

    // At the desk: what was started before runs on by the version it was started by, what starts after by the new one.
    await nurse.page.reload();
    await runBy(nurse.page, running.protocolVersion.semanticVersion);
    await nurse.page.getByText('Runs at').waitFor();
    await using coordinator = await open('coordinator-1', '/');
    const patientPath = await prepared({ coordinator, nurse, physician: author });
    await openPart(author.page, patientPath, 'plan', 'New treatment plan');
    await author.page.getByLabel('Protocol version in force at this clinic').selectOption(`${protocol.title} ${name}`);
    await author.page.getByText('protocol: 210\u00a0min').waitFor();
    await form(author.page, 'New treatment plan').getByRole('button', { name: 'Save the plan' }).click();
    await form(author.page, 'Sign the plan').getByRole('button', { name: 'Sign the plan' }).click();
    await author.page.getByText(/by Dr. Felix First, physician \(you\)/).waitFor();
    const day = freeDay(16);
    await scheduleOne(coordinator.page, patientPath, day);
    await coordinator.page.getByRole('link', { name: day.booked }).click();
    await coordinator.page.getByRole('heading', { level: 2, name: 'What can follow' }).waitFor();
    await runBy(coordinator.page, name);
    const newPath = new URL(coordinator.page.url()).pathname;
    await nurse.page.goto(newPath);
    await prepare(nurse.page, { weightKilograms: 80 });
    await secondNurse.page.goto(newPath);
    await start(nurse.page, secondNurse.page);
    await runBy(nurse.page, name);
    await secondNurse.page.goto(runningPath);
    await runBy(secondNurse.page, running.protocolVersion.semanticVersion);

    // Unless the medical director moves what is to come of a series, with a reason.
    await page.goto(`/patients/${begun.patient.id}?part=plan`);
    await page.getByRole('button', { name: `Move to version ${name}` }).click();
    const dialog = page.getByRole('dialog', { name: 'Move the series to a newer version' });
    await dialog.getByRole('textbox', { name: 'Reason', exact: true }).fill('Less time in the chair.');
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: `Move to version ${name}` }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(`Moved from version ${begun.protocolVersion.semanticVersion} to ${name}`).waitFor();
    const moved = await physician.data<{ session: { protocolVersion: { id: string } } }>(sessionQuery, {
      variables: { id: begun.id },
    });
    expect(moved.session.protocolVersion.id).toBe(versionId);

    await page.goto(`/protocols/${protocol.id}/outcomes`);
    await page.getByLabel('Clinic').selectOption({ label: wave[0]! });
    await page.getByText(`put in force here, version ${name}`).first().waitFor();

    await page.goto(`/protocols/${protocol.id}/rollout/${versionId}`);
    await choose(page, wave[1]!);
    await step(page, 'Roll back', 'Two patients felt worse.');
    await stateAt(page, wave[1]!).getByText('Withdrawn').waitFor();
    await stateAt(page, wave[1]!).getByText(previous).waitFor();
    await stateAt(page, wave[0]!).getByText('In force').first().waitFor();
    for (const app of [author, pharmacist, director, nurse, secondNurse, coordinator])
      expect(app.complaints.filter((text) => !/403/.test(text))).toEqual([]);
  }, 240_000);

  it('shows the second of two editors both versions, and loses neither', async () => {
    await using first = await open('physician-1', `/protocols/${protocol.id}`);
    const url = await beginDraft(first.page);
    await write(first.page, 'Rationale', 'Two of us write.');
    await using second = await open('pharmacist', new URL(url).pathname);
    await second.page.getByRole('region', { name: 'Dose' }).waitFor();
    await write(first.page, 'Duration, min', '220');
    await write(first.page, 'Sessions in a series', '9');

    await field(second.page, 'Duration, min').fill('230');
    await second.page.getByRole('heading', { name: 'Two of you wrote at once' }).waitFor();
    const duration = second.page.getByRole('group', { name: /^Duration/ });
    await duration.getByText('230').waitFor();
    await duration.getByText('220').waitFor();
    expect(await second.page.getByRole('button', { name: '1 left to choose' }).isDisabled()).toBe(true);
    expect(await axeViolations(second.page)).toEqual([]);
    await duration.getByRole('radio', { name: /^Yours/ }).check();
    await second.page.getByRole('button', { name: 'Save what is chosen' }).click();
    await saved(second.page);
    expect(await field(second.page, 'Duration, min').inputValue()).toBe('230');
    expect(await field(second.page, 'Sessions in a series').inputValue()).toBe('9');
  });

  it('warns before what is not saved is left behind', async () => {
    await using app = await open('physician-1', `/protocols/${protocol.id}`);
    const { page } = app;
    await beginDraft(page);
    await field(page, 'Rationale').fill('Not yet saved');
    await page.getByRole('link', { name: 'Clinics' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Stay' }).click();
    await saved(page);
    expect(await field(page, 'Rationale').inputValue()).toBe('Not yet saved');
  });
});
