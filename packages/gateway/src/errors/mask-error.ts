import { errorCodes, type ErrorCode } from '@surcease/kernel';
import { RefusedError } from './refused.error.js';

/** What a client sees of a fault, and nothing more of it. */
export interface PublicError {
  message: string;
  path?: readonly (string | number)[];
  locations?: readonly { line: number; column: number }[];
  extensions: { code: ErrorCode; requestId: string; inputPath?: readonly (string | number)[] };
}

/** A fault as a subgraph or the gateway noted it, before masking. */
export interface Fault {
  message: string;
  path?: readonly (string | number)[];
  extensions?: Record<string, unknown>;
  originalError?: unknown;
}

type Logger = { error(about: Record<string, unknown>, message: string): void };

const known: ReadonlySet<unknown> = new Set(errorCodes);
const wentWrong = 'Something went wrong.';

/** Known codes pass with their message; any other fault is logged and becomes INTERNAL. */
export function maskFault(fault: Fault, requestId: string, logger: Logger): PublicError {
  const code = fault.extensions?.['code'];
  const path = fault.path === undefined ? {} : { path: fault.path };
  if (!known.has(code) || code === 'INTERNAL') {
    logger.error({ requestId, error: fault.originalError ?? fault, path: fault.path }, 'A fault was masked');
    return { message: wentWrong, ...path, extensions: { code: 'INTERNAL', requestId } };
  }
  const extensions: PublicError['extensions'] = { code: code as ErrorCode, requestId };
  const inputPath = fault.extensions?.['inputPath'];
  if (isPath(inputPath)) extensions.inputPath = inputPath;
  return { message: fault.message, ...path, extensions };
}

/** A thrown error, refused or unforeseen. */
export function maskThrown(error: unknown, requestId: string, logger: Logger): PublicError {
  if (!(error instanceof RefusedError)) {
    const fault = { message: wentWrong, originalError: error };
    return maskFault(fault, requestId, logger);
  }
  const { locations, inputPath } = error.options;
  return {
    message: error.message,
    ...(locations ? { locations } : {}),
    extensions: { code: error.code, requestId, ...(inputPath ? { inputPath } : {}) },
  };
}

function isPath(value: unknown): value is (string | number)[] {
  return Array.isArray(value) && value.every((part) => typeof part === 'string' || typeof part === 'number');
}
