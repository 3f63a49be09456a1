import type { Viewer } from '@surcease/authz';
import { askSubgraph, viewerWith } from '@surcease/graphql-kit/testing';
import { type SigningTickets, createSigningTickets } from '@surcease/identity';
import { newId } from '@surcease/kernel';
import { createSubscriberRunner } from '@surcease/messaging';
import { createLogger } from '@surcease/observability';
import { type DomainEvent, type UnitOfWork, createUnitOfWork } from '@surcease/persistence';
import { type TestDatabase, createTestDatabase } from '@surcease/persistence/testing';
import {
  protocolsEntities,
  protocolsMigrations,
  protocolsSubgraph,
  protocolsSubscribers,
} from '@surcease/subgraph-protocols';
import pg from 'pg';
import { inject } from 'vitest';
import type { ProtocolContent } from '../src/content/protocol-content.js';
import { sampleContent } from './sample-content.js';

export const clinicA = newId('clin');
export const clinicB = newId('clin');

const person = (role: Viewer['grants'][number]['role'], clinicId: string | null, more: Partial<Viewer> = {}) => {
  const accountId = newId('acct');
  return viewerWith([{ role, clinicId }], { accountId, subject: accountId, displayName: `A ${role}`, ...more });
};

export const physician = person('PHYSICIAN', clinicA);
export const physicianB = person('PHYSICIAN', clinicB);
export const nurse = person('NURSE', clinicA);
export const manager = person('CLINIC_MANAGER', clinicA);
export const pharmacist = person('PHARMACIST', null);
export const director = person('MEDICAL_DIRECTOR', null);
export const directorOfClinic = person('MEDICAL_DIRECTOR', clinicA);
export const analyst = person('ANALYST', null);
export const partner = person('PARTNER', null, { kind: 'PARTNER', partnerTier: 'AGGREGATE', purpose: null });

export interface UserError {
  code: string;
  message: string;
  path: string[];
  currentVersion: number | null;
}

export interface Version {
  id: string;
  revision: number;
  state: string;
  semanticVersion: string;
  contentHash: string;
  missingSignatures: string[];
  allowedActions: string[];
  signatures: { role: string; voidedAt: string | null; contentHash: string; printedName: string; meaning: string }[];
  protocol: { id: string };
  suspension: { id: string; missingSignatures: string[] } | null;
}

export interface Payload {
  protocolVersion: Version | null;
  current: { revision: number; content: { dose: { durationMinutes: number } } } | null;
  userErrors: UserError[];
}

const VERSION = `id revision state semanticVersion contentHash missingSignatures allowedActions protocol { id }
  signatures { role voidedAt contentHash printedName meaning } suspension { id missingSignatures }`;
const PAYLOAD = `{ protocolVersion { ${VERSION} } current { revision content { dose { durationMinutes } } }
  userErrors { code message path currentVersion } }`;

const inputTypes: Record<string, string> = {
  createProtocolDraft: 'CreateProtocolDraftInput',
  saveProtocolDraft: 'SaveProtocolDraftInput',
  submitProtocolVersion: 'MoveProtocolVersionInput',
  discardProtocolDraft: 'MoveProtocolVersionInput',
  renewProtocolReview: 'MoveProtocolVersionInput',
  requestProtocolChanges: 'ReasonedProtocolVersionInput',
  retireProtocolVersion: 'ReasonedProtocolVersionInput',
  suspendProtocolVersion: 'SuspendProtocolVersionInput',
  liftProtocolSuspension: 'LiftProtocolSuspensionInput',
  approveProtocolVersion: 'ApproveProtocolVersionInput',
  commentOnProtocolVersion: 'CommentOnProtocolVersionInput',
};

/** The protocols subgraph on a database of its own; its clock goes on by a second with each look. */
export class ProtocolsWorld implements AsyncDisposable {
  private constructor(
    readonly database: TestDatabase,
    readonly unitOfWork: UnitOfWork,
    readonly tickets: SigningTickets,
    private readonly owned: AsyncDisposableStack,
    readonly ask: (viewer: Viewer | null, text: string, variables?: object) => ReturnType<typeof askSubgraph>,
    readonly catchUp: () => Promise<void>,
    readonly time: { now(): Date; advance(ms: number): void },
  ) {}

