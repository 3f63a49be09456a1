import type { FieldPolicy } from './field-policy.js';

/** What the protocols context serves, its own types and the fields it adds to others. */
export const protocolsPolicy: FieldPolicy = {
  Query: {
    'protocol:read': [
      'protocol',
      'protocols',
      'protocolVersion',
      'protocolVersions',
      'networkGuardRails',
      'protocolDiff',
      'suspendedProtocolVersions',
    ],
    'deviation:read': ['deviation', 'deviations'],
    'protocol:govern': ['deviationRates', 'effectiveConfiguration', 'protocolDrift', 'siteAdoptions'],
  },
  Protocol: {
    'protocol:read': ['id', 'slug', 'title', 'indication', 'summary', 'versions', 'approvedVersion', 'nodeId'],
    'protocol:govern': ['pendingVersions', 'siteAdoptions', 'sitesOnCurrent'],
  },
  ProtocolConnection: {
    'protocol:read': ['edges', 'nodes', 'pageInfo', 'totalCount'],
  },
  ProtocolEdge: {
    'protocol:read': ['node', 'cursor'],
  },
  ProtocolVersion: {
    'protocol:read': [
      'id',
      'protocol',
      'semanticVersion',
      'state',
      'contentHash',
      'approvedAt',
      'effectiveFrom',
      'dose',
      'citations',
      'nodeId',
      'baseVersion',
      'changeLevel',
      'changesFromBase',
      'content',
      'doseCurve',
      'guardRails',
      'isReviewOverdue',
      'retiredAt',
      'reviewDueOn',
      'lastReviewedAt',
      'lastReviewedByName',
      'status',
      'supersededAt',
      'suspension',
      'suspensions',
    ],
    'protocol:govern': [
      'activations',
      'adherence',
      'allowedActions',
      'authors',
      'comments',
      'createdAt',
      'findings',
      'impact',
      'missingSignatures',
      'rationale',
      'revision',
      'signatures',
      'siteAdoptions',
      'submittedAt',
      'updatedAt',
    ],
  },
  ProtocolVersionConnection: {
    'protocol:read': ['edges', 'nodes', 'pageInfo', 'totalCount'],
  },
  ProtocolVersionEdge: {
    'protocol:read': ['node', 'cursor'],
  },
  ProtocolDose: {
    'protocol:read': [
      'basis',
      'rateMicrogramsPerKgPerHour',
      'rateMicrogramsPerHour',
      'durationMinutes',
      'maximumRateMicrogramsPerHour',
      'maximumSessionMicrograms',
      'seriesSize',
      'frequencyDays',
      'loadingDoseMicrograms',
      'titration',
    ],
  },
  Citation: {
    'protocol:read': [
      'title',
      'year',
      'doi',
      'source',
      'statement',
      'grade',
      'id',
      'pubMedId',
      'retractionCheckedOn',
      'studyType',
    ],
  },
  BoosterPolicy: {
    'protocol:read': ['isOffered', 'maximumPer365Days', 'minimumIntervalDays', 'sessionsPerBooster'],
  },
  ChecklistItem: {
    'protocol:govern': ['category', 'doneAt', 'doneByName', 'itemId', 'label'],
  },
  Clinic: {
    'protocol:govern': ['siteAdoptions'],
  },
  ContentFinding: {
    'protocol:govern': ['code', 'message', 'path', 'severity'],
  },
  Deviation: {
    'deviation:read': [
      'actual',
      'clinic',
      'correctiveAction',
      'detectedAt',
      'detectedBy',
      'id',
      'isIntended',
      'planned',
      'reason',
      'recordedByName',
      'reviewNote',
      'reviewedAt',
      'reviewedByName',
      'revision',
      'session',
      'severity',
      'state',
      'type',
      'unit',
      'version',
    ],
  },
  DeviationConnection: {
    'deviation:read': ['edges', 'nodes', 'pageInfo', 'totalCount'],
  },
  DeviationEdge: {
    'deviation:read': ['cursor', 'node'],
  },
  DeviationPayload: {
    'deviation:read': ['clientMutationId', 'deviation', 'userErrors'],
  },
  DeviationRate: {
    'protocol:govern': [
      'protocol',
      'clinic',
      'deviations',
      'interval',
      'perHundredSessions',
      'refusal',
      'sessions',
      'severe',
    ],
  },
  DischargeCriterion: {
    'protocol:read': ['id', 'statement'],
  },
  DischargeRules: {
    'protocol:read': ['criteria', 'isEscortRequired', 'minimumRecoveryMinutes', 'noDrivingMinutes'],
  },
  DoseCurve: {
    'protocol:read': ['plannedMicrograms', 'points', 'weightGrams'],
  },
  DosePoint: {
    'protocol:read': ['atMinutes', 'cumulativeMicrograms', 'rateMicrogramsPerHour'],
  },
  EffectiveConfiguration: {
    'protocol:govern': ['clinic', 'conflicts', 'content', 'fields', 'version'],
  },
  EffectiveField: {
    'protocol:govern': ['maximum', 'minimum', 'path', 'source', 'step', 'unit', 'value', 'versionValue'],
  },
  EligibilityRefinement: {
    'protocol:read': ['id', 'severity', 'statement'],
  },
  FieldChange: {
    'protocol:read': ['after', 'before', 'deltaPercent', 'path', 'risk', 'section', 'unit'],
  },
  FieldEvidence: {
    'protocol:read': ['path', 'sources'],
  },
  GuardRail: {
    'protocol:read': ['id', 'level', 'maximum', 'minimum', 'path', 'reference', 'unit'],
  },
  Indication: {
    'protocol:read': ['diagnosisGroup', 'evidenceGrade', 'id', 'statement'],
  },
  MonitoringSchedule: {
    'protocol:read': [
      'capnography',
      'graceMinutes',
      'isElectrocardiogramContinuous',
      'isOximetryContinuous',
      'painEveryMinutes',
      'sedationEveryMinutes',
      'vitalSignsEveryMinutesAtSteadyRate',
      'vitalSignsEveryMinutesInRecovery',
      'vitalSignsEveryMinutesInTitration',
    ],
  },
  Mutation: {
    'protocol:approve': ['approveProtocolVersion', 'requestProtocolChanges'],
    'adoption:advance': ['changeSiteAdoptions', 'completeChecklistItem', 'setSiteOverride'],
    'protocol:author': [
      'commentOnProtocolVersion',
      'createProtocolDraft',
      'discardProtocolDraft',
      'resolveProtocolComment',
      'saveProtocolDraft',
      'submitProtocolVersion',
    ],
    'deviation:record': ['recordDeviation'],
    'protocol:suspend': ['retireProtocolVersion', 'renewProtocolReview', 'suspendProtocolVersion'],
    'protocol:lift': ['liftProtocolSuspension'],
    'deviation:review': ['reviewDeviation'],
  },
  OverridableField: {
    'protocol:read': ['maximum', 'minimum', 'path', 'step'],
  },
  OverrideConflict: {
    'protocol:govern': ['message', 'path', 'value'],
  },
  PatientInformation: {
    'protocol:read': ['coverage', 'driving', 'expectation', 'sideEffects'],
  },
  PlannedFollowUp: {
    'protocol:read': ['afterDays', 'id', 'instruments'],
  },
  Premedication: {
    'protocol:read': ['doseMicrograms', 'drug', 'id', 'isRequired', 'minutesBefore', 'route', 'statement'],
  },
  ProtocolContent: {
    'protocol:read': [
      'boosters',
      'citations',
      'discharge',
      'dose',
      'eligibility',
      'evidence',
      'followUp',
      'indications',
      'monitoring',
      'overridable',
      'patientInformation',
      'premedication',
      'stopRules',
    ],
  },
  ProtocolDiff: {
    'protocol:read': ['changes', 'fromCurve', 'level', 'risks', 'toCurve'],
  },
  ProtocolDrift: {
    'protocol:govern': ['clinic', 'isValid', 'path', 'reason', 'setAt', 'setByName', 'unit', 'value', 'versionValue'],
  },
  ProtocolImpact: {
    'protocol:govern': [
      'conflictingOverrides',
      'futureSessions',
      'patientsInSeries',
      'pinnedSessions',
      'siteCount',
      'sites',
      'underWaySessions',
    ],
  },
  ProtocolVersionPayload: {
    'protocol:govern': ['clientMutationId', 'current', 'protocolVersion', 'userErrors'],
  },
  RateInterval: {
    'protocol:govern': ['level', 'lower', 'upper'],
  },
  SiteAdherence: {
    'protocol:govern': ['clinic', 'interval', 'refusal', 'scorePercent', 'sessions'],
  },
  SiteAdoption: {
    'protocol:govern': [
      'activeSince',
      'allowedSteps',
      'checklist',
      'clinic',
      'conflicts',
      'firstSessionAt',
      'history',
      'id',
      'plannedFor',
      'revision',
      'sessionsStarted',
      'state',
      'updatedAt',
      'version',
      'wave',
    ],
  },
  SiteAdoptionHistory: {
    'protocol:govern': ['actorName', 'at', 'fromState', 'reason', 'step', 'toState'],
  },
  SiteAdoptionsPayload: {
    'protocol:govern': ['clientMutationId', 'siteAdoptions', 'userErrors'],
  },
  SiteImpact: {
    'protocol:govern': [
      'activeVersionId',
      'clinic',
      'conflicts',
      'futureSessions',
      'patientsInSeries',
      'pinnedSessions',
      'underWaySessions',
    ],
  },
  SiteOverridePayload: {
    'protocol:govern': ['clientMutationId', 'effectiveConfiguration', 'userErrors'],
  },
  StopRule: {
    'protocol:read': ['action', 'comparison', 'id', 'measure', 'statement', 'sustainedMinutes', 'threshold', 'unit'],
  },
  Suspension: {
    'protocol:read': ['at', 'byName', 'id', 'liftedAt', 'reason', 'replacedAt'],
    'protocol:govern': ['missingSignatures', 'signatures'],
  },
  TitrationStep: {
    'protocol:read': ['afterMinutes', 'id', 'ratePercent'],
  },
  VersionActivation: {
    'protocol:govern': ['clinic', 'from', 'until'],
  },
  VersionAuthor: {
    'protocol:govern': ['accountId', 'displayName'],
  },
  VersionComment: {
    'protocol:govern': [
      'authorName',
      'body',
      'createdAt',
      'id',
      'isChangeRequest',
      'path',
      'resolvedAt',
      'resolvedByName',
    ],
  },
  VersionSignature: {
    'protocol:govern': [
      'accountId',
      'contentHash',
      'id',
      'meaning',
      'printedName',
      'reason',
      'role',
      'signedAt',
      'voidReason',
      'voidedAt',
    ],
  },
};
