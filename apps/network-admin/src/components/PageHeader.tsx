import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { mayTakeFocus } from '../focus/departure.js';

/** Each page has a title of its own. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Surcease`;
  }, [title]);
}

export interface Crumb {
  name: string;
  to: string;
}

interface Props {
  title: string;
  crumbs?: Crumb[];
  lead?: ReactNode;
  actions?: ReactNode;
}

/** Names the page and, after a move within the app, takes the focus where nobody else has, so that a screen reader says where one is. */
export function PageHeader({ title, crumbs = [], lead, actions }: Props) {
  usePageTitle(title);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (mayTakeFocus()) heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <header className="page-header">
      {crumbs.length > 0 && (
        <nav aria-label="Breadcrumb" className="breadcrumb">
          <ol>
            {crumbs.map(({ name, to }) => (
              <li key={to}>
                <Link to={to}>{name}</Link>
              </li>
            ))}
            <li aria-current="page">{title}</li>
          </ol>
        </nav>
      )}
      <div className="page-heading">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {lead && <p className="lead">{lead}</p>}
    </header>
  );
}
