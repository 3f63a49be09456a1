import type { KoaContextWithOIDC as Context } from 'oidc-provider';

const maximumBytes = 8 * 1024;

/** Reads a posted form of at most 8 KB, also where a parser of the host app has read it already. */
export async function readForm(ctx: Context): Promise<URLSearchParams> {
  if (!ctx.is('application/x-www-form-urlencoded')) return ctx.throw(415);
  const parsed: unknown = 'body' in ctx.req ? ctx.req.body : undefined;
  if (typeof parsed === 'object' && parsed !== null && !ctx.req.readable) return toParams(parsed);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of ctx.req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maximumBytes) ctx.throw(413);
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

function toParams(body: object): URLSearchParams {
  return new URLSearchParams(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
