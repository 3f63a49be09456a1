import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import type { UserManager } from 'oidc-client-ts';
import { useCallback, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { AuthProvider, useAuth } from '../auth/AuthProvider.js';
import { PurposeProvider } from '../auth/PurposeProvider.js';
import type { SignInState } from '../auth/sign-in.js';
import { SignedOutPage } from '../auth/SignedOutPage.js';
import { needsPurpose, useViewer, ViewerProvider } from '../auth/ViewerProvider.js';
import { LiveFeedProvider } from '../live/LiveFeedProvider.js';
import type { BoardFeed } from '../live/board-feed.js';
import { createRouter } from './routes.js';
import { theme } from './theme.js';

export interface Services {
  manager: UserManager;
  client: ApolloClient;
  createFeed: () => BoardFeed;
}

function SignedIn({ client, createFeed }: Services) {
  const { signOut } = useAuth();
  const [router] = useState(createRouter);
  const [feed, setFeed] = useState(createFeed);
  const forget = useCallback(async () => {
    // Another purpose may open other rows: a new socket says so, and nothing answered before it is kept.
    setFeed(createFeed());
    await client.resetStore();
  }, [client, createFeed]);
  return (
    <ApolloProvider client={client}>
      <PurposeProvider onChange={forget}>
        <ViewerProvider onSignOut={() => void signOut()}>
          <LiveFeed feed={feed}>
            <RouterProvider router={router} />
          </LiveFeed>
        </ViewerProvider>
      </PurposeProvider>
    </ApolloProvider>
  );
}

function LiveFeed({ feed, children }: { feed: BoardFeed; children: React.ReactNode }) {
  const isAllowed = !needsPurpose(useViewer());
  return (
    <LiveFeedProvider feed={feed} isAllowed={isAllowed}>
      {children}
    </LiveFeedProvider>
  );
}

function Gate(services: Services) {
  const { state } = useAuth();
  if (state.kind === 'SIGNED_OUT') return <SignedOutPage reason={state.reason} />;
  return <SignedIn {...services} />;
}

export function App({ initial, ...services }: Services & { initial: SignInState }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <AuthProvider manager={services.manager} initial={initial}>
        <Gate {...services} />
      </AuthProvider>
    </MantineProvider>
  );
}
