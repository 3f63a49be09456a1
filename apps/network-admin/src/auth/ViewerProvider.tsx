import { useQuery } from '@apollo/client/react';
import { createContext, type ReactNode, useContext } from 'react';
import { FullPageMessage } from '../components/FullPageMessage.js';
import { describeFailure } from '../graph/failure.js';
import { ViewerDocument, type ViewerQuery } from './viewer.generated.js';

export type Viewer = NonNullable<ViewerQuery['viewer']>;

const ViewerContext = createContext<Viewer | null>(null);

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer is used outside ViewerProvider.');
  return viewer;
}

/** Network-wide people see rows of patients only for a declared purpose of use. */
export const needsPurpose = (viewer: Viewer): boolean =>
  viewer.purpose === null && !viewer.grants.some((grant) => grant.clinic !== null);

/** Asks who is signed in before anything else is drawn: roles decide what the shell offers. */
export function ViewerProvider({ onSignOut, children }: { onSignOut: () => void; children: ReactNode }) {
  const { data: answer, previousData, error, refetch } = useQuery(ViewerDocument);
  // While the viewer is asked again for another purpose, the pages stay as they are.
  const data = answer ?? previousData;
  if (data?.viewer) return <ViewerContext value={data.viewer}>{children}</ViewerContext>;
  if (data) {
    return (
      <FullPageMessage
        title="This account is not known to the network"
        text="You are signed in, but no role of this network belongs to your account. Ask a network administrator for one."
        action={{ label: 'Sign out', run: onSignOut }}
      />
    );
  }
  if (error) {
    const failure = describeFailure(error);
    return (
      <FullPageMessage
        title="The network cannot be reached"
        text={failure.message}
        detail={failure.detail}
        action={{ label: 'Try again', run: () => void refetch().catch(() => undefined) }}
      />
    );
  }
  return <FullPageMessage title="Opening the network" text="One moment." quiet />;
}
