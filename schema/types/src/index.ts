// Generated from the code by `npm run generate`. Do not edit.
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar date, YYYY-MM-DD. */
  Date: { input: string; output: string; }
  /** An instant in UTC, as RFC 3339 writes it. */
  DateTime: { input: string; output: string; }
};

/** Whether an account belongs to the network or to a partner. */
export type AccountKind =
  | 'PARTNER'
  | 'STAFF';

/** A named person takes notice of an alarm. Never undone. */
export type AcknowledgeAlarmInput = {
  alarmId: Scalars['ID']['input'];
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
};

/** Harm that came with a session, whatever its cause. */
export type AdverseEvent = {
  action?: Maybe<AdverseEventAction>;
  causality?: Maybe<Causality>;
  code: AdverseEventCode;
  /** CTCAE version 5 grade, 1 to 5. */
  grade: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  /** Serious by ICH E2A. */
  isSerious: Scalars['Boolean']['output'];
  /** Why it was written down more than 5 minutes later. */
  lateReason?: Maybe<Scalars['String']['output']>;
  /** Not told in live events. */
  note?: Maybe<Scalars['String']['output']>;
  /** When it began. */
  occurredAt: Scalars['DateTime']['output'];
  outcome?: Maybe<AdverseEventOutcome>;
  /** When it was written down. */
  recordedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who wrote it down. */
  recordedBy?: Maybe<SessionActor>;
  resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who wrote down how it ended. */
  resolvedBy?: Maybe<SessionActor>;
  /** What makes it serious; kept since it is asked for. */
  seriousness: Array<SeriousnessCriterion>;
};

/** What was done about it. */
export type AdverseEventAction =
  | 'NONE'
  | 'OBSERVED'
  | 'OXYGEN'
  | 'PAUSED'
  | 'RATE_REDUCED'
  | 'RESCUE_MEDICATION'
  | 'STOPPED'
  | 'TRANSFERRED';

/** The network’s catalogue of harm. */
export type AdverseEventCode =
  | 'AGITATION'
  | 'ALLERGY'
  | 'BRADYCARDIA'
  | 'CYSTITIS'
  | 'DESATURATION'
  | 'DIPLOPIA_NYSTAGMUS'
  | 'DISSOCIATION'
  | 'DIZZINESS'
  | 'DYSPHORIA'
  | 'HALLUCINATION'
  | 'HEADACHE'
  | 'HYPERSALIVATION'
  | 'HYPERTENSION'
  | 'HYPOTENSION'
  | 'IV_INFILTRATION'
  | 'LARYNGOSPASM'
  | 'LIVER_ENZYMES_RAISED'
  | 'MISUSE_SIGNAL'
  | 'NAUSEA'
  | 'OTHER'
  | 'RESPIRATORY_DEPRESSION'
  | 'SEDATION'
  | 'SEIZURE'
  | 'SUICIDALITY'
  | 'SYNCOPE_FALL'
  | 'TACHYCARDIA'
  | 'UNPLANNED_TRANSFER'
  | 'VOMITING';

/** How it ended. */
export type AdverseEventOutcome =
  | 'FATAL'
  | 'NOT_RECOVERED'
  | 'RECOVERED'
  | 'RECOVERED_WITH_SEQUELAE'
  | 'RECOVERING'
  | 'UNKNOWN';

/** The adverse event as it is written, or why it was refused. */
export type AdverseEventPayload = {
  adverseEvent?: Maybe<AdverseEvent>;
  clientMutationId: Scalars['String']['output'];
  userErrors: Array<UserError>;
};

/** A signal that crossed a limit. It is latched: readings update it and may mark the danger as over, but only a named person takes it off the board. */
export type Alarm = {
  acknowledgedAt?: Maybe<Scalars['DateTime']['output']>;
  acknowledgedBy?: Maybe<SessionActor>;
  /** When a reading was within limits again. */
  clearedAt?: Maybe<Scalars['DateTime']['output']>;
  clinic?: Maybe<Clinic>;
  id: Scalars['ID']['output'];
  /** Of the latest reading past the limit. */
  lastMeasuredAt: Scalars['DateTime']['output'];
  /** The limit that was crossed. */
  limitValue: Scalars['Float']['output'];
  /** Of the first reading past the limit. */
  measuredAt: Scalars['DateTime']['output'];
  /** What was said on acknowledging; not told in live events. */
  note?: Maybe<Scalars['String']['output']>;
  /** Readings past the limit. */
  occurrences: Scalars['Int']['output'];
  raisedAt: Scalars['DateTime']['output'];
  rule: AlarmRule;
  /** Seconds from the alarm to its acknowledgement. */
  secondsToAcknowledge?: Maybe<Scalars['Float']['output']>;
  session?: Maybe<Session>;
  sessionId: Scalars['ID']['output'];
  severity: AlarmSeverity;
  /** Of a critical alarm: what is to be done now. */
  task?: Maybe<SessionTask>;
  /** The latest value past the limit, in the unit of its signal. */
  value: Scalars['Float']['output'];
  /** Whether the viewer may acknowledge it now. */
  viewerCanAcknowledge: Scalars['Boolean']['output'];
  /** The value furthest from safety. */
  worstValue: Scalars['Float']['output'];
};

/** A page of a list of Alarm. */
export type AlarmConnection = {
  edges: Array<AlarmEdge>;
  nodes: Array<Alarm>;
  pageInfo: PageInfo;
  /** Counted only where it is asked for. */
  totalCount: Count;
};

/** A Alarm in a list, with its place. */
export type AlarmEdge = {
  /** Opaque; good for this list with this order and filter. */
  cursor: Scalars['String']['output'];
  node: Alarm;
};

/** Which alarms a list holds. */
export type AlarmFilter = {
  clinicIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  isAcknowledged?: InputMaybe<Scalars['Boolean']['input']>;
  raisedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Exclusive. */
  raisedTo?: InputMaybe<Scalars['DateTime']['input']>;
  rules?: InputMaybe<Array<AlarmRule>>;
  sessionId?: InputMaybe<Scalars['ID']['input']>;
  severities?: InputMaybe<Array<AlarmSeverity>>;
};

/** The limits of one rule as they are in force for a patient. */
export type AlarmLimitsInForce = {
  /** Critical from here on. */
  critical?: Maybe<Scalars['Float']['output']>;
  /** Whether they were set for this patient in place of the network’s. */
  isOverridden: Scalars['Boolean']['output'];
  reason?: Maybe<Scalars['String']['output']>;
  rule: AlarmRule;
  setAt?: Maybe<Scalars['DateTime']['output']>;
  setBy?: Maybe<SessionActor>;
  /** Whether LOW or HIGH values are the danger. */
  side: Scalars['String']['output'];
  /** Warns from here on; null where the rule does not warn. */
  warn?: Maybe<Scalars['Float']['output']>;
};

/** The alarm as it is now, or why nothing was done. */
export type AlarmPayload = {
  alarm?: Maybe<Alarm>;
  clientMutationId: Scalars['String']['output'];
  userErrors: Array<UserError>;
};

/** Which danger an alarm warns of. */
export type AlarmRule =
  | 'AGITATION'
  | 'DIASTOLIC_HIGH'
  | 'DISSOCIATION'
  | 'END_TIDAL_CO2_HIGH'
  | 'END_TIDAL_CO2_LOW'
  | 'HEART_RATE_HIGH'
  | 'HEART_RATE_LOW'
  | 'OXYGEN_SATURATION_LOW'
  | 'RESPIRATORY_RATE_HIGH'
  | 'RESPIRATORY_RATE_LOW'
  | 'SEDATION_MOAAS'
  | 'SEDATION_RASS'
  | 'SYSTOLIC_HIGH'
  | 'SYSTOLIC_LOW'
  | 'WAVEFORM_ABSENT';

/** WARN: look. CRITICAL: pause the infusion and call the physician. */
export type AlarmSeverity =
  | 'CRITICAL'
  | 'WARN';

/** Orders of a list of alarms. */
export type AlarmSort =
  | 'RAISED_AT'
  | 'RAISED_AT_DESCENDING';

/** One instrument answered once by a patient. */
export type Assessment = Node & {
  assessedAt: Scalars['DateTime']['output'];
  clinic?: Maybe<Clinic>;
  id: Scalars['ID']['output'];
  instrument: InstrumentCode;
  patient?: Maybe<Patient>;
  /** Null where too few items were answered to score it. */
  score?: Maybe<Scalars['Float']['output']>;
  /** The rule that made the score from the answers. */
  scoringVersion: Scalars['String']['output'];
  /** The session it belongs to; follow-ups have none. */
  session?: Maybe<Session>;
  /** The window it serves; none for one between. */
  window?: Maybe<FollowUpWindow>;
};

/** A page of a list of Assessment. */
export type AssessmentConnection = {
  edges: Array<AssessmentEdge>;
  nodes: Array<Assessment>;
  pageInfo: PageInfo;
  /** Counted only where it is asked for. */
  totalCount: Count;
};

/** A Assessment in a list, with its place. */
export type AssessmentEdge = {
  /** Opaque; good for this list with this order and filter. */
  cursor: Scalars['String']['output'];
  node: Assessment;
};

/** Which assessments a list holds. */
export type AssessmentFilter = {
  clinicIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  instruments?: InputMaybe<Array<InstrumentCode>>;
  windows?: InputMaybe<Array<FollowUpWindow>>;
};

/** Whether an operation read or wrote records. */
export type AuditAction =
  | 'READ'
  | 'WRITE';

/** One operation’s touch of one clinic’s records of patients. */
export type AuditEvent = Node & {
  action: AuditAction;
  clinic?: Maybe<Clinic>;
  displayName: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** SHA-256 of the operation’s text. */
  operationHash: Scalars['String']['output'];
  operationName?: Maybe<Scalars['String']['output']>;
  purpose?: Maybe<PurposeOfUse>;
  recordedAt: Scalars['DateTime']['output'];
  records: Array<AuditRecords>;
  requestId: Scalars['String']['output'];
  roles: Array<Role>;
  /** Whether the entry is in its clinic’s hash chain yet. */
  sealed: Scalars['Boolean']['output'];
  /** The account that asked. */
  viewerId: Scalars['ID']['output'];
};

/** A page of a list of AuditEvent. */
export type AuditEventConnection = {
  edges: Array<AuditEventEdge>;
  nodes: Array<AuditEvent>;
  pageInfo: PageInfo;
  /** Counted only where it is asked for. */
  totalCount: Count;
};

/** A AuditEvent in a list, with its place. */
export type AuditEventEdge = {
  /** Opaque; good for this list with this order and filter. */
  cursor: Scalars['String']['output'];
  node: AuditEvent;
};

