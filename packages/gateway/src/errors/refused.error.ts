import type { ErrorCode } from '@surcease/kernel';

interface RefusedOptions {
  /** HTTP status; without one, a refusal of the document itself, whose status depends on the negotiated media type. */
  status?: number;
  headers?: Record<string, string>;
  locations?: readonly { line: number; column: number }[];
  /** Where in the input the fault is, from the variable or argument down. */
  inputPath?: readonly (string | number)[];
  /** What to tell of cost and throttle although nothing ran. */
  extensions?: Record<string, unknown>;
}

/** A request turned away before anything ran. The message is for people and holds no value that was sent. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly options: RefusedOptions = {},
  ) {
    super(message);
  }
}
