import { formatSpan } from '../../format/time.js';
import { useEachSecond } from '../../live/useEachSecond.js';

interface Props {
  /** A moment of the server's clock. */
  at: string;
  /** What to add to this machine's clock for the server's, in milliseconds. */
  clockOffsetMs: number;
}

/** How old something is, counted on by itself. */
export function Age({ at, clockOffsetMs }: Props) {
  const age = useEachSecond((now) => formatSpan(now + clockOffsetMs - Date.parse(at)));
  return <time dateTime={at}>{age}</time>;
}
