import { SegmentedControl } from '@mantine/core';
import { FilterMenu } from '../../comparison/FilterMenu.js';
import type { AlarmRule, AlarmSeverity } from '../../graph/schema.generated.js';
import { alarmName, alarmRules } from '../../live/alarm-words.js';
import { type AlarmSelection, isFiltered, severities } from './alarm-filter.js';

interface Props {
  selection: AlarmSelection;
  clinics: ReadonlyArray<{ slug: string; name: string }>;
  onChange: (selection: AlarmSelection) => void;
}

const severityNames: Record<AlarmSeverity, string> = { CRITICAL: 'Critical', WARN: 'Warning' };
const standings = [
  { value: 'all', label: 'All' },
  { value: 'yes', label: 'Waiting' },
  { value: 'no', label: 'Acknowledged' },
];
const standingOf = (isOpen: boolean | null): string => (isOpen === null ? 'all' : isOpen ? 'yes' : 'no');

/** Which alarms are listed; all of it stands in the address. */
export function AlarmFilters({ selection, clinics, onChange }: Props) {
  return (
    <div className="alarm-filters" role="group" aria-label="Which alarms">
      {clinics.length > 1 && (
        <FilterMenu
          label="Clinics"
          all="All clinics"
          options={clinics.map(({ slug, name }) => ({ value: slug, name }))}
          chosen={selection.clinics}
          onChange={(chosen) => onChange({ ...selection, clinics: chosen })}
        />
      )}
      <FilterMenu
        label="Rules"
        all="All rules"
        options={alarmRules.map((rule) => ({ value: rule, name: alarmName(rule) }))}
        chosen={selection.rules}
        onChange={(chosen) => onChange({ ...selection, rules: chosen as AlarmRule[] })}
      />
      <FilterMenu
        label="Severity"
        all="Both"
        options={severities.map((severity) => ({ value: severity, name: severityNames[severity] }))}
        chosen={selection.severities}
        onChange={(chosen) => onChange({ ...selection, severities: chosen as AlarmSeverity[] })}
      />
      <SegmentedControl
        aria-label="Acknowledged or not"
        data={standings}
        value={standingOf(selection.isOpen)}
        onChange={(value) => onChange({ ...selection, isOpen: value === 'all' ? null : value === 'yes' })}
      />
      {isFiltered(selection) && (
        <button
          type="button"
          className="link-button"
          onClick={() => onChange({ clinics: [], rules: [], severities: [], isOpen: null })}
        >
          Clear all
        </button>
      )}
    </div>
  );
}
