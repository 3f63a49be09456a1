import type { ReactNode } from 'react';

/** Four different reasons to show nothing; each is said in its own words and names what to do next. */
export type EmptyReason = 'NOTHING_YET' | 'FILTERED_OUT' | 'SUPPRESSED' | 'NO_PERMISSION';

const titles: Record<EmptyReason, string> = {
  NOTHING_YET: 'Nothing here yet',
  FILTERED_OUT: 'No row matches these filters',
  SUPPRESSED: 'Not shown, to protect the people behind it',
  NO_PERMISSION: 'Not for your roles',
};

const marks: Record<EmptyReason, string> = {
  NOTHING_YET: 'M12 5v14M5 12h14',
  FILTERED_OUT: 'M4 5h16l-6 7.500V19l-4-2v-4.500Z',
  SUPPRESSED: 'M4 12c4-6 12-6 16 0-4 6-12 6-16 0ZM5 19 19 5',
  NO_PERMISSION: 'M7 11V8a5 5 0 0 1 10 0v3M5.5 11h13v9h-13Z',
};

export function EmptyState({
  reason,
  title,
  children,
  action,
}: {
  reason: EmptyReason;
  title?: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="empty-state">
      <svg width="26" height="26" viewBox="0 0 24 24" aria-hidden="true" className="icon">
        <path d={marks[reason]} />
      </svg>
      <p className="empty-title">{title ?? titles[reason]}</p>
      <p className="empty-text">{children}</p>
      {action}
    </div>
  );
}
