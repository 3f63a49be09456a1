import { formatMoment, formatTimeOfDay } from '../../format/time.js';

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The reader's time of day; the exact moment on hover. */
export function LocalTime({ at }: { at: string }) {
  return (
    <time dateTime={at} title={formatMoment(at)}>
      {formatTimeOfDay(at, here)}
    </time>
  );
}
