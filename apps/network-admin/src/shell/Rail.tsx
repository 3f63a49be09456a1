import { NavLink } from 'react-router';
import { Icon } from '../components/Icon.js';
import { destinations } from './navigation.js';

/** At the left of a desk, at the foot of a phone. */
export function Rail() {
  return (
    <nav className="rail" aria-label="Main">
      <ul>
        {destinations.map(({ name, to, icon }) => (
          <li key={to}>
            <NavLink to={to} end={to === '/'} className="rail-link">
              <Icon name={icon} size={19} />
              <span>{name}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
