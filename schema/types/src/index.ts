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

/** Harm that came with a session, whatever its cause. */
export type AdverseEvent = {
  /** A code of the network’s catalogue, such as DISSOCIATION. */
  code: Scalars['String']['output'];
  /** CTCAE version 5 grade, 1 to 5. */
  grade: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  /** Serious by ICH E2A. */
  isSerious: Scalars['Boolean']['output'];
  occurredAt: Scalars['DateTime']['output'];
};

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

/** A logistic regression of the event on what was known of patients before the first infusion. */
export type CaseMixModel = {
  /** Area under the ROC curve: 0.5 tells no one apart. */
  auc: Scalars['Float']['output'];
  /** Mean squared error of the probabilities. */
  brier: Scalars['Float']['output'];
  /** 1 is calibrated. */
  calibrationSlope: Scalars['Float']['output'];
  coefficients: Array<ModelCoefficient>;
  events: Scalars['Int']['output'];
  /** The same for the same coefficients. */
  id: Scalars['String']['output'];
  /** Patients it was fitted on. */
  n: Scalars['Int']['output'];
  /** Why it adjusts for nothing, where it does not. */
  note?: Maybe<Scalars['String']['output']>;
};

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
  /** Responders of n, 0 to 1; 0 where n is 0. */
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
  clinic?: Maybe<Clinic>;
  /** n of nEligible, 0 to 1; null where nobody is eligible. */
  completeness?: Maybe<Scalars['Float']['output']>;
  interval?: Maybe<Interval>;
  /** At this clinic’s n; null where it is too small to judge. */
  limits?: Maybe<FunnelLimit>;
  /** Episodes with an answer in the window. */
  n: Scalars['Int']['output'];
  /** Episodes whose window has closed. */
  nEligible: Scalars['Int']['output'];
  /** Null below 10 answers. */
  rate?: Maybe<Scalars['Float']['output']>;
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

/** Orders of a list of clinics. */
export type ClinicSort =
  | 'NAME'
  | 'OPENED_ON';

