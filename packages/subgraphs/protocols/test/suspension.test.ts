import { newId } from '@surcease/kernel';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ProtocolsWorld,
  type Version,
  clinicA,
  codesOf,
  director,
  directorOfClinic,
  manager,
  nurse,
  ok,
  partner,
  pharmacist,
  physician,
} from './protocols-world.js';
import { sampleContent, withDose } from './sample-content.js';

let world: ProtocolsWorld;
beforeAll(async () => {
  world = await ProtocolsWorld.start();
});
afterAll(() => world[Symbol.asyncDispose]());

const secondDirector = { ...director, accountId: newId('acct'), subject: newId('acct'), displayName: 'Another' };

const suspend = async ({ id }: Version, viewer = director, reason = 'Three hypoxias.') =>
  ok(await world.write(viewer, 'suspendProtocolVersion', { versionId: id, reason }));

const suspensionId = ({ suspension }: Version) => suspension?.id ?? '';

/** Signs a lift as whoever is given, with a fresh ticket for the stop. */
const lift = (viewer: typeof director, version: Version, more: object = {}) => {
  const { id, contentHash } = version;
  return world.write(viewer, 'liftProtocolSuspension', {
    versionId: id,
    suspensionId: suspensionId(version),
    contentHash,
    reason: 'A faulty oximeter, replaced.',
    ticket: world.ticket(viewer, { id: suspensionId(version), contentHash }),
    ...more,
  });
};

const lifted = async (version: Version) => {
  ok(await lift(pharmacist, version));
  return ok(await lift(director, version));
};

const events = (type: string, { id }: Version) =>
  world.rows<{ payload: object }>(
    `select payload from events.log where type = $1 and payload ->> 'protocolVersionId' = $2`,
    [type, id],
  );

const suspendedIds = async () => {
  const { data } = await world.ask(partner, '{ suspendedProtocolVersions { id } }');
  const suspended = data?.['suspendedProtocolVersions'] as { id: string }[] | undefined;
  return suspended?.map(({ id }) => id);
};

