import type { Viewer } from '@surcease/authz';
import type { Subgraph } from '@surcease/graphql-kit';
import { requestFor } from '@surcease/graphql-kit/testing';
import { newId } from '@surcease/kernel';
import type { SessionsWorld } from './sessions-world.js';

interface Row {
  sessionId: string;
  state: string;
  severity: string | null;
  latest: Record<string, unknown> | null;
  openAlarms: { id: string; rule: string; severity: string }[];
}

/** What a client of a live subscription receives. */
export interface Message {
  kind: string;
  cursor: string;
  seq: number | null;
  seqs: { clinicId: string; seq: number }[] | null;
  eventType: string | null;
  rows: Row[] | null;
  change: Row | null;
  vitalSigns: Record<string, unknown> | null;
  alarm: Record<string, unknown> | null;
  adverseEvent: Record<string, unknown> | null;
  actor: { displayName: string | null } | null;
}

const row = `sessionId clinicId patientId state severity openWarnings openCriticals nextDueAt asOf
  latest { measuredAt oxygenSaturationPercent heartRatePerMinute rass } recent { measuredAt }
  openAlarms { id rule severity raisedAt }`;

export const BOARD = `subscription ($clinicIds: [ID!], $after: String) { liveBoard(clinicIds: $clinicIds, after: $after) {
  kind cursor seq clinicId eventType sentAt seqs { clinicId seq } rows { ${row} } change { ${row} } joined { ${row} } } }`;

export const EVENTS = `subscription ($clinicIds: [ID!], $after: String) { sessionEvents(clinicIds: $clinicIds, after: $after) {
  kind cursor seq clinicId eventType sessionId sentAt seqs { clinicId seq } actor { id displayName } transition toState rateMicrogramsPerHour
  vitalSigns { measuredAt oxygenSaturationPercent heartRatePerMinute recordedBy { displayName } }
  alarm { id rule severity value acknowledgedAt acknowledgedBy { displayName } } adverseEvent { id code grade } } }`;

const RECORD = `mutation ($input: RecordVitalSignsInput!) { recordVitalSigns(input: $input) { userErrors { code message } } }`;

/** Writes a reading down and tells the streams. */
export async function recordReading(world: SessionsWorld, viewer: Viewer, input: object): Promise<void> {
  const { data, errors } = await world.ask(viewer, RECORD, { input: { clientMutationId: newId('evt'), ...input } });
  const { userErrors } = (data?.['recordVitalSigns'] ?? { userErrors: errors }) as { userErrors: unknown[] };
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  await world.tail.poll();
}

type Result = Awaited<ReturnType<Subgraph['execute']>>;

/** The messages of one subscription, one after the other. */
export class Messages {
  private constructor(private readonly iterator: AsyncIterator<Result>) {}

  static async of(
    world: SessionsWorld,
    document: string,
    viewer: Viewer,
    variables: Record<string, unknown>,
  ): Promise<Messages> {
    const source = await world.subgraph.subscribe(requestFor(viewer, document, variables));
    if (!(Symbol.asyncIterator in source)) throw new Error(JSON.stringify(source.errors));
    return new Messages(source[Symbol.asyncIterator]());
  }

  async next(): Promise<Message> {
    const step = await this.iterator.next();
    if (step.done) throw new Error('The stream has ended.');
    if (step.value.errors) throw new Error(JSON.stringify(step.value.errors));
    return Object.values(step.value.data ?? {})[0] as Message;
  }

  /** The codes with which the stream ends. */
  async end(): Promise<unknown[]> {
    const step = await this.iterator.next();
    return step.done ? [] : (step.value.errors ?? []).map((error) => error.extensions['code']);
  }

  async stop(): Promise<void> {
    await this.iterator.return?.();
  }
}
