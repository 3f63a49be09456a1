import { describe, expect, it } from 'vitest';
import { anonymous, shared, signedIn } from './support/graph.js';
import {
  changesIn,
  eventOf,
  lastCursorOf,
  sessionEvents,
  untilKind,
  untilMoved,
  untilSeq,
} from './support/session-events.js';
import { type MovedSession, rateOfMove, takeSession } from './support/session-mover.js';
import { overEvents, overSocket } from './support/streams.js';

/** What a move writes down. */
const readingOf = ({ measuredAt, readings }: MovedSession) => ({
  measuredAt,
  heartRatePerMinute: rateOfMove(readings),
});

const transports = [
  ['a socket', overSocket],
  ['server-sent events', overEvents],
] as const;

describe.each(transports)('live sessions over %s', (_name, subscribe) => {
  it('begin with a snapshot and tell each reading, with what other contexts know of its session', async () => {
    const [nurse, physician] = [await signedIn('nurse-1'), await signedIn('physician-1')];
    await using stream = subscribe(shared(), nurse, sessionEvents);
    const snapshot = await untilKind(stream, 'SNAPSHOT');
    expect(snapshot.sessions?.length).toBeGreaterThan(0);
    for (const session of snapshot.sessions ?? []) {
      expect(session.clinic.name).toBe('Alder Bay Pain Clinic');
      expect(session.patient.initials).toMatch(/^\p{Lu}{2,3}$/u);
    }
    const mover = await takeSession(physician);
    const [start] = snapshot.seqs!;
    const read = [await mover.move(), await mover.move()];
    const { id, state, version } = read[1]!;
    await untilSeq(stream, start!.clinicId, start!.seq + 2);
    const changes = changesIn(stream);
    expect(changes.map(({ seq }) => seq)).toEqual([start!.seq + 1, start!.seq + 2]);
    expect(changes.map(({ kind }) => kind)).toEqual(['VITAL_SIGNS', 'VITAL_SIGNS']);
    expect(changes.map(({ vitalSigns }) => vitalSigns)).toEqual(read.map(readingOf));
    expect(changes.map(({ session }) => session?.id)).toEqual([id, id]);
    expect(changes[1]?.session).toMatchObject({ id, state, version });
    expect(changes[1]?.session?.patient.initials).toMatch(/^\p{Lu}{2,3}$/u);
  });

  it('of another clinic never arrive, whether it is asked for or not', async () => {
    const [nurse, foreign, own] = [
      await signedIn('nurse-1'),
      await signedIn('physician-2'),
      await signedIn('physician-1'),
    ];
    const { viewer } = await foreign.data('{ viewer { grants { clinic { id } } } }');
    const secondClinic = viewer.grants[0].clinic.id as string;
    const foreignMover = await takeSession(foreign);
    await using theirs = subscribe(shared(), foreign, sessionEvents);
    await using stream = subscribe(shared(), nurse, sessionEvents);
    await using asked = subscribe(shared(), nurse, sessionEvents, { variables: { clinics: [secondClinic] } });
    await Promise.all([theirs, stream, asked].map((each) => untilKind(each, 'SNAPSHOT')));
    // With a cursor that a client of the other clinic was given, too.
    await using stolen = subscribe(shared(), nurse, sessionEvents, { variables: { after: lastCursorOf(theirs) } });
    const moved = await foreignMover.move();
    await untilMoved(theirs, moved);
    const mover = await takeSession(own);
    const later = await mover.move();
    await untilMoved(stream, later);
    await stolen.until(() => true);
    for (const each of [stream, asked, stolen]) {
      expect(changesIn(each).filter(({ clinicId }) => clinicId === secondClinic)).toEqual([]);
      expect(JSON.stringify(each.received)).not.toContain(moved.id);
    }
  });

  it('follow one session alone where asked to', async () => {
    const [nurse, physician] = [await signedIn('nurse-1'), await signedIn('physician-1')];
    const mover = await takeSession(physician);
    await using stream = subscribe(shared(), nurse, sessionEvents, { variables: { session: mover.session.id } });
    const snapshot = await untilKind(stream, 'SNAPSHOT');
    expect(snapshot.sessions?.map(({ id }) => id)).toEqual([mover.session.id]);
    const moved = await mover.move();
    expect(await untilMoved(stream, moved)).toMatchObject({ session: { id: moved.id }, vitalSigns: readingOf(moved) });
  });

  it('say at least every six seconds that they are still there', async () => {
    await using stream = subscribe(shared(), await signedIn('nurse-1'), sessionEvents);
    await untilKind(stream, 'SNAPSHOT');
    const begun = performance.now();
    await untilKind(stream, 'HEARTBEAT');
    expect(performance.now() - begun).toBeLessThan(6_000);
  });

  it('are refused to someone without a token, and for a cursor that nobody gave', async () => {
    await using unknown = subscribe(shared(), anonymous(), sessionEvents);
    expect((await unknown.until(() => true)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    const variables = { after: 'nonsense' };
    await using stream = subscribe(shared(), await signedIn('nurse-1'), sessionEvents, { variables });
    const answer = await stream.until(() => true);
    expect(eventOf(answer)?.kind ?? answer.errors?.[0]?.extensions.code).toMatch(/^(RESYNC|INVALID_CURSOR)$/);
  });
});
