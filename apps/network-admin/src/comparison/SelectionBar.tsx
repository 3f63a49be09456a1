import { useComparisonMenu } from './useComparison.js';
import { FilterMenu } from './FilterMenu.js';
import { FilterSelect } from './FilterSelect.js';
import { periodChoices, periodValue, readPeriod } from './periods.js';
import { regionName, regions } from '../format/words.js';
import { conditionName, periodWords, versionName, volumeName } from './scope-words.js';
import { conditions, type Selection, volumeBands } from './selection.js';
import type { ComparisonAdjustment, DiagnosisGroup, IndicatorGroup, IndicatorId } from '../graph/schema.generated.js';

interface Props {
  selection: Selection;
  /** The data cut, from which periods are counted. */
  asOf: string;
  onChange: (part: Partial<Selection>) => void;
  onClear: () => void;
  /** What of the selection the page can take account of; all of it where it is not given. */
  only?: readonly Choice[];
}

type Choice = 'indicator' | 'condition' | 'protocol' | 'peers' | 'period' | 'adjust';
const everyChoice: readonly Choice[] = ['indicator', 'condition', 'protocol', 'peers', 'period', 'adjust'];

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

const groups: ReadonlyArray<[IndicatorGroup, string]> = [
  ['EFFECT', 'Effect'],
  ['HARM', 'Harm'],
  ['PROCESS', 'Process'],
  ['ACCESS', 'Access'],
];

const peers = [
  ...regions.map((region) => ({ value: region as string, name: regionName(region) })),
  ...volumeBands.map((band) => ({ value: band as string, name: volumeName(band) })),
];

/** By the browser's own control, in the groups that a reader looks for. */
function IndicatorSelect({ selection, onChange }: Pick<Props, 'selection' | 'onChange'>) {
  const { indicators } = useComparisonMenu();
  return (
    <FilterSelect
      label="Indicator"
      value={selection.indicator}
      onChange={(indicator) => onChange({ indicator: indicator as IndicatorId })}
    >
      {indicators.length === 0 && <option value={selection.indicator}>…</option>}
      {groups
        .map(([group, name]) => ({ name, members: indicators.filter((one) => one.group === group) }))
        .filter(({ members }) => members.length > 0)
        .map(({ name, members }) => (
          <optgroup key={name} label={name}>
            {members.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </optgroup>
        ))}
    </FilterSelect>
  );
}

/** What is compared, the same on every page of outcomes; what narrows it stands below as chips. */
export function SelectionBar({ selection, asOf, onChange, onClear, only = everyChoice }: Props) {
  const offers = (choice: Choice) => only.includes(choice);
  const { protocolVersions } = useComparisonMenu();
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
    ...selection.regions.map((region) => ({
      text: regionName(region),
      remove: () => onChange({ regions: without(selection.regions, region) }),
    })),
    ...selection.volumes.map((band) => ({
      text: volumeName(band),
      remove: () => onChange({ volumes: without(selection.volumes, band) }),
    })),
  ];
  return (
    <div className="selection-bar" role="group" aria-label="What is compared">
      {offers('indicator') && <IndicatorSelect selection={selection} onChange={onChange} />}
      {offers('condition') && (
        <FilterMenu
          label="Condition"
          all="All conditions"
          options={conditions.map((value) => ({ value, name: conditionName(value) }))}
          chosen={selection.conditions}
          onChange={(values) => onChange({ conditions: values as DiagnosisGroup[] })}
        />
      )}
      {offers('protocol') && (
        <FilterMenu
          label="Protocol"
          all="All protocols"
          options={versions}
          chosen={selection.protocols}
          onChange={(protocols) => onChange({ protocols })}
        />
      )}
      {offers('period') && (
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
      )}
      {offers('peers') && (
        <FilterMenu
          label="Peers"
          all="All clinics"
          options={peers}
          chosen={[...selection.regions, ...selection.volumes]}
          onChange={(values) =>
            onChange({
              regions: regions.filter((region) => values.includes(region)),
              volumes: volumeBands.filter((band) => values.includes(band)),
            })
          }
        />
      )}
      {offers('adjust') && (
        <FilterSelect
          label="Case mix"
          value={selection.adjust}
          onChange={(adjust) => onChange({ adjust: adjust as ComparisonAdjustment })}
        >
          <option value="CASE_MIX">Adjusted</option>
          <option value="NONE">Not adjusted</option>
        </FilterSelect>
      )}
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
