import { formatSpan } from '../../format/time.js';
import { useSecond } from '../../live/useSecond.js';

interface Props {
  /** A moment of the server's clock. */
  at: string;
  /** What to add to this machine's clock for the server's, in milliseconds. */
  clockOffsetMs: number;
}

/** How old something is, counted on by itself. */
export function Age({ at, clockOffsetMs }: Props) {
  const now = useSecond() + clockOffsetMs;
  return <time dateTime={at}>{formatSpan(now - Date.parse(at))}</time>;
}
