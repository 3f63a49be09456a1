import type { IncomingMessage } from 'node:http';
import { RefusedError } from '../errors/refused.error.js';
import { type OperationParams, readParams } from '../operation/operation-request.js';

/** Reads the operation of a POST with a JSON body, or of a GET with its query string. */
export async function readOperation(request: IncomingMessage, maxBytes: number): Promise<OperationParams> {
  if (request.method === 'GET') return readQueryString(request.url ?? '', maxBytes);
  if (request.method !== 'POST') {
    throw new RefusedError('BAD_USER_INPUT', 'Use POST, or GET for queries.', {
      status: 405,
      headers: { Allow: 'GET, POST' },
    });
  }
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new RefusedError('BAD_USER_INPUT', 'The body must be application/json.', { status: 415 });
  }
  return readParams(parseJson(await readBody(request, maxBytes)));
}

function readQueryString(url: string, maxBytes: number): OperationParams {
  if (url.length > maxBytes) throw tooLarge(maxBytes);
  const search = new URL(url, 'http://localhost').searchParams;
  const json = (name: string): unknown => {
    const text = search.get(name);
    return text === null || text === '' ? undefined : parseJson(text);
  };
  return readParams({
    query: search.get('query'),
    documentId: search.get('documentId'),
    operationName: search.get('operationName'),
    variables: json('variables'),
    extensions: json('extensions'),
  });
}

function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return Promise.reject(tooLarge(maxBytes));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maxBytes) {
        request.pause();
        reject(tooLarge(maxBytes));
      } else chunks.push(chunk);
    });
    request.once('end', () =>
      resolve(chunks.length === 1 ? String(chunks[0]) : Buffer.concat(chunks).toString('utf8')),
    );
    // Node tells of it where the client goes away before its request is whole.
    request.once('error', () =>
      reject(new RefusedError('BAD_USER_INPUT', 'The request was cut off.', { status: 400 })),
    );
  });
}

function tooLarge(maxBytes: number): RefusedError {
  const headers = { Connection: 'close' };
  return new RefusedError('BAD_USER_INPUT', `A request may hold at most ${maxBytes} bytes.`, { status: 413, headers });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusedError('BAD_USER_INPUT', 'The request is not JSON.', { status: 400 });
  }
}