/** Which entries of the audit trail a list holds. */
export type AuditEventFilter = {
  clinicIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Entries that name this record. */
  recordId?: InputMaybe<Scalars['ID']['input']>;
  recordedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  recordedTo?: InputMaybe<Scalars['DateTime']['input']>;
  viewerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Records of one type that an operation touched. */
export type AuditRecords = {
  count: Scalars['Int']['output'];
  /** All patients; of other types the first twenty. */
  ids: Array<Scalars['ID']['output']>;
  type: Scalars['String']['output'];
};

/** One characteristic of a clinic’s patients before treatment. */
export type CaseMixFact = {
  /** Such as `diagnosis group` or `baseline NRS`. */
  characteristic: Scalars['String']['output'];
  /** Such as `CRPS`; null where the characteristic is a number. */
  level?: Maybe<Scalars['String']['output']>;
  /** Where the characteristic is a number. */
  mean?: Maybe<Scalars['Float']['output']>;
  /** Episodes at this level. */
  n?: Maybe<Scalars['Int']['output']>;
  /** Share or mean in all clinics. */
  network?: Maybe<Scalars['Float']['output']>;
  /** Their share, 0 to 1. */
  share?: Maybe<Scalars['Float']['output']>;
  suppressed?: Maybe<Suppressed>;
};

/** A regression of the event (logistic) or of the change (linear, with the baseline: ANCOVA) on what was known of patients before the first infusion. */
export type CaseMixModel = {
  /** Area under the ROC curve: 0.5 tells no one apart. */
  auc?: Maybe<Scalars['Float']['output']>;
  /** Mean squared error of the probabilities. */
  brier?: Maybe<Scalars['Float']['output']>;
  /** 1 is calibrated. */
  calibrationSlope?: Maybe<Scalars['Float']['output']>;
  coefficients: Array<ModelCoefficient>;
  /** Null for a mean. */
  events?: Maybe<Scalars['Int']['output']>;
  /** The same for the same coefficients. */
  id: Scalars['String']['output'];
  /** Patients it was fitted on. */
  n: Scalars['Int']['output'];
  /** Why it adjusts for nothing, where it does not. */
  note?: Maybe<Scalars['String']['output']>;
  /** For a mean: the share of the variance that is explained. */
  rSquared?: Maybe<Scalars['Float']['output']>;
  /** For a mean: the standard deviation of what is not explained. */
  residualDeviation?: Maybe<Scalars['Float']['output']>;
};

/** How likely the infusion is the cause, by the WHO-UMC system. */
export type Causality =
  | 'CERTAIN'
  | 'CONDITIONAL'
  | 'POSSIBLE'
  | 'PROBABLE'
  | 'UNASSESSABLE'
  | 'UNLIKELY';

/** A publication that a version rests on. */
export type Citation = {
  /** Digital object identifier, without the resolver’s address. */
  doi?: Maybe<Scalars['String']['output']>;
  /** Authors, journal, volume and pages. */
  source?: Maybe<Scalars['String']['output']>;
  /** What the publication says that the version relies on. */
  statement?: Maybe<Scalars['String']['output']>;
  title: Scalars['String']['output'];
  year: Scalars['Int']['output'];
};

/** A site where the network treats patients. */
export type Clinic = Node & {
  city: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  openedOn: Scalars['Date']['output'];
  /** Who is treated here, by family name. */
  patients?: Maybe<PatientConnection>;
  /** Who works here, by family name. */
  providers?: Maybe<ProviderConnection>;
  region: Region;
  /** Treatment rooms, by name. */
  rooms: Array<Room>;
  sessions?: Maybe<SessionConnection>;
  /** The name as it stands in addresses. */
  slug: Scalars['String']['output'];
  /** Two-letter state. */
  state: Scalars['String']['output'];
  /** IANA time zone; schedules and local days follow it. */
  timeZone: Scalars['String']['output'];
};


/** A site where the network treats patients. */
export type ClinicPatientsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A site where the network treats patients. */
export type ClinicProvidersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A site where the network treats patients. */
export type ClinicSessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SessionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: SessionSort;
};

/** The clinics of the network, compared by one indicator. */
export type ClinicComparison = {
  /** The data cut. */
  asOf: Scalars['DateTime']['output'];
  /** How many of the clinics judged chance alone would put outside the 95 % limits. */
  expectedByChanceOutside95: Scalars['Float']['output'];
  /** n of nEligible, 0 to 100; 0 where nobody is eligible. */
  followUpPercent: Scalars['Float']['output'];
  /** The limits from n = 10 to a tenth beyond the largest clinic. */
  funnel: Array<FunnelLimit>;
  indicator: Indicator;
  lineage: ComparisonLineage;
  /** Changes with the way the numbers are made. */
  methodVersion: Scalars['String']['output'];
  /** Where case mix is adjusted for. */
  model?: Maybe<CaseMixModel>;
  n: Scalars['Int']['output'];
  nEligible: Scalars['Int']['output'];
  /** In the unit of the indicator; for a share, responders of n. 0 where n is 0. */
  networkRate: Scalars['Float']['output'];
  /** How many of the clinics judged are outside the 95 % limits. */
  outside95: Scalars['Int']['output'];
  /** Where case mix is adjusted for and three clinics or more are judged. */
  overdispersion?: Maybe<ComparisonOverdispersion>;
  /** By clinic id: the order tells nothing. */
  rows: Array<ClinicComparisonRow>;
  /** The same numbers in words. */
  sentence: Scalars['String']['output'];
};

/** One clinic in a comparison. */
export type ClinicComparisonRow = {
  band: FunnelBand;
  bounds?: Maybe<FollowUpBounds>;
  /** Fewer than 80 % were followed: who did not answer may differ. */
  caution: Scalars['Boolean']['output'];
  clinic?: Maybe<Clinic>;
  /** n of nEligible, 0 to 1; null where nobody is eligible. */
  completeness?: Maybe<Scalars['Float']['output']>;
  interval?: Maybe<Interval>;
  /** At this clinic’s n; null where it is too small to judge. */
  limits?: Maybe<FunnelLimit>;
  /** Episodes with an answer in the window, or sessions. */
  n: Scalars['Int']['output'];
  /** Episodes whose window has closed, or sessions. */
  nEligible: Scalars['Int']['output'];
  /** The clinic’s own value in the unit of the indicator, unadjusted. Null below 10 answers. */
  rate?: Maybe<Scalars['Float']['output']>;
  /** Why it is not judged, and what would make it rateable. */
  refusal?: Maybe<Scalars['String']['output']>;
  /** Events; null where it is withheld, and for means and medians. */
  responders?: Maybe<Scalars['Int']['output']>;
  /** Where case mix is adjusted for: limits, band and verdict are then those of the standardised rate. */
  standardised?: Maybe<StandardisedResult>;
  /** Given where numbers of this row are withheld. */
  suppressed?: Maybe<Suppressed>;
  verdict: Verdict;
};

/** A page of a list of Clinic. */
export type ClinicConnection = {
  edges: Array<ClinicEdge>;
  nodes: Array<Clinic>;
  pageInfo: PageInfo;
  /** Counted only where it is asked for. */
  totalCount: Count;
};

/** A Clinic in a list, with its place. */
export type ClinicEdge = {
  /** Opaque; good for this list with this order and filter. */
  cursor: Scalars['String']['output'];
  node: Clinic;
};

/** Which clinics a list holds. */
export type ClinicFilter = {
  regions?: InputMaybe<Array<Region>>;
};

/** The last sequence number of one clinic. */
export type ClinicSeq = {
  clinicId: Scalars['ID']['output'];
  seq: Scalars['Int']['output'];
};

/** One of the clinics that are laid side by side. */
export type ClinicSide = {
  adjusted?: Maybe<ClinicComparisonRow>;
  caseMix: Array<CaseMixFact>;
  clinic?: Maybe<Clinic>;
  /** Episodes of the filter. */
  episodes: Scalars['Int']['output'];
  practice: Practice;
  /** Most used first. */
  protocolVersions: Array<ProtocolVersionUse>;
  unadjusted?: Maybe<ClinicComparisonRow>;
};

/** Orders of a list of clinics. */
export type ClinicSort =
  | 'NAME'
  | 'OPENED_ON';

/** All indicators of one clinic. */
export type ClinicSpine = {
  asOf: Scalars['DateTime']['output'];
  clinic?: Maybe<Clinic>;
  methodVersion: Scalars['String']['output'];
  rows: Array<SpineRow>;
};

/** A clinic’s value over time, before case-mix adjustment. */
export type ClinicTrend = {
  asOf: Scalars['DateTime']['output'];
  centre?: Maybe<Scalars['Float']['output']>;
  chart?: Maybe<TrendChart>;
  clinic?: Maybe<Clinic>;
  /** For shares that are adjusted for case mix; null where points are withheld. */
  cusum?: Maybe<TrendCusum>;
  direction: TrendDirection;
  indicator: Indicator;
  period?: Maybe<TrendPeriod>;
  points: Array<TrendPoint>;
  protocolFirstUses: Array<ProtocolFirstUse>;
  /** Null where points are withheld. */
  runs?: Maybe<TrendRuns>;
  /** Where the clinic’s own rate, or some points, are withheld. */
  suppressed?: Maybe<Suppressed>;
  /** Events beyond those expected (VLAD), running; above 0 is more. Null where the CUSUM is. */
  vlad?: Maybe<Array<CumulativePoint>>;
};

/** Two to six clinics: whom they treat, how, and what came of it. */
export type ClinicsSideBySide = {
  asOf: Scalars['DateTime']['output'];
  /** In the order asked. */
  clinics: Array<ClinicSide>;
  indicator: Indicator;
  /** Of all clinics. */
  network: Practice;
  networkRate: Scalars['Float']['output'];
};

/** CASE_MIX: each clinic against what the network would have reached with its patients. */
export type ComparisonAdjustment =
  | 'CASE_MIX'
  | 'NONE';

/** Which episodes are compared; what is not given does not narrow. */
export type ComparisonFilterInput = {
  diagnosisGroups?: InputMaybe<Array<DiagnosisGroup>>;
  /** The first month in which series ended, YYYY-MM. Whole months, so that no day can be subtracted. */
  fromMonth?: InputMaybe<Scalars['String']['input']>;
  protocolVersionIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Peers: only clinics of these regions are compared, with each other. */
  regions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The last month in which series ended, YYYY-MM. */
  toMonth?: InputMaybe<Scalars['String']['input']>;
  /** Peers: only clinics of these sizes. */
  volumeBands?: InputMaybe<Array<VolumeBand>>;
};

/** Where numbers come from. */
export type ComparisonLineage = {
  /** Nothing that came later is in them. */
  dataCut: Scalars['DateTime']['output'];
  /** Episodes whose window has closed and that the indicator can be true of. */
  eligible: Scalars['Int']['output'];
  excludedByReason: Array<ExclusionCount>;
  indicatorVersion: Scalars['String']['output'];
  methodVersion: Scalars['String']['output'];
};

