import { NavLink } from 'react-router';
import { paths } from '../app/paths.js';
import type { Selection } from './selection.js';

const views: ReadonlyArray<{ name: string; to: (selection: Selection) => string }> = [
  { name: 'Clinics compared', to: paths.outcomes },
  { name: 'Trends', to: paths.trends },
];

/** The views of outcomes; each opens with what is selected now. */
export function OutcomesViews({ selection }: { selection: Selection }) {
  return (
    <nav aria-label="Views of outcomes" className="views">
      <ul>
        {views.map(({ name, to }) => (
          <li key={name}>
            <NavLink to={to(selection)} end>
              {name}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
