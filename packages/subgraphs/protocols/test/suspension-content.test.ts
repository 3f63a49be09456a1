import { contentHash } from '@surcease/subgraph-protocols/content';
import { newId } from '@surcease/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ProtocolContent } from '../src/content/protocol-content.js';
import { ProtocolsWorld, type Version, director, ok, pharmacist } from './protocols-world.js';
import { sampleContent, withDose } from './sample-content.js';

let world: ProtocolsWorld;
beforeAll(async () => {
  world = await ProtocolsWorld.start();
});
afterAll(() => world[Symbol.asyncDispose]());

let version: Version;
beforeEach(async () => {
  const approved = await world.approved(await world.draft());
  version = ok(await world.write(director, 'suspendProtocolVersion', { versionId: approved.id, reason: 'Hypoxias.' }));
});

/** Writes past the guards of the table, as whoever owns the database could. */
async function tamper(content: ProtocolContent, hash: string): Promise<void> {
  await world.rows('alter table protocols.versions disable trigger guard_versions');
  await world.rows('update protocols.versions set content = $2, content_hash = $3 where id = $1', [
    version.id,
    JSON.stringify(content),
    hash,
  ]);
  await world.rows('alter table protocols.versions enable trigger guard_versions');
}

/** Signs the lift of what was read, with a ticket for what stands there. */
const lift = async (read: string, ticketFor: string, versionId = version.id) => {
  const id = version.suspension?.id ?? '';
  const { userErrors, protocolVersion } = await world.write(pharmacist, 'liftProtocolSuspension', {
    versionId,
    suspensionId: id,
    contentHash: read,
    reason: 'Replaced.',
    ticket: world.ticket(pharmacist, { id, contentHash: ticketFor }),
  });
  return { refused: userErrors.map(({ code, path }) => [code, path.at(-1)]), signed: protocolVersion };
};

describe('the lift of a suspension', () => {
  it('is refused where what stands there is not what was signed, though its hash was left', async () => {
    const { contentHash: signed } = version;
    await tamper(withDose({ durationMinutes: 200 }), signed);
    expect(await lift(signed, signed)).toEqual({ refused: [['CONFLICT', 'contentHash']], signed: null });
  });

  it('is refused where the hash was changed and the content left', async () => {
    const other = 'b'.repeat(64);
    await tamper(sampleContent, other);
    expect(await lift(contentHash(sampleContent), other)).toEqual({
      refused: [['CONFLICT', 'contentHash']],
      signed: null,
    });
  });

  it('is refused where the content breaks a hard limit of today', async () => {
    const beyond = withDose({ rateMicrogramsPerKgPerHour: 1_001 });
    const hash = contentHash(beyond);
    await tamper(beyond, hash);
    expect(await lift(hash, hash)).toEqual({ refused: [['BAD_USER_INPUT', 'versionId']], signed: null });
  });

  it('finds no version that is not there', async () => {
    const { contentHash: signed } = version;
    expect(await lift(signed, signed, newId('pver'))).toEqual({ refused: [['NOT_FOUND', 'versionId']], signed: null });
  });
});
