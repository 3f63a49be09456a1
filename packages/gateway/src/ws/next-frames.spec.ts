import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { createNextFrames } from './next-frames.js';

describe('the messages of a subscription', () => {
  it('are what a client reads as `next`, whatever their length and the id it chose', async () => {
    const server = createServer();
    const accepted = Promise.withResolvers<[WebSocket, Duplex]>();
    const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
    server.on('upgrade', (request, connection, head) =>
      sockets.handleUpgrade(request, connection, head, (socket) => accepted.resolve([socket, connection])),
    );
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const read: unknown[] = [];
    client.on('message', (data: Buffer) => read.push(JSON.parse(data.toString())));
    const [socket, connection] = await accepted.promise;
    const sent: unknown[] = [];
    for (const id of ['1', 'a "quoted" id', 'häufig'])
      for (const length of [0, 60, 90, 100, 125, 126, 1_000, 65_400, 65_500, 65_536, 200_000]) {
        const payload = { data: { text: 'é'.repeat(length / 2) } };
        const frame = createNextFrames(id)(payload);
        if (typeof frame === 'string') socket.send(frame);
        else connection.write(frame);
        // The socket's own messages go between them.
        socket.send('"between"');
        sent.push({ id, type: 'next', payload }, 'between');
      }
    socket.close(1000);
    expect((await once(client, 'close'))[0]).toBe(1000);
    expect(read).toEqual(sent);
    await new Promise((resolve) => server.close(resolve));
  });

  it('share the work: one result is written as JSON once, however many subscribe to it', () => {
    let written = 0;
    const data = { seq: 1, toJSON: () => ({ seq: (written += 1) }) };
    const result = { data };
    const frames = Array.from({ length: 10 }, (_, n) => createNextFrames(String(n))(result).toString());
    expect(written).toBe(1);
    expect(new Set(frames).size).toBe(10);
    expect(createNextFrames('0')({ data }).toString()).toContain('"seq":2');
  });
});
