export { laptopSettings, throwawaySettings, type ClusterSettings } from './cluster-settings.js';
export { runningClusterUrl } from './running-cluster-url.js';
export {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './start-embedded-postgres.js';
export { StartupError, type StartupReason } from './startup-error.js';
export type { EmbeddedLogger } from './supervise.js';