/** How much clinics differ beyond what chance and case mix explain. */
export type ComparisonOverdispersion = {
  /** Whether limits are wider for it. */
  adjusted: Scalars['Boolean']['output'];
  /** Mean squared winsorised z; about 1 where chance explains all. */
  phi: Scalars['Float']['output'];
  /** Variance between clinics on the scale of O/E. */
  tau2: Scalars['Float']['output'];
  /** φ above which limits are widened: 1 + 2√(2/I). */
  threshold: Scalars['Float']['output'];
};

/** Which episodes a comparison holds; null does not narrow. */
export type ComparisonScope = {
  diagnosisGroups?: Maybe<Array<DiagnosisGroup>>;
  fromMonth?: Maybe<Scalars['String']['output']>;
  protocolVersionIds?: Maybe<Array<Scalars['ID']['output']>>;
  regions?: Maybe<Array<Scalars['String']['output']>>;
  toMonth?: Maybe<Scalars['String']['output']>;
  volumeBands?: Maybe<Array<VolumeBand>>;
};

/** Somebody did what an alarm asked for. */
export type CompleteSessionTaskInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  taskId: Scalars['ID']['input'];
};

/** What one protocol version reached for a condition, at one clinic or at all. */
export type ConditionCell = {
  /** Share of sessions with any adverse event. */
  adverseEventShare?: Maybe<Scalars['Float']['output']>;
  /** Null: all clinics. */
  clinic?: Maybe<Clinic>;
  completeness?: Maybe<Scalars['Float']['output']>;
  interval?: Maybe<Interval>;
  /** Answered; null where withheld. */
  n?: Maybe<Scalars['Int']['output']>;
  nEligible?: Maybe<Scalars['Int']['output']>;
  protocolVersion?: Maybe<ProtocolVersion>;
  /** Null below 10 answers. */
  rate?: Maybe<Scalars['Float']['output']>;
  seriousAdverseEventsPer1000Sessions?: Maybe<Scalars['Float']['output']>;
  /** Sessions of these episodes. */
  sessions?: Maybe<Scalars['Int']['output']>;
  /** What to expect next: beta-binomial shrinkage among the clinics of the version. */
  shrunken?: Maybe<ConditionEstimate>;
  suppressed?: Maybe<Suppressed>;
};

/** An estimate drawn towards the mean of its protocol version. */
export type ConditionEstimate = {
  /** 95 %. */
  lower: Scalars['Float']['output'];
  rate: Scalars['Float']['output'];
  upper: Scalars['Float']['output'];
};

/** For one condition, what each protocol version reached where. Not randomised: clinics choose. */
export type ConditionOutcomes = {
  asOf: Scalars['DateTime']['output'];
  /** Each protocol version at each clinic. */
  cells: Array<ConditionCell>;
  diagnosisGroup: DiagnosisGroup;
  indicator: Indicator;
  n: Scalars['Int']['output'];
  nEligible: Scalars['Int']['output'];
  networkRate?: Maybe<Scalars['Float']['output']>;
  /** Each protocol version at all clinics, most answers first. */
  versions: Array<ConditionCell>;
};

/** How many records a list holds, counted up to 10 000. */
export type Count = {
  precision: CountPrecision;
  value: Scalars['Int']['output'];
};

/** Whether a count was counted to the end. */
export type CountPrecision =
  | 'AT_LEAST'
  | 'EXACT';

/** A document that lets a provider do part of the work. */
export type Credential = {
  /** The last day on which it holds. */
  expiresOn: Scalars['Date']['output'];
  issuedOn: Scalars['Date']['output'];
  kind: CredentialKind;
  status: CredentialStatus;
};

/** Advanced and basic life support, registration for controlled substances, and the state’s licence. */
export type CredentialKind =
  | 'ACLS'
  | 'BLS'
  | 'DEA'
  | 'LICENSE';

/** Whether a credential holds today; EXPIRING within 30 days. */
export type CredentialStatus =
  | 'EXPIRED'
  | 'EXPIRING'
  | 'VALID';

/** Where a cumulative chart stood at the end of one period of the trend. */
export type CumulativePoint = {
  /** The first month of the period, YYYY-MM. */
  from: Scalars['String']['output'];
  /** It crossed its threshold within the period, and began again. */
  signal: Scalars['Boolean']['output'];
  value: Scalars['Float']['output'];
};

/** What a patient is treated for. */
export type Diagnosis = {
  /** ICD-10-CM. */
  code: Scalars['String']['output'];
  group: DiagnosisGroup;
  mechanism: PainMechanism;
  /** Since when the pain lasts, as the patient tells it. */
  painSince: Scalars['Date']['output'];
};

/** Groups of chronic pain that are treated and compared alike. */
export type DiagnosisGroup =
  | 'CENTRAL'
  | 'CRPS'
  | 'FIBROMYALGIA'
  | 'LOW_BACK'
  | 'OTHER'
  | 'PERIPHERAL_NEUROPATHIC'
  | 'PHANTOM_OR_POSTHERPETIC';

/** The spread of a quantity over sessions or series. */
export type Distribution = {
  /** A tenth lies below. */
  lowerDecile: Scalars['Float']['output'];
  lowerQuartile: Scalars['Float']['output'];
  median: Scalars['Float']['output'];
  n: Scalars['Int']['output'];
  upperDecile: Scalars['Float']['output'];
  upperQuartile: Scalars['Float']['output'];
};

/** Whether the rate follows the patient’s weight. */
export type DoseBasis =
  | 'MG_PER_H'
  | 'MG_PER_KG_PER_H';

/** How many episodes are not in the numbers for one reason. */
export type ExclusionCount = {
  /** Null where there are fewer than may be shown. */
  count?: Maybe<Scalars['Int']['output']>;
  reason: ExclusionReason;
};

/** WINDOW_OPEN: the series goes on, or the follow-up window has not closed. NOT_IN_DEFINITION: the indicator leaves it out. NO_ANSWER: eligible, not followed. CLINIC_TOO_SMALL counts clinics. */
export type ExclusionReason =
  | 'CLINIC_TOO_SMALL'
  | 'NOT_IN_DEFINITION'
  | 'NO_ANSWER'
  | 'WINDOW_OPEN';

/** What the rate could be, whatever became of those not followed. */
export type FollowUpBounds = {
  /** As if everybody else had. */
  best: Scalars['Float']['output'];
  /** The rate of those followed; null where it is not given. */
  observed?: Maybe<Scalars['Float']['output']>;
  /** As if nobody else had responded. */
  worst: Scalars['Float']['output'];
};

/** Days after the end of the series: END 0–3, W1 5–10, W4 21–42, W12 70–112, M6 150–210, M12 330–400. T0: at most 14 before its start. */
export type FollowUpWindow =
  | 'END'
  | 'M6'
  | 'M12'
  | 'T0'
  | 'W1'
  | 'W4'
  | 'W12';

/** The comparison to keep as it is now. */
export type FreezeComparisonInput = {
  adjust?: ComparisonAdjustment;
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  filter?: InputMaybe<ComparisonFilterInput>;
  indicator: IndicatorId;
};

/** The report that was frozen, or why none was. */
export type FreezeComparisonPayload = {
  clientMutationId: Scalars['String']['output'];
  report?: Maybe<FrozenComparison>;
  userErrors: Array<UserError>;
};

/** A comparison as it was answered once; it never changes. */
export type FrozenComparison = {
  adjust: ComparisonAdjustment;
  comparison: ClinicComparison;
  createdAt: Scalars['DateTime']['output'];
  filter: ComparisonScope;
  /** Gives the same numbers later: frozenComparison(token). */
  token: Scalars['ID']['output'];
};

/** ALERT: outside the 95 % limits. ALARM: outside the 99.8 % limits. TOO_FEW: not judged. */
export type FunnelBand =
  | 'ALARM'
  | 'ALERT'
  | 'INSIDE'
  | 'TOO_FEW';

/** Where the value of n would lie by chance, were it that of the network. */
export type FunnelLimit = {
  lower95: Scalars['Float']['output'];
  lower998: Scalars['Float']['output'];
  n: Scalars['Int']['output'];
  upper95: Scalars['Float']['output'];
  upper998: Scalars['Float']['output'];
};

/** A measure by which clinics are compared. */
export type Indicator = {
  /** What is adjusted for where case mix is; all of it known before the first infusion. Empty: nothing. */
  adjustment: Array<Scalars['String']['output']>;
  /** Of whom. */
  denominator: Scalars['String']['output'];
  /** Who is counted, of whom, and who is left out. */
  description: Scalars['String']['output'];
  direction: IndicatorDirection;
  /** Who is left out. */
  exclusions: Scalars['String']['output'];
  group: IndicatorGroup;
  id: IndicatorId;
  kind: IndicatorKind;
  /** Answers below which a clinic is not judged. */
  minimumN: Scalars['Int']['output'];
  name: Scalars['String']['output'];
  /** Who is counted. */
  numerator: Scalars['String']['output'];
  /** Who answers for the definition. */
  owner: Scalars['String']['output'];
  unit: IndicatorUnit;
  /** Changes with the definition. */
  version: Scalars['String']['output'];
  /** Null where it does not rest on a follow-up. */
  window?: Maybe<FollowUpWindow>;
};

/** Which way patients are better off. */
export type IndicatorDirection =
  | 'HIGHER_IS_BETTER'
  | 'LOWER_IS_BETTER';

/** What an indicator tells of. */
export type IndicatorGroup =
  | 'ACCESS'
  | 'EFFECT'
  | 'HARM'
  | 'PROCESS';

/** What clinics are compared by; `indicators` says what each counts. */
export type IndicatorId =
  | 'ADVERSE_EVENT_SESSIONS'
  | 'ASRA_POSITIVE'
  | 'AUTHORISATION_APPROVED'
  | 'AUTHORISATION_DAYS'
  | 'DETERIORATION_W4'
  | 'DEVIATIONS'
  | 'EARLY_STOP'
  | 'FOLLOW_UP_W4'
  | 'MME_CUT20_W4'
  | 'NO_SHOW'
  | 'NRS_CHANGE_W4'
  | 'NRS_CHANGE_W12'
  | 'PEG_CHANGE_W4'
  | 'PHQ9_CHANGE_W4'
  | 'PROMIS_PI_CHANGE_W4'
  | 'PROTOCOL_ADHERENCE'
  | 'RESP30_END'
  | 'RESP30_W4'
  | 'RESP30_W12'
  | 'RESP50_W4'
  | 'SERIOUS_ADVERSE_EVENTS'
  | 'UNPLANNED_TRANSFER'
  | 'WAIT_DAYS';

/** PROPORTION: events of n, with binomial limits. RATE: events per exposure, with Poisson limits. MEAN: a mean, with normal limits. MEDIAN: a median, with limits from the sign test. */
export type IndicatorKind =
  | 'MEAN'
  | 'MEDIAN'
  | 'PROPORTION'
  | 'RATE';

