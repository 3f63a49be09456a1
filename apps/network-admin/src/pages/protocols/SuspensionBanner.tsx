import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import { formatMoment } from '../../format/time.js';

interface Suspended {
  id: string;
  semanticVersion: string;
  suspension: { at: string; byName: string; reason: string } | null;
  protocol: { id: string; title: string };
}

/** Stops for safety, in force in the whole network: above everything else. */
export function SuspensionBanner({ versions }: { versions: readonly Suspended[] }) {
  if (versions.length === 0) return null;
  return (
    <section className="suspension" role="alert" aria-label="Stops for safety">
      <ul>
        {versions.map(({ id, semanticVersion, suspension, protocol }) => (
          <li key={id}>
            <strong>
              Stopped for safety:{' '}
              <Link to={paths.protocolVersions(protocol.id)}>
                {protocol.title} {semanticVersion}
              </Link>
            </strong>{' '}
            {suspension && (
              <>
                {suspension.reason}{' '}
                <span>
                  ({suspension.byName}, {formatMoment(suspension.at)})
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
