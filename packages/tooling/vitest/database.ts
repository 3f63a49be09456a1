import { preset } from './preset.ts';

/** The preset with a PostgreSQL server, whatever the tests say. */
export default preset(true);
