import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { paths } from '../app/paths.js';
import { useViewer } from '../auth/ViewerProvider.js';
import { formatMoment } from '../format/time.js';
import { SuspensionsDocument } from './suspensions.generated.js';

const askAgainMs = 10_000;

/** Stops for safety, in force in the whole network: on every page, until the last of them is lifted. */
export function SuspensionBanner() {
  const { viewerCan } = useViewer();
  const { data } = useQuery(SuspensionsDocument, {
    skip: !viewerCan.includes('protocol:govern'),
    pollInterval: askAgainMs,
  });
  // What a deed on this page has lifted is gone before the list is asked for again.
  const stopped = data?.suspendedProtocolVersions?.filter(({ status }) => status === 'SUSPENDED') ?? [];
  if (stopped.length === 0) return null;
  return (
    <section className="suspension" role="alert" aria-label="Stops for safety">
      <ul>
        {stopped.map(({ id, semanticVersion, suspension, protocol }) => (
          <li key={id}>
            <strong>
              Stopped for safety:{' '}
              <Link to={paths.protocolVersions(protocol.id)}>
                {protocol.title} {semanticVersion}
              </Link>
            </strong>{' '}
            {suspension && (
              <>
                <q>{suspension.reason}</q>{' '}
                <span>
                  {suspension.byName}, {formatMoment(suspension.at)}
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
