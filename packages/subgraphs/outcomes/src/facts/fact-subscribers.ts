import type { EventSubscriber } from '@surcease/messaging';
import { factTypes, takeInFacts } from './take-in-facts.js';

/** Keeps the facts that clinics are compared by up to date, each event in the transaction that notes it as taken in. */
export const factSubscribers: readonly EventSubscriber[] = [
  {
    types: factTypes,
    handle: (event, { em }) =>
      takeInFacts((text, events) => em.execute(text.replaceAll('$events', '?::jsonb'), [events]), [event]),
  },
];
