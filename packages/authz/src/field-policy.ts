import type { Action } from './actions.js';

/** For each type, which action reads which fields. PUBLIC needs no one signed in. */
export type FieldPolicy = Readonly<Record<string, Partial<Record<Action | 'PUBLIC', readonly string[]>>>>;

/**
 * The policy table of the graph, written by hand: each field of each type stands here once, or the build fails.
 * It says who may ask for a field at all; which rows they then see is a matter of scope and row-level security.
 */
export const fieldPolicy: FieldPolicy = {
  // Shapes without facts of their own: whoever reached them was let in by the field that leads here.
  PageInfo: { PUBLIC: ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'] },
  Count: { PUBLIC: ['value', 'precision'] },
  UserError: { PUBLIC: ['code', 'message', 'path', 'currentVersion'] },
  Node: { 'node:read': ['id'] },

  Query: {
    // rateLimit is answered by the gateway from the client's own bucket.
    PUBLIC: ['viewer', 'rateLimit'],
    'node:read': ['node', 'nodes'],
    'audit:read': ['auditEvents'],
    'clinic:read': ['clinic', 'clinicBySlug', 'clinics', 'room'],
    'provider:read': ['provider', 'providers'],
    'patient:read': ['patient', 'patients'],
    'protocol:read': ['protocol', 'protocols', 'protocolVersion', 'protocolVersions'],
    'session:read': ['session', 'sessions'],
    'assessment:read': ['assessment', 'assessments'],
    'comparison:read': ['indicators', 'clinicComparison', 'frozenComparison', 'clinicTrend'],
  },
  RateLimit: { PUBLIC: ['cost', 'limit', 'remaining', 'resetAt', 'nodeCount'] },
  // A frozen comparison holds what its reader may compare anyway.
  Mutation: { 'session:transition': ['transitionSession'], 'comparison:read': ['freezeComparison'] },
  Subscription: { 'session:read': ['sessionEvents'] },

  // What the viewer already knows of themselves; nobody signed in gets no viewer at all.
  Viewer: { PUBLIC: ['id', 'displayName', 'email', 'kind', 'purpose', 'partnerTier', 'grants', 'viewerCan'] },
  RoleGrant: { PUBLIC: ['role', 'clinic'] },
  AuditEventConnection: { 'audit:read': ['edges', 'nodes', 'pageInfo', 'totalCount'] },
  AuditEventEdge: { 'audit:read': ['node', 'cursor'] },
  AuditEvent: {
    'audit:read': [
      'id',
      'clinic',
      'recordedAt',
      'viewerId',
      'displayName',
      'roles',
      'purpose',
      'operationName',
      'operationHash',
      'action',
      'requestId',
      'records',
      'sealed',
      'nodeId',
    ],
  },
  AuditRecords: { 'audit:read': ['type', 'count', 'ids'] },

  Clinic: {
    'clinic:read': ['id', 'name', 'slug', 'region', 'timeZone', 'city', 'state', 'openedOn', 'rooms', 'nodeId'],
    'provider:read': ['providers'],
    'patient:read': ['patients'],
    'session:read': ['sessions'],
  },
  ClinicConnection: { 'clinic:read': ['edges', 'nodes', 'pageInfo', 'totalCount'] },
  ClinicEdge: { 'clinic:read': ['node', 'cursor'] },
  Room: { 'clinic:read': ['id', 'name', 'chairCount', 'clinic', 'nodeId'] },

  Provider: {
    'provider:read': [
      'id',
      'displayName',
      'givenName',
      'familyName',
      'specialty',
      'nationalProviderId',
      'roles',
      'credentials',
      'nodeId',
    ],
    'patient:read': ['patients'],
  },
  ProviderConnection: { 'provider:read': ['edges', 'nodes', 'pageInfo', 'totalCount'] },
  ProviderEdge: { 'provider:read': ['node', 'cursor'] },
  ProviderRole: { 'provider:read': ['clinic', 'role', 'since', 'isPrimary'] },
  Credential: { 'provider:read': ['kind', 'issuedOn', 'expiresOn', 'status'] },

  Patient: {
    'patient:read': [
      'id',
      'medicalRecordNumber',
      'givenName',
      'familyName',
      'initials',
      'birthDate',
      'age',
      'sex',
      'postalCode',
      'clinic',
      'responsibleProvider',
      'diagnosis',
      'referredOn',
      'status',
      'nodeId',
    ],
    'session:read': ['sessions'],
    'assessment:read': ['assessments'],
  },
  PatientConnection: { 'patient:read': ['edges', 'nodes', 'pageInfo', 'totalCount'] },
  PatientEdge: { 'patient:read': ['node', 'cursor'] },
  Diagnosis: { 'patient:read': ['group', 'code', 'mechanism', 'painSince'] },

  Protocol: {
    'protocol:read': ['id', 'slug', 'title', 'indication', 'summary', 'versions', 'approvedVersion', 'nodeId'],
  },
  ProtocolConnection: { 'protocol:read': ['edges', 'nodes', 'pageInfo', 'totalCount'] },
  ProtocolEdge: { 'protocol:read': ['node', 'cursor'] },
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
    ],
  },
  ProtocolVersionConnection: { 'protocol:read': ['edges', 'nodes', 'pageInfo', 'totalCount'] },
  ProtocolVersionEdge: { 'protocol:read': ['node', 'cursor'] },
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
    ],
  },
  Citation: { 'protocol:read': ['title', 'year', 'doi', 'source', 'statement'] },

  Session: {
    'session:read': [
      'id',
      'ordinal',
      'state',
      'scheduledAt',
      'startedAt',
      'endedAt',
      'plannedDoseMicrograms',
      'deliveredDoseMicrograms',
      'version',
      'clinic',
      'patient',
      'provider',
      'room',
      'protocolVersion',
      'vitals',
      'adverseEvents',
      'allowedTransitions',
      'nodeId',
    ],
    'assessment:read': ['assessments'],
  },
  SessionConnection: { 'session:read': ['edges', 'nodes', 'pageInfo', 'totalCount'] },
  SessionEdge: { 'session:read': ['node', 'cursor'] },
  VitalSigns: {
    'session:read': [
      'measuredAt',
      'systolicMmHg',
      'diastolicMmHg',
      'heartRatePerMinute',
      'oxygenSaturationPercent',
      'respiratoryRatePerMinute',
    ],
  },
  AdverseEvent: { 'session:read': ['id', 'code', 'grade', 'isSerious', 'occurredAt'] },
  TransitionSessionPayload: { 'session:transition': ['session', 'userErrors', 'clientMutationId'] },
  ClinicSeq: { 'session:read': ['clinicId', 'seq'] },
  SessionEvent: {
    'session:read': [
      'kind',
      'seq',
      'seqs',
      'clinicId',
      'cursor',
      'occurredAt',
      'sentAt',
      'session',
      'sessions',
      'transition',
      'fromState',
      'toState',
    ],
  },

  Assessment: {
    'assessment:read': [
      'id',
      'instrument',
      'window',
      'score',
      'assessedAt',
      'scoringVersion',
      'patient',
      'session',
      'clinic',
      'nodeId',
    ],
  },
  AssessmentConnection: { 'assessment:read': ['edges', 'nodes', 'pageInfo', 'totalCount'] },
  AssessmentEdge: { 'assessment:read': ['node', 'cursor'] },
  Indicator: {
    'comparison:read': [
      'id',
      'name',
      'description',
      'numerator',
      'denominator',
      'exclusions',
      'direction',
      'window',
      'minimumN',
      'adjustment',
      'version',
    ],
  },
  ClinicComparison: {
    'comparison:read': [
      'indicator',
      'asOf',
      'methodVersion',
      'n',
      'nEligible',
      'followUpPercent',
      'networkRate',
      'expectedByChanceOutside95',
      'outside95',
      'sentence',
      'rows',
      'funnel',
      'model',
      'overdispersion',
      'lineage',
    ],
  },
  ClinicComparisonRow: {
    'comparison:read': [
      'clinic',
      'n',
      'nEligible',
      'completeness',
      'responders',
      'rate',
      'interval',
      'bounds',
      'limits',
      'band',
      'verdict',
      'standardised',
      'suppressed',
    ],
  },
  StandardisedResult: {
    'comparison:read': [
      'observed',
      'expected',
      'ratio',
      'standardisedRate',
      'interval',
      'z',
      'adjustedZ',
      'shrunken',
      'rankInterval',
      'band',
      'verdict',
    ],
  },
  ShrunkenEstimate: { 'comparison:read': ['ratio', 'rate', 'standardError'] },
  RankInterval: { 'comparison:read': ['from', 'to', 'among', 'refusal'] },
  CaseMixModel: {
    'comparison:read': ['id', 'n', 'events', 'auc', 'brier', 'calibrationSlope', 'coefficients', 'note'],
  },
  ModelCoefficient: { 'comparison:read': ['name', 'value'] },
  ComparisonOverdispersion: { 'comparison:read': ['phi', 'threshold', 'adjusted', 'tau2'] },
  ComparisonLineage: {
    'comparison:read': ['indicatorVersion', 'methodVersion', 'dataCut', 'eligible', 'excludedByReason'],
  },
  ClinicTrend: {
    'comparison:read': [
      'clinic',
      'indicator',
      'asOf',
      'period',
      'chart',
      'centre',
      'points',
      'runs',
      'protocolFirstUses',
      'suppressed',
    ],
  },
  TrendPoint: {
    'comparison:read': ['from', 'n', 'events', 'rate', 'lower', 'upper', 'isOutside', 'isWithheld'],
  },
  TrendRuns: { 'comparison:read': ['longestRun', 'maxRun', 'crossings', 'minCrossings', 'signal'] },
  ProtocolFirstUse: { 'comparison:read': ['protocolVersion', 'month'] },
  ComparisonScope: { 'comparison:read': ['diagnosisGroups', 'protocolVersionIds', 'fromMonth', 'toMonth'] },
  FrozenComparison: { 'comparison:read': ['token', 'createdAt', 'adjust', 'filter', 'comparison'] },
  FreezeComparisonPayload: { 'comparison:read': ['report', 'userErrors', 'clientMutationId'] },
  ExclusionCount: { 'comparison:read': ['reason', 'count'] },
  Interval: { 'comparison:read': ['lower', 'upper', 'level'] },
  FunnelLimit: { 'comparison:read': ['n', 'lower998', 'lower95', 'upper95', 'upper998'] },
  FollowUpBounds: { 'comparison:read': ['observed', 'worst', 'best'] },
  Suppressed: { 'comparison:read': ['reason', 'minN'] },
};

const indexes = new WeakMap<FieldPolicy, Map<string, Action | 'PUBLIC'>>();

/** The action that reads a coordinate (`Type.field`), or undefined where the table does not name it. */
export function actionOfField(policy: FieldPolicy, coordinate: string): Action | 'PUBLIC' | undefined {
  let index = indexes.get(policy);
  if (!index) {
    index = new Map();
    for (const [type, rules] of Object.entries(policy))
      for (const [action, fields] of Object.entries(rules))
        for (const field of fields ?? []) index.set(`${type}.${field}`, action as Action | 'PUBLIC');
    indexes.set(policy, index);
  }
  return index.get(coordinate);
}
