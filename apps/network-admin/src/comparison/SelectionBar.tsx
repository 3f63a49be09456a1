import { useComparisonMenu } from './useComparison.js';
import { FilterMenu } from './FilterMenu.js';
import { FilterSelect } from './FilterSelect.js';
import { periodChoices, periodValue, readPeriod } from './periods.js';
import { conditionName, periodWords, versionName } from './scope-words.js';
import { conditions, type Selection } from './selection.js';
import type { ComparisonAdjustment, DiagnosisGroup, IndicatorId } from '../graph/schema.generated.js';

interface Props {
  selection: Selection;
  /** The data cut, from which periods are counted. */
  asOf: string;
  onChange: (part: Partial<Selection>) => void;
  onClear: () => void;
}

function Chip({ text, onRemove }: { text: string; onRemove: () => void }) {
  return (
    <li>
      <button type="button" className="filter-chip" aria-label={`Remove the filter ${text}`} onClick={onRemove}>
        {text}
        <span aria-hidden="true">×</span>
      </button>
    </li>
  );
}

/** What is compared, the same on every page of outcomes; what narrows it stands below as chips. */
export function SelectionBar({ selection, asOf, onChange, onClear }: Props) {
  const { indicators, protocolVersions } = useComparisonMenu();
  const versions = protocolVersions.map((version) => ({ value: version.id, name: versionName(version) }));
  const nameOf = (id: string) => versions.find(({ value }) => value === id)?.name ?? 'Protocol version';
  const without = <T,>(values: readonly T[], value: T) => values.filter((one) => one !== value);
  const chips = [
    ...selection.conditions.map((group) => ({
      text: conditionName(group),
      remove: () => onChange({ conditions: without(selection.conditions, group) }),
    })),
    ...selection.protocols.map((id) => ({
      text: nameOf(id),
      remove: () => onChange({ protocols: without(selection.protocols, id) }),
    })),
    ...(selection.from || selection.to
      ? [{ text: periodWords(selection.from, selection.to), remove: () => onChange({ from: null, to: null }) }]
      : []),
  ];
  return (
    <div className="selection-bar" role="group" aria-label="What is compared">
      <FilterSelect
        label="Indicator"
        value={selection.indicator}
        onChange={(indicator) => onChange({ indicator: indicator as IndicatorId })}
      >
        {indicators.length === 0 && <option value={selection.indicator}>…</option>}
        {indicators.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </FilterSelect>
      <FilterMenu
        label="Condition"
        all="All conditions"
        options={conditions.map((value) => ({ value, name: conditionName(value) }))}
        chosen={selection.conditions}
        onChange={(values) => onChange({ conditions: values as DiagnosisGroup[] })}
      />
      <FilterMenu
        label="Protocol"
        all="All protocols"
        options={versions}
        chosen={selection.protocols}
        onChange={(protocols) => onChange({ protocols })}
      />
      <FilterSelect
        label="Series ended"
        value={periodValue(selection)}
        onChange={(value) => onChange(readPeriod(value))}
      >
        {periodChoices(asOf, selection).map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </FilterSelect>
      <FilterSelect
        label="Case mix"
        value={selection.adjust}
        onChange={(adjust) => onChange({ adjust: adjust as ComparisonAdjustment })}
      >
        <option value="CASE_MIX">Adjusted</option>
        <option value="NONE">Not adjusted</option>
      </FilterSelect>
      {chips.length > 0 && (
        <ul className="filter-chips" aria-label="Filters">
          {chips.map(({ text, remove }) => (
            <Chip key={text} text={text} onRemove={remove} />
          ))}
          <li>
            <button type="button" className="link-button" onClick={onClear}>
              Clear all
            </button>
          </li>
        </ul>
      )}
    </div>
  );
}