/** A clinic’s rate over time, before case-mix adjustment. */
export type ClinicTrend = {
  asOf: Scalars['DateTime']['output'];
  centre?: Maybe<Scalars['Float']['output']>;
  chart?: Maybe<TrendChart>;
  clinic?: Maybe<Clinic>;
  indicator: Indicator;
  period?: Maybe<TrendPeriod>;
  points: Array<TrendPoint>;
  protocolFirstUses: Array<ProtocolFirstUse>;
  /** Null where points are withheld. */
  runs?: Maybe<TrendRuns>;
  /** Where the clinic’s own rate, or some points, are withheld. */
  suppressed?: Maybe<Suppressed>;
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
  /** The last month in which series ended, YYYY-MM. */
  toMonth?: InputMaybe<Scalars['String']['input']>;
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
  toMonth?: Maybe<Scalars['String']['output']>;
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

/** Where a rate of n would lie by chance, were it that of the network. */
export type FunnelLimit = {
  lower95: Scalars['Float']['output'];
  lower998: Scalars['Float']['output'];
  n: Scalars['Int']['output'];
  upper95: Scalars['Float']['output'];
  upper998: Scalars['Float']['output'];
};

/** A measure by which clinics are compared. */
export type Indicator = {
  /** What is adjusted for where case mix is; all of it known before the first infusion. */
  adjustment: Array<Scalars['String']['output']>;
  /** Of whom. */
  denominator: Scalars['String']['output'];
  /** Who is counted, of whom, and who is left out. */
  description: Scalars['String']['output'];
  direction: IndicatorDirection;
  /** Who is left out. */
  exclusions: Scalars['String']['output'];
  id: IndicatorId;
  /** Answers below which a clinic is not judged. */
  minimumN: Scalars['Int']['output'];
  name: Scalars['String']['output'];
  /** Who is counted. */
  numerator: Scalars['String']['output'];
  /** Changes with the definition. */
  version: Scalars['String']['output'];
  window: FollowUpWindow;
};

/** Which way patients are better off. */
export type IndicatorDirection =
  | 'HIGHER_IS_BETTER'
  | 'LOWER_IS_BETTER';

/** What clinics are compared by; `indicators` says what each counts. */
export type IndicatorId =
  | 'DETERIORATION_W4'
  | 'MME_CUT20_W4'
  | 'RESP30_END'
  | 'RESP30_W4'
  | 'RESP30_W12'
  | 'RESP50_W4';

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

/** One term of a model, as a log odds ratio. */
export type ModelCoefficient = {
  name: Scalars['String']['output'];
  value: Scalars['Float']['output'];
};

export type Mutation = {
  /** Keeps a comparison, to be opened again by its token. */
  freezeComparison: FreezeComparisonPayload;
  /** Moves a session on. */
  transitionSession: TransitionSessionPayload;
};


export type MutationFreezeComparisonArgs = {
  input: FreezeComparisonInput;
};


export type MutationTransitionSessionArgs = {
  input: TransitionSessionInput;
};

/** Anything with an id of its own, unique across the whole graph. */
export type Node = {
  id: Scalars['ID']['output'];
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
  /** One clinic’s rate over time, with its control limits. */
  clinicTrend?: Maybe<ClinicTrend>;
  /** The clinics of the network. */
  clinics?: Maybe<ClinicConnection>;
  /** A comparison by the token it was frozen under. */
  frozenComparison?: Maybe<FrozenComparison>;
  /** What clinics can be compared by. */
  indicators?: Maybe<Array<Indicator>>;
  /** Any record by its id; null where it does not exist or is not to be seen, alike. */
  node?: Maybe<Node>;
  /** Up to 100 records by their ids, in the same order. */
  nodes: Array<Maybe<Node>>;
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
  /** One room, or nothing where there is none. */
  room?: Maybe<Room>;
  /** One session, or nothing where there is none to be seen. */
  session?: Maybe<Session>;
  /** Sessions of the clinics whose patients the viewer may see. */
  sessions?: Maybe<SessionConnection>;
  /** Who is signed in; null where nobody is. */
  viewer?: Maybe<Viewer>;
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


export type QueryFrozenComparisonArgs = {
  token: Scalars['ID']['input'];
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
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

/** Census regions of the United States. */
export type Region =
  | 'MIDWEST'
  | 'NORTHEAST'
  | 'SOUTH'
  | 'WEST';

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

/** One infusion of a patient, from its appointment to its end. */
export type Session = Node & {
  adverseEvents: Array<AdverseEvent>;
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
  /** On CHANGED: the clinic whose sequence this belongs to. */
  clinicId?: Maybe<Scalars['ID']['output']>;
  /** Opaque; `after` it the stream goes on. */
  cursor: Scalars['String']['output'];
  fromState?: Maybe<SessionState>;
  kind: SessionEventKind;
  /** On CHANGED: when it happened. */
  occurredAt?: Maybe<Scalars['DateTime']['output']>;
  sentAt: Scalars['DateTime']['output'];
  /** On CHANGED: without gaps within the clinic’s stream. */
  seq?: Maybe<Scalars['Int']['output']>;
  /** On SNAPSHOT: what it already holds. */
  seqs?: Maybe<Array<ClinicSeq>>;
  /** On CHANGED: the session as it is now. */
  session?: Maybe<Session>;
  /** On SNAPSHOT: sessions under way and of the day around now. */
  sessions?: Maybe<Array<Session>>;
  toState?: Maybe<SessionState>;
  transition?: Maybe<SessionTransition>;
};

/** SNAPSHOT: what there is now. CHANGED: one session moved. HEARTBEAT: still here. RESYNC: forget what you hold, a snapshot follows. */
export type SessionEventKind =
  | 'CHANGED'
  | 'HEARTBEAT'
  | 'RESYNC'
  | 'SNAPSHOT';

/** Which sessions a list holds. */
export type SessionFilter = {
  clinicIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  patientId?: InputMaybe<Scalars['ID']['input']>;
  scheduledFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Exclusive. */
  scheduledTo?: InputMaybe<Scalars['DateTime']['input']>;
  states?: InputMaybe<Array<SessionState>>;
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
  /** O/E. */
  ratio: Scalars['Float']['output'];
  /** Of the rate. */
  standardError: Scalars['Float']['output'];
};

/** What a clinic reached against what the network would have reached with its patients. */
export type StandardisedResult = {
  /** z with what clinics differ beyond chance in its error; what the band follows from. */
  adjustedZ: Scalars['Float']['output'];
  band: FunnelBand;
  /** E: the sum of its patients’ probabilities; over all clinics it equals O. */
  expected: Scalars['Float']['output'];
  /** Of the standardised rate. */
  interval: Interval;
  /** O: events. */
  observed: Scalars['Int']['output'];
  rankInterval: RankInterval;
  /** O/E. */
  ratio: Scalars['Float']['output'];
  shrunken: ShrunkenEstimate;
  /** O/E times the network’s rate. Not bounded by 1. */
  standardisedRate: Scalars['Float']['output'];
  verdict: Verdict;
  /** (O − E)/√V. */
  z: Scalars['Float']['output'];
};

export type Subscription = {
  /** Live sessions: a snapshot, then each change once and in order; `after` a cursor it goes on where it stopped. */
  sessionEvents: SessionEvent;
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

/** P: binomial limits. P_PRIME: Laney’s, where points vary more than that. */
export type TrendChart =
  | 'P'
  | 'P_PRIME';

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

/** One reading of a patient’s vital signs. */
export type VitalSigns = {
  /** Diastolic blood pressure, mm[Hg]. */
  diastolicMmHg?: Maybe<Scalars['Int']['output']>;
  heartRatePerMinute?: Maybe<Scalars['Int']['output']>;
  measuredAt: Scalars['DateTime']['output'];
  /** By pulse oximetry, %. */
  oxygenSaturationPercent?: Maybe<Scalars['Int']['output']>;
  respiratoryRatePerMinute?: Maybe<Scalars['Int']['output']>;
  /** Systolic blood pressure, mm[Hg]. */
  systolicMmHg?: Maybe<Scalars['Int']['output']>;
};

