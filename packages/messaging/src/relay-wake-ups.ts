import { eventsTopic, type Bus } from './bus.js';

/** Passes wake-ups on from one bus to another: PostgreSQL to NATS in the distributed deployment. Two relays do no harm. */
export function relayWakeUps(from: Bus, to: Bus, topic: string = eventsTopic): Disposable {
  const unsubscribe = from.subscribe(topic, () => to.publish(topic));
  return { [Symbol.dispose]: unsubscribe };
}
