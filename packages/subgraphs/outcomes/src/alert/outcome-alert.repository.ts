import type { Reader } from '@surcease/persistence';
import { type IndicatorId, indicators } from '../comparison/indicator.js';
import type { Verdict } from '../comparison/verdict.js';
import type { AlertRecord, WatchRecord } from './alert-record.js';

interface WatchRow {
  id: string;
  clinicId: string | null;
  indicator: IndicatorId;
  createdAt: string;
}

interface AlertRow {
  id: string;
  clinicId: string;
  indicator: IndicatorId;
  verdict: Verdict;
  n: number;
  value: number | null;
  sentence: string;
  raisedAt: string;
  resolvedAt: string | null;
  acknowledgedAt: string | null;
}

const WATCH_COLUMNS = `id, clinic_id as "clinicId", indicator, created_at as "createdAt"`;
const ALERT_COLUMNS = `id, clinic_id as "clinicId", indicator, verdict, n, value, sentence, raised_at as "raisedAt",
  resolved_at as "resolvedAt", acknowledged_at as "acknowledgedAt"`;

const MOST_ALERTS = 200;

/** Row-level security leaves the viewer's own. */
export async function ownWatches(reader: Reader): Promise<WatchRecord[]> {
  const rows = await reader.rows<WatchRow>(
    `select ${WATCH_COLUMNS} from outcomes.watches where ended_at is null order by created_at desc, id desc`,
  );
  return rows.map(watchOf);
}

export async function ownAlerts(reader: Reader): Promise<AlertRecord[]> {
  const rows = await reader.rows<AlertRow>(
    `select ${ALERT_COLUMNS} from outcomes.alerts order by raised_at desc, id desc limit ${MOST_ALERTS}`,
  );
  return rows.map(alertOf);
}

export async function watchById(reader: Reader, id: string): Promise<WatchRecord | null> {
  const [row] = await reader.rows<WatchRow>(`select ${WATCH_COLUMNS} from outcomes.watches where id = $1`, [id]);
  return row ? watchOf(row) : null;
}

export async function alertById(reader: Reader, id: string): Promise<AlertRecord | null> {
  const [row] = await reader.rows<AlertRow>(`select ${ALERT_COLUMNS} from outcomes.alerts where id = $1`, [id]);
  return row ? alertOf(row) : null;
}

const watchOf = ({ clinicId, indicator, ...row }: WatchRow): WatchRecord => ({
  ...row,
  clinic: clinicId === null ? null : { id: clinicId },
  indicator: indicators[indicator],
});

const alertOf = ({ clinicId, indicator, ...row }: AlertRow): AlertRecord => ({
  ...row,
  clinic: { id: clinicId },
  indicator: indicators[indicator],
});
