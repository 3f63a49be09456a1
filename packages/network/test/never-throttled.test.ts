import { newId } from '@surcease/kernel';
import { neverThrottled } from '@surcease/network/front';
import type { Viewer } from '@surcease/authz';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type DemoWorld, type Limiter, startDemoWorld } from './support/demo-world.js';

/** A bucket that is used up: it gives nothing, and asks for nothing where nothing is taken. */
const exhausted: Limiter['buckets'] = {
  take: (_clientKey, points) => ({ allowed: points === 0, currentlyAvailable: 0, retryAfterSeconds: 60 }),
};

let world: DemoWorld;
let nurse: Viewer;
let physician: Viewer;
beforeAll(async () => {
  world = await startDemoWorld(inject('databaseUrl'), { buckets: exhausted });
  [nurse, physician] = [await world.viewer('nurse-1'), await world.viewer('physician-1')];
}, 120_000);
afterAll(() => world[Symbol.asyncDispose]());

const clinicOf = ({ grants }: Viewer) => grants[0]?.clinicId;
/** A session of the nurse’s clinic, infusing. */
async function infusing(): Promise<{ sessionId: string; expectedVersion: number }> {
  const sessionId = await world.idOf(
    `update sessions.sessions set state = 'INFUSING', started_at = now() - interval '1 hour', ended_at = null
     where id = (select id from sessions.sessions where clinic_id = $1 and state = 'COMPLETED' limit 1) returning id`,
    clinicOf(nurse),
  );
  const { rows } = await world.database.owner.query<{ version: number }>(
    'select version from sessions.sessions where id = $1',
    [sessionId],
  );
  return { sessionId, expectedVersion: rows[0]?.version ?? 0 };
}

interface Payload {
  session?: { state: string };
  adverseEvent?: { id: string };
  userErrors: { code: string }[];
}

async function mutate(viewer: Viewer, name: string, input: Record<string, unknown>, fields: string) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await world.ask(
    viewer,
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code message path } } }`,
    { input: { clientMutationId: newId('evt'), ...input } },
  );
  expect(errors).toBeUndefined();
  const payload = data?.[name] as Payload;
  expect(payload.userErrors).toEqual([]);
  return payload;
}

const expectThrottled = (viewer: Viewer, text: string) =>
  expect(world.ask(viewer, text)).rejects.toMatchObject({ code: 'THROTTLED' });

describe('with a budget that is used up', () => {
  it('nobody’s queries are answered', async () => {
    await expectThrottled(nurse, '{ viewer { id } }');
    await expectThrottled(physician, '{ clinics { nodes { id } } }');
  });

  it('an infusion is stopped', async () => {
    const session = await infusing();
    const stopped = await mutate(nurse, 'stopInfusion', { ...session, reason: 'ADVERSE_EVENT' }, 'session { state }');
    expect(stopped.session?.state).toBe('RECOVERY');
    await expectThrottled(nurse, '{ viewer { id } }');
  });

  it('a patient is transferred', async () => {
    const session = await infusing();
    const moved = await mutate(
      physician,
      'transferSession',
      { ...session, destination: 'Emergency department' },
      'session { state }',
    );
    expect(moved.session?.state).toBe('TRANSFERRED');
  });

  it('an adverse event is taken down', async () => {
    const { sessionId } = await infusing();
    const told = await mutate(
      nurse,
      'recordAdverseEvent',
      { sessionId, code: 'SEDATION', grade: 2 },
      'adverseEvent { id }',
    );
    expect(told.adverseEvent?.id).toMatch(/^adv_/);
  });

  it('and nothing rides along with what is exempt', async () => {
    const { sessionId } = await infusing();
    const input = `{ clientMutationId: "a", sessionId: "${sessionId}", code: SEDATION, grade: 1 }`;
    await expectThrottled(
      nurse,
      `mutation { recordAdverseEvent(input: ${input}) { userErrors { code } }
         recordEscort(input: { clientMutationId: "b", sessionId: "${sessionId}", expectedVersion: 1, escortName: "A", escortRelationship: "B" }) { userErrors { code } } }`,
    );
  });

  it('every exempt name is a mutation of the graph', () => {
    const fields = world.gateway.schema.getMutationType()?.getFields() ?? {};
    expect(neverThrottled.filter((name) => !Object.hasOwn(fields, name))).toEqual([]);
  });
});
