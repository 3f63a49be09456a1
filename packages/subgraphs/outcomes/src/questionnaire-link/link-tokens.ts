import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId } from '@surcease/kernel';

/** Makes and reads the tokens of one-time links. */
export interface LinkTokens {
  tokenOf(linkId: string): string;
  /** The link that a token is for; null where it was not made here. */
  linkIdOf(token: string): string | null;
}

const ID_LENGTH = 26;
const PREFIX = 'qlnk_';
const SHAPE = /^[0-7][0-9a-hjkmnp-tv-z]{25}[A-Za-z0-9_-]{43}$/;

/**
 * A token is the link's id and 256 bits of HMAC-SHA256 over it. So it need not be kept anywhere, a stolen copy of the
 * database opens nothing, and the same link can be sent once more.
 */
export function createLinkTokens(secret: string): LinkTokens {
  const key = createHmac('sha256', secret).update('surcease questionnaire links').digest();
  const proofOf = (linkId: string) => createHmac('sha256', key).update(linkId).digest();
  return {
    tokenOf: (linkId) => `${linkId.slice(PREFIX.length)}${proofOf(linkId).toString('base64url')}`,
    linkIdOf(token) {
      if (!SHAPE.test(token)) return null;
      const linkId = `${PREFIX}${token.slice(0, ID_LENGTH)}`;
      const given = Buffer.from(token.slice(ID_LENGTH), 'base64url');
      const own = proofOf(linkId);
      // The last character holds four bits of the proof and two that mean nothing: only the way we write it is good.
      const isOurs = given.length === own.length && timingSafeEqual(given, own);
      return isOurs && isId('qlnk', linkId) && own.toString('base64url') === token.slice(ID_LENGTH) ? linkId : null;
    },
  };
}

/** Where a link leads, below the address of the network. */
export const pathOfToken = (token: string): string => `/q/${token}`;