  static async start(): Promise<ProtocolsWorld> {
    const owned = new AsyncDisposableStack();
    const database = owned.use(await createTestDatabase(inject('databaseUrl'), [protocolsMigrations]));
    const url = database.urlOf('protocols');
    const unitOfWork = owned.use(createUnitOfWork({ context: 'protocols', url, entities: [...protocolsEntities] }));
    const pool = new pg.Pool({ connectionString: database.urlOf('relay'), max: 2 });
    owned.defer(() => pool.end());
    const logger = createLogger({ name: 'test', level: 'silent' });
    let ms = Date.parse('2026-11-20T15:00:00Z');
    const time = { now: () => new Date((ms += 1_000)), advance: (by: number) => void (ms += by) };
    const tickets = createSigningTickets({ secret: 'secret of tests' }, { clock: time });
    const services = {
      readers: database.readers('protocols'),
      clock: time,
      unitOfWork,
      readSigningTicket: (ticket: string) => tickets.read(ticket),
    };
    const subgraph = protocolsSubgraph.create(services, logger);
    const runner = owned.use(
      createSubscriberRunner({
        context: 'protocols',
        subscribers: protocolsSubscribers,
        unitOfWork,
        pool,
        bus: null,
        logger,
        pollMs: 3_600_000,
      }),
    );
    await database.owner.query('insert into protocols.sites values ($1, $2), ($3, $4)', [clinicA, 'A', clinicB, 'B']);
    return new ProtocolsWorld(
      database,
      unitOfWork,
      tickets,
      owned,
      (viewer, text, variables) => askSubgraph(subgraph, viewer, text, variables as Record<string, unknown>),
      () => runner.catchUp(),
      time,
    );
  }

  /** Runs one of the mutations that answer with a version. */
  async write(viewer: Viewer, mutation: string, input: object): Promise<Payload & { codes: unknown[] }> {
    const text = `mutation ($input: ${inputTypes[mutation]}!) { ${mutation}(input: $input) ${PAYLOAD} }`;
    const { data, codes, errors } = await this.ask(viewer, text, {
      input: { clientMutationId: newId('evt'), ...input },
    });
    if (errors && codes.includes('INTERNAL')) throw new Error(JSON.stringify(errors));
    const payload = data?.[mutation] as Payload | undefined;
    return { ...(payload ?? { protocolVersion: null, current: null, userErrors: [] }), codes };
  }

  /** A protocol with a draft of this content. */
  async draft(content: ProtocolContent = sampleContent, author = physician): Promise<Version> {
    const newProtocol = { slug: `protocol-${newId('evt').slice(-12)}`, title: 'Protocol', summary: 'Of a test.' };
    const { protocolVersion } = await this.write(author, 'createProtocolDraft', { newProtocol });
    return this.saved(protocolVersion as Version, content, author);
  }

  /** A draft from a version, with this content. */
  async draftFrom(fromVersionId: string, content: ProtocolContent, author = physician): Promise<Version> {
    const { protocolVersion } = await this.write(author, 'createProtocolDraft', { fromVersionId });
    return this.saved(protocolVersion as Version, content, author);
  }

  async saved({ id, revision }: Version, content: ProtocolContent, author = physician): Promise<Version> {
    const { schemaVersion: _, ...sections } = content;
    const input = { versionId: id, expectedRevision: revision, content: sections, rationale: 'Because.' };
    return ok(await this.write(author, 'saveProtocolDraft', input));
  }

  async submitted({ id, revision }: Version, author = physician): Promise<Version> {
    return ok(await this.write(author, 'submitProtocolVersion', { versionId: id, expectedRevision: revision }));
  }

