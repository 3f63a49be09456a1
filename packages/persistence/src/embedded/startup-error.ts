export type StartupReason =
  | 'ALREADY_RUNNING'
  | 'PORT_IN_USE'
  | 'DAMAGED_DATA'
  | 'OTHER_VERSION'
  | 'DISK_FULL'
  | 'NOT_PERMITTED'
  | 'NOT_SUPPORTED'
  | 'NOT_STARTED';

/** The database cannot start. The message is one or two sentences for a person: what is wrong, and what to do. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
  readonly code = 'STARTUP';

  constructor(
    readonly reason: StartupReason,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
