/** What every process of the network is told of the database. */
export interface DatabaseConfig {
  /** Host, port and database; the user in it is replaced by each role's own. */
  databaseUrl: string;
  /** What the roles' passwords are derived from. */
  secret: string;
}
