import { regionName, regions } from '../../format/words.js';
import type { Region } from '../../graph/schema.generated.js';

interface Props {
  chosen: readonly Region[];
  /** The region of each clinic, for the numbers beside the names. */
  counts: readonly Region[];
  onChange: (regions: readonly Region[]) => void;
}

export function RegionFilter({ chosen, counts, onChange }: Props) {
  return (
    <div className="filter-bar" role="group" aria-label="Filter by region">
      {regions.map((region) => {
        const isOn = chosen.includes(region);
        return (
          <button
            key={region}
            type="button"
            className="chip"
            aria-pressed={isOn}
            onClick={() => onChange(isOn ? chosen.filter((one) => one !== region) : [...chosen, region])}
          >
            {regionName(region)}
            <span className="chip-count">{counts.filter((one) => one === region).length}</span>
          </button>
        );
      })}
      {chosen.length > 0 && (
        <button type="button" className="link-button" onClick={() => onChange([])}>
          Clear all
        </button>
      )}
    </div>
  );
}
