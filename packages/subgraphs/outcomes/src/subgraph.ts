import { fileURLToPath } from 'node:url';
import { defineSubgraph } from '@surcease/graphql-kit';
import type { EventSubscriber, PeriodicTask } from '@surcease/messaging';
import { assessmentsByIds } from './assessment/assessment.repository.js';
import { AssessmentResolver } from './assessment/assessment.resolver.js';
import { InstrumentResolver } from './assessment/instrument.resolver.js';
import { RecordAssessmentResolver } from './assessment/record-assessment.resolver.js';
import { ClinicComparisonResolver } from './comparison/clinic-comparison.resolver.js';
import { comparisonTasks } from './comparison/warm-comparisons.js';
import { FrozenComparisonEntity } from './comparison/frozen-comparison.entity.js';
import { FrozenComparisonResolver } from './comparison/frozen-comparison.resolver.js';
import { followUpSubscribers } from './follow-up/follow-up-subscribers.js';
import { FollowUpCompletenessResolver, FollowUpResolver } from './follow-up/follow-up.resolver.js';
import { EpisodeFollowUpResolver } from './foreign/episode.resolver.js';
import { NarrativeResolver } from './narrative/narrative.resolver.js';
import { QuestionnaireLinkResolver } from './questionnaire-link/questionnaire-link.resolver.js';
import { reminderTasks } from './reminder/reminder-tasks.js';
import { ReminderResolver } from './reminder/reminder.resolver.js';
import { SafetyTaskResolver } from './safety-task/safety-task.resolver.js';
import { OutcomeAlertResolver } from './alert/outcome-alert.resolver.js';
import { watchTasks } from './alert/watch-tasks.js';
import { factSubscribers } from './facts/fact-subscribers.js';
import { PatientAssessmentsResolver } from './foreign/patient.resolver.js';
import { SessionAssessmentsResolver } from './foreign/session.resolver.js';
import { PracticeResolver } from './practice/practice.resolver.js';
import { ReliefDurationResolver } from './relief/relief-duration.resolver.js';
import { OutcomeRugResolver } from './rug/outcome-rug.resolver.js';
import { NetworkSignalsResolver } from './signals/network-signals.resolver.js';
import { ClinicSpineResolver } from './spine/clinic-spine.resolver.js';
import { ClinicTrendResolver } from './trend/clinic-trend.resolver.js';
import type { OutcomesServices } from './outcomes-services.js';

/** What treatment achieved: each patient's assessments, and how clinics differ by them. */
export const outcomesSubgraph = defineSubgraph<OutcomesServices>({
  name: 'outcomes',
  resolvers: [
    AssessmentResolver,
    InstrumentResolver,
    RecordAssessmentResolver,
    FollowUpResolver,
    FollowUpCompletenessResolver,
    EpisodeFollowUpResolver,
    QuestionnaireLinkResolver,
    ReminderResolver,
    SafetyTaskResolver,
    NarrativeResolver,
    ClinicComparisonResolver,
    FrozenComparisonResolver,
    ClinicTrendResolver,
    ClinicSpineResolver,
    OutcomeRugResolver,
    PracticeResolver,
    ReliefDurationResolver,
    NetworkSignalsResolver,
    OutcomeAlertResolver,
    PatientAssessmentsResolver,
    SessionAssessmentsResolver,
  ],
  references: {
    Assessment: async (ids, { audit, reader }) => {
      const found = await assessmentsByIds(reader, ids);
      audit.note('Assessment', found);
      return found;
    },
  },
});

export const outcomesEntities = [FrozenComparisonEntity];

/** What it does about events of other contexts. */
export const outcomesSubscribers: readonly EventSubscriber[] = [...factSubscribers, ...followUpSubscribers];

/** What it does as time passes. */
export const outcomesTasks: readonly PeriodicTask<OutcomesServices>[] = [
  ...reminderTasks,
  ...watchTasks,
  ...comparisonTasks,
];

export const outcomesMigrations = {
  schema: 'outcomes',
  directory: fileURLToPath(new URL('../migrations', import.meta.url)),
};
