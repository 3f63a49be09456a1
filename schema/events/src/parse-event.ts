import type { z } from 'zod';
import { eventRegistry, type EventType } from './event-registry.js';

type Registry = typeof eventRegistry;

/** An event whose payload was checked against its registered schema; narrow it by `type` and `schemaVersion`. */
export type ParsedEvent = {
  [Type in EventType]: {
    [Version in keyof Registry[Type]]: Registry[Type][Version] extends z.ZodType<infer Payload>
      ? { type: Type; schemaVersion: Version; payload: Payload }
      : never;
  }[keyof Registry[Type]];
}[EventType];

/** The event is of no registered type or version, or its payload does not fit. Its message echoes no value. */
export class InvalidEventError extends Error {
  override readonly name = 'InvalidEventError';

  constructor(
    readonly type: string,
    readonly schemaVersion: number,
    readonly problems: readonly string[],
  ) {
    super(`Event ${type}.v${schemaVersion} is not valid: ${problems.join('; ')}`);
  }
}

/**
 * Checks an event on its way into or out of the log. Unknown keys are refused, so nothing is published by accident.
 * @throws InvalidEventError
 */
export function parseEvent(event: { type: string; schemaVersion: number; payload: unknown }): ParsedEvent {
  const { type, schemaVersion, payload } = event;
  const versions: Readonly<Record<number, z.ZodType>> = Object.hasOwn(eventRegistry, type)
    ? eventRegistry[type as EventType]
    : {};
  const schema = versions[schemaVersion];
  if (!schema) throw new InvalidEventError(type, schemaVersion, ['no such type and version']);
  const result = schema.safeParse(payload);
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `${issue.path.join('.') || 'payload'}: ${issue.code}`);
    throw new InvalidEventError(type, schemaVersion, problems);
  }
  return { type, schemaVersion, payload: result.data } as ParsedEvent;
}
