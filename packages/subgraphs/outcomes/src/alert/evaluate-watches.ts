import { systemViewer } from '@surcease/authz';
import { newId } from '@surcease/kernel';
import type { Transaction } from '@surcease/persistence';
import type { ClinicComparison, ClinicComparisonRow } from '../comparison/clinic-comparison.type.js';
import { clinicFacts } from '../comparison/clinic-facts.repository.js';
import { everything } from '../comparison/comparison-filter.js';
import { describeAgainst, describeCount } from '../comparison/describe-value.js';
import { type IndicatorId, indicators } from '../comparison/indicator.js';
import { networkComparison } from '../comparison/network-comparison.js';
import { isJudged } from '../comparison/verdict.js';
import type { OutcomesServices } from '../outcomes-services.js';
import { valueOf } from '../spine/clinic-spine.js';

interface Watch {
  id: string;
  accountId: string;
  clinicId: string | null;
  indicator: IndicatorId;
}

/**
 * Looks at every watch with the newest numbers: tells once of each clinic that left the range expected of it, and notes
 * when it is back. A clinic that can no longer be judged is neither.
 */
export async function evaluateWatches(services: OutcomesServices): Promise<void> {
  const watches = await services.readers
    .forTheNetwork('watches')
    .rows<Watch>(
      `select id, account_id as "accountId", clinic_id as "clinicId", indicator from outcomes.watches where ended_at is null`,
    );
  if (watches.length === 0) return;
  const facts = await clinicFacts(services.readers.forTheNetwork('comparison'));
  const names = new Map(facts.map(({ clinicId, name }) => [clinicId, name ?? clinicId]));
  for (const [indicator, own] of Map.groupBy(watches, (watch) => watch.indicator)) {
    const comparison = await networkComparison(services, { indicator, adjust: 'CASE_MIX', filter: everything });
    await services.unitOfWork.run(writer, async (transaction) => {
      for (const watch of own) await evaluate(transaction, watch, comparison, names, services.clock.now());
    });
  }
}

const writer = {
  viewer: systemViewer('outcomes'),
  requestId: 'evaluate-watches',
  operation: { name: 'evaluate-watches', hash: 'evaluate-watches' },
};

async function evaluate(
  { em }: Transaction,
  { id, accountId, clinicId, indicator }: Watch,
  comparison: ClinicComparison,
  names: ReadonlyMap<string, string>,
  at: Date,
): Promise<void> {
  const rows = comparison.rows.filter(
    ({ clinic, verdict }) => (clinicId === null || clinic.id === clinicId) && isJudged(verdict),
  );
  for (const row of rows) {
    if (row.verdict === 'WITHIN_EXPECTED')
      await em.execute(
        'update outcomes.alerts set resolved_at = ? where watch_id = ? and clinic_id = ? and resolved_at is null',
        [at, id, row.clinic.id],
      );
    else
      await em.execute(
        `insert into outcomes.alerts (id, watch_id, account_id, clinic_id, indicator, verdict, n, value, sentence, raised_at)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (watch_id, clinic_id) where resolved_at is null do nothing`,
        [
          newId('oalr'),
          id,
          accountId,
          row.clinic.id,
          indicator,
          row.verdict,
          row.n,
          valueOf(row),
          sentenceOf(row, comparison, names),
          at,
        ],
      );
  }
}

function sentenceOf(
  row: ClinicComparisonRow,
  { networkRate, indicator: { id } }: ClinicComparison,
  names: ReadonlyMap<string, string>,
): string {
  const indicator = indicators[id];
  const side = row.verdict === 'HIGHER_THAN_EXPECTED' ? 'higher' : 'lower';
  const value = valueOf(row);
  const numbers = value === null ? '' : `, ${describeAgainst(indicator, value, networkRate)}`;
  return `${names.get(row.clinic.id) ?? row.clinic.id}: ${indicator.name} is ${side} than expected${numbers} (n ${describeCount(row.n)}).`;
}
