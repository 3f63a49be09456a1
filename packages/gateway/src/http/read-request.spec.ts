import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import type { OperationParams } from '../operation/operation-request.js';
import { readOperation } from './read-request.js';

const readings: Promise<OperationParams>[] = [];
const server = createServer((request, response) => {
  readings.push(readOperation(request, 1_000));
  readings
    .at(-1)
    ?.finally(() => response.end())
    .catch(() => undefined);
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
afterAll(() => server.close());

const send = (body: string, length: number) => {
  const socket = connect(port, '127.0.0.1');
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n${body}`,
  );
  return socket;
};

it('a request that is cut off on its way is refused, and not waited for', async () => {
  const before = readings.length;
  const socket = send('{"query":', 100);
  await expect.poll(() => readings.length).toBe(before + 1);
  socket.destroy();
  await expect(readings.at(-1)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
});

it('a request that came whole is read, however it ends', async () => {
  const before = readings.length;
  const body = JSON.stringify({ query: '{ viewer { id } }' });
  send(body, body.length).end();
  await expect.poll(() => readings.length).toBe(before + 1);
  expect(await readings.at(-1)).toEqual({ query: '{ viewer { id } }' });
});
