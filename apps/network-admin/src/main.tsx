import '@mantine/core/styles.css';
import 'uplot/dist/uPlot.min.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/components.css';
import './styles/tables.css';
import './styles/notices.css';
import './styles/pages.css';
import './styles/charts.css';
import './styles/filters.css';
import './styles/sheet.css';
import './styles/live.css';
import './styles/session.css';
import './styles/patient.css';
import './styles/protocols.css';
import './styles/strips.css';
import './styles/tables-outcomes.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.js';
import { loadAppConfig } from './app/app-config.js';
import { theme } from './app/theme.js';
import { declaredPurpose } from './auth/purpose.js';
import { resumeSignIn } from './auth/sign-in.js';
import { createUserManager } from './auth/user-manager.js';
import { FullPageMessage } from './components/FullPageMessage.js';
import { createClient } from './graph/client.js';
import { createFeedTransport } from './live/feed-transport.js';
import { BoardFeed } from './live/board-feed.js';

const root = createRoot(document.getElementById('root') as HTMLElement);

async function start(): Promise<void> {
  const { origin } = window.location;
  const manager = createUserManager(await loadAppConfig(origin), origin);
  const initial = await resumeSignIn(manager);
  let token = initial.kind === 'SIGNED_IN' ? initial.user.access_token : null;
  manager.events.addUserLoaded((user) => {
    token = user.access_token;
  });
  manager.events.addUserUnloaded(() => {
    token = null;
  });
  const accessToken = () => token;
  const client = createClient({
    uri: `${origin}/graphql`,
    accessToken,
    purpose: declaredPurpose,
    onUnauthenticated: () => void manager.removeUser(),
  });
  const socket = `${origin.replace(/^http/, 'ws')}/graphql`;
  const createFeed = () => new BoardFeed(createFeedTransport({ url: socket, accessToken, purpose: declaredPurpose }));
  root.render(
    <StrictMode>
      <App manager={manager} client={client} createFeed={createFeed} initial={initial} />
    </StrictMode>,
  );
}

start().catch((error: unknown) => {
  root.render(
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <FullPageMessage
        title="The app could not start"
        text="The server did not say where to sign in. Check the connection and try again."
        detail={error instanceof Error ? error.message : String(error)}
        action={{ label: 'Try again', run: () => window.location.reload() }}
      />
    </MantineProvider>,
  );
});
