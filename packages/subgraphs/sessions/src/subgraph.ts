import { fileURLToPath } from 'node:url';
import { defineSubgraph } from '@surcease/graphql-kit';
import type { EventSubscriber, PeriodicTask } from '@surcease/messaging';
import { ClinicResolver } from './foreign/clinic.resolver.js';
import { PatientResolver } from './foreign/patient.resolver.js';
import { SessionEventResolver } from './session/session-event.resolver.js';
import { SessionEntity, TransitionEntity } from './session/session.entity.js';
import { sessionsByIds } from './session/session.repository.js';
import { SessionResolver } from './session/session.resolver.js';
import { TransitionSessionResolver } from './session/transition-session.resolver.js';
import type { SessionsServices } from './sessions-services.js';

/** Treatment sessions: their states, what was measured and given, and the live stream of both. */
export const sessionsSubgraph = defineSubgraph<SessionsServices>({
  name: 'sessions',
  resolvers: [SessionResolver, TransitionSessionResolver, SessionEventResolver, ClinicResolver, PatientResolver],
  references: {
    Session: async (ids, context) => {
      const found = await sessionsByIds(context.reader, ids);
      context.audit.note('Session', found);
      return found;
    },
  },
});

export const sessionsEntities = [SessionEntity, TransitionEntity];

/** What it does about events of other contexts. */
export const sessionsSubscribers: readonly EventSubscriber[] = [];

/** What it does as time passes. */
export const sessionsTasks: readonly PeriodicTask<SessionsServices>[] = [];

export const sessionsMigrations = {
  schema: 'sessions',
  directory: fileURLToPath(new URL('../migrations', import.meta.url)),
};
