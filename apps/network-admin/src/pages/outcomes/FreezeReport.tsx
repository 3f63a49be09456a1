import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../app/paths.js';
import { useViewer } from '../../auth/ViewerProvider.js';
import { filterOf, type Selection } from '../../comparison/selection.js';
import { Icon } from '../../components/Icon.js';
import { describeFailure } from '../../graph/failure.js';
import { FreezeReportDocument } from '../report/report.generated.js';

/** Keeps the numbers as they are now, and opens the report that holds them for good. */
export function FreezeReport({ selection }: { selection: Selection }) {
  const navigate = useNavigate();
  const mayKeep = useViewer().viewerCan.includes('comparison:keep');
  const [freeze, { loading }] = useMutation(FreezeReportDocument);
  const [failure, setFailure] = useState<string | null>(null);
  // One key for one selection until it is kept: pressing twice keeps once.
  const [clientMutationId, setKey] = useState(() => crypto.randomUUID());

  async function keep() {
    setFailure(null);
    const { indicator, adjust } = selection;
    const input = { clientMutationId, indicator, adjust, filter: filterOf(selection) };
    try {
      const { data } = await freeze({ variables: { input } });
      const { report, userErrors } = data?.freezeComparison ?? { report: null, userErrors: [] };
      setKey(crypto.randomUUID());
      if (report) void navigate(paths.report(report.token));
      else setFailure(userErrors[0]?.message ?? 'The report was not kept.');
    } catch (error) {
      setFailure(describeFailure(error).message);
    }
  }

  return (
    <>
      {failure && (
        <span role="alert" className="chart-export-failure">
          {failure}
        </span>
      )}
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<Icon name="snapshot" size={15} />}
        loading={loading}
        disabled={!mayKeep}
        title={mayKeep ? undefined : 'Your roles do not include keeping reports'}
        onClick={() => void keep()}
      >
        Freeze as a report
      </Button>
    </>
  );
}
