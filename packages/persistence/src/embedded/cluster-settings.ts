export type ClusterSettings = Readonly<Record<string, string | number | boolean>>;

/**
 * For a laptop with two cores: enough cache for the demo network, durable writes, and no just-in-time compilation,
 * which costs more than the short statements of the graph take.
 */
export const laptopSettings: ClusterSettings = {
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  max_connections: 200,
  fsync: true,
  synchronous_commit: true,
  wal_compression: true,
  jit: false,
  random_page_cost: 1.1,
  timezone: 'UTC',
  log_timezone: 'UTC',
  shared_preload_libraries: 'pg_stat_statements',
};

/** For a database that is thrown away: a crash of the machine may lose it, so nothing waits for the disk. */
export const throwawaySettings: ClusterSettings = {
  fsync: false,
  synchronous_commit: false,
  full_page_writes: false,
  shared_buffers: '128MB',
  max_wal_size: '1GB',
  autovacuum: false,
};

/** Where the server listens: on loopback, and on a socket beside its files where that can be. */
export interface Listening {
  port: number;
  hasSocket: boolean;
}

/** The arguments of `postgres` for these settings; later ones win, save for where the server listens. */
export function settingArguments({ port, hasSocket }: Listening, settings: ClusterSettings = {}): string[] {
  // A server works in its data folder, so that the path of the socket is short for it, however deep the folder lies.
  const listening = { listen_addresses: '127.0.0.1', unix_socket_directories: hasSocket ? '.' : '', port };
  const merged = { ...laptopSettings, ...settings, ...listening };
  return Object.entries(merged).flatMap(([name, value]) => ['-c', `${name}=${settingText(value)}`]);
}

function settingText(value: string | number | boolean): string {
  return typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);
}