/** The unit of `rate`, its interval and its limits. SHARE runs from 0 to 1. */
export type IndicatorUnit =
  | 'DAYS'
  | 'PER_100_SESSIONS'
  | 'PER_1000_SESSIONS'
  | 'POINTS'
  | 'SHARE'
  | 'T_SCORE';

/** A questionnaire or measure of outcome. */
export type InstrumentCode =
  | 'BPI_INTERFERENCE'
  | 'GAD7'
  | 'MME'
  | 'NRS'
  | 'PEG'
  | 'PGIC'
  | 'PHQ9'
  | 'PROMIS_PF_V2_4A'
  | 'PROMIS_PI_V1_4A';

/** A confidence interval of a rate (Wilson). */
export type Interval = {
  /** 0.95 for a 95 % interval. */
  level: Scalars['Float']['output'];
  lower: Scalars['Float']['output'];
  upper: Scalars['Float']['output'];
};

/** One message of the live board. */
export type LiveBoardMessage = {
  /** On CHANGE: the row as it is now; ask for its names where the session is new to you. */
  change?: Maybe<LiveBoardRow>;
  /** On CHANGE: the clinic whose sequence this belongs to. */
  clinicId?: Maybe<Scalars['ID']['output']>;
  /** Opaque; `after` it the board goes on. */
  cursor: Scalars['String']['output'];
  /** On CHANGE: which event of the stream it follows. */
  eventType?: Maybe<Scalars['String']['output']>;
  /** On CHANGE: the row once more where the session is new to the board; select names of others here. */
  joined?: Maybe<LiveBoardRow>;
  kind: LiveBoardMessageKind;
  /** On CHANGE: when it happened. */
  occurredAt?: Maybe<Scalars['DateTime']['output']>;
  /** On SNAPSHOT: every session under way or of the day. */
  rows?: Maybe<Array<LiveBoardRow>>;
  sentAt: Scalars['DateTime']['output'];
  /** On CHANGE: grows within the clinic’s stream. */
  seq?: Maybe<Scalars['Int']['output']>;
  /** On SNAPSHOT: what it already holds. */
  seqs?: Maybe<Array<ClinicSeq>>;
};

/** SNAPSHOT: all rows. CHANGE: one row as it is now. HEARTBEAT: still here. RESYNC: forget what you hold, a snapshot follows. */
export type LiveBoardMessageKind =
  | 'CHANGE'
  | 'HEARTBEAT'
  | 'RESYNC'
  | 'SNAPSHOT';

/** One session on the live board, as it was at `asOf`. */
export type LiveBoardRow = {
  /** The server’s time at which the row was read. */
  asOf: Scalars['DateTime']['output'];
  clinic?: Maybe<Clinic>;
  clinicId: Scalars['ID']['output'];
  /** Delivered up to `asOf`; it goes on at the rate from there. */
  deliveredDoseMicrograms: Scalars['Int']['output'];
  /** When the infusion ended. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The latest reading. */
  latest?: Maybe<VitalSigns>;
  /** When the patient is to be looked at next. */
  nextDueAt?: Maybe<Scalars['DateTime']['output']>;
  nurse?: Maybe<Provider>;
  /** The nurse it is planned with, a provider. */
  nurseId?: Maybe<Scalars['ID']['output']>;
  /** Alarms that nobody has acknowledged, the gravest and oldest first. */
  openAlarms: Array<Alarm>;
  openCriticals: Scalars['Int']['output'];
  openWarnings: Scalars['Int']['output'];
  ordinal: Scalars['Int']['output'];
  patient?: Maybe<Patient>;
  patientId: Scalars['ID']['output'];
  plannedDoseMicrograms: Scalars['Int']['output'];
  /** How long the infusion is planned to run; null without a plan. */
  plannedMinutes?: Maybe<Scalars['Int']['output']>;
  /** The rate that runs now; null while nothing runs. */
  rateMicrogramsPerHour?: Maybe<Scalars['Int']['output']>;
  /** The latest readings, at most 12, oldest first, for a trend. */
  recent: Array<VitalSigns>;
  room?: Maybe<Room>;
  roomId?: Maybe<Scalars['ID']['output']>;
  scheduledAt: Scalars['DateTime']['output'];
  sessionId: Scalars['ID']['output'];
  /** Of the gravest open alarm. */
  severity?: Maybe<AlarmSeverity>;
  /** When the infusion began; elapsed time counts from here. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  state: SessionState;
  /** When it came into its state. */
  stateSince?: Maybe<Scalars['DateTime']['output']>;
  /** The session’s version, for mutations. */
  version: Scalars['Int']['output'];
};

/** One term of a model: a log odds ratio, or for a mean a difference. */
export type ModelCoefficient = {
  name: Scalars['String']['output'];
  value: Scalars['Float']['output'];
};

/** A moment at which the patient has to be looked at. */
export type MonitoringRow = {
  /** Of the reading that served it. */
  doneAt?: Maybe<Scalars['DateTime']['output']>;
  dueAt: Scalars['DateTime']['output'];
  /** CADSS-6 is asked for too. */
  includesDissociation: Scalars['Boolean']['output'];
  /** Pain is asked for too. */
  includesPain: Scalars['Boolean']['output'];
  /** BASELINE, START, INCREASE, ROUTINE or RECOVERY. */
  reason: Scalars['String']['output'];
  status: MonitoringStatus;
};

/** OVERDUE begins 5 minutes after a row was due; MISSED is a row that the next one has overtaken. */
export type MonitoringStatus =
  | 'DUE'
  | 'LATE'
  | 'MISSED'
  | 'ON_TIME'
  | 'OVERDUE'
  | 'UPCOMING';

export type Mutation = {
  /** A named person takes notice of an alarm. */
  acknowledgeAlarm: AlarmPayload;
  /** Marks an alert as seen. */
  acknowledgeOutcomeAlert: OutcomeAlertPayload;
  /** Somebody did what a critical alarm asked for. */
  completeSessionTask: AlarmPayload;
  /** Keeps a comparison, to be opened again by its token. */
  freezeComparison: FreezeComparisonPayload;
  /** A physician sets other limits for a patient, with a reason. */
  overrideAlarmLimits: OverrideAlarmLimitsPayload;
  /** Writes down harm in a session; never throttled. */
  recordAdverseEvent: AdverseEventPayload;
  /** Writes down a reading, from the pre-checks to discharge, and raises the alarms that it calls for. */
  recordVitalSigns: RecordVitalSignsPayload;
  /** Says how an adverse event ended; never throttled. */
  resolveAdverseEvent: AdverseEventPayload;
  /** Moves a session on. */
  transitionSession: TransitionSessionPayload;
  /** Ends a watch; its alerts stay. */
  unwatchOutcome: OutcomeWatchPayload;
  /** Asks to be told when a clinic leaves the range expected of it by an indicator. */
  watchOutcome: OutcomeWatchPayload;
};


export type MutationAcknowledgeAlarmArgs = {
  input: AcknowledgeAlarmInput;
};


export type MutationAcknowledgeOutcomeAlertArgs = {
  input: OwnOutcomeRecordInput;
};


export type MutationCompleteSessionTaskArgs = {
  input: CompleteSessionTaskInput;
};


export type MutationFreezeComparisonArgs = {
  input: FreezeComparisonInput;
};


export type MutationOverrideAlarmLimitsArgs = {
  input: OverrideAlarmLimitsInput;
};


export type MutationRecordAdverseEventArgs = {
  input: RecordAdverseEventInput;
};


export type MutationRecordVitalSignsArgs = {
  input: RecordVitalSignsInput;
};


export type MutationResolveAdverseEventArgs = {
  input: ResolveAdverseEventInput;
};


export type MutationTransitionSessionArgs = {
  input: TransitionSessionInput;
};


export type MutationUnwatchOutcomeArgs = {
  input: OwnOutcomeRecordInput;
};


export type MutationWatchOutcomeArgs = {
  input: WatchOutcomeInput;
};

/** One thing that needs attention, and why. */
export type NetworkSignal = {
  /** Benjamini–Hochberg over clinics and indicators. */
  adjustedPValue?: Maybe<Scalars['Float']['output']>;
  clinic?: Maybe<Clinic>;
  completeness?: Maybe<Scalars['Float']['output']>;
  /** The same as long as it is the same signal. */
  id: Scalars['ID']['output'];
  indicator: Indicator;
  kind: SignalKind;
  n: Scalars['Int']['output'];
  networkValue: Scalars['Float']['output'];
  /** Two-sided. */
  pValue?: Maybe<Scalars['Float']['output']>;
  sentence: Scalars['String']['output'];
  /** YYYY-MM. */
  since?: Maybe<Scalars['String']['output']>;
  /** In the unit of the indicator; null where withheld. */
  value?: Maybe<Scalars['Float']['output']>;
  verdict: Verdict;
  z?: Maybe<Scalars['Float']['output']>;
};

/** What stands out in the network, among all that was looked at. */
export type NetworkSignals = {
  asOf: Scalars['DateTime']['output'];
  /** How many chance alone would put there. */
  expectedByChanceOutside95: Scalars['Float']['output'];
  /** The share of false ones among OUTSIDE_EXPECTED that is put up with. */
  falseDiscoveryRate: Scalars['Float']['output'];
  methodVersion: Scalars['String']['output'];
  /** Of those, beyond the 95 % limits. */
  outside95: Scalars['Int']['output'];
  /** Most certain first. */
  signals: Array<NetworkSignal>;
  /** Clinics × indicators that were tested. */
  tested: Scalars['Int']['output'];
};

/** Anything with an id of its own, unique across the whole graph. */
export type Node = {
  id: Scalars['ID']['output'];
};

/** A clinic that left the range expected of it, as it was found. */
export type OutcomeAlert = {
  acknowledgedAt?: Maybe<Scalars['DateTime']['output']>;
  clinic?: Maybe<Clinic>;
  id: Scalars['ID']['output'];
  indicator: Indicator;
  n: Scalars['Int']['output'];
  raisedAt: Scalars['DateTime']['output'];
  /** When the clinic was back in its range. */
  resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  sentence: Scalars['String']['output'];
  /** In the unit of the indicator; null where withheld. */
  value?: Maybe<Scalars['Float']['output']>;
  verdict: Verdict;
};

/** The alert, or why it was not acknowledged. */
export type OutcomeAlertPayload = {
  alert?: Maybe<OutcomeAlert>;
  clientMutationId: Scalars['String']['output'];
  userErrors: Array<UserError>;
};

