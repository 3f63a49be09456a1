import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fixedClock } from '@surcease/kernel';
import { createQuestionnaireRouter } from '@surcease/network/front';
import { BadInputError } from '@surcease/kernel';
import type { QuestionnaireDesk, QuestionnaireSubmission } from '@surcease/subgraph-outcomes';
import express from 'express';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const GOOD = 'good';
const USED = 'used';
let submitted: QuestionnaireSubmission[] = [];
let failure: Error | undefined;
let logged: unknown[] = [];
const clock = fixedClock('2026-04-10T12:00:00Z');

const desk: QuestionnaireDesk = {
  async open(token) {
    if (failure) throw failure;
    return token === GOOD
      ? { clinicName: 'Clinic <A>', instruments: ['PEG', 'PHQ9'], expiresAt: '2026-04-20T12:00:00Z' }
      : null;
  },
  async submit(token, submission) {
    if (token === USED) return { state: 'TAKEN', safetyFlagged: true };
    if (token !== GOOD) return { state: 'CLOSED' };
    submitted.push(submission);
    if (submission.narrative === 'too long') throw new BadInputError('Write less.', ['narrative']);
    return { state: 'TAKEN', safetyFlagged: (submission.answers.PHQ9?.[8] ?? 0) >= 1 };
  },
};

let owned: AsyncDisposableStack;
let base: string;
beforeEach(async () => {
  [submitted, failure, logged] = [[], undefined, []];
  owned = new AsyncDisposableStack();
  const app = express().use(
    '/q',
    createQuestionnaireRouter({ desk, clock, logger: { error: (...line: unknown[]) => void logged.push(line) } }),
  );
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  owned.defer(() => new Promise<void>((resolve) => server.close(() => resolve())));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/q/`;
});
afterEach(() => owned.disposeAsync());

const get = (token: string) => fetch(`${base}${token}`);
const post = (token: string, form: Record<string, string>) =>
  fetch(`${base}${token}`, { method: 'POST', body: new URLSearchParams(form) });
const peg = { 'PEG.0': '5', 'PEG.1': '6', 'PEG.2': '7' };
const phq9 = (last: string) =>
  Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`PHQ9.${index}`, index === 8 ? last : '0']));

describe('the page of a one-time link', () => {
  it('shows the first instrument with what it is called, and nothing that could be code', async () => {
    const response = await get(GOOD);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain('Part 1 of 3');
    expect(html).toContain('Clinic &lt;A&gt;');
    expect(html).not.toContain('<script');
    expect(html.match(/<fieldset/g)).toHaveLength(3);
  });

  it('lets nothing be loaded, framed, cached or told of its address', async () => {
    const { headers } = await get(GOOD);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toContain('noindex');
  });

  it('looks the same for a link that is used, old, closed or made up', async () => {
    const pages = await Promise.all(['used', 'made-up', 'x'.repeat(69)].map(get));
    const bodies = await Promise.all(pages.map((page) => page.text()));
    expect(new Set(bodies).size).toBe(1);
    expect(pages.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it('asks once more where questions are open, beside each, and goes on where they stay so', async () => {
    const again = await post(GOOD, { part: '0', action: 'next', 'PEG.0': '5' });
    const html = await again.text();
    expect(again.status).toBe(422);
    expect(html.match(/Not answered yet\.<\/p>/g)).toHaveLength(2);
    expect(html).toMatch(/name="PEG.0" value="5"[^>]*checked/);
    const onward = await post(GOOD, { part: '0', action: 'leave-open', 'PEG.0': '5' });
    const next = await onward.text();
    expect(onward.status).toBe(200);
    expect(next).toContain('Part 2 of 3');
    expect(next).toContain('<input type="hidden" name="PEG.0" value="5">');
  });

  it('carries answers back and forth, and hands them in with the last part alone', async () => {
    const last = await post(GOOD, { part: '1', action: 'next', ...peg, ...phq9('0') });
    expect(await last.text()).toContain('In your own words');
    expect(submitted).toEqual([]);
    const back = await (await post(GOOD, { part: '1', action: 'back', ...peg })).text();
    expect(back).toMatch(/name="PEG.2" value="7"[^>]*checked/);
    const thanks = await post(GOOD, { part: '2', action: 'next', ...peg, ...phq9('0'), narrative: ' Better. ' });
    expect(await thanks.text()).toContain('<h1>Thank you</h1>');
    expect(submitted).toEqual([
      { answers: { PEG: [5, 6, 7], PHQ9: [0, 0, 0, 0, 0, 0, 0, 0, 0] }, narrative: 'Better.' },
    ]);
  });

  it('names help from the moment that thoughts of self-harm are told, and with the thanks', async () => {
    const part = await (await post(GOOD, { part: '1', action: 'next', ...peg, ...phq9('1') })).text();
    expect(part).toContain('href="tel:988"');
    const thanks = await (await post(GOOD, { part: '2', action: 'next', ...peg, ...phq9('1') })).text();
    expect(thanks).toContain('href="tel:988"');
    expect(thanks).toContain('Thank you');
    const without = await (await post(GOOD, { part: '2', action: 'next', ...peg, ...phq9('0') })).text();
    expect(without).not.toContain('988');
  });

  it('thanks a second tap as the first', async () => {
    const response = await post(USED, { part: '2', action: 'next' });
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('tel:988')]);
  });

  it('reads what no page of ours would send as not given', async () => {
    await post(GOOD, { part: '2', action: 'next', 'PEG.0': '99', 'PEG.1': '-1', 'PEG.2': '1e0', 'ODI.0': '1' });
    expect(submitted[0]?.answers).toEqual({ PEG: [null, null, null], PHQ9: Array.from({ length: 9 }, () => null) });
    expect((await post(GOOD, { part: '999', action: 'next', ...peg })).status).toBe(200);
  });

  it('says beside the form why it was not taken', async () => {
    const response = await post(GOOD, { part: '2', action: 'next', ...peg, narrative: 'too long' });
    expect([response.status, await response.text()]).toEqual([422, expect.stringContaining('Write less.')]);
  });

  it('stops whoever tries tokens out, long before one could be found, and lets them in again later', async () => {
    const statuses: number[] = [];
    for (let turn = 0; turn < 14; turn += 1) statuses.push((await get(`guess-${turn}`)).status);
    expect(statuses.slice(0, 11)).toEqual(Array.from({ length: 11 }, () => 404));
    expect(statuses.at(-1)).toBe(429);
    expect(await (await get('guess-again')).text()).toContain('tel:988');
    clock.moveTo('2026-04-10T12:05:00Z');
    expect((await get(GOOD)).status).toBe(200);
  });

  it('stops a token that is asked for without end', async () => {
    const statuses = new Set<number>();
    for (let turn = 0; turn < 61; turn += 1) statuses.add((await get(GOOD)).status);
    expect(statuses).toEqual(new Set([200, 429]));
    clock.moveTo('2026-04-10T12:15:00Z');
  });

  it('says so where answers were not saved, and logs neither token nor answers', async () => {
    failure = new Error('the database is away');
    const response = await post(GOOD, { part: '2', action: 'next', ...peg });
    expect([response.status, await response.text()]).toEqual([503, expect.stringContaining('not saved')]);
    expect(logged).toHaveLength(1);
    expect(JSON.stringify(logged)).not.toContain(GOOD);
    const large = await post(GOOD, { part: '2', narrative: 'x'.repeat(70_000) });
    expect([large.status, await large.text()]).toEqual([400, expect.not.stringContaining('node_modules')]);
  });
});
