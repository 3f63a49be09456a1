import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import { paths } from '../../app/paths.js';
import { type Comparison, isAdjusted } from '../../comparison/comparison.js';
import { measureOf } from '../../comparison/measure.js';
import { clinicSentence } from '../../comparison/row-sentence.js';
import { adjustmentWords, scopeWords } from '../../comparison/scope-words.js';
import { filterOf, type Selection } from '../../comparison/selection.js';
import { useComparison, useVersionName } from '../../comparison/useComparison.js';
import { Icon } from '../../components/Icon.js';
import { QueryView } from '../../components/QueryView.js';
import { VerdictMark } from '../../components/VerdictMark.js';
import { formatCount, formatRate } from '../../format/number.js';
import { formatMoment } from '../../format/time.js';
import { regionName } from '../../format/words.js';
import { FunnelChart } from '../outcomes/FunnelChart.js';
import { FunnelLegend } from '../outcomes/FunnelLegend.js';
import { SmallTrend } from '../trends/SmallTrend.js';
import { trendDomain } from '../trends/trend-layout.js';
import { ClinicTrendDocument } from '../trends/trends.generated.js';
import { trendSentence } from '../trends/trend-words.js';
import { type Clinic, ClinicFrame, type ClinicTabProps } from './ClinicFrame.js';
import { SpineChart } from './SpineChart.js';
import type { Spine } from './spine-layout.js';
import { useSpine } from './useSpine.js';

interface SheetProps {
  clinic: Clinic;
  comparison: Comparison;
  spine: Spine;
  selection: Selection;
}

function TrendStrip({ clinicId, selection }: { clinicId: string; selection: Selection }) {
  const variables = { clinicId, indicator: selection.indicator, filter: filterOf(selection) };
  const { data } = useQuery(ClinicTrendDocument, { variables });
  const trend = data?.clinicTrend;
  const measure = measureOf(trend?.indicator.unit ?? 'SHARE');
  const domain = useMemo(() => trendDomain(trend ? [trend] : [], measure), [trend, measure]);
  if (!trend) return null;
  return (
    <section>
      <h3>Over time</h3>
      <ul className="sheet-trend">
        <SmallTrend trend={trend} measure={measure} domain={domain} />
      </ul>
      <p>{trendSentence(trend)}</p>
    </section>
  );
}

function Sheet({ clinic, comparison, spine, selection }: SheetProps) {
  const nameOf = useVersionName();
  const row = comparison.rows.find((one) => one.clinic?.slug === clinic.slug);
  const measure = measureOf(comparison.indicator.unit);
  const scope = [...scopeWords(selection, nameOf), adjustmentWords(isAdjusted(comparison))].join(', ');
  return (
    <article className="sheet" aria-label={`Report of ${clinic.name}`}>
      <header>
        <div>
          <h2>{clinic.name}</h2>
          <p>
            {clinic.city}, {clinic.state}, {regionName(clinic.region)}. {comparison.indicator.name}, {scope}.
          </p>
        </div>
        <p className="sheet-verdict">{row && <VerdictMark verdict={row.verdict} />}</p>
      </header>
      {row && <p className="sheet-sentence">{clinicSentence(row, comparison, measure)}</p>}
      {row && !row.suppressed && (
        <p>
          Followed up: {formatRate(row.completeness, 0)} ({formatCount(row.n)} of {formatCount(row.nEligible)}).
          {row.bounds &&
            ` Were all missing answers worst or best: ${measure.formatInterval({ lower: row.bounds.worst, upper: row.bounds.best })}.`}
        </p>
      )}
      <div className="sheet-columns">
        <section>
          <h3>Among all clinics</h3>
          <FunnelChart
            comparison={comparison}
            measure={measure}
            selected={clinic.slug}
            onSelect={() => undefined}
            height={205}
          />
        </section>
        <TrendStrip clinicId={clinic.id} selection={selection} />
      </div>
      <section>
        <h3>Every indicator against its peers</h3>
        <SpineChart spine={spine} name={clinic.name} isDense />
      </section>
      <footer>
        <p>{comparison.sentence}</p>
        <FunnelLegend />
        <p>
          As of {formatMoment(comparison.asOf)}. Method {comparison.methodVersion}, indicator version{' '}
          {comparison.indicator.version}. “Within expected” is not “as good as”. {window.location.origin}
          {paths.clinicOutcomes(clinic.slug, selection)}
        </p>
      </footer>
    </article>
  );
}

function Report({ clinic, selection }: ClinicTabProps) {
  const { result, spine } = useSpine(clinic?.id, selection);
  const { result: compared, comparison } = useComparison(selection);
  const loading = result.loading || compared.loading;
  const data = clinic && comparison && spine ? { clinic, comparison, spine } : loading ? undefined : null;
  return (
    <>
      <p className="sheet-tools">
        <Button leftSection={<Icon name="print" size={16} />} disabled={!data} onClick={() => window.print()}>
          Print or save as PDF
        </Button>{' '}
        <span className="muted">One page of A4, always in the light theme.</span>
      </p>
      <QueryView
        result={{ ...result, loading, error: result.error ?? compared.error }}
        data={data}
        skeleton={<Skeleton height={1000} radius="md" />}
      >
        {(known) => <Sheet {...known} selection={selection} />}
      </QueryView>
    </>
  );
}

export const ClinicReportPage = () => <ClinicFrame title="report">{(tab) => <Report {...tab} />}</ClinicFrame>;