/** Every clinic by every indicator. */
export type OutcomeRug = {
  asOf: Scalars['DateTime']['output'];
  clinics: Array<RugClinic>;
  /** How many chance alone would put there. */
  expectedByChanceOutside95: Scalars['Float']['output'];
  indicators: Array<Indicator>;
  /** Cells that were judged. */
  judged: Scalars['Int']['output'];
  /** Of those, outside the 95 % limits. */
  outside95: Scalars['Int']['output'];
};

/** An indicator of a clinic that an account wants to be told about. */
export type OutcomeWatch = {
  /** Null: every clinic. */
  clinic?: Maybe<Clinic>;
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  indicator: Indicator;
};

/** The watch, or why there is none. */
export type OutcomeWatchPayload = {
  clientMutationId: Scalars['String']['output'];
  userErrors: Array<UserError>;
  watch?: Maybe<OutcomeWatch>;
};

/** Other limits for the patient of a session, from now on. */
export type OverrideAlarmLimitsInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** Needed where the network has one. */
  critical?: InputMaybe<Scalars['Float']['input']>;
  reason: Scalars['String']['input'];
  rule: AlarmRule;
  sessionId: Scalars['ID']['input'];
  /** No warning where left out. */
  warn?: InputMaybe<Scalars['Float']['input']>;
};

/** The session with the limits in force, or why they were refused. */
export type OverrideAlarmLimitsPayload = {
  clientMutationId: Scalars['String']['output'];
  session?: Maybe<Session>;
  userErrors: Array<UserError>;
};

/** One of one’s own watches or alerts. */
export type OwnOutcomeRecordInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  id: Scalars['ID']['input'];
};

/** Where a page stands in its list. */
export type PageInfo = {
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** The mechanism that dominates, in the terms of the IASP. https://www.iasp-pain.org/resources/terminology/ */
export type PainMechanism =
  | 'MIXED'
  | 'NEUROPATHIC'
  | 'NOCICEPTIVE'
  | 'NOCIPLASTIC';

/** What a partner may see at most: aggregates, de-identified rows, or identified rows. */
export type PartnerTier =
  | 'AGGREGATE'
  | 'DEIDENTIFIED'
  | 'IDENTIFIED';

/** Someone in treatment. Protected health information. */
export type Patient = Node & {
  /** Whole years, today. */
  age: Scalars['Int']['output'];
  /** What the patient answered, newest first. */
  assessments?: Maybe<AssessmentConnection>;
  birthDate: Scalars['Date']['output'];
  /** The home clinic. */
  clinic?: Maybe<Clinic>;
  diagnosis: Diagnosis;
  familyName: Scalars['String']['output'];
  givenName: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** Of given and family name, for lists that others may look over. */
  initials: Scalars['String']['output'];
  /** Unique within the clinic. */
  medicalRecordNumber: Scalars['String']['output'];
  /** ZIP code, five digits. */
  postalCode: Scalars['String']['output'];
  referredOn: Scalars['Date']['output'];
  /** Who answers for the treatment. */
  responsibleProvider?: Maybe<Provider>;
  sessions?: Maybe<SessionConnection>;
  sex: Sex;
  status: PatientStatus;
};


/** Someone in treatment. Protected health information. */
export type PatientAssessmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AssessmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Someone in treatment. Protected health information. */
export type PatientSessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SessionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: SessionSort;
};

/** A page of a list of Patient. */
export type PatientConnection = {
  edges: Array<PatientEdge>;
  nodes: Array<Patient>;
  pageInfo: PageInfo;
  /** Counted only where it is asked for. */
  totalCount: Count;
};

/** A Patient in a list, with its place. */
export type PatientEdge = {
  /** Opaque; good for this list with this order and filter. */
  cursor: Scalars['String']['output'];
  node: Patient;
};

/** Which patients a list holds: those that meet all that is given. */
export type PatientFilter = {
  clinicIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  diagnosisGroups?: InputMaybe<Array<DiagnosisGroup>>;
  /** How the family name or the medical record number begins, whatever the case; 100 characters at most. */
  search?: InputMaybe<Scalars['String']['input']>;
  statuses?: InputMaybe<Array<PatientStatus>>;
};

/** Orders of a list of patients. */
export type PatientSort =
  | 'FAMILY_NAME'
  /** The latest referral first. */
  | 'REFERRED_ON';

/** Where a patient stands: in a series of infusions, followed up after it, in boosters, or done. */
export type PatientStatus =
  | 'CLOSED'
  | 'FOLLOW_UP'
  | 'IN_SERIES'
  | 'MAINTENANCE';

/** What the clinics of the comparison reached, from least to most. */
export type PeerSpread = {
  /** Clinics with a value that is shown. */
  clinics: Scalars['Int']['output'];
  lowerQuartile: Scalars['Float']['output'];
  maximum: Scalars['Float']['output'];
  median: Scalars['Float']['output'];
  minimum: Scalars['Float']['output'];
  upperQuartile: Scalars['Float']['output'];
};

/** How a clinic treats. */
export type Practice = {
  /** Delivered of planned dose, the mean over sessions. */
  deliveredShareOfPlanned?: Maybe<Scalars['Float']['output']>;
  deviationsPer100Sessions?: Maybe<Scalars['Float']['output']>;
  /** Milligrams delivered a session; null below 11 sessions. */
  doseMilligrams?: Maybe<Distribution>;
  /** Minutes of infusion a session. */
  durationMinutes?: Maybe<Distribution>;
  /** Share of sessions that were stopped early. */
  earlyStopShare?: Maybe<Scalars['Float']['output']>;
  /** Share of appointments. */
  noShowShare?: Maybe<Scalars['Float']['output']>;
  /** Share of sessions without a deviation from the protocol. */
  protocolAdherence?: Maybe<Scalars['Float']['output']>;
  /** Sessions that ended. */
  sessions: Scalars['Int']['output'];
  /** Sessions of a series that has ended. */
  sessionsPerSeries?: Maybe<Distribution>;
  /** Where some of these are withheld. */
  suppressed?: Maybe<Suppressed>;
};

/** A way to treat, whose versions are approved. */
export type Protocol = Node & {
  /** The one version that may be treated by. */
  approvedVersion?: Maybe<ProtocolVersion>;
  id: Scalars['ID']['output'];
  /** What it is for; nothing where it is for any group. */
  indication?: Maybe<DiagnosisGroup>;
  /** The name as it stands in addresses. */
  slug: Scalars['String']['output'];
  summary: Scalars['String']['output'];
  title: Scalars['String']['output'];
  /** All versions, the newest first. */
  versions: ProtocolVersionConnection;
};


/** A way to treat, whose versions are approved. */
export type ProtocolVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of a list of Protocol. */
export type ProtocolConnection = {
  edges: Array<ProtocolEdge>;
  nodes: Array<Protocol>;
  pageInfo: PageInfo;
  /** Counted only where it is asked for. */
  totalCount: Count;
};

/** What is infused, how fast, how long and how often. */
export type ProtocolDose = {
  basis: DoseBasis;
  durationMinutes: Scalars['Int']['output'];
  /** Days from one session to the next. */
  frequencyDays: Scalars['Int']['output'];
  /** The rate is cut here, whatever the weight. */
  maximumRateMicrogramsPerHour?: Maybe<Scalars['Int']['output']>;
  /** No session delivers more. */
  maximumSessionMicrograms: Scalars['Int']['output'];
  /** The rate where it is the same for all. */
  rateMicrogramsPerHour?: Maybe<Scalars['Int']['output']>;
  /** The rate where it follows the weight. */
  rateMicrogramsPerKgPerHour?: Maybe<Scalars['Int']['output']>;
  /** Sessions in a series. */
  seriesSize: Scalars['Int']['output'];
};

/** A Protocol in a list, with its place. */
export type ProtocolEdge = {
  /** Opaque; good for this list with this order and filter. */
  cursor: Scalars['String']['output'];
  node: Protocol;
};

/** When a clinic first used a protocol version. Not a cause of what follows. */
export type ProtocolFirstUse = {
  /** YYYY-MM. */
  month: Scalars['String']['output'];
  protocolVersion?: Maybe<ProtocolVersion>;
};

/** One wording of a protocol; unchangeable once it is approved. */
export type ProtocolVersion = Node & {
  approvedAt?: Maybe<Scalars['DateTime']['output']>;
  citations: Array<Citation>;
  /** SHA-256 of the content’s canonical JSON, in hexadecimal: what was approved. */
  contentHash: Scalars['String']['output'];
  dose: ProtocolDose;
  effectiveFrom?: Maybe<Scalars['Date']['output']>;
  id: Scalars['ID']['output'];
  protocol: Protocol;
  /** MAJOR for dose, eligibility or monitoring; MINOR for an option; PATCH for words. */
  semanticVersion: Scalars['String']['output'];
  state: ProtocolVersionState;
};

/** A page of a list of ProtocolVersion. */
export type ProtocolVersionConnection = {
  edges: Array<ProtocolVersionEdge>;
  nodes: Array<ProtocolVersion>;
  pageInfo: PageInfo;
  /** Counted only where it is asked for. */
  totalCount: Count;
};

/** A ProtocolVersion in a list, with its place. */
export type ProtocolVersionEdge = {
  /** Opaque; good for this list with this order and filter. */
  cursor: Scalars['String']['output'];
  node: ProtocolVersion;
};

/** Where a version stands between its draft and its end; SUSPENDED is a stop for safety. */
export type ProtocolVersionState =
  | 'APPROVED'
  | 'CHANGES_REQUESTED'
  | 'DRAFT'
  | 'IN_REVIEW'
  | 'RETIRED'
  | 'SUPERSEDED'
  | 'SUSPENDED';

/** How much a clinic gives by one protocol version. */
export type ProtocolVersionUse = {
  /** Episodes; null where there are fewer than may be shown. */
  episodes?: Maybe<Scalars['Int']['output']>;
  protocolVersion?: Maybe<ProtocolVersion>;
  share?: Maybe<Scalars['Float']['output']>;
};

/** Someone who works at one clinic or several. */
export type Provider = Node & {
  /** What lets this person work, by kind. */
  credentials: Array<Credential>;
  /** As colleagues read it, with the degree. */
  displayName: Scalars['String']['output'];
  familyName: Scalars['String']['output'];
  givenName: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** National Provider Identifier (NPI), ten digits. 45 CFR 162.406. */
  nationalProviderId: Scalars['String']['output'];
  /** For whom this provider answers, by family name: those at clinics that the viewer may see. */
  patients?: Maybe<PatientConnection>;
  /** Roles at each clinic, the primary ones first. */
  roles: Array<ProviderRole>;
  specialty: Scalars['String']['output'];
};


/** Someone who works at one clinic or several. */
export type ProviderPatientsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of a list of Provider. */
export type ProviderConnection = {
  edges: Array<ProviderEdge>;
  nodes: Array<Provider>;
  pageInfo: PageInfo;
  /** Counted only where it is asked for. */
  totalCount: Count;
};

