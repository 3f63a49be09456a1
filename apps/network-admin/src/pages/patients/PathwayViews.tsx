import { NavLink } from 'react-router';
import { paths } from '../../app/paths.js';

const views = [
  { name: 'Patients', to: paths.patients() },
  { name: 'Follow-ups', to: paths.followUps() },
  { name: 'Tasks', to: paths.tasks() },
];

/** The lists of care: who is where on the pathway, what is due, what is owed. */
export function PathwayViews() {
  return (
    <nav aria-label="Lists of care" className="views">
      <ul>
        {views.map(({ name, to }) => (
          <li key={to}>
            <NavLink to={to} end>
              {name}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
