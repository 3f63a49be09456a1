import type { SubgraphContext } from '@surcease/graphql-kit';
import { Args, Ctx, FieldResolver, Int, Resolver, Root, Subscription } from 'type-graphql';
import { AlarmSeverityEnum } from '../alarm/alarm.type.js';
import { Clinic } from '../foreign/clinic.type.js';
import { Patient } from '../foreign/patient.type.js';
import { Provider } from '../foreign/provider.type.js';
import { Room } from '../foreign/room.type.js';
import { clinicOf } from '../session/clinics-to-follow.js';
import type { SessionsServices } from '../sessions-services.js';
import type { LiveBoardRowFacts } from './live-board.repository.js';
import { type LiveBoardItem, joinsBoard, liveBoard, rowAfter } from './live-board.stream.js';
import { LiveBoardArgs, LiveBoardMessage, LiveBoardMessageKind, LiveBoardRow } from './live-board.type.js';

type Told = Partial<Omit<LiveBoardMessage, 'rows' | 'change' | 'joined'>> & {
  rows?: readonly LiveBoardRowFacts[] | null;
  change?: LiveBoardRowFacts | null;
  joined?: LiveBoardRowFacts | null;
};

@Resolver()
export class LiveBoardResolver {
  @Subscription(() => LiveBoardMessage, {
    description:
      'The board of sessions under way and of the day: a snapshot, then each changed row; `after` a cursor it goes on where it stopped.',
    subscribe: ({ args, context }) => liveBoard(args as LiveBoardArgs, context as SubgraphContext<SessionsServices>),
  })
  async liveBoard(
    @Root() item: LiveBoardItem,
    @Args(() => LiveBoardArgs, { validate: false }) _args: LiveBoardArgs,
    @Ctx() context: SubgraphContext,
  ): Promise<Told> {
    const { cursor, sentAt } = item;
    if (item.kind === 'EVENT') return { cursor, sentAt, ...(await changeTold(item, context)) };
    if (item.kind !== 'SNAPSHOT') return { kind: LiveBoardMessageKind[item.kind], cursor, sentAt };
    context.audit.note('Session', item.data);
    const seqs = Object.entries(item.seqs).map(([stream, seq]) => ({ clinicId: clinicOf(stream), seq }));
    return { kind: LiveBoardMessageKind.SNAPSHOT, cursor, sentAt, seqs, rows: item.data };
  }
}

async function changeTold(
  { event }: Extract<LiveBoardItem, { kind: 'EVENT' }>,
  context: SubgraphContext,
): Promise<Told> {
  const { clinicId, seq, occurredAt, type: eventType } = event;
  const change = await rowAfter(event, context);
  context.audit.note('Session', [change]);
  const joined = joinsBoard(event) ? change : null;
  return { kind: LiveBoardMessageKind.CHANGE, clinicId, seq, occurredAt, eventType, change, joined };
}

@Resolver(() => LiveBoardRow)
export class LiveBoardRowResolver {
  @FieldResolver(() => Clinic, { nullable: true })
  clinic(@Root() row: LiveBoardRowFacts) {
    return { id: row.clinicId };
  }

  @FieldResolver(() => Patient, { nullable: true })
  patient(@Root() row: LiveBoardRowFacts) {
    return { id: row.patientId };
  }

  @FieldResolver(() => Room, { nullable: true })
  room(@Root() row: LiveBoardRowFacts) {
    return row.roomId === null ? null : { id: row.roomId };
  }

  @FieldResolver(() => Provider, { nullable: true })
  nurse(@Root() row: LiveBoardRowFacts) {
    return row.nurseId === null ? null : { id: row.nurseId };
  }

  @FieldResolver(() => Int)
  openWarnings(@Root() { openAlarms }: LiveBoardRowFacts) {
    return openAlarms.filter(({ severity }) => severity === 'WARN').length;
  }

  @FieldResolver(() => Int)
  openCriticals(@Root() { openAlarms }: LiveBoardRowFacts) {
    return openAlarms.filter(({ severity }) => severity === 'CRITICAL').length;
  }

  @FieldResolver(() => AlarmSeverityEnum, { nullable: true, description: 'Of the gravest open alarm.' })
  severity(@Root() { openAlarms }: LiveBoardRowFacts) {
    return openAlarms[0]?.severity ?? null;
  }
}