/** A Provider in a list, with its place. */
export type ProviderEdge = {
  /** Opaque; good for this list with this order and filter. */
  cursor: Scalars['String']['output'];
  node: Provider;
};

/** Which providers a list holds: those with one role that meets all that is given. */
export type ProviderFilter = {
  clinicIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  roles?: InputMaybe<Array<Role>>;
};

/** What a provider is at one clinic. */
export type ProviderRole = {
  clinic?: Maybe<Clinic>;
  /** Whether this is where the provider belongs first. */
  isPrimary: Scalars['Boolean']['output'];
  role: Role;
  since: Scalars['Date']['output'];
};

/** Orders of a list of providers. */
export type ProviderSort =
  | 'FAMILY_NAME'
  | 'SPECIALTY';

/** Why patients’ records are asked for. 45 CFR 164.502(b). */
export type PurposeOfUse =
  | 'AUDIT'
  | 'OPERATIONS'
  | 'PAYMENT'
  | 'RESEARCH'
  | 'TREATMENT';

export type Query = {
  /** Alarms, the newest first unless asked otherwise. */
  alarms?: Maybe<AlarmConnection>;
  /** One assessment, or nothing where there is none to be seen. */
  assessment?: Maybe<Assessment>;
  /** Assessments of the clinics whose patients the viewer may see, the newest first. */
  assessments?: Maybe<AssessmentConnection>;
  /** The audit trail, newest first. */
  auditEvents?: Maybe<AuditEventConnection>;
  /** One clinic, or nothing where there is none to be seen. */
  clinic?: Maybe<Clinic>;
  /** One clinic by the name in its address. */
  clinicBySlug?: Maybe<Clinic>;
  /** Whether the clinics of the network differ, before case-mix adjustment unless it is asked for. */
  clinicComparison?: Maybe<ClinicComparison>;
  /** Every indicator of one clinic, against its peers. */
  clinicSpine?: Maybe<ClinicSpine>;
  /** One clinic’s rate over time, with its control limits. */
  clinicTrend?: Maybe<ClinicTrend>;
  /** The clinics of the network. */
  clinics?: Maybe<ClinicConnection>;
  /** Why two to six clinics may differ. */
  clinicsSideBySide?: Maybe<ClinicsSideBySide>;
  /** For one condition, which protocol works where. */
  conditionOutcomes?: Maybe<ConditionOutcomes>;
  /** A comparison by the token it was frozen under. */
  frozenComparison?: Maybe<FrozenComparison>;
  /** What clinics can be compared by. */
  indicators?: Maybe<Array<Indicator>>;
  /** What stands out across all clinics and indicators, after case-mix adjustment. */
  networkSignals?: Maybe<NetworkSignals>;
  /** Any record by its id; null where it does not exist or is not to be seen, alike. */
  node?: Maybe<Node>;
  /** Up to 100 records by their ids, in the same order. */
  nodes: Array<Maybe<Node>>;
  /** The viewer’s alerts, newest first; at most 200. */
  outcomeAlerts?: Maybe<Array<OutcomeAlert>>;
  /** Where the pattern is, across clinics and indicators. */
  outcomeRug?: Maybe<OutcomeRug>;
  /** What the viewer wants to be told about, newest first. */
  outcomeWatches?: Maybe<Array<OutcomeWatch>>;
  /** One patient, or nothing where there is none to be seen. */
  patient?: Maybe<Patient>;
  /** The patients of the clinics that the viewer may see. */
  patients?: Maybe<PatientConnection>;
  /** One protocol, or nothing where there is none to be seen. */
  protocol?: Maybe<Protocol>;
  /** One version of a protocol, or nothing. */
  protocolVersion?: Maybe<ProtocolVersion>;
  /** All versions of all protocols, the newest first. */
  protocolVersions?: Maybe<ProtocolVersionConnection>;
  /** The protocols of the network, by title. */
  protocols?: Maybe<ProtocolConnection>;
  /** One provider, or nothing where there is none to be seen. */
  provider?: Maybe<Provider>;
  /** The people who work at the clinics. */
  providers?: Maybe<ProviderConnection>;
  /** The client's budget of points, and what this operation takes of it. Asking costs nothing by itself. */
  rateLimit?: Maybe<RateLimit>;
  /** How long relief lasts, at one clinic or at all. */
  reliefDuration?: Maybe<ReliefDuration>;
  /** One room, or nothing where there is none. */
  room?: Maybe<Room>;
  /** One session, or nothing where there is none to be seen. */
  session?: Maybe<Session>;
  /** Sessions of the clinics whose patients the viewer may see. */
  sessions?: Maybe<SessionConnection>;
  /** Who is signed in; null where nobody is. */
  viewer?: Maybe<Viewer>;
};


export type QueryAlarmsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AlarmFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: AlarmSort;
};


export type QueryAssessmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAssessmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AssessmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAuditEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditEventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryClinicArgs = {
  id: Scalars['ID']['input'];
};


export type QueryClinicBySlugArgs = {
  slug: Scalars['String']['input'];
};


export type QueryClinicComparisonArgs = {
  adjust?: ComparisonAdjustment;
  filter?: InputMaybe<ComparisonFilterInput>;
  indicator: IndicatorId;
};


export type QueryClinicSpineArgs = {
  adjust?: ComparisonAdjustment;
  clinicId: Scalars['ID']['input'];
  filter?: InputMaybe<ComparisonFilterInput>;
};


export type QueryClinicTrendArgs = {
  clinicId: Scalars['ID']['input'];
  indicator: IndicatorId;
};


export type QueryClinicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ClinicFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: ClinicSort;
};


export type QueryClinicsSideBySideArgs = {
  clinicIds: Array<Scalars['ID']['input']>;
  filter?: InputMaybe<ComparisonFilterInput>;
  indicator?: IndicatorId;
};


export type QueryConditionOutcomesArgs = {
  diagnosisGroup: DiagnosisGroup;
  indicator?: IndicatorId;
};


export type QueryFrozenComparisonArgs = {
  token: Scalars['ID']['input'];
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QueryOutcomeRugArgs = {
  adjust?: ComparisonAdjustment;
  filter?: InputMaybe<ComparisonFilterInput>;
};


export type QueryPatientArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPatientsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PatientFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: PatientSort;
};


export type QueryProtocolArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProtocolVersionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProtocolVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryProtocolsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryProviderArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProvidersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProviderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: ProviderSort;
};


export type QueryRateLimitArgs = {
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryReliefDurationArgs = {
  clinicId?: InputMaybe<Scalars['ID']['input']>;
  filter?: InputMaybe<ComparisonFilterInput>;
};


export type QueryRoomArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySessionArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SessionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: SessionSort;
};

/** Where a clinic may stand among those judged, never as one number; 1 is the highest rate, not the best. */
export type RankInterval = {
  /** How many clinics are ranked. */
  among: Scalars['Int']['output'];
  from?: Maybe<Scalars['Int']['output']>;
  /** Why it is not ranked, and what would make it rateable. */
  refusal?: Maybe<Scalars['String']['output']>;
  to?: Maybe<Scalars['Int']['output']>;
};

/** A bucket of points that fills up steadily; operations take from it. */
export type RateLimit = {
  /** Points of this operation by the sizes it asks for, before anything ran. */
  cost: Scalars['Int']['output'];
  /** Points a full bucket holds. */
  limit: Scalars['Int']['output'];
  /** Records the answer may hold. */
  nodeCount: Scalars['Int']['output'];
  /** Points left once this operation is charged. */
  remaining: Scalars['Int']['output'];
  /** When the bucket is full again if nothing more is taken. */
  resetAt: Scalars['DateTime']['output'];
};

/** Harm in a session that goes on. */
export type RecordAdverseEventInput = {
  action?: InputMaybe<AdverseEventAction>;
  causality?: InputMaybe<Causality>;
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  code: AdverseEventCode;
  /** CTCAE version 5 grade, 1 to 5. */
  grade: Scalars['Int']['input'];
  /** Needed where it is written down more than 5 minutes later. */
  lateReason?: InputMaybe<Scalars['String']['input']>;
  /** Needed for OTHER. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** When it began; now where left out. */
  occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What makes it serious, if anything. */
  seriousness?: Array<SeriousnessCriterion>;
  sessionId: Scalars['ID']['input'];
};

