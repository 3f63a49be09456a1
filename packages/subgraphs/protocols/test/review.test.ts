import { newId } from '@surcease/kernel';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ProtocolsWorld,
  type Version,
  analyst,
  codesOf,
  director,
  directorOfClinic,
  nurse,
  ok,
  partner,
  pharmacist,
  physician,
  physicianB,
} from './protocols-world.js';
import { sampleContent, withDose } from './sample-content.js';

let world: ProtocolsWorld;
beforeAll(async () => {
  world = await ProtocolsWorld.start();
});
afterAll(() => world[Symbol.asyncDispose]());

const sections = ({ schemaVersion: _, ...content } = sampleContent) => content;
const save = (author: typeof physician, { id, revision }: Version, content = sampleContent) =>
  world.write(author, 'saveProtocolDraft', {
    versionId: id,
    expectedRevision: revision,
    content: sections(content),
    rationale: 'Because.',
  });

describe('a draft', () => {
  it.each([
    ['a physician', physician, []],
    ['a pharmacist', pharmacist, []],
    ['a medical director', director, []],
    ['a nurse', nurse, ['FORBIDDEN']],
    ['an analyst', analyst, ['FORBIDDEN']],
    ['a partner', partner, ['FORBIDDEN']],
  ])('is begun by %s: %#', async (_, viewer, refusal) => {
    const newProtocol = { slug: `begun-${newId('evt').slice(-10)}`, title: 'Protocol', summary: 'New.' };
    expect(codesOf(await world.write(viewer, 'createProtocolDraft', { newProtocol }))).toEqual(refusal);
  });

  it('of two editors at once has one winner; the other is shown what stands there, and loses nothing', async () => {
    const draft = await world.draft();
    const answers = await Promise.all([
      save(physician, draft, withDose({ durationMinutes: 210 })),
      save(physicianB, draft, withDose({ durationMinutes: 180 })),
    ]);
    const won = answers.find(({ protocolVersion }) => protocolVersion !== null);
    const lost = answers.find(({ protocolVersion }) => protocolVersion === null);
    expect(lost?.userErrors).toMatchObject([{ code: 'CONFLICT', currentVersion: won?.protocolVersion?.revision }]);
    expect(lost?.current?.revision).toBe(won?.protocolVersion?.revision);
    expect([210, 180]).toContain(lost?.current?.content.dose.durationMinutes);
  });

  it('gives the same answer to the same key, and writes once', async () => {
    const draft = await world.draft();
    const input = {
      clientMutationId: 'again',
      versionId: draft.id,
      expectedRevision: draft.revision,
      content: sections(),
      rationale: 'Because.',
    };
    const [first, second] = [
      ok(await world.write(physician, 'saveProtocolDraft', input)),
      ok(await world.write(physician, 'saveProtocolDraft', input)),
    ];
    expect(second.revision).toBe(first.revision);
  });

  it('that breaks a hard limit may be kept, and is not submitted', async () => {
    const draft = await world.draft(withDose({ maximumSessionMicrograms: 500_000 }));
    const refused = await world.write(physician, 'submitProtocolVersion', {
      versionId: draft.id,
      expectedRevision: draft.revision,
    });
    expect(refused.userErrors).toMatchObject([
      { code: 'BAD_USER_INPUT', path: ['input', 'content', 'dose.maximumSessionMicrograms'] },
    ]);
  });

  it('is discarded by its authors, and written in no more', async () => {
    const draft = await world.draft();
    const gone = ok(
      await world.write(physician, 'discardProtocolDraft', { versionId: draft.id, expectedRevision: draft.revision }),
    );
    expect(gone.state).toBe('DISCARDED');
    expect(codesOf(await save(physician, gone))).toEqual(['ILLEGAL_TRANSITION']);
  });

  it('is nothing to a partner, by its id either', async () => {
    const { id } = await world.draft();
    const { data } = await world.ask(partner, `{ protocolVersion(id: "${id}") { semanticVersion } }`);
    expect(data).toEqual({ protocolVersion: null });
  });
});

