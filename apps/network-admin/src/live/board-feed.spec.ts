import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeMessage, liveMessage, snapshotMessage } from './live-fixtures.js';
import { type FeedSink, BoardFeed } from './board-feed.js';

function scripted() {
  const opened: Array<{ after: string | null; sink: FeedSink; isClosed: boolean }> = [];
  const drop = vi.fn();
  const feed = new BoardFeed({
    open(after, sink) {
      const one = { after, sink, isClosed: false };
      opened.push(one);
      return () => {
        one.isClosed = true;
      };
    },
    drop,
  });
  const last = () => opened.at(-1)!;
  return { feed, opened, last, drop };
}

const snapshot = snapshotMessage();

describe('BoardFeed', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('asks for a snapshot first, and after a lost stream for what came after its cursor', () => {
    const { feed, opened, last } = scripted();
    feed.start();
    expect(last().after).toBeNull();
    last().sink.next(snapshot);
    last().sink.ended({ refused: null });
    expect(feed.read().connection).toBe('WAITING');
    vi.advanceTimersByTime(500);
    expect(opened).toHaveLength(2);
    expect(last().after).toBe('c4');
  });

  it('keeps the last rows while it reconnects', () => {
    const { feed, last } = scripted();
    feed.start();
    last().sink.next(snapshot);
    last().sink.ended({ refused: null });
    expect(feed.read().state.rows.size).toBe(1);
  });

  it('drops a silent connection after ten seconds and subscribes again', () => {
    const { feed, opened, last, drop } = scripted();
    feed.start();
    last().sink.next(snapshot);
    vi.advanceTimersByTime(9_999);
    expect(drop).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(drop).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(500);
    expect(opened).toHaveLength(2);
    expect(opened[0]?.isClosed).toBe(true);
  });

  it('stays with a connection whose heart beats', () => {
    const { feed, opened, last } = scripted();
    feed.start();
    last().sink.next(snapshot);
    for (let beat = 0; beat < 10; beat += 1) {
      vi.advanceTimersByTime(5_000);
      last().sink.next(liveMessage());
    }
    expect(opened).toHaveLength(1);
  });

  it('subscribes again at once on a gap, and stays for the snapshot that follows RESYNC', () => {
    const { feed, opened, last } = scripted();
    feed.start();
    last().sink.next(snapshot);
    last().sink.next(changeMessage(9));
    expect(last().after).toBe('c4');
    last().sink.next(liveMessage({ kind: 'RESYNC' }));
    last().sink.next(snapshot);
    expect(feed.read().state.cursor).toBe('c4');
    expect(opened).toHaveLength(2);
  });

  it('takes a jump as the server’s own when it is still there after resuming', () => {
    const { feed, opened, last } = scripted();
    const jump = changeMessage(9);
    feed.start();
    last().sink.next(snapshot);
    last().sink.next(jump);
    last().sink.next(jump);
    expect(opened).toHaveLength(2);
    expect(feed.read().state.cursor).toBe('c9');
  });

  it('waits longer after each failure, and never more than ten seconds', () => {
    const { feed, opened, last } = scripted();
    feed.start();
    for (let failure = 0; failure < 8; failure += 1) {
      last().sink.ended({ refused: null });
      vi.advanceTimersByTime(10_000);
    }
    expect(opened).toHaveLength(9);
    last().sink.ended({ refused: null });
    vi.advanceTimersByTime(500);
    expect(opened).toHaveLength(9);
  });

  it('does not knock again where it was refused', () => {
    const { feed, opened, last } = scripted();
    feed.start();
    last().sink.ended({ refused: 'Your roles do not include live sessions.' });
    vi.advanceTimersByTime(60_000);
    expect(opened).toHaveLength(1);
    expect(feed.read()).toMatchObject({ connection: 'OFF', refusal: 'Your roles do not include live sessions.' });
  });

  it('hears nothing from a stream it has left', () => {
    const { feed, opened } = scripted();
    feed.start();
    feed.stop();
    opened[0]?.sink.next(snapshot);
    expect(feed.read()).toMatchObject({ connection: 'OFF', state: { rows: new Map() } });
  });

  it('can start again after it stopped', () => {
    const { feed, opened } = scripted();
    feed.start();
    feed.stop();
    feed.start();
    expect(opened).toHaveLength(2);
  });
});
