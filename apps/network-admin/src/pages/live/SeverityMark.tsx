import type { AlarmSeverity } from '../../graph/schema.generated.js';

const words: Record<AlarmSeverity, string> = { CRITICAL: 'Critical', WARN: 'Warning' };
const shapes: Record<AlarmSeverity, string> = {
  CRITICAL: 'M-3-7h6l4 4v6l-4 4h-6l-4-4v-6ZM0-3.500v4M0 3.200v.3',
  WARN: 'M0-6.500 7 6h-14ZM0-2v3.500M0 3.800v.2',
};

/** Shape, word and colour of an alarm's severity. */
export function SeverityMark({ severity, isCompact = false }: { severity: AlarmSeverity; isCompact?: boolean }) {
  return (
    <span className={`severity severity-${severity.toLowerCase()}`}>
      <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
        <path d={shapes[severity]} />
      </svg>
      <span className={isCompact ? 'visually-hidden' : undefined}>{words[severity]}</span>
    </span>
  );
}
