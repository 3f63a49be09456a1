import pg from 'pg';
import { RowClient } from './row-query.js';

export interface ConnectionPoolConfig {
  url: string;
  size: number;
}

/**
 * Connections of one login role that outlive a database that goes away: one that breaks, idle or in use, is replaced at
 * the next checkout. pg's own pool ends the process instead, by an 'error' event that nobody heard.
 */
export function createConnectionPool({ url, size }: ConnectionPoolConfig): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: size, Client: RowClient });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
