import { startGateway } from './start-gateway.js';

const stopped = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(signal, () => resolve());
});
const running = await startGateway();
process.send?.('ready');
await stopped;
await running[Symbol.asyncDispose]();
process.exit(0);
