export * from './contract/gateway.js';
export * from './contract/subgraph.js';
export { createGateway, type Gateway } from './create-gateway.js';
export { withGatewayFields } from './document/gateway-fields.js';
export { RefusedError } from './errors/refused.error.js';
export type { PublicError } from './errors/mask-error.js';
export type {
  OperationOutcome,
  OperationParams,
  OperationRequest,
  OperationResult,
} from './operation/operation-request.js';