describe('an approval', () => {
  let version: Version;
  const approve = (viewer: typeof physician, ticket: string, more: object = {}) =>
    world.write(viewer, 'approveProtocolVersion', {
      versionId: version.id,
      contentHash: version.contentHash,
      ticket,
      ...more,
    });
  beforeAll(async () => {
    version = await world.submitted(await world.draft());
  });

  it('is refused with a ticket that is forged, old, another’s, for another version, or for another content', async () => {
    const good = world.ticket(pharmacist, version);
    const [payload] = good.split('.');
    const other = await world.submitted(await world.draft());
    const refused = [
      await approve(pharmacist, 'no ticket'),
      await approve(pharmacist, `${payload}.${'A'.repeat(43)}`),
      await approve(pharmacist, world.ticket(director, version)),
      await approve(pharmacist, world.ticket(pharmacist, other)),
      await approve(pharmacist, world.ticket(pharmacist, { ...version, contentHash: 'a'.repeat(64) })),
    ];
    const old = world.ticket(pharmacist, version);
    world.time.advance(121_000);
    refused.push(await approve(pharmacist, old));
    for (const answer of refused)
      expect(answer.userErrors).toMatchObject([{ code: 'FORBIDDEN', path: ['input', 'ticket'] }]);
    expect(await world.rows('select 1 from protocols.signatures where version_id = $1', [version.id])).toEqual([]);
  });

  it('is refused for a content that is not what stands there', async () => {
    const answer = await approve(pharmacist, world.ticket(pharmacist, version), { contentHash: 'b'.repeat(64) });
    expect(answer.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'contentHash'] }]);
  });

  it.each([
    ['a physician', physicianB],
    ['a nurse', nurse],
    ['a director of one clinic', directorOfClinic],
  ])('is refused to %s', async (_, viewer) => {
    expect(codesOf(await approve(viewer, world.ticket(viewer, version)))).toEqual(['FORBIDDEN']);
  });

  it('is refused to whoever wrote in the version, though they hold the role', async () => {
    const own = await world.submitted(await world.draft(sampleContent, pharmacist), pharmacist);
    const answer = await world.sign(pharmacist, own);
    expect(answer.userErrors).toMatchObject([{ code: 'FORBIDDEN', path: ['input', 'versionId'] }]);
  });

  it('takes two people: the first signature alone approves nothing, and a ticket is good once', async () => {
    const ticket = world.ticket(pharmacist, version);
    const first = ok(await approve(pharmacist, ticket));
    expect(first).toMatchObject({ state: 'IN_REVIEW', missingSignatures: ['MEDICAL_DIRECTOR'] });
    expect((await approve(pharmacist, ticket)).userErrors).toMatchObject([
      { code: 'FORBIDDEN', path: ['input', 'ticket'] },
    ]);
    expect(codesOf(await approve(pharmacist, world.ticket(pharmacist, version)))).toEqual(['CONFLICT']);
    const second = ok(await approve(director, world.ticket(director, version)));
    expect(second).toMatchObject({ state: 'APPROVED', semanticVersion: '1.0.0', missingSignatures: [] });
    expect(second.signatures).toMatchObject([
      { role: 'PHARMACIST', printedName: 'A PHARMACIST', meaning: 'APPROVAL', contentHash: version.contentHash },
      { role: 'MEDICAL_DIRECTOR', contentHash: version.contentHash },
    ]);
    const events = await world.rows<{ payload: object }>(
      `select payload from events.log where type = 'protocol-version-approved' and payload ->> 'protocolVersionId' = $1`,
      [version.id],
    );
    expect(events).toMatchObject([{ payload: { contentHash: version.contentHash, supersededVersionId: null } }]);
  });

  it('is offered to whoever has yet to sign, and to nobody who has', async () => {
    const version = await world.submitted(await world.draft());
    const offered = async (viewer: typeof pharmacist) => {
      const { data } = await world.ask(viewer, 'query ($id: ID!) { protocolVersion(id: $id) { allowedActions } }', {
        id: version.id,
      });
      return (data?.['protocolVersion'] as { allowedActions: string[] } | null)?.allowedActions ?? [];
    };
    expect([(await offered(pharmacist)).includes('APPROVE'), (await offered(director)).includes('APPROVE')]).toEqual([
      true,
      true,
    ]);
    const signed = ok(await world.sign(pharmacist, version));
    expect(signed.allowedActions).toContain('REQUEST_CHANGES');
    expect(await offered(pharmacist)).not.toContain('APPROVE');
    expect(await offered({ ...pharmacist, accountId: newId('acct') })).not.toContain('APPROVE');
    expect(await offered(director)).toContain('APPROVE');
  });

  it('is void once the content is edited, and once changes are requested', async () => {
    const signed = await world.submitted(await world.draft());
    const one = ok(await world.sign(pharmacist, signed));
    const edited = await world.saved(one, withDose({ durationMinutes: 210 }));
    expect(edited).toMatchObject({ state: 'DRAFT', missingSignatures: ['PHARMACIST', 'MEDICAL_DIRECTOR'] });
    expect(edited.signatures[0]?.voidedAt).not.toBeNull();
    const again = ok(await world.sign(pharmacist, await world.submitted(edited)));
    const sentBack = ok(
      await world.write(director, 'requestProtocolChanges', {
        versionId: again.id,
        expectedRevision: again.revision,
        reason: 'Why 210?',
      }),
    );
    expect(sentBack).toMatchObject({
      state: 'CHANGES_REQUESTED',
      missingSignatures: ['PHARMACIST', 'MEDICAL_DIRECTOR'],
    });
  });

  it('of two versions made from one has one winner, however close', async () => {
    const base = await world.approved(await world.draft());
    const [left, right] = [
      await world.submitted(await world.draftFrom(base.id, withDose({ durationMinutes: 210 }))),
      await world.submitted(await world.draftFrom(base.id, withDose({ durationMinutes: 180 }))),
    ];
    for (const one of [left, right]) ok(await world.sign(pharmacist, one));
    const answers = await Promise.all([world.sign(director, left), world.sign(director, right)]);
    expect(answers.flatMap(codesOf)).toEqual(['CONFLICT']);
    expect(answers.map(({ protocolVersion }) => protocolVersion?.semanticVersion).filter(Boolean)).toEqual(['2.0.0']);
    const states = await world.rows<{ state: string }>(
      'select state from protocols.versions where protocol_id = $1 order by id',
      [base.protocol.id],
    );
    expect(states.map(({ state }) => state).toSorted()).toEqual(['APPROVED', 'IN_REVIEW', 'SUPERSEDED']);
  });

  it('is judged by the table as well: no update makes one without signatures, or changes what was signed', async () => {
    const inReview = await world.submitted(await world.draft());
    const url = new pg.Pool({ connectionString: world.database.urlOf('protocols'), max: 1 });
    const asContext = async (text: string) => {
      await url.query("select set_config('surcease.viewer_id', 'x', false)");
      return url.query(text);
    };
    await expect(
      asContext(`update protocols.versions set state = 'APPROVED', approved_at = now(), effective_from = now()
        where id = '${inReview.id}'`),
    ).rejects.toMatchObject({ constraint: 'approval_is_signed' });
    for (const change of [
      `content = '{"dose": {}, "citations": []}'`,
      `content_hash = repeat('0', 64)`,
      `state = 'DRAFT'`,
    ])
      await expect(
        asContext(`update protocols.versions set ${change} where id = '${version.id}'`),
      ).rejects.toMatchObject({ constraint: 'approved_version_is_immutable' });
    await expect(world.rows('delete from protocols.versions where id = $1', [version.id])).rejects.toMatchObject({
      constraint: 'approved_version_is_immutable',
    });
    await url.end();
  });
});

