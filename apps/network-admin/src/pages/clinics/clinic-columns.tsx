import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import { type ComparisonRow, verdictWords } from '../../comparison/comparison.js';
import type { Column } from '../../components/DataTable.js';
import { VerdictMark } from '../../components/VerdictMark.js';
import { formatCount, formatRate } from '../../format/number.js';
import { formatDay } from '../../format/time.js';
import { regionName } from '../../format/words.js';
import type { ClinicsQuery } from './clinics.generated.js';

export interface ClinicRow {
  clinic: NonNullable<ClinicsQuery['clinics']>['nodes'][number];
  comparison: ComparisonRow | undefined;
}

const chairs = ({ clinic }: ClinicRow): number => clinic.rooms.reduce((sum, { chairCount }) => sum + chairCount, 0);
const place = ({ clinic }: ClinicRow): string => `${clinic.city}, ${clinic.state}`;
const visible = ({ comparison }: ClinicRow): ComparisonRow | null =>
  comparison && !comparison.suppressed ? comparison : null;

export const clinicColumns: ReadonlyArray<Column<ClinicRow>> = [
  {
    id: 'name',
    header: 'Clinic',
    sortBy: ({ clinic }) => clinic.name,
    cell: ({ clinic }) => <Link to={paths.clinic(clinic.slug)}>{clinic.name}</Link>,
  },
  { id: 'place', header: 'Place', sortBy: place, cell: place },
  {
    id: 'region',
    header: 'Region',
    sortBy: ({ clinic }) => regionName(clinic.region),
    cell: ({ clinic }) => regionName(clinic.region),
  },
  {
    id: 'opened',
    header: 'Opened',
    numeric: true,
    sortBy: ({ clinic }) => clinic.openedOn,
    cell: ({ clinic }) => formatDay(clinic.openedOn),
  },
  {
    id: 'chairs',
    header: 'Rooms / chairs',
    numeric: true,
    sortBy: chairs,
    cell: (row) => `${row.clinic.rooms.length} / ${chairs(row)}`,
  },
  {
    id: 'volume',
    header: 'Courses',
    numeric: true,
    sortBy: (row) => visible(row)?.nEligible ?? null,
    cell: (row) => formatMaybe(visible(row)?.nEligible),
  },
  {
    id: 'followup',
    header: 'Followed up',
    numeric: true,
    sortBy: (row) => visible(row)?.completeness ?? null,
    cell: (row) => formatRate(visible(row)?.completeness, 0),
  },
  {
    id: 'verdict',
    header: '30 % relief at week 4',
    sortBy: ({ comparison }) => (comparison ? verdictWords[comparison.verdict] : null),
    cell: ({ comparison }) => (comparison ? <VerdictMark verdict={comparison.verdict} /> : '–'),
  },
];

function formatMaybe(count: number | undefined): string {
  return count === undefined ? '–' : formatCount(count);
}
