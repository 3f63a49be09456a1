import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What the platform counts and times. Labels are bounded: names of operations, codes, contexts; never ids. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    operations: new Counter({
      name: 'surcease_operations_total',
      help: 'Operations by type and outcome',
      labelNames: ['type', 'outcome'],
      registers,
    }),
    operationSeconds: new Histogram({
      name: 'surcease_operation_seconds',
      help: 'Time from request to answer',
      labelNames: ['type'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    }),
    subscriptions: new Gauge({ name: 'surcease_subscriptions', help: 'Open subscriptions', registers }),
    refused: new Counter({
      name: 'surcease_refused_total',
      help: 'Requests refused before execution',
      labelNames: ['code'],
      registers,
    }),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