describe('a suspension', () => {
  let version: Version;
  beforeEach(async () => {
    version = await suspend(await world.approved(await world.draft()));
  });

  it('is lifted by a pharmacist and a director together, in either order, and the version is approved again', async () => {
    expect(await suspendedIds()).toContain(version.id);
    const half = ok(await lift(director, version));
    expect(half).toMatchObject({ state: 'SUSPENDED', suspension: { missingSignatures: ['PHARMACIST'] } });
    expect(await events('protocol-version-suspension-lifted', version)).toEqual([]);
    const whole = ok(await lift(pharmacist, half));
    expect(whole).toMatchObject({ state: 'APPROVED', suspension: null, contentHash: version.contentHash });
    expect(whole.signatures).toMatchObject([{ meaning: 'APPROVAL' }, { meaning: 'APPROVAL' }]);
    expect(await suspendedIds()).not.toContain(version.id);
    expect(await events('protocol-version-suspension-lifted', version)).toHaveLength(1);
  });

  it('stops what was retired too, as series go on by it, and leaves it retired once it is lifted', async () => {
    const { id, revision } = await lifted(version);
    const retired = ok(
      await world.write(director, 'retireProtocolVersion', {
        versionId: id,
        expectedRevision: revision,
        reason: 'Old.',
      }),
    );
    const stopped = await suspend(retired);
    expect(stopped.state).toBe('SUSPENDED');
    const forged = world.database.owner.query(`update protocols.versions set state = 'APPROVED' where id = $1`, [id]);
    await expect(forged).rejects.toMatchObject({ constraint: 'approved_version_is_immutable' });
    expect(await suspendedIds()).toContain(id);
    expect(await events('protocol-version-suspended', version)).toHaveLength(2);
    expect((await lifted(stopped)).state).toBe('RETIRED');
    expect(await suspendedIds()).not.toContain(id);
    const heard = await world.rows<{ type: string }>(
      `select type from events.log where payload ->> 'protocolVersionId' = $1 order by position`,
      [id],
    );
    expect(heard.map(({ type }) => type).slice(-2)).toEqual([
      'protocol-version-suspension-lifted',
      'protocol-version-retired',
    ]);
  });

  it('stays to be read once it is lifted: who and why, and who signed the lift with what reason', async () => {
    await lifted(version);
    const { data } = await world.ask(
      nurse,
      `{ protocolVersion(id: "${version.id}") { suspensions { byName reason liftedAt
        signatures { printedName role meaning reason contentHash } } } }`,
    );
    const signed = { meaning: 'LIFT_SUSPENSION', reason: 'A faulty oximeter, replaced.' };
    expect(data).toMatchObject({
      protocolVersion: {
        suspensions: [
          {
            byName: 'A MEDICAL_DIRECTOR',
            reason: 'Three hypoxias.',
            liftedAt: expect.any(String),
            signatures: [
              { ...signed, printedName: 'A PHARMACIST', contentHash: version.contentHash },
              { ...signed, printedName: 'A MEDICAL_DIRECTOR', contentHash: version.contentHash },
            ],
          },
        ],
      },
    });
  });

  it.each([
    ['a physician', physician],
    ['a manager', manager],
    ['a nurse', nurse],
    ['a director of one clinic', directorOfClinic],
    ['a partner', partner],
  ])('is not lifted by %s', async (_, viewer) => {
    expect(codesOf(await lift(viewer, version))).toEqual(['FORBIDDEN']);
  });

  it('is not lifted by one person twice, by two of one role, or by whoever wrote the version', async () => {
    const half = ok(await lift(director, version));
    expect(codesOf(await lift(director, half))).toEqual(['CONFLICT']);
    expect(codesOf(await lift(secondDirector, half))).toEqual(['CONFLICT']);
    const both = { ...director, grants: [...director.grants, ...pharmacist.grants] };
    expect(codesOf(await lift(both, half))).toEqual(['CONFLICT']);
    const author = { ...director, accountId: physician.accountId };
    expect(codesOf(await lift(author, half))).toEqual(['FORBIDDEN']);
    expect(ok(await lift(pharmacist, half)).state).toBe('APPROVED');
  });

  it('is not lifted with a ticket that is forged, old, another’s, used, or for anything but this stop', async () => {
    const { id, contentHash } = version;
    const about = { id: suspensionId(version), contentHash };
    const [payload] = world.ticket(director, about).split('.');
    const other = await suspend(await world.approved(await world.draft()));
    const used = world.ticket(pharmacist, about);
    const half = ok(await lift(pharmacist, version, { ticket: used }));
    const old = world.ticket(director, about);
    const tickets = [
      'no ticket',
      `${payload}.${'A'.repeat(43)}`,
      world.ticket(pharmacist, about),
      world.ticket(director, { id, contentHash }),
      world.ticket(director, { id: suspensionId(other), contentHash }),
      world.ticket(director, { ...about, contentHash: 'a'.repeat(64) }),
    ];
    for (const ticket of tickets)
      expect((await lift(director, half, { ticket })).userErrors).toMatchObject([
        { code: 'FORBIDDEN', path: ['input', 'ticket'] },
      ]);
    expect(codesOf(await lift(pharmacist, half, { ticket: used }))).toEqual(['FORBIDDEN']);
    world.time.advance(121_000);
    expect(codesOf(await lift(director, half, { ticket: old }))).toEqual(['FORBIDDEN']);
    expect(codesOf(await lift(director, half, { contentHash: 'b'.repeat(64) }))).toEqual(['CONFLICT']);
    expect(codesOf(await lift(director, half, { reason: '' }))).toEqual(['BAD_USER_INPUT']);
    expect(await events('protocol-version-suspension-lifted', version)).toEqual([]);
  });

  it('that is fresh voids what was signed to lift the one before, and takes two new signatures', async () => {
    const half = ok(await lift(pharmacist, version));
    const fresh = await suspend(half, director, 'A fourth one.');
    expect(suspensionId(fresh)).not.toBe(suspensionId(half));
    expect(fresh.suspension?.missingSignatures).toEqual(['PHARMACIST', 'MEDICAL_DIRECTOR']);
    expect(codesOf(await lift(director, half))).toEqual(['CONFLICT']);
    expect(
      (await lift(director, fresh, { ticket: world.ticket(director, { ...half, id: suspensionId(half) }) })).userErrors,
    ).toMatchObject([{ code: 'FORBIDDEN', path: ['input', 'ticket'] }]);
    const [voided] = await world.rows('select void_reason from protocols.signatures where suspension_id = $1', [
      suspensionId(half),
    ]);
    expect(voided).toEqual({ void_reason: 'The version was suspended afresh.' });
    expect((await lifted(fresh)).state).toBe('APPROVED');
  });

  it('after one that was lifted takes two signatures of its own', async () => {
    const again = await suspend(await lifted(version), director, 'Another.');
    expect(again.suspension?.missingSignatures).toEqual(['PHARMACIST', 'MEDICAL_DIRECTOR']);
    expect(codesOf(await lift(director, again))).toEqual([]);
    expect(ok(await lift(pharmacist, again)).state).toBe('APPROVED');
  });

  it('offers its lift to those who have yet to sign, and a fresh stop to any director', async () => {
    const offered = async (viewer: typeof director) => {
      const { data } = await world.ask(viewer, `{ protocolVersion(id: "${version.id}") { allowedActions } }`);
      const shown = data?.['protocolVersion'] as Version | undefined;
      return shown?.allowedActions;
    };
    expect(await offered(director)).toEqual(['SUSPEND', 'LIFT_SUSPENSION', 'RETIRE']);
    expect(await offered(pharmacist)).toEqual(['LIFT_SUSPENSION']);
    expect(await offered(directorOfClinic)).toEqual(['SUSPEND', 'RETIRE']);
    expect(await offered(physician)).toEqual([]);
    await lift(pharmacist, version);
    expect(await offered(pharmacist)).toEqual([]);
  });

  it('once lifted leaves sites paused, and each resumes', async () => {
    const next = await world.approved(await world.draft());
    await world.ready(next.id, [clinicA]);
    await world.step(director, next.id, 'ACTIVATE', [clinicA]);
    const steps = async () => {
      const { data } = await world.ask(
        manager,
        `{ siteAdoptions(filter: { versionIds: ["${next.id}"] }) { allowedSteps } }`,
      );
      return (data?.['siteAdoptions'] as { allowedSteps: string[] }[] | undefined)?.[0]?.allowedSteps;
    };
    const stopped = await suspend(next);
    expect(await steps()).toEqual(['WITHDRAW', 'ROLL_BACK']);
    await lifted(stopped);
    const states = async () =>
      world.rows<{ state: string }>('select state from protocols.adoptions where version_id = $1', [next.id]);
    expect(await states()).toEqual([{ state: 'PAUSED' }]);
    expect(await steps()).toContain('RESUME');
    expect(codesOf(await world.step(manager, next.id, 'RESUME', [clinicA]))).toEqual([]);
    expect(await states()).toEqual([{ state: 'ACTIVE' }]);
  });

  it('once lifted leaves a version that was followed by another superseded, before the stop or during it', async () => {
    const successor = await world.approved(await world.draftFrom(version.id, withDose({ durationMinutes: 210 })));
    expect(successor.state).toBe('APPROVED');
    expect((await lifted(version)).state).toBe('SUPERSEDED');
    const before = await world.approved(await world.draft());
    await world.approved(await world.draftFrom(before.id, withDose({ durationMinutes: 210 })));
    expect((await lifted(await suspend(before))).state).toBe('SUPERSEDED');
  });

  it('is not lifted where the version was never stopped, or was retired', async () => {
    const approved = await world.approved(await world.draft());
    expect(codesOf(await lift(director, approved))).toEqual(['ILLEGAL_TRANSITION']);
    const retired = ok(
      await world.write(director, 'retireProtocolVersion', {
        versionId: version.id,
        expectedRevision: version.revision,
        reason: 'For good.',
      }),
    );
    expect(codesOf(await lift(director, { ...version, revision: retired.revision }))).toEqual(['ILLEGAL_TRANSITION']);
    expect(await suspendedIds()).not.toContain(version.id);
  });
});

