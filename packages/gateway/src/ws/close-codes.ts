import type { EndReason } from '../streams/seats.js';

/** Why a socket is closed. Codes of graphql-transport-ws where it has one. */
export const closeCodes = {
  unauthorized: 4401,
  forbidden: 4403,
  /** Resume after the last cursor seen. */
  slowConsumer: 4429,
  internal: 4500,
  /** The client should connect again, with the grants it has now. */
  serviceRestart: 1012,
  goingAway: 1001,
} as const;

export const closeOfEnd: Record<EndReason, [code: number, reason: string]> = {
  EXPIRED: [closeCodes.unauthorized, 'The access token expired'],
  REVOKED: [closeCodes.forbidden, 'The account was suspended'],
  GOING_AWAY: [closeCodes.goingAway, 'Going away'],
  GRANTS_CHANGED: [closeCodes.serviceRestart, 'The grants changed; connect again'],
};
