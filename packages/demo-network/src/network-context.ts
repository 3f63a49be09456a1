import type { Site } from './build-sites.js';

/** What every generated record depends on besides its own stream. */
export interface NetworkContext {
  seed: number;
  scale: number;
  /** The instant that the network is seen at: what is later has not happened. */
  nowMs: number;
  /** The day of that instant, UTC. */
  today: number;
  sites: readonly Site[];
  versionIdOf: (protocolSlug: string) => string;
}