describe('of two at once', () => {
  it('second signatures lift a suspension once', async () => {
    const version = await suspend(await world.approved(await world.draft()));
    const half = ok(await lift(pharmacist, version));
    const answers = await Promise.all([lift(director, half), lift(secondDirector, half)]);
    expect(answers.flatMap(codesOf)).toEqual(['ILLEGAL_TRANSITION']);
    expect(await events('protocol-version-suspension-lifted', version)).toHaveLength(1);
  });

  it('both signatures count, whichever is first', async () => {
    const version = await suspend(await world.approved(await world.draft()));
    const answers = await Promise.all([lift(pharmacist, version), lift(director, version)]);
    expect(answers.flatMap(codesOf)).toEqual([]);
    expect(await events('protocol-version-suspension-lifted', version)).toHaveLength(1);
  });

  it('a fresh stop and a second signature end in a stop', async () => {
    const version = await suspend(await world.approved(await world.draft(sampleContent)));
    const half = ok(await lift(pharmacist, version));
    await Promise.all([
      lift(director, half),
      world.write(director, 'suspendProtocolVersion', { versionId: version.id, reason: 'A fourth.' }),
    ]);
    const [row] = await world.rows('select state from protocols.versions where id = $1', [version.id]);
    expect(row).toEqual({ state: 'SUSPENDED' });
  });
});

