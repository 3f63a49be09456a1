import { afterAll, beforeAll, expect, it } from 'vitest';
import { ProtocolsWorld, clinicA, codesOf, director, nurse, ok, physician } from './protocols-world.js';

let world: ProtocolsWorld;
beforeAll(async () => {
  world = await ProtocolsWorld.start();
});
afterAll(() => world[Symbol.asyncDispose]());

const retire = (viewer: typeof director, { id, revision }: { id: string; revision: number }) =>
  world.write(viewer, 'retireProtocolVersion', { versionId: id, expectedRevision: revision, reason: 'For good.' });

const told = (id: string) =>
  world.rows<{ type: string; payload: object }>(
    `select type, payload from events.log where payload ->> 'protocolVersionId' = $1
     and (type = 'protocol-version-retired' or payload ->> 'state' = 'PAUSED') order by type`,
    [id],
  );

it('a version that is retired is told of once, after it was paused wherever it was in force', async () => {
  const version = await world.approved(await world.draft());
  await world.ready(version.id, [clinicA]);
  await world.step(director, version.id, 'ACTIVATE', [clinicA]);
  for (const viewer of [physician, nurse]) expect(codesOf(await retire(viewer, version))).toEqual(['FORBIDDEN']);
  expect(await told(version.id)).toEqual([]);
  const retired = ok(await retire(director, version));
  expect(retired.state).toBe('RETIRED');
  expect(codesOf(await retire(director, retired))).toEqual(['ILLEGAL_TRANSITION']);
  expect(await told(version.id)).toMatchObject([
    { type: 'protocol-version-retired', payload: { protocolId: version.protocol.id, actorId: director.accountId } },
    { type: 'site-adoption-changed', payload: { clinicId: clinicA, effectiveConfiguration: null } },
  ]);
});