  /** A ticket as the identity provider gives it for a right password. */
  ticket(viewer: Viewer, { id, contentHash }: { id: string; contentHash: string }): string {
    return this.tickets.mint({ subject: viewer.subject, recordId: id, contentHash }).ticket;
  }

  sign(viewer: Viewer, { id, contentHash }: Version, more: object = {}) {
    const ticket = this.ticket(viewer, { id, contentHash });
    return this.write(viewer, 'approveProtocolVersion', { versionId: id, contentHash, ticket, ...more });
  }

  /** Both signatures on a draft. */
  async approved(draft: Version): Promise<Version> {
    const version = await this.submitted(draft);
    ok(await this.sign(pharmacist, version));
    return ok(await this.sign(director, version));
  }

  async step(viewer: Viewer, versionId: string, step: string, clinics: (string | object)[], more: object = {}) {
    const sites = clinics.map((site) => (typeof site === 'string' ? { clinicId: site } : site));
    const { data, codes, errors } = await this.ask(
      viewer,
      `mutation ($input: ChangeSiteAdoptionsInput!) { changeSiteAdoptions(input: $input) {
        siteAdoptions { id state clinic { id } } userErrors { code message path } } }`,
      { input: { clientMutationId: newId('evt'), versionId, step, sites, ...more } },
    );
    if (errors && codes.includes('INTERNAL')) throw new Error(JSON.stringify(errors));
    const payload = data?.['changeSiteAdoptions'] as {
      siteAdoptions: { id: string; state: string; clinic: { id: string } }[];
      userErrors: UserError[];
    } | null;
    return { siteAdoptions: payload?.siteAdoptions ?? [], userErrors: payload?.userErrors ?? [], codes };
  }

  /** Takes a version at sites to READY, checklists and all. */
  async ready(versionId: string, clinics: string[]): Promise<void> {
    const { siteAdoptions } = await this.step(director, versionId, 'PROPOSE', clinics);
    await this.step(director, versionId, 'BEGIN_TRAINING', clinics);
    for (const { id } of siteAdoptions)
      for (const itemId of await this.checklist(id)) await this.tick(director, id, itemId);
    await this.step(director, versionId, 'MARK_READY', clinics);
  }

  private async checklist(id: string): Promise<string[]> {
    const { data } = await this.ask(director, '{ siteAdoptions { id checklist { itemId } } }');
    const all = data?.['siteAdoptions'] as { id: string; checklist: { itemId: string }[] }[];
    return all.find((adoption) => adoption.id === id)?.checklist.map(({ itemId }) => itemId) ?? [];
  }

  tick(viewer: Viewer, siteAdoptionId: string, itemId: string, isDone = true) {
    return this.ask(
      viewer,
      'mutation ($input: CompleteChecklistItemInput!) { completeChecklistItem(input: $input) { userErrors { code path } } }',
      { input: { clientMutationId: newId('evt'), siteAdoptionId, itemId, isDone } },
    );
  }

  /** Tells an event as another context would, and lets this one hear it. */
  async hear(
    event: Pick<DomainEvent, 'type' | 'payload'> & Partial<Pick<DomainEvent, 'schemaVersion'>> & { clinicId: string },
  ): Promise<void> {
    const writer = { viewer: director, requestId: 'test', operation: { name: null, hash: 'test' } };
    await this.unitOfWork.run(writer, async ({ raise }) =>
      raise({ schemaVersion: 1, ...event, context: 'sessions', occurredAt: this.time.now() }),
    );
    await this.catchUp();
  }

  async rows<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.database.owner.query(text, values)).rows as Row[];
  }

  [Symbol.asyncDispose]() {
    return this.owned.disposeAsync();
  }
}

/** The version of a payload that must have none but good news. */
export function ok({ protocolVersion, userErrors, codes }: Payload & { codes: unknown[] }): Version {
  if (!protocolVersion) throw new Error(JSON.stringify({ userErrors, codes }));
  return protocolVersion;
}

export const codesOf = ({ userErrors, codes }: { userErrors: UserError[]; codes: unknown[] }) => [
  ...codes,
  ...userErrors.map(({ code }) => code),
];