it('no update of the table lifts a suspension without signatures, hides one, or brings back what was retired', async () => {
  const version = await suspend(await world.approved(await world.draft()));
  const approved = await world.approved(await world.draft());
  ok(await lift(pharmacist, version));
  const pool = new pg.Pool({ connectionString: world.database.urlOf('protocols'), max: 1 });
  const set = async (state: string, { id }: Version) => {
    await pool.query("select set_config('surcease.viewer_id', 'x', false)");
    return pool.query('update protocols.versions set state = $1 where id = $2', [state, id]);
  };
  for (const state of ['APPROVED', 'SUPERSEDED'])
    await expect(set(state, version)).rejects.toMatchObject({ constraint: 'lift_is_signed' });
  await expect(set('SUSPENDED', approved)).rejects.toMatchObject({ constraint: 'suspension_is_recorded' });
  await set('RETIRED', version);
  for (const state of ['APPROVED', 'SUPERSEDED'])
    await expect(set(state, version)).rejects.toMatchObject({ constraint: 'approved_version_is_immutable' });
  await pool.end();
});

it('the table lifts a suspension only by signatures that stand, on this stop and content, of two who are no authors', async () => {
  const before = await suspend(await world.approved(await world.draft()));
  const version = await suspend(before, director, 'A fourth one.');
  const client = new pg.Client({ connectionString: world.database.urlOf('protocols') });
  await client.connect();
  await client.query("select set_config('surcease.viewer_id', 'x', false)");
  const sound = {
    PHARMACIST: { account_id: pharmacist.accountId },
    MEDICAL_DIRECTOR: { account_id: director.accountId },
  };
  type Role = keyof typeof sound;
  /** Lifts by two sound signatures but for what is wrong with that of one role, and takes all of it back. */
  const liftBy = async (faulty: Role, fault: object) => {
    await client.query('begin');
    try {
      for (const role of Object.keys(sound) as Role[]) {
        const signature = {
          id: newId('sig'),
          version_id: version.id,
          printed_name: role,
          role,
          meaning: 'LIFT_SUSPENSION',
          suspension_id: suspensionId(version),
          reason: 'Replaced.',
          content_hash: version.contentHash,
          signed_at: '2026-11-20T16:00:00Z',
          ticket_id: newId('evt'),
          ...sound[role],
          ...(role === faulty && fault),
        };
        const names = Object.keys(signature);
        await client.query(
          `insert into protocols.signatures (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
          Object.values(signature),
        );
      }
      await client.query("update protocols.versions set state = 'APPROVED' where id = $1", [version.id]);
    } finally {
      await client.query('rollback');
    }
  };
  const faults = [
    { voided_at: '2026-11-20T16:00:00Z', void_reason: 'Taken back.' },
    { suspension_id: suspensionId(before) },
    { content_hash: '0'.repeat(64) },
    { account_id: physician.accountId },
    { meaning: 'APPROVAL', suspension_id: null, reason: null, voided_at: '2026-11-20T16:00:00Z', void_reason: 'Old.' },
  ];
  for (const role of Object.keys(sound) as Role[])
    for (const fault of faults)
      await expect(liftBy(role, fault)).rejects.toMatchObject({ constraint: 'lift_is_signed' });
  await expect(liftBy('PHARMACIST', { account_id: director.accountId })).rejects.toMatchObject({
    constraint: 'lift_of_account',
  });
  await liftBy('PHARMACIST', {});
  await client.end();
});
