import { fileURLToPath } from 'node:url';
import { defineSubgraph } from '@surcease/graphql-kit';
import type { EventSubscriber, PeriodicTask } from '@surcease/messaging';
import { DriftResolver } from './adoption/drift.resolver.js';
import { EffectiveConfigurationResolver } from './adoption/effective-configuration.resolver.js';
import { AdoptionStepEntity, SiteAdoptionEntity, SiteOverrideEntity } from './adoption/site-adoption.entity.js';
import { SiteAdoptionResolver } from './adoption/site-adoption.resolver.js';
import { WriteAdoptionResolver } from './adoption/write-adoption.resolver.js';
import { DeviationEntity } from './deviation/deviation.entity.js';
import { DeviationRateResolver, DeviationResolver } from './deviation/deviation.resolver.js';
import { deviationSubscribers } from './deviation/detect-deviations.js';
import { WriteDeviationResolver } from './deviation/write-deviation.resolver.js';
import { ClinicResolver } from './foreign/clinic.resolver.js';
import {
  ImpactResolver,
  SiteAdherenceResolver,
  SiteImpactResolver,
  VersionActivationResolver,
} from './impact/impact.resolver.js';
import { ProtocolEntity, ProtocolVersionEntity } from './protocol-version/protocol-version.entity.js';
import { versionsByIds } from './protocol-version/protocol-version.repository.js';
import { ProtocolVersionResolver } from './protocol-version/protocol-version.resolver.js';
import { VersionContentResolver } from './protocol-version/version-content.resolver.js';
import { VersionStateResolver } from './protocol-version/version-state.resolver.js';
import { WriteVersionResolver } from './protocol-version/write-version.resolver.js';
import { protocolsByIds } from './protocol/protocol.repository.js';
import { ProtocolResolver } from './protocol/protocol.resolver.js';
import type { ProtocolsServices } from './protocols-services.js';
import { CommentEntity, SignatureEntity } from './review/review.entity.js';
import { ReviewResolver } from './review/review.resolver.js';
import { WriteReviewResolver } from './review/write-review.resolver.js';
import { SessionFactEntity } from './session-fact/session-fact.entity.js';
import { sessionFactSubscribers } from './session-fact/take-in-session.js';
import { SuspensionEntity } from './suspension/suspension.entity.js';
import { SuspensionResolver, VersionSuspensionResolver } from './suspension/suspension.resolver.js';
import { WriteSuspensionResolver } from './suspension/write-suspension.resolver.js';

/** Protocols, their versions, who approved them, where they are in force and how they are kept to. */
export const protocolsSubgraph = defineSubgraph<ProtocolsServices>({
  name: 'protocols',
  resolvers: [
    ProtocolResolver,
    ProtocolVersionResolver,
    VersionStateResolver,
    VersionContentResolver,
    WriteVersionResolver,
    ReviewResolver,
    WriteReviewResolver,
    VersionSuspensionResolver,
    SuspensionResolver,
    WriteSuspensionResolver,
    SiteAdoptionResolver,
    EffectiveConfigurationResolver,
    DriftResolver,
    WriteAdoptionResolver,
    ImpactResolver,
    SiteImpactResolver,
    SiteAdherenceResolver,
    VersionActivationResolver,
    DeviationResolver,
    DeviationRateResolver,
    WriteDeviationResolver,
    ClinicResolver,
  ],
  references: {
    Protocol: (ids, { reader, viewer }) => protocolsByIds(reader, viewer, ids),
    ProtocolVersion: (ids, { reader, viewer }) => versionsByIds(reader, viewer, ids),
  },
});

export const protocolsEntities = [
  ProtocolEntity,
  ProtocolVersionEntity,
  SignatureEntity,
  CommentEntity,
  SuspensionEntity,
  SiteAdoptionEntity,
  AdoptionStepEntity,
  SiteOverrideEntity,
  DeviationEntity,
  SessionFactEntity,
];

/** What it does about events of other contexts. */
export const protocolsSubscribers: readonly EventSubscriber[] = [...sessionFactSubscribers, ...deviationSubscribers];

/** What it does as time passes. */
export const protocolsTasks: readonly PeriodicTask<ProtocolsServices>[] = [];

export const protocolsMigrations = {
  schema: 'protocols',
  directory: fileURLToPath(new URL('../migrations', import.meta.url)),
};
