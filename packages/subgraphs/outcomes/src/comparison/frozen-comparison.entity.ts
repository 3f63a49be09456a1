import { defineEntity, p } from '@mikro-orm/postgresql';
import type { ComparisonFilter } from './comparison-filter.js';

/** A comparison as it was answered: append-only. */
export const FrozenComparisonEntity = defineEntity({
  name: 'FrozenComparison',
  schema: 'outcomes',
  tableName: 'frozen_comparisons',
  properties: {
    token: p.text().primary(),
    createdAt: p.datetime(),
    accountId: p.text(),
    indicator: p.text(),
    adjust: p.text(),
    filter: p.json().$type<ComparisonFilter>(),
    payload: p.json().$type<object>(),
  },
});