/** One reading; what was not measured is left out. Each value has a plausible range. */
export type RecordVitalSignsInput = {
  /** 0 to 24. */
  cadss6?: InputMaybe<Scalars['Int']['input']>;
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** 20 to 200 mm[Hg], below systolic. */
  diastolicMmHg?: InputMaybe<Scalars['Int']['input']>;
  /** 0 to 150 mm[Hg]. */
  endTidalCo2MmHg?: InputMaybe<Scalars['Int']['input']>;
  /** 20 to 250. */
  heartRatePerMinute?: InputMaybe<Scalars['Int']['input']>;
  isDistressed?: InputMaybe<Scalars['Boolean']['input']>;
  isOnOxygen?: InputMaybe<Scalars['Boolean']['input']>;
  /** Needed where it is written down more than 5 minutes later. */
  lateReason?: InputMaybe<Scalars['String']['input']>;
  /** Now where left out; at most a day ago. */
  measuredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** 0 to 5. */
  moaas?: InputMaybe<Scalars['Int']['input']>;
  /** 40 to 100 %. */
  oxygenSaturationPercent?: InputMaybe<Scalars['Int']['input']>;
  /** 0 to 10. */
  painNrs?: InputMaybe<Scalars['Int']['input']>;
  /** −5 to +4. */
  rass?: InputMaybe<Scalars['Int']['input']>;
  /** 0 to 60. */
  respiratoryRatePerMinute?: InputMaybe<Scalars['Int']['input']>;
  sessionId: Scalars['ID']['input'];
  source?: VitalSignsSource;
  /** 40 to 300 mm[Hg]. */
  systolicMmHg?: InputMaybe<Scalars['Int']['input']>;
  /** 28 to 44 °C, one decimal. */
  temperatureCelsius?: InputMaybe<Scalars['Float']['input']>;
  /** 0 to 3600 s without a waveform. */
  waveformAbsentSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** The reading as it is written, or why it was refused. */
export type RecordVitalSignsPayload = {
  /** Alarms that this reading raised or made critical. */
  alarms?: Maybe<Array<Alarm>>;
  clientMutationId: Scalars['String']['output'];
  session?: Maybe<Session>;
  userErrors: Array<UserError>;
  vitalSigns?: Maybe<VitalSigns>;
};

/** Census regions of the United States. */
export type Region =
  | 'MIDWEST'
  | 'NORTHEAST'
  | 'SOUTH'
  | 'WEST';

/** How long relief lasted in those who had it at the end of the series (Kaplan–Meier): at least 30 % less pain than at baseline, until the first answer without. */
export type ReliefDuration = {
  asOf: Scalars['DateTime']['output'];
  /** In how many it still held at the last answer. */
  censored?: Maybe<Scalars['Int']['output']>;
  /** Null: the whole network. */
  clinic?: Maybe<Clinic>;
  /** Days; null where the curve stays above one half. */
  medianDays?: Maybe<Scalars['Float']['output']>;
  /** 95 %. */
  medianLowerDays?: Maybe<Scalars['Float']['output']>;
  /** Null where it is not reached. */
  medianUpperDays?: Maybe<Scalars['Float']['output']>;
  methodVersion: Scalars['String']['output'];
  /** Episodes that had relief at the end of the series. */
  n: Scalars['Int']['output'];
  steps: Array<ReliefStep>;
  suppressed?: Maybe<Suppressed>;
};

/** The curve from one time to the next. */
export type ReliefStep = {
  /** Whose relief was still known to hold, just before. */
  atRisk: Scalars['Int']['output'];
  /** Who were last heard of then, with relief. */
  censored?: Maybe<Scalars['Int']['output']>;
  /** Days after the end of the series. */
  days: Scalars['Int']['output'];
  /** Whose relief was lost by then. */
  events?: Maybe<Scalars['Int']['output']>;
  /** 95 %, Greenwood, on the log–log scale. */
  lower: Scalars['Float']['output'];
  /** The share in whom relief still holds. */
  survival: Scalars['Float']['output'];
  upper: Scalars['Float']['output'];
};

/** How an adverse event ended. */
export type ResolveAdverseEventInput = {
  adverseEventId: Scalars['ID']['input'];
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  outcome: AdverseEventOutcome;
  /** Now where left out. */
  resolvedAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What someone is in the network or at a clinic. */
export type Role =
  | 'ANALYST'
  | 'AUDITOR'
  | 'CLINIC_MANAGER'
  | 'COORDINATOR'
  | 'MEDICAL_DIRECTOR'
  | 'NETWORK_ADMIN'
  | 'NURSE'
  | 'PARTNER'
  | 'PHARMACIST'
  | 'PHYSICIAN';

/** A role, at one clinic or in the whole network. */
export type RoleGrant = {
  /** Null where the role holds in the whole network. */
  clinic?: Maybe<Clinic>;
  role: Role;
};

/** A room with one or more infusion chairs. */
export type Room = Node & {
  chairCount: Scalars['Int']['output'];
  clinic: Clinic;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};

/** One clinic by one indicator. */
export type RugCell = {
  band: FunnelBand;
  completeness?: Maybe<Scalars['Float']['output']>;
  indicatorId: IndicatorId;
  /** Numbers of this cell are withheld. */
  isSuppressed: Scalars['Boolean']['output'];
  n: Scalars['Int']['output'];
  trend: TrendDirection;
  verdict: Verdict;
  /** Standard errors from what is expected; null where not judged. */
  z?: Maybe<Scalars['Float']['output']>;
};

/** A clinic’s cells, in the order of the indicators. */
export type RugClinic = {
  cells: Array<RugCell>;
  clinic?: Maybe<Clinic>;
  /** To cluster by. */
  region?: Maybe<Scalars['String']['output']>;
};

/** What makes an adverse event serious, ICH E2A. */
export type SeriousnessCriterion =
  | 'DEATH'
  | 'DISABILITY'
  | 'HOSPITALISATION'
  | 'IMPORTANT_MEDICAL_EVENT'
  | 'LIFE_THREATENING';

/** One infusion of a patient, from its appointment to its end. */
export type Session = Node & {
  adverseEvents: Array<AdverseEvent>;
  /** What each rule goes by for this patient. */
  alarmLimits: Array<AlarmLimitsInForce>;
  /** All alarms, in time. */
  alarms: Array<Alarm>;
  /** What can follow the present state. */
  allowedTransitions: Array<SessionTransition>;
  /** What was answered there, oldest first. */
  assessments?: Maybe<AssessmentConnection>;
  clinic?: Maybe<Clinic>;
  /** Delivered ketamine, µg. */
  deliveredDoseMicrograms?: Maybe<Scalars['Int']['output']>;
  /** When the infusion ended. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** When the patient is to be looked at next, and how it went. */
  monitoring: SessionMonitoring;
  /** Its place in the patient’s course, from 1. */
  ordinal: Scalars['Int']['output'];
  patient?: Maybe<Patient>;
  /** Planned ketamine, µg. */
  plannedDoseMicrograms: Scalars['Int']['output'];
  /** The version in force when the session was planned. */
  protocolVersion?: Maybe<ProtocolVersion>;
  /** The supervising clinician. */
  provider?: Maybe<Provider>;
  room?: Maybe<Room>;
  scheduledAt: Scalars['DateTime']['output'];
  /** When the infusion began. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  state: SessionState;
  /** Grows with each change; mutations ask for the one that was read. */
  version: Scalars['Int']['output'];
  /** Whether the viewer may set other limits for this patient. */
  viewerCanOverrideAlarmLimits: Scalars['Boolean']['output'];
  /** Whether the viewer may write down an adverse event now. */
  viewerCanRecordAdverseEvents: Scalars['Boolean']['output'];
  /** Whether the viewer may write down vital signs now. */
  viewerCanRecordVitalSigns: Scalars['Boolean']['output'];
  /** All readings, in time. */
  vitals: Array<VitalSigns>;
};


/** One infusion of a patient, from its appointment to its end. */
export type SessionAssessmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Who did something in a session. */
export type SessionActor = {
  /** The name they acted under; null where none was kept. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** Of an account, or of a provider for what came in from elsewhere. */
  id: Scalars['ID']['output'];
};

/** A page of a list of Session. */
export type SessionConnection = {
  edges: Array<SessionEdge>;
  nodes: Array<Session>;
  pageInfo: PageInfo;
  /** Counted only where it is asked for. */
  totalCount: Count;
};

/** A Session in a list, with its place. */
export type SessionEdge = {
  /** Opaque; good for this list with this order and filter. */
  cursor: Scalars['String']['output'];
  node: Session;
};

/** One message of a live stream of sessions. */
export type SessionEvent = {
  /** On an event: who did it; null where the platform did. */
  actor?: Maybe<SessionActor>;
  /** On ADVERSE_EVENT: the event as it was written down, without its note. */
  adverseEvent?: Maybe<AdverseEvent>;
  /** On ALARM_RAISED and ALARM_ACKNOWLEDGED: the alarm as it was then, without its note. */
  alarm?: Maybe<Alarm>;
  /** On an event: the clinic whose sequence this belongs to. */
  clinicId?: Maybe<Scalars['ID']['output']>;
  /** Opaque; `after` it the stream goes on. */
  cursor: Scalars['String']['output'];
  /** On an event: its type in the event log. */
  eventType?: Maybe<Scalars['String']['output']>;
  fromState?: Maybe<SessionState>;
  kind: SessionEventKind;
  /** On an event: when it happened. */
  occurredAt?: Maybe<Scalars['DateTime']['output']>;
  /** On RATE_CHANGED: the rate from now on. */
  rateMicrogramsPerHour?: Maybe<Scalars['Int']['output']>;
  sentAt: Scalars['DateTime']['output'];
  /** On an event: without gaps within the clinic’s stream. */
  seq?: Maybe<Scalars['Int']['output']>;
  /** On SNAPSHOT: what it already holds. */
  seqs?: Maybe<Array<ClinicSeq>>;
  /** On an event: the session as it is now. What the event itself carries is quicker. */
  session?: Maybe<Session>;
  /** On an event: the session it is about. */
  sessionId?: Maybe<Scalars['ID']['output']>;
  /** On SNAPSHOT: sessions under way and of the day around now. */
  sessions?: Maybe<Array<Session>>;
  toState?: Maybe<SessionState>;
  transition?: Maybe<SessionTransition>;
  /** On VITAL_SIGNS: the reading, as the event carries it. */
  vitalSigns?: Maybe<VitalSigns>;
};

/** SNAPSHOT: what there is now. CHANGED: one session moved. HEARTBEAT: still here. RESYNC: forget what you hold, a snapshot follows. OTHER: see eventType. */
export type SessionEventKind =
  | 'ADVERSE_EVENT'
  | 'ALARM_ACKNOWLEDGED'
  | 'ALARM_RAISED'
  | 'CHANGED'
  | 'HEARTBEAT'
  | 'OTHER'
  | 'RATE_CHANGED'
  | 'RESYNC'
  | 'SNAPSHOT'
  | 'VITAL_SIGNS';

/** Which sessions a list holds. */
export type SessionFilter = {
  clinicIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  patientId?: InputMaybe<Scalars['ID']['input']>;
  scheduledFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Exclusive. */
  scheduledTo?: InputMaybe<Scalars['DateTime']['input']>;
  states?: InputMaybe<Array<SessionState>>;
};

/** Whether the patient is looked at as often as the schedule says. */
export type SessionMonitoring = {
  /** onTime ÷ due, 0 to 1; null while nothing was due. */
  adherence?: Maybe<Scalars['Float']['output']>;
  /** Rows whose time is over. */
  due: Scalars['Int']['output'];
  /** The earliest row that waits for a reading. */
  nextDueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Of those, rows with a reading within 5 minutes. */
  onTime: Scalars['Int']['output'];
  /** Since when that row is overdue. */
  overdueSince?: Maybe<Scalars['DateTime']['output']>;
  rows: Array<MonitoringRow>;
};

/** Orders of a list of sessions. */
export type SessionSort =
  | 'SCHEDULED_AT'
  | 'SCHEDULED_AT_DESCENDING';

/** Where a session stands; the last five end it. */
export type SessionState =
  | 'CANCELLED'
  | 'CHECKED_IN'
  | 'COMPLETED'
  | 'CONFIRMED'
  | 'DEFERRED'
  | 'DISCHARGE_READY'
  | 'INFUSING'
  | 'NO_SHOW'
  | 'PAUSED'
  | 'PRE_CHECK'
  | 'READY'
  | 'RECOVERY'
  | 'SCHEDULED'
  | 'TRANSFERRED';

/** What an alarm asks somebody to do now. */
export type SessionTask = {
  doneAt?: Maybe<Scalars['DateTime']['output']>;
  doneBy?: Maybe<SessionActor>;
  id: Scalars['ID']['output'];
  /** PAUSE_AND_CALL: pause the infusion and call the physician. */
  kind: Scalars['String']['output'];
  note?: Maybe<Scalars['String']['output']>;
  openedAt: Scalars['DateTime']['output'];
};

/** A move of a session from one state to another. */
export type SessionTransition =
  | 'BEGIN_PRE_CHECK'
  | 'CANCEL'
  | 'CHECK_IN'
  | 'CONFIRM'
  | 'DEFER'
  | 'DISCHARGE'
  | 'MARK_NO_SHOW'
  | 'MEET_CRITERIA'
  | 'PASS_PRE_CHECK'
  | 'PAUSE'
  | 'REGRESS'
  | 'RESUME'
  | 'START_INFUSION'
  | 'STOP'
  | 'TRANSFER';

/** Sex as it is recorded for clinical use. */
export type Sex =
  | 'FEMALE'
  | 'MALE'
  | 'UNKNOWN';

/** What to expect of a clinic next year: its rate drawn towards the network’s as far as chance may explain it. */
export type ShrunkenEstimate = {
  rate: Scalars['Float']['output'];
  /** O/E; null for a mean. */
  ratio?: Maybe<Scalars['Float']['output']>;
  /** Of the rate. */
  standardError: Scalars['Float']['output'];
};

/** OUTSIDE_EXPECTED: beyond chance, all tests taken together. SHIFT: runs about the clinic’s own median. COMPLETENESS_DROP: follow-up fell against the quarters before. */
export type SignalKind =
  | 'COMPLETENESS_DROP'
  | 'OUTSIDE_EXPECTED'
  | 'SHIFT';

/** One indicator of a clinic, against its peers. */
export type SpineRow = {
  band: FunnelBand;
  completeness?: Maybe<Scalars['Float']['output']>;
  indicator: Indicator;
  interval?: Maybe<Interval>;
  n: Scalars['Int']['output'];
  nEligible: Scalars['Int']['output'];
  /** Of all clinics compared. */
  networkValue: Scalars['Float']['output'];
  /** Null where fewer than three clinics have a value. */
  peers?: Maybe<PeerSpread>;
  /** Why it is not judged, and what would make it rateable. */
  refusal?: Maybe<Scalars['String']['output']>;
  suppressed?: Maybe<Suppressed>;
  trend: TrendDirection;
  /** In the unit of the indicator; adjusted where that is asked. */
  value?: Maybe<Scalars['Float']['output']>;
  verdict: Verdict;
  /** Standard errors from what is expected; null where not judged. */
  z?: Maybe<Scalars['Float']['output']>;
};

/** What a clinic reached against what the network would have reached with its patients. */
export type StandardisedResult = {
  /** z with what clinics differ beyond chance in its error; what the band follows from. */
  adjustedZ: Scalars['Float']['output'];
  band: FunnelBand;
  /** E: the sum of its patients’ probabilities; over all clinics it equals O. For a mean, the mean predicted. */
  expected: Scalars['Float']['output'];
  /** Of the standardised rate. */
  interval: Interval;
  /** O: events; for a mean, its value. */
  observed: Scalars['Float']['output'];
  rankInterval: RankInterval;
  /** O/E; null for a mean. */
  ratio?: Maybe<Scalars['Float']['output']>;
  shrunken: ShrunkenEstimate;
  /** O/E times the network’s rate, not bounded by 1. For a mean, the network’s and O − E. */
  standardisedRate: Scalars['Float']['output'];
  verdict: Verdict;
  /** (O − E)/√V. */
  z: Scalars['Float']['output'];
};

export type Subscription = {
  /** The board of sessions under way and of the day: a snapshot, then each changed row; `after` a cursor it goes on where it stopped. */
  liveBoard: LiveBoardMessage;
  /** Live sessions: a snapshot, then every event once and in order; `after` a cursor it goes on where it stopped. */
  sessionEvents: SessionEvent;
};


export type SubscriptionLiveBoardArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  clinicIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type SubscriptionSessionEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  clinicIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  sessionId?: InputMaybe<Scalars['ID']['input']>;
};

/** Why numbers are withheld: they could point at people. */
export type Suppressed = {
  /** Counts below this are not shown. */
  minN: Scalars['Int']['output'];
  reason: Scalars['String']['output'];
};

/** One move of a session. */
export type TransitionSessionInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Needed to cancel, defer, pause, stop or transfer. */
  reason?: InputMaybe<Scalars['String']['input']>;
  sessionId: Scalars['ID']['input'];
  transition: SessionTransition;
};

