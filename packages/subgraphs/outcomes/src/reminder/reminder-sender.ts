import { createHmac } from 'node:crypto';
import type { ReminderChannel } from './reminder.repository.js';

/** What a deployment's sender is told. It finds out by itself how to reach the patient; the text names nobody. */
export interface ReminderMessage {
  reminderId: string;
  patientId: string;
  channel: Exclude<ReminderChannel, 'NONE'>;
  text: string;
  /** The one-time link, for the patient alone. */
  url: string;
}

/** Hands reminders to a deployment. */
export interface ReminderSender {
  /** Resolves once it was taken. @throws Error that says why not, without what was sent. */
  send(message: ReminderMessage, at: Date): Promise<void>;
  /** The address of the network, as patients reach it. */
  publicUrl: string;
}

export interface ReminderWebhookConfig {
  url: string;
  /** Signs each request. */
  secret: string;
  publicUrl: string;
  timeoutMs?: number;
}

const TIMEOUT_MS = 5_000;

/**
 * Posts reminders as JSON. `surcease-signature: v1=<hex>` is HMAC-SHA256 over `timestamp.body`, with the timestamp in
 * seconds in `surcease-timestamp`: a receiver refuses what is older than five minutes, and what it took already by
 * `reminderId`. Any 2xx means taken; a redirect does not.
 */
export function createReminderWebhook({
  url,
  secret,
  publicUrl,
  timeoutMs = TIMEOUT_MS,
}: ReminderWebhookConfig): ReminderSender {
  return {
    publicUrl,
    async send(message, at) {
      const body = JSON.stringify(message);
      const timestamp = String(Math.floor(at.getTime() / 1000));
      const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          'content-type': 'application/json',
          'surcease-timestamp': timestamp,
          'surcease-signature': `v1=${signature}`,
        },
        body,
      });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`the receiver answered ${response.status}`);
    },
  };
}