describe('a comment', () => {
  it('stands on a field, and is resolved; a field that there is not has none', async () => {
    const version = await world.draft();
    const comment = (viewer: typeof physician, path: string) =>
      world.write(viewer, 'commentOnProtocolVersion', { versionId: version.id, path, body: 'Why?' });
    expect(codesOf(await comment(pharmacist, 'dose.durationMinutes'))).toEqual([]);
    expect((await comment(pharmacist, 'dose.nothing')).userErrors).toMatchObject([{ path: ['input', 'path'] }]);
    expect(codesOf(await comment(nurse, 'dose.durationMinutes'))).toEqual(['FORBIDDEN']);
    const [{ id } = { id: '' }] = await world.rows<{ id: string }>(
      'select id from protocols.comments where version_id = $1',
      [version.id],
    );
    const { data } = await world.ask(
      physician,
      `mutation { resolveProtocolComment(input: { clientMutationId: "r-${id}", commentId: "${id}" }) {
        protocolVersion { comments { path resolvedByName } } } }`,
    );
    expect(data).toMatchObject({
      resolveProtocolComment: {
        protocolVersion: { comments: [{ path: 'dose.durationMinutes', resolvedByName: 'A PHYSICIAN' }] },
      },
    });
  });
});

describe('a review', () => {
  it('is renewed by a director for twelve months, and by nobody else', async () => {
    const version = await world.approved(await world.draft());
    world.time.advance(366 * 86_400_000);
    const overdue = `{ protocolVersion(id: "${version.id}") { isReviewOverdue } }`;
    expect((await world.ask(nurse, overdue)).data).toEqual({ protocolVersion: { isReviewOverdue: true } });
    const proposed = await world.step(director, version.id, 'PROPOSE', [
      (await world.rows<{ id: string }>('select clinic_id as id from protocols.sites'))[0]?.id ?? '',
    ]);
    expect(codesOf(proposed)).toEqual(['ILLEGAL_TRANSITION']);
    const input = { versionId: version.id, expectedRevision: version.revision };
    expect(codesOf(await world.write(pharmacist, 'renewProtocolReview', input))).toEqual(['FORBIDDEN']);
    ok(await world.write(director, 'renewProtocolReview', input));
    expect((await world.ask(nurse, overdue)).data).toEqual({ protocolVersion: { isReviewOverdue: false } });
  });
});
