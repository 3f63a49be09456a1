import { fileURLToPath } from 'node:url';
import { defineSubgraph } from '@surcease/graphql-kit';
import type { EventSubscriber, PeriodicTask } from '@surcease/messaging';
import { InitialAssessmentEntity } from './assessment/initial-assessment.entity.js';
import { EpisodeAssessmentResolver } from './assessment/initial-assessment.resolver.js';
import { ConsentEntity } from './consent/consent.entity.js';
import { ConsentResolver, EpisodeConsentsResolver, PatientConsentsResolver } from './consent/consent.resolver.js';
import { CoverageMutationsResolver } from './coverage/coverage-mutations.resolver.js';
import {
  AuthorizationEntity,
  AuthorizationTransitionEntity,
  AuthorizationUseEntity,
  CoverageCheckEntity,
  SelfPayAgreementEntity,
} from './coverage/coverage.entity.js';
import { EpisodeCoverageResolver, PriorAuthorizationResolver } from './coverage/coverage.resolver.js';
import { coverageTask } from './coverage/refresh-coverage.js';
import { ConditionEntity, EvaluationEntity, OverrideEntity } from './eligibility/eligibility.entity.js';
import { EligibilityDecisionResolver, EpisodeEligibilityResolver } from './eligibility/eligibility.resolver.js';
import { EpisodeMutationsResolver } from './episode/episode-mutations.resolver.js';
import { EpisodeEntity, EpisodeTransitionEntity } from './episode/episode.entity.js';
import { episodesByIds } from './episode/episode.repository.js';
import { EpisodeMoveResolver } from './episode/episode-move.resolver.js';
import { EpisodeResolver } from './episode/episode.resolver.js';
import { noteEpisodes } from './episode/note-episodes.js';
import { PatientEpisodesResolver } from './episode/patient-episodes.resolver.js';
import { ClinicPatientsResolver } from './foreign/clinic.resolver.js';
import { ProviderPatientsResolver } from './foreign/provider.resolver.js';
import { MedicationEntity, OpioidTotalEntity } from './medication/medication.entity.js';
import { PatientMedicationsResolver } from './medication/medication.resolver.js';
import { notePatients } from './patient/note-patients.js';
import { PatientEntity } from './patient/patient.entity.js';
import { patientsByIds } from './patient/patient.repository.js';
import { PatientResolver } from './patient/patient.resolver.js';
import type { PatientsServices } from './patients-services.js';
import { ReviewTaskEntity } from './review-task/review-task.entity.js';
import { ReviewTaskResolver } from './review-task/review-task.resolver.js';
import { sessionsSubscriber } from './subscribers/sessions.subscriber.js';

/** Patients and their pathway: who is treated, for what, and whether they may be. Protected health information. */
export const patientsSubgraph = defineSubgraph<PatientsServices>({
  name: 'patients',
  resolvers: [
    PatientResolver,
    PatientEpisodesResolver,
    PatientMedicationsResolver,
    PatientConsentsResolver,
    ClinicPatientsResolver,
    ProviderPatientsResolver,
    EpisodeResolver,
    EpisodeMoveResolver,
    EpisodeMutationsResolver,
    EpisodeAssessmentResolver,
    EpisodeEligibilityResolver,
    EligibilityDecisionResolver,
    EpisodeConsentsResolver,
    ConsentResolver,
    EpisodeCoverageResolver,
    PriorAuthorizationResolver,
    CoverageMutationsResolver,
    ReviewTaskResolver,
  ],
  references: {
    Patient: async (ids, context) => notePatients(context, await patientsByIds(context.reader, ids)),
    Episode: async (ids, context) => noteEpisodes(context, await episodesByIds(context.reader, ids)),
  },
});

export const patientsEntities = [
  PatientEntity,
  EpisodeEntity,
  EpisodeTransitionEntity,
  InitialAssessmentEntity,
  EvaluationEntity,
  OverrideEntity,
  ConditionEntity,
  ConsentEntity,
  CoverageCheckEntity,
  AuthorizationEntity,
  AuthorizationTransitionEntity,
  AuthorizationUseEntity,
  SelfPayAgreementEntity,
  MedicationEntity,
  OpioidTotalEntity,
  ReviewTaskEntity,
];

/** What it does about events of other contexts. */
export const patientsSubscribers: readonly EventSubscriber[] = [sessionsSubscriber];

/** What it does as time passes. */
export const patientsTasks: readonly PeriodicTask<PatientsServices>[] = [coverageTask];

export const patientsMigrations = {
  schema: 'patients',
  directory: fileURLToPath(new URL('../migrations', import.meta.url)),
};
