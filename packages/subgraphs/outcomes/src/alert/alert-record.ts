import type { Indicator, IndicatorId } from '../comparison/indicator.js';
import type { Verdict } from '../comparison/verdict.js';

/** An indicator of a clinic, or of every clinic, that an account wants to be told about. */
export interface WatchRecord {
  id: string;
  clinic: { id: string } | null;
  indicator: Indicator;
  createdAt: string;
}

/** A clinic that left the range expected of it, as it was found. */
export interface AlertRecord {
  id: string;
  clinic: { id: string };
  indicator: Indicator;
  verdict: Verdict;
  n: number;
  value: number | null;
  sentence: string;
  raisedAt: string;
  resolvedAt: string | null;
  acknowledgedAt: string | null;
}

/** What to be told about; null is every clinic. */
export interface WatchWish {
  clientMutationId: string;
  clinicId?: string | null;
  indicator: IndicatorId;
}

/** One of one's own watches or alerts. */
export interface OwnRecord {
  clientMutationId: string;
  id: string;
}
