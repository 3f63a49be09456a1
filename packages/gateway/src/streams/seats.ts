import { isDeepStrictEqual } from 'node:util';
import type { GatewayDeps, Limits, Principal } from '../contract/gateway.js';

/** Why a stream or socket ends although its client still listens. */
export type EndReason = 'EXPIRED' | 'REVOKED' | 'GRANTS_CHANGED' | 'GOING_AWAY';

interface Seat {
  principal: Principal;
  end(reason: EndReason): void;
  expiry?: NodeJS.Timeout;
}

/** setTimeout cannot count further. */
const longestTimeoutMs = 2_147_483_647;

/** Who listens: a bounded number per principal, none past the token's expiry or the account's suspension. */
export interface Seats {
  /** Answers how to leave, or undefined when the principal has as many open as it may. */
  take(principal: Principal, end: (reason: EndReason) => void): (() => void) | undefined;
  /** Ends whatever is still open. */
  dispose(): void;
}

export function createSeats(deps: Pick<GatewayDeps, 'revalidate' | 'logger'>, limits: Limits): Seats {
  const seats = new Set<Seat>();
  const counts = new Map<string, number>();
  const timer = setInterval(() => void revalidateAll(seats, deps), limits.revalidateMs);
  timer.unref();
  return {
    take(principal, end) {
      const key = principal.clientKey;
      const count = counts.get(key) ?? 0;
      if (count >= limits.socketsPerPrincipal) return undefined;
      counts.set(key, count + 1);
      const seat: Seat = { principal, end };
      if (principal.expiresAt) {
        const left = principal.expiresAt.getTime() - Date.now();
        seat.expiry = setTimeout(() => end('EXPIRED'), Math.min(Math.max(left, 0), longestTimeoutMs));
      }
      seats.add(seat);
      return () => {
        if (!seats.delete(seat)) return;
        clearTimeout(seat.expiry);
        const left = (counts.get(key) ?? 1) - 1;
        if (left > 0) counts.set(key, left);
        else counts.delete(key);
      };
    },
    dispose() {
      clearInterval(timer);
      for (const seat of seats) seat.end('GOING_AWAY');
    },
  };
}

/** An account is asked for once, however many seats it has; an answer that fails ends nothing, and is asked again. */
async function revalidateAll(
  seats: ReadonlySet<Seat>,
  { revalidate, logger }: Pick<GatewayDeps, 'revalidate' | 'logger'>,
) {
  if (!revalidate) return;
  const byAccount = Map.groupBy(seats, (seat) => seat.principal.viewer?.accountId);
  await Promise.all(
    [...byAccount].map(async ([accountId, open]) => {
      const viewer = open[0]?.principal.viewer;
      if (!viewer) return;
      try {
        const now = await revalidate(viewer);
        for (const seat of open) {
          if (!now) seat.end('REVOKED');
          else if (!isDeepStrictEqual(now.grants, seat.principal.viewer?.grants)) seat.end('GRANTS_CHANGED');
        }
      } catch (error) {
        logger.error({ error, accountId }, 'An account could not be revalidated');
      }
    }),
  );
}
