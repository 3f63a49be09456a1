import { NavLink, useSearchParams } from 'react-router';
import { paths } from '../app/paths.js';
import type { Selection } from './selection.js';

const views: ReadonlyArray<{ name: string; to: (selection: Selection) => string }> = [
  { name: 'Clinics compared', to: paths.outcomes },
  { name: 'All measures', to: paths.rug },
  { name: 'Trends', to: paths.trends },
  { name: 'Side by side', to: (selection) => paths.compare([], selection) },
];

/** The views of outcomes; each opens with what is selected and picked now. */
export function OutcomesViews({ selection }: { selection: Selection }) {
  const [params] = useSearchParams();
  const picked = params.getAll('c');
  const carry = (to: string) => {
    const rest = picked.map((slug) => `c=${encodeURIComponent(slug)}`).join('&');
    return rest ? `${to}${to.includes('?') ? '&' : '?'}${rest}` : to;
  };
  return (
    <nav aria-label="Views of outcomes" className="views">
      <ul>
        {views.map(({ name, to }) => (
          <li key={name}>
            <NavLink to={carry(to(selection))} end>
              {name}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
