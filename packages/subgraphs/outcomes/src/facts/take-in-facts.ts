import { factStatements } from './fact-statements.js';

/** An event of any context, as the log holds it. */
export interface ToldEvent {
  id: string;
  type: string;
  occurredAt: Date | string;
  payload: unknown;
}

/** Runs a statement with one JSON value, whose place in the text is `$events`. */
export type RunWithEvents = (text: string, events: string) => Promise<unknown>;

/** Types that say something outcomes keeps. */
export const factTypes: readonly string[] = Object.keys(factStatements);

/** Writes down what events say, each type in as many statements as it needs however many events there are. */
export async function takeInFacts(run: RunWithEvents, events: readonly ToldEvent[]): Promise<void> {
  for (const [type, told] of Map.groupBy(events, (event) => event.type)) {
    const json = JSON.stringify(
      told.map(({ id, occurredAt, payload }) => ({ eventId: id, at: new Date(occurredAt).toISOString(), payload })),
    );
    for (const statement of factStatements[type] ?? []) await run(statement, json);
  }
}
