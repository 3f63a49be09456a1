import { formatMomentAt } from '../../format/time.js';
import { humanise } from '../../format/words.js';
import type { SessionsToTellOfQuery } from './protocol.generated.js';

type Session = NonNullable<SessionsToTellOfQuery['sessions']>['nodes'][number];

/**
 * Sessions of one protocol as they are picked from a list: whose, when at the site, which of the
 * course, by which version.
 */
export const sessionOptions = (sessions: readonly Session[], protocolId: string) =>
  sessions.flatMap(({ id, ordinal, state, scheduledAt, clinic, patient, protocolVersion }) =>
    protocolVersion?.protocol.id === protocolId
      ? [
          {
            value: id,
            label: `${patient?.initials ?? '–'}, ${formatMomentAt(scheduledAt, clinic?.timeZone)}, session ${ordinal}, ${humanise(state).toLowerCase()}, version ${protocolVersion.semanticVersion}`,
            versionId: protocolVersion.id,
          },
        ]
      : [],
  );
