/** A stretch of words that both texts have, or only one of them. */
export interface Stretch {
  text: string;
  side: 'BOTH' | 'BEFORE' | 'AFTER';
}

/** Texts of fewer words are shown whole: two short ones beside each other are read faster than their difference. */
const FEWEST_WORDS = 6;
/** Beyond this the table of pairs is too large to be worth it; then, too, the texts are shown whole. */
const MOST_WORDS = 600;

/** What differs between two texts, word by word, by their longest common subsequence; null where they are better shown whole. */
export function changedWords(before: string, after: string): Stretch[] | null {
  const [a, b] = [before.split(/(?<=\s)/), after.split(/(?<=\s)/)];
  const [least, most] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  if (least < FEWEST_WORDS || most > MOST_WORDS) return null;
  const same = (i: number, j: number) => a[i]!.trim() === b[j]!.trim();
  const common = a.map(() => new Uint16Array(b.length + 1));
  common.push(new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i]![j] = same(i, j) ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const stretches: Stretch[] = [];
  const add = (text: string, side: Stretch['side']) => {
    const last = stretches.at(-1);
    if (last?.side === side) last.text += text;
    else stretches.push({ text, side });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length)
    if (i < a.length && j < b.length && same(i, j)) {
      add(b[j++]!, 'BOTH');
      i++;
    } else if (j >= b.length || (i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!)) add(a[i++]!, 'BEFORE');
    else add(b[j++]!, 'AFTER');
  return stretches.some(({ side }) => side === 'BOTH') ? stretches : null;
}
