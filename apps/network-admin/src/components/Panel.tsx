import { type ReactNode, useId } from 'react';
import { PanelBoundary } from './PanelBoundary.js';

interface Props {
  title: string;
  /** Beside the title: counts, as-of, what the numbers are. */
  note?: ReactNode;
  actions?: ReactNode;
  /** Tables and charts touch the edges of their panel. */
  flush?: boolean;
  children: ReactNode;
}

export function Panel({ title, note, actions, flush = false, children }: Props) {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <header className="panel-header">
        <h2 id={id}>{title}</h2>
        {note && <span className="panel-note">{note}</span>}
        {actions && <div className="panel-actions">{actions}</div>}
      </header>
      <div className={flush ? 'panel-body panel-flush' : 'panel-body'}>
        <PanelBoundary>{children}</PanelBoundary>
      </div>
    </section>
  );
}
