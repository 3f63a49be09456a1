import { registerEnumType } from 'type-graphql';
import { type Verdict, verdicts } from './verdict.js';

export type { Verdict };

export const VerdictEnum = Object.fromEntries(verdicts.map((name) => [name, name])) as { [Name in Verdict]: Name };
registerEnumType(VerdictEnum, {
  name: 'Verdict',
  description: 'NOT_COMPARABLE: fewer than 60 % were followed. WITHIN_EXPECTED is not the same as equally good.',
});
