import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { belongsTo } from '../../auth/belongs-to.js';
import { needsPurpose, useViewer } from '../../auth/ViewerProvider.js';
import { DeclarePurpose } from '../../components/DeclarePurpose.js';
import { EmptyState } from '../../components/EmptyState.js';
import { QueryView } from '../../components/QueryView.js';
import { formatCount } from '../../format/number.js';
import { ClinicPatientsDocument } from './clinic.generated.js';

/** How many patients the clinic has, where rows of patients are open to the viewer. */
export function PatientsPanel({ slug }: { slug: string }) {
  const viewer = useViewer();
  const isClosed = needsPurpose(viewer);
  const isOthers = !belongsTo(viewer, slug);
  const result = useQuery(ClinicPatientsDocument, { variables: { slug }, skip: isClosed || isOthers });
  if (isOthers) return <p className="muted">Patients are shown to this clinic’s own people.</p>;
  if (isClosed) return <DeclarePurpose what="Rows of patients" />;
  const patients = result.data?.clinicBySlug?.patients;
  if (result.data && patients === null && !result.error) {
    return <EmptyState reason="NO_PERMISSION">Rows of this clinic’s patients are not open to your roles.</EmptyState>;
  }
  return (
    <QueryView result={result} data={patients} skeleton={<Skeleton height={26} width={140} />}>
      {({ totalCount }) => (
        <p>
          <strong className="big-number">
            {formatCount(totalCount.value)}
            {totalCount.precision === 'AT_LEAST' && '+'}
          </strong>{' '}
          patients call this clinic home.
        </p>
      )}
    </QueryView>
  );
}
