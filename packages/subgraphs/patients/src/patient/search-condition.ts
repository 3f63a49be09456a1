import { BadInputError } from '@surcease/kernel';
import type { Condition } from '@surcease/persistence';

const MAXIMUM_LENGTH = 100;
/** The greatest code point: no text that begins with the prefix sorts behind it by code point. */
const LAST = '\u{10FFFF}';

/**
 * Patients whose family name or medical record number begins with the text, whatever the case. Blank text is no
 * condition. A range by code point in place of LIKE: nothing needs escaping, and indexes serve it under row-level
 * security.
 * @throws BadInputError where the text is too long or not text that can be stored.
 */
export function searchCondition(search: string | null | undefined): Condition[] {
  const prefix = search?.trim() ?? '';
  if (prefix === '') return [];
  if (prefix.length > MAXIMUM_LENGTH || prefix.includes('\0'))
    throw new BadInputError(`Give 1 to ${MAXIMUM_LENGTH} characters.`, ['filter', 'search']);
  const beginsWith = (column: string) => `${column} ~>=~ lower(?::text) and ${column} ~<~ (lower(?::text) || ?)`;
  return [
    {
      text: `(${beginsWith('p.family_name_folded')} or ${beginsWith('p.medical_record_number_folded')})`,
      values: [prefix, prefix, LAST, prefix, prefix, LAST],
    },
  ];
}
