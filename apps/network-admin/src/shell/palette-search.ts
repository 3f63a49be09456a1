export interface PaletteEntry {
  id: string;
  name: string;
  detail: string;
  to: string;
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Entries with a word that begins with each word typed; those whose name begins with the first come first. */
export function searchPalette(entries: readonly PaletteEntry[], typed: string): PaletteEntry[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...entries];
  const startsWith = (entry: PaletteEntry) => Number(!plain(entry.name).startsWith(words[0] ?? ''));
  return entries
    .filter((entry) => words.every((word) => ` ${plain(`${entry.name} ${entry.detail}`)}`.includes(` ${word}`)))
    .sort((a, b) => startsWith(a) - startsWith(b));
}
