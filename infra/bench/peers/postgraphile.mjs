// PostGraphile 5 over the network's own tables. Configured by one JSON argument:
// { connectionString, poolSize, pgSettings: Record<string, string> | null }. Prints its port when it listens.
import { createServer } from 'node:http';
import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { makeJSONPgSmartTagsPlugin } from 'postgraphile/utils';

const { connectionString, poolSize, pgSettings } = JSON.parse(process.argv[2]);

// Contexts share no foreign keys, so the relations that the graph has are told here.
const relations = makeJSONPgSmartTagsPlugin({
  version: 1,
  config: {
    class: {
      'patients.patients': {
        tags: {
          foreignKey: [
            '(clinic_id) references clinics.clinics (id)',
            '(responsible_provider_id) references providers.providers (id)',
          ],
        },
      },
      'sessions.sessions': { tags: { foreignKey: '(patient_id) references patients.patients (id)' } },
      'outcomes.assessments': {
        tags: {
          foreignKey: [
            '(session_id) references sessions.sessions (id)',
            '(patient_id) references patients.patients (id)',
          ],
        },
      },
    },
  },
});

const pool = new pg.Pool({
  connectionString,
  max: poolSize,
  options: '-c default_transaction_read_only=on -c timezone=UTC -c jit=off',
});
const server = createServer();
const preset = {
  extends: [PostGraphileAmberPreset],
  plugins: [relations],
  pgServices: [makePgService({ pool, schemas: ['clinics', 'providers', 'patients', 'sessions', 'outcomes'] })],
  schema: { defaultBehavior: '-insert -update -delete' },
  grafast: { context: pgSettings ? { pgSettings } : {}, explain: false },
  grafserv: { graphiql: false, watch: false, maxRequestLength: 65_536 },
};
const instance = postgraphile(preset);
await instance.createServ(grafserv).addTo(server);
await instance.getSchema();
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
