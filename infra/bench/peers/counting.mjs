// The numbers of the comparison by SQL from raw rows, and nothing else. Configured by one JSON argument:
// { connectionString, poolSize, pgSettings, statement, values }. Prints its port when it listens.
import { createServer } from 'node:http';
import pg from 'pg';

const { connectionString, poolSize, pgSettings, statement, values } = JSON.parse(process.argv[2]);
const settings = Object.entries(pgSettings).map(([name, value]) => `-c ${name}=${value}`);
const pool = new pg.Pool({
  connectionString,
  max: poolSize,
  options: ['-c default_transaction_read_only=on -c timezone=UTC -c jit=off', ...settings].join(' '),
});

const server = createServer(async (_request, response) => {
  const { rows } = await pool.query({ name: 'count', text: statement, values });
  const body = Buffer.from(JSON.stringify({ data: rows }));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