/** The session as it is now, or why it did not move. */
export type TransitionSessionPayload = {
  clientMutationId: Scalars['String']['output'];
  session?: Maybe<Session>;
  userErrors: Array<UserError>;
};

/** P: binomial limits. P_PRIME: Laney’s, where points vary more than that. U: Poisson limits. XMR: individual values and moving ranges. */
export type TrendChart =
  | 'P'
  | 'P_PRIME'
  | 'U'
  | 'XMR';

/** Risk-adjusted CUSUM (Steiner 2000), which watches for worse than the case mix lets expect. */
export type TrendCusum = {
  /** Patients, on average, until it signals though all is as expected; null where it never does. */
  falseAlarmRunLength?: Maybe<Scalars['Float']['output']>;
  /** The odds ratio it looks for. */
  oddsRatio: Scalars['Float']['output'];
  points: Array<CumulativePoint>;
  /** h: it signals at or above. */
  threshold: Scalars['Float']['output'];
};

/** Where the last quarters lie against those before, by runs about the median. STEADY: chance may explain it. UNKNOWN: too few points, or some withheld. */
export type TrendDirection =
  | 'DOWN'
  | 'STEADY'
  | 'UNKNOWN'
  | 'UP';

/** QUARTER where months would be too small to show. */
export type TrendPeriod =
  | 'MONTH'
  | 'QUARTER';

/** Series that ended in one period. */
export type TrendPoint = {
  events?: Maybe<Scalars['Int']['output']>;
  /** The first month of the period, YYYY-MM. */
  from: Scalars['String']['output'];
  isOutside?: Maybe<Scalars['Boolean']['output']>;
  isWithheld: Scalars['Boolean']['output'];
  /** Three standard deviations; null with fewer than 12 points. */
  lower?: Maybe<Scalars['Float']['output']>;
  n: Scalars['Int']['output'];
  /** Null without answers, and where it is withheld. */
  rate?: Maybe<Scalars['Float']['output']>;
  upper?: Maybe<Scalars['Float']['output']>;
};

/** Runs about the median (Anhøj & Olesen 2014): a shift shows in them. */
export type TrendRuns = {
  crossings: Scalars['Int']['output'];
  longestRun: Scalars['Int']['output'];
  /** Longer is a signal. */
  maxRun: Scalars['Int']['output'];
  /** Fewer is a signal. */
  minCrossings: Scalars['Int']['output'];
  signal: Scalars['Boolean']['output'];
};

/** One reason why a mutation was not carried out. */
export type UserError = {
  code: UserErrorCode;
  /** On CONFLICT: the version the record has now. */
  currentVersion?: Maybe<Scalars['Int']['output']>;
  /** For people; holds nothing that was sent. */
  message: Scalars['String']['output'];
  /** Where in the input, from the argument down. */
  path: Array<Scalars['String']['output']>;
};

/** Why a mutation was not carried out. */
export type UserErrorCode =
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'FORBIDDEN'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'ILLEGAL_TRANSITION'
  | 'NOT_FOUND';

/** NOT_COMPARABLE: fewer than 60 % were followed. WITHIN_EXPECTED is not the same as equally good. */
export type Verdict =
  | 'HIGHER_THAN_EXPECTED'
  | 'LOWER_THAN_EXPECTED'
  | 'NOT_COMPARABLE'
  | 'TOO_FEW'
  | 'WITHIN_EXPECTED';

/** Who is asking. */
export type Viewer = {
  displayName: Scalars['String']['output'];
  email?: Maybe<Scalars['String']['output']>;
  grants: Array<RoleGrant>;
  /** The account. */
  id: Scalars['ID']['output'];
  kind: AccountKind;
  partnerTier?: Maybe<PartnerTier>;
  /** The purpose of use in force for this operation. */
  purpose?: Maybe<PurposeOfUse>;
  /** The actions that some grant allows, such as patient:read. */
  viewerCan: Array<Scalars['String']['output']>;
};

/** One reading of a patient’s vital signs and scales. */
export type VitalSigns = {
  /** Dissociation, CADSS-6, 0 to 24. */
  cadss6?: Maybe<Scalars['Int']['output']>;
  /** Diastolic blood pressure, mm[Hg]. */
  diastolicMmHg?: Maybe<Scalars['Int']['output']>;
  /** End-tidal carbon dioxide, mm[Hg]. */
  endTidalCo2MmHg?: Maybe<Scalars['Int']['output']>;
  /** Whether one signal alone scores 3 by NEWS2. */
  hasSingleThree: Scalars['Boolean']['output'];
  heartRatePerMinute?: Maybe<Scalars['Int']['output']>;
  /** Whether the dissociation distresses the patient. */
  isDistressed?: Maybe<Scalars['Boolean']['output']>;
  /** Whether oxygen was given. */
  isOnOxygen?: Maybe<Scalars['Boolean']['output']>;
  /** Why it was written down more than 5 minutes later. */
  lateReason?: Maybe<Scalars['String']['output']>;
  measuredAt: Scalars['DateTime']['output'];
  /** Modified Observer’s Assessment of Alertness/Sedation, 0 to 5. */
  moaas?: Maybe<Scalars['Int']['output']>;
  /** NEWS2 (Royal College of Physicians, 2017, reproduced with attribution); null while a signal of it is missing. Dissociation counts as confusion, so it is never used alone. */
  news2?: Maybe<Scalars['Int']['output']>;
  /** By pulse oximetry, %. */
  oxygenSaturationPercent?: Maybe<Scalars['Int']['output']>;
  /** Pain now on the numeric rating scale, 0 to 10. */
  painNrs?: Maybe<Scalars['Int']['output']>;
  /** Richmond Agitation–Sedation Scale, −5 to +4. */
  rass?: Maybe<Scalars['Int']['output']>;
  /** When it was written down; null for readings from before this was kept. */
  recordedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who wrote it down. */
  recordedBy?: Maybe<SessionActor>;
  respiratoryRatePerMinute?: Maybe<Scalars['Int']['output']>;
  source: VitalSignsSource;
  /** Systolic blood pressure, mm[Hg]. */
  systolicMmHg?: Maybe<Scalars['Int']['output']>;
  temperatureCelsius?: Maybe<Scalars['Float']['output']>;
  /** For how long the capnograph has shown no waveform. */
  waveformAbsentSeconds?: Maybe<Scalars['Int']['output']>;
};

/** MANUAL: charted by a person. MONITOR: sampled by a device. */
export type VitalSignsSource =
  | 'MANUAL'
  | 'MONITOR';

/** Episodes of a clinic, all told. SMALL: fewer than 100. MEDIUM: 100 to 199. LARGE: 200 and more. */
export type VolumeBand =
  | 'LARGE'
  | 'MEDIUM'
  | 'SMALL';

/** What to be told about. */
export type WatchOutcomeInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** Null: every clinic. */
  clinicId?: InputMaybe<Scalars['ID']['input']>;
  indicator: IndicatorId;
};

