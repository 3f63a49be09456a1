import { useSearchParams } from 'react-router';
import type { LiveClinic } from '../../live/live-rows.js';

/** Which clinics the board shows, in the address; none chosen means all. */
export function ClinicFilter({ clinics, chosen }: { clinics: readonly LiveClinic[]; chosen: readonly string[] }) {
  const [params, setParams] = useSearchParams();
  const toggle = (slug: string) => {
    const next = new URLSearchParams(params);
    next.delete('clinic');
    const kept = chosen.includes(slug) ? chosen.filter((one) => one !== slug) : [...chosen, slug];
    for (const one of kept) next.append('clinic', one);
    setParams(next, { preventScrollReset: true });
  };
  return (
    <fieldset className="clinic-filter">
      <legend className="visually-hidden">Clinics on the board</legend>
      {clinics.map(
        ({ slug, name, rows }) =>
          slug && (
            <button key={slug} type="button" aria-pressed={chosen.includes(slug)} onClick={() => toggle(slug)}>
              {name} <span className="muted">{rows.length}</span>
            </button>
          ),
      )}
    </fieldset>
  );
}
