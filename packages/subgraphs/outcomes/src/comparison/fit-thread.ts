import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Adjusted } from './adjust-comparison.js';
import type { ClinicCounts } from './comparison.repository.js';
import type { FitRequest, FitResponse } from './fit-messages.js';
import type { Indicator } from './indicator.js';

/** A table under way in the thread. */
export interface FitTable {
  add(lines: string): Promise<void>;
  counts(): Promise<ClinicCounts[]>;
  adjust(
    indicator: Indicator,
    clinics: readonly ClinicCounts[],
    options: { isPredictedWanted: boolean },
  ): Promise<Adjusted | null>;
}

type Ask = (request: FitRequest) => Promise<Extract<FitResponse, { value: unknown }>['value']>;

let asking: Ask | null = null;
let last: Promise<unknown> = Promise.resolve();

/**
 * Works with a table in the one thread of this process that fits, after whoever came before: memory holds one table
 * however many ask. What goes wrong in the thread is thrown here.
 */
export function inFitThread<Value>(isMean: boolean, work: (table: FitTable) => Promise<Value>): Promise<Value> {
  const turn = last.then(async () => {
    const ask = (asking ??= startThread());
    await ask({ ask: 'open', isMean });
    return work({
      add: async (lines) => void (await ask({ ask: 'add', lines })),
      counts: async () => (await ask({ ask: 'count' })) as ClinicCounts[],
      adjust: async ({ minimumN, kind }, clinics, { isPredictedWanted }) =>
        (await ask({ ask: 'adjust', indicator: { minimumN, kind }, clinics, isPredictedWanted })) as Adjusted | null,
    });
  });
  last = turn.catch(() => undefined);
  return turn;
}

/** The built file, also where the sources run: threads are started by Node itself. */
const workerFile = createRequire(import.meta.url).resolve('@surcease/subgraph-outcomes/fit-worker');

/** A thread that keeps no process alive; one that ends is followed by a new one. */
function startThread(): Ask {
  const waiting: PromiseWithResolvers<Extract<FitResponse, { value: unknown }>['value']>[] = [];
  const worker = new Worker(pathToFileURL(workerFile), { execArgv: [] });
  worker.unref();
  const ask: Ask = (request) => {
    const answer = Promise.withResolvers<Extract<FitResponse, { value: unknown }>['value']>();
    waiting.push(answer);
    // While somebody waits for an answer the process may not end before it.
    worker.ref();
    worker.postMessage(request);
    return answer.promise;
  };
  worker.on('message', (response: FitResponse) => {
    const answer = waiting.shift();
    if (waiting.length === 0) worker.unref();
    if ('error' in response) answer?.reject(new Error(response.error));
    else answer?.resolve(response.value);
  });
  const end = (error: Error) => {
    if (asking === ask) asking = null;
    for (const answer of waiting.splice(0)) answer.reject(error);
  };
  worker.on('error', end);
  worker.on('exit', (code) => end(new Error(`The thread that fits ended with ${code}.`)));
  return ask;
}
