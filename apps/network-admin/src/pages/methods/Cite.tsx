import { type Source, type SourceId, sources } from './sources.js';

/** A source where it is used; it leads to the list below. */
export function Cite({ id }: { id: SourceId }) {
  const source: Source | undefined = sources.find((one) => one.id === id);
  return source ? <a href={`#${source.id}`}>{source.short}</a> : null;
}
