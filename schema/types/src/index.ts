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
  /** An instant in UTC, as RFC 3339 writes it, with thousandths of a second. */
  DateTime: { input: string; output: string; }
};

/** A soft limit that the plan passes, and why. */
export type AcceptedLimit = {
  level: LimitLevel;
  quantity: LimitedQuantity;
  reason: Scalars['String']['output'];
  source: Scalars['String']['output'];
  value: Scalars['Int']['output'];
};

/** Somebody of the network’s staff, by the name that they act under. */
export type Account = {
  displayName: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** The roles that they hold now. */
  roles: Array<HeldRole>;
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

/** The patient has understood when they may drive, and whom to call. */
export type AcknowledgeInstructionsInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  sessionId: Scalars['ID']['input'];
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

/** What a patient agrees to pay. */
export type AgreeSelfPayInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  episodeId: Scalars['ID']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** US cents. */
  pricePerSessionCents: Scalars['Int']['input'];
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
  /** The last value before the infusion, where the rule goes by it too and there is one. */
  baseline?: Maybe<Scalars['Float']['output']>;
  /** Critical from here on. */
  critical?: Maybe<Scalars['Float']['output']>;
  /** Whether the warning is 20 % over the baseline, and not a fixed bound. */
  isFromBaseline: Scalars['Boolean']['output'];
  /** Whether they were set for this patient in place of the network’s. */
  isOverridden: Scalars['Boolean']['output'];
  reason?: Maybe<Scalars['String']['output']>;
  rule: AlarmRule;
  setAt?: Maybe<Scalars['DateTime']['output']>;
  setBy?: Maybe<SessionActor>;
  /** Whether LOW or HIGH values are the danger. */
  side: Scalars['String']['output'];
  /** Warns from here on in this session; null where the rule does not warn. */
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

/** How often a rule fired and how it was answered: whether it is danger or noise. */
export type AlarmRuleSummary = {
  alarms: Scalars['Int']['output'];
  /** Of those, critical ones. */
  criticals: Scalars['Int']['output'];
  /** Of those acknowledged; null where none is. */
  medianSecondsToAcknowledge?: Maybe<Scalars['Float']['output']>;
  /** Of those, the ones that nobody has acknowledged. */
  open: Scalars['Int']['output'];
  /** Alarms beyond the first of a session: it fired there again. */
  repeats: Scalars['Int']['output'];
  rule: AlarmRule;
  /** Sessions in which it fired. */
  sessions: Scalars['Int']['output'];
};

/** WARN: look. CRITICAL: pause the infusion and call the physician. */
export type AlarmSeverity =
  | 'CRITICAL'
  | 'WARN';

/** Orders of a list of alarms. */
export type AlarmSort =
  | 'RAISED_AT'
  | 'RAISED_AT_DESCENDING';

/** Components of the modified Aldrete score, 0 to 2; circulation follows from the pressures. */
export type AldreteInput = {
  activity: Scalars['Int']['input'];
  consciousness: Scalars['Int']['input'];
  oxygenation: Scalars['Int']['input'];
  respiration: Scalars['Int']['input'];
};

/** What a patient does not tolerate. */
export type Allergy = {
  reaction?: Maybe<Scalars['String']['output']>;
  substance: Scalars['String']['output'];
};

export type AllergyInput = {
  reaction?: InputMaybe<Scalars['String']['input']>;
  substance: Scalars['String']['input'];
};

/** Corrects the record of a session without changing what was written. */
export type AmendSessionInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  corrected: Scalars['String']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
  sessionId: Scalars['ID']['input'];
  /** One of STARTED_AT, ENDED_AT, STOP_REASON, ESCORT_NAME, DRAWN_MICROGRAMS, WASTED_MICROGRAMS. */
  subject: Scalars['String']['input'];
};

/** A correction: both values are kept, and nothing is overwritten. */
export type Amendment = {
  /** Who corrected it. */
  actor: SessionActor;
  actorId: Scalars['ID']['output'];
  at: Scalars['DateTime']['output'];
  /** What it should say. */
  corrected: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** What the record says. */
  original?: Maybe<Scalars['String']['output']>;
  reason: Scalars['String']['output'];
  /** What is corrected. */
  subject: Scalars['String']['output'];
};

/** Whether staff recorded it, or the patient through a one-time link. */
export type AnswerSource =
  | 'LINK'
  | 'STAFF';

/** An opioid and its dose of a day, as it was named. */
export type AnsweredDose = {
  amount: Scalars['Float']['output'];
  opioid: Scalars['String']['output'];
  unit: Scalars['String']['output'];
};

/** A signature on the content of a version. */
export type ApproveProtocolVersionInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** The content that was read: what is signed. */
  contentHash: Scalars['String']['input'];
  /** From when it is in force; today where it is left out. Counts where this signature completes the approval. */
  effectiveFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Proof of who signs, from POST <issuer>/signing-ticket: good for this version and content, once, for two minutes. */
  ticket: Scalars['String']['input'];
  versionId: Scalars['ID']['input'];
};

/** One instrument answered once by a patient. */
export type Assessment = Node & {
  answers: AssessmentAnswers;
  assessedAt: Scalars['DateTime']['output'];
  clinic?: Maybe<Clinic>;
  /** What stands in its place; it counts no more. */
  correctedBy?: Maybe<Assessment>;
  /** Why it stands in place of another. */
  correctionReason?: Maybe<Scalars['String']['output']>;
  /** The assessment in whose place it stands. */
  corrects?: Maybe<Assessment>;
  episode?: Maybe<Episode>;
  id: Scalars['ID']['output'];
  instrument: InstrumentCode;
  /** Whether open items were filled with the mean of the others. */
  isProrated: Scalars['Boolean']['output'];
  patient?: Maybe<Patient>;
  /** When it came into the record; later than assessedAt for a late entry. */
  recordedAt: Scalars['DateTime']['output'];
  /** Null where too few items were answered to score it. */
  score?: Maybe<Scalars['Float']['output']>;
  /** The rule that made the score from the answers. */
  scoringVersion: Scalars['String']['output'];
  /** The session it belongs to; follow-ups have none. */
  session?: Maybe<Session>;
  source: AnswerSource;
  /** The window it serves; none for one between. */
  window?: Maybe<FollowUpWindow>;
};

/** The raw answers, as they were given. */
export type AssessmentAnswers = {
  /** In which of its two codings PGIC was answered. */
  coding?: Maybe<Scalars['String']['output']>;
  doses: Array<AnsweredDose>;
  /** By item, in order; an open item is null. */
  items: Array<Maybe<Scalars['Int']['output']>>;
  /** Pain now, on average, at its worst or least. */
  qualifier?: Maybe<Scalars['String']['output']>;
  /** Of what time pain was asked. */
  recall?: Maybe<Scalars['String']['output']>;
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

/** One move of a prior authorisation. */
export type AuthorizationMove = {
  actorId: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  fromState?: Maybe<AuthorizationState>;
  id: Scalars['ID']['output'];
  reason?: Maybe<Scalars['String']['output']>;
  toState: AuthorizationState;
  transition: Scalars['String']['output'];
};

/** Where a prior authorisation stands. */
export type AuthorizationState =
  | 'APPEALED'
  | 'APPROVED'
  | 'DENIED'
  | 'DRAFT'
  | 'EXPIRED'
  | 'PARTIAL'
  | 'PENDED'
  | 'SUBMITTED'
  | 'WITHDRAWN';

/** A move of a prior authorisation. EXPIRE comes with time and is nobody’s to make. */
export type AuthorizationTransition =
  | 'APPEAL'
  | 'APPROVE'
  | 'APPROVE_IN_PART'
  | 'DENY'
  | 'EXPIRE'
  | 'PEND'
  | 'SUBMIT'
  | 'WITHDRAW';

/** Raw answers to one instrument, an item left open as null. */
export type BaselineAnswersInput = {
  answers: Array<InputMaybe<Scalars['Int']['input']>>;
  instrument: BaselineInstrument;
};

/** Instruments that are asked at the assessment. NRS is the average pain of the last seven days. */
export type BaselineInstrument =
  | 'BPI_INTERFERENCE'
  | 'GAD7'
  | 'NRS'
  | 'PEG'
  | 'PHQ9'
  | 'PROMIS_PF_V2_4A'
  | 'PROMIS_PI_V1_4A';

/** Answers at the assessment and what they came to. */
export type BaselineScore = {
  /** As they were given; null is no answer. */
  answers: Array<Maybe<Scalars['Int']['output']>>;
  instrument: BaselineInstrument;
  /** Whether open items were filled with the mean of the others. */
  isProrated: Scalars['Boolean']['output'];
  /** Null where too few were answered. */
  score?: Maybe<Scalars['Float']['output']>;
  scoringVersion: Scalars['String']['output'];
};

/** A dose given at once. */
export type Bolus = {
  doseMicrograms: Scalars['Int']['output'];
  givenAt: Scalars['DateTime']['output'];
  /** Who gave it. */
  givenBy: SessionActor;
  id: Scalars['ID']['output'];
  reason: Scalars['String']['output'];
};

/** Single sessions after a series. */
export type BoosterPolicy = {
  isOffered: Scalars['Boolean']['output'];
  maximumPer365Days: Scalars['Int']['output'];
  minimumIntervalDays: Scalars['Int']['output'];
  sessionsPerBooster: Scalars['Int']['output'];
};

/** Single sessions after a series. */
export type BoosterPolicyInput = {
  isOffered: Scalars['Boolean']['input'];
  maximumPer365Days: Scalars['Int']['input'];
  minimumIntervalDays: Scalars['Int']['input'];
  sessionsPerBooster: Scalars['Int']['input'];
};

/** Buprenorphine has no factor and stands beside the total. */
export type BuprenorphineDose = {
  amount: Scalars['Float']['output'];
  name: Scalars['String']['output'];
  /** MG_PER_DAY or MICROGRAMS_PER_HOUR. */
  unit: Scalars['String']['output'];
};

/** When exhaled carbon dioxide is measured. */
export type CapnographyUse =
  | 'ALWAYS'
  | 'NEVER'
  | 'WHEN_REQUIRED';

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

/** MAJOR for dose, eligibility or monitoring; MINOR for an option; PATCH for words; NONE for nothing. */
export type ChangeLevel =
  | 'MAJOR'
  | 'MINOR'
  | 'NONE'
  | 'PATCH';

/** Another rate from now on. */
export type ChangeRateInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** µg/h. */
  rateMicrogramsPerHour: Scalars['Int']['input'];
  sessionId: Scalars['ID']['input'];
};

/** One step of a version at one site or at many. */
export type ChangeSiteAdoptionsInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** Whether one site’s refusal holds all back; else the others go on. */
  isAllOrNone?: InputMaybe<Scalars['Boolean']['input']>;
  plannedFor?: InputMaybe<Scalars['Date']['input']>;
  /** Needed to pause, withdraw or roll back. */
  reason?: InputMaybe<Scalars['String']['input']>;
  sites: Array<SiteOfWave>;
  step: SiteAdoptionStep;
  versionId: Scalars['ID']['input'];
  /** Names the wave where sites are proposed. */
  wave?: InputMaybe<Scalars['String']['input']>;
};

/** Who has come, checked by two identifiers. */
export type CheckInInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Two or more of FULL_NAME, BIRTH_DATE, MEDICAL_RECORD_NUMBER, PHOTO_ID, ADDRESS, PHONE. */
  identifiers: Array<Scalars['String']['input']>;
  sessionId: Scalars['ID']['input'];
};

/** What an item of readiness is about. */
export type ChecklistCategory =
  | 'COMPETENCY'
  | 'DRUG_SUPPLY'
  | 'EQUIPMENT';

/** Something a site has to have done before it is ready. */
export type ChecklistItem = {
  category: ChecklistCategory;
  doneAt?: Maybe<Scalars['DateTime']['output']>;
  doneByName?: Maybe<Scalars['String']['output']>;
  itemId: Scalars['String']['output'];
  label: Scalars['String']['output'];
};

/** How a patient wants to be reminded. */
export type ChooseReminderChannelInput = {
  channel: ReminderChannel;
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  episodeId: Scalars['ID']['input'];
};

/** What was chosen, or why it was not. */
export type ChooseReminderChannelPayload = {
  channel?: Maybe<ReminderChannel>;
  clientMutationId: Scalars['String']['output'];
  userErrors: Array<UserError>;
};

/** A publication that a version rests on. */
export type Citation = {
  /** Digital object identifier, without the resolver’s address. */
  doi?: Maybe<Scalars['String']['output']>;
  grade?: Maybe<CitationGrade>;
  /** What evidence names it by, within the version. */
  id: Scalars['String']['output'];
  pubMedId?: Maybe<Scalars['String']['output']>;
  /** When it was last looked up whether it was retracted. */
  retractionCheckedOn?: Maybe<Scalars['Date']['output']>;
  /** Authors, journal, volume and pages. */
  source?: Maybe<Scalars['String']['output']>;
  /** What the publication says that the version relies on. */
  statement?: Maybe<Scalars['String']['output']>;
  studyType: StudyType;
  title: Scalars['String']['output'];
  year: Scalars['Int']['output'];
};

/** The grade that a guideline gives its own statement. */
export type CitationGrade =
  | 'A'
  | 'B'
  | 'C'
  | 'D';

/** A publication that a version rests on. */
export type CitationInput = {
  /** Digital object identifier, without the resolver’s address. */
  doi?: InputMaybe<Scalars['String']['input']>;
  grade?: InputMaybe<CitationGrade>;
  /** What evidence names it by, within the version. */
  id: Scalars['String']['input'];
  pubMedId?: InputMaybe<Scalars['String']['input']>;
  /** When it was last looked up whether it was retracted. */
  retractionCheckedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Authors, journal, volume and pages. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** What the publication says that the version relies on. */
  statement?: InputMaybe<Scalars['String']['input']>;
  studyType: StudyType;
  title: Scalars['String']['input'];
  year: Scalars['Int']['input'];
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
  /** Which versions it uses, prepares or has left. */
  siteAdoptions?: Maybe<Array<SiteAdoption>>;
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
  /** Given while the first model is being fitted: the figures are then not adjusted yet. Ask again soon. */
  adjustmentPending?: Maybe<Scalars['String']['output']>;
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
  /** Of networkRate, as a clinic’s is made, from the answers of all clinics. Null below 10 answers, and outside the network. */
  networkInterval?: Maybe<Interval>;
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
  /** Standard errors from what is expected, as the band has it; null where it is not judged. */
  z?: Maybe<Scalars['Float']['output']>;
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
  /** For shares that are adjusted for case mix, of all episodes; null where points are withheld. */
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

/** Why a course of care ends. */
export type CloseEpisodeInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  closeReason: EpisodeCloseReason;
  episodeId: Scalars['ID']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
};

/** A remark on a field, or on the whole. */
export type CommentOnProtocolVersionInput = {
  body: Scalars['String']['input'];
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** A field of the content. */
  path?: InputMaybe<Scalars['String']['input']>;
  versionId: Scalars['ID']['input'];
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

/** An item of readiness that is done, or not after all. */
export type CompleteChecklistItemInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  isDone: Scalars['Boolean']['input'];
  itemId: Scalars['String']['input'];
  siteAdoptionId: Scalars['ID']['input'];
};

/** What a review found. */
export type CompleteReviewTaskInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  note: Scalars['String']['input'];
  reviewTaskId: Scalars['ID']['input'];
};

/** That a clinician has looked at it. */
export type CompleteSafetyTaskInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** What came of it. */
  note: Scalars['String']['input'];
  taskId: Scalars['ID']['input'];
};

/** The task as it is now, or why it was not completed. */
export type CompleteSafetyTaskPayload = {
  clientMutationId: Scalars['String']['output'];
  safetyTask?: Maybe<SafetyTask>;
  userErrors: Array<UserError>;
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
  /** Null: all versions. */
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
  /** All protocol versions at each clinic; without what sessions tell. */
  clinics: Array<ConditionCell>;
  diagnosisGroup: DiagnosisGroup;
  indicator: Indicator;
  n: Scalars['Int']['output'];
  nEligible: Scalars['Int']['output'];
  networkRate?: Maybe<Scalars['Float']['output']>;
  /** Each protocol version at all clinics, most answers first. */
  versions: Array<ConditionCell>;
};

/** A second person’s confirmation of the waste. */
export type ConfirmDrugWasteInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  sessionId: Scalars['ID']['input'];
  /** The amount that the witness saw; it must be the one recorded. */
  wastedMicrograms: Scalars['Int']['input'];
};

/** A second person’s confirmation; it holds for 15 minutes and for this rate alone. */
export type ConfirmVerificationInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** µg/h. */
  rateMicrogramsPerHour: Scalars['Int']['input'];
  sessionId: Scalars['ID']['input'];
};

/** A consent; a withdrawn one stays to be seen. */
export type Consent = {
  dataClass?: Maybe<DataClass>;
  /** The wording that was signed. */
  documentVersion: Scalars['String']['output'];
  givenAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** Whether it holds today. */
  isInForce: Scalars['Boolean']['output'];
  kind: ConsentKind;
  /** With whom data are shared. */
  partnerName?: Maybe<Scalars['String']['output']>;
  periodFrom: Scalars['Date']['output'];
  /** Null: until it is withdrawn. */
  periodTo?: Maybe<Scalars['Date']['output']>;
  purpose?: Maybe<SharingPurpose>;
  recordedBy: Scalars['String']['output'];
  /** Consent to treatment can be taken back until its episode is closed, consent to sharing at any time. */
  viewerCanWithdraw: Scalars['Boolean']['output'];
  withdrawalReason?: Maybe<Scalars['String']['output']>;
  withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
  withdrawnBy?: Maybe<Scalars['String']['output']>;
};

/** What a patient consents to. */
export type ConsentKind =
  | 'DATA_SHARING'
  | 'NARRATIVE_SHARING'
  | 'TREATMENT';

/** What is to be said of one field of a content. */
export type ContentFinding = {
  /** A stable name of the rule. */
  code: Scalars['String']['output'];
  message: Scalars['String']['output'];
  path: Scalars['String']['output'];
  severity: FindingSeverity;
};

/** A part of a version’s content. */
export type ContentSection =
  | 'BOOSTERS'
  | 'CITATIONS'
  | 'DISCHARGE'
  | 'DOSE'
  | 'ELIGIBILITY'
  | 'EVIDENCE'
  | 'FOLLOW_UP'
  | 'INDICATIONS'
  | 'MONITORING'
  | 'OTHER'
  | 'OVERRIDABLE'
  | 'PATIENT_INFORMATION'
  | 'PREMEDICATION'
  | 'STOP_RULES';

/** How many records a list holds, counted up to 10 000. */
export type Count = {
  precision: CountPrecision;
  value: Scalars['Int']['output'];
};

/** Whether a count was counted to the end. */
export type CountPrecision =
  | 'AT_LEAST'
  | 'EXACT';

/** How an episode’s sessions are paid for. */
export type Coverage = {
  /** The latest first. */
  authorizations: Array<PriorAuthorization>;
  /** The latest first. */
  checks: Array<CoverageCheck>;
  /** The latest first. */
  selfPayAgreements: Array<SelfPayAgreement>;
  status: CoverageStatus;
};

/** What a payer said it covers. */
export type CoverageCheck = {
  checkedAt: Scalars['DateTime']['output'];
  checkedBy: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  note?: Maybe<Scalars['String']['output']>;
  payer: Payer;
  result: CoverageResult;
};

/** What a payer said. */
export type CoverageResult =
  | 'AUTHORIZATION_REQUIRED'
  | 'NOT_COVERED'
  | 'UNKNOWN';

/** Whether sessions are paid for today; where they are not, whether a payer is still to answer. */
export type CoverageStatus =
  | 'AUTHORIZED'
  | 'DENIED'
  | 'NONE'
  | 'PENDING'
  | 'SELF_PAY';

/** A draft: from a version, or the first of a new protocol. */
export type CreateProtocolDraftInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** The version whose content the draft begins with. */
  fromVersionId?: InputMaybe<Scalars['ID']['input']>;
  /** Instead: a protocol to begin, with a content to fill in. */
  newProtocol?: InputMaybe<NewProtocolInput>;
};

/** What a patient is asked through a one-time link. */
export type CreateQuestionnaireLinkInput = {
  /** Idempotency key: the same key within a day gets the same link. */
  clientMutationId: Scalars['String']['input'];
  episodeId: Scalars['ID']['input'];
  /** Days until it expires, 1 to 60; 14 where left out. */
  expiresInDays?: InputMaybe<Scalars['Int']['input']>;
  /** In the order of the page; those of the window where left out. Only instruments whose wording may be shown. */
  instruments?: InputMaybe<Array<InstrumentCode>>;
  /** The window it is made for. */
  window?: InputMaybe<FollowUpWindow>;
};

/** The link, or why none was made. */
export type CreateQuestionnaireLinkPayload = {
  clientMutationId: Scalars['String']['output'];
  link?: Maybe<QuestionnaireLink>;
  /** Below the address of the network. Whoever has it can answer: give it to the patient and to nobody else. */
  path?: Maybe<Scalars['String']['output']>;
  userErrors: Array<UserError>;
};

/** A plan from a protocol version; what is left out is as the clinic’s configuration has it. */
export type CreateTreatmentPlanInput = {
  boostersPer365Days?: InputMaybe<Scalars['Int']['input']>;
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** As the clinic’s configuration has it where left out. */
  doseBasis?: InputMaybe<PlanDoseBasis>;
  durationMinutes?: InputMaybe<Scalars['Int']['input']>;
  frequencyDays?: InputMaybe<Scalars['Int']['input']>;
  /** For the ideal and the adjusted weight. */
  heightMillimetres?: InputMaybe<Scalars['Int']['input']>;
  indication?: InputMaybe<Scalars['String']['input']>;
  loadingMicrograms?: InputMaybe<Scalars['Int']['input']>;
  maximumRateMicrogramsPerHour?: InputMaybe<Scalars['Int']['input']>;
  maximumSessionMicrograms?: InputMaybe<Scalars['Int']['input']>;
  patientId: Scalars['ID']['input'];
  premedication?: InputMaybe<Array<Scalars['String']['input']>>;
  protocolVersionId: Scalars['ID']['input'];
  rateMicrogramsPerHour?: InputMaybe<Scalars['Int']['input']>;
  rateMicrogramsPerKgPerHour?: InputMaybe<Scalars['Int']['input']>;
  seriesSize?: InputMaybe<Scalars['Int']['input']>;
  /** FEMALE or MALE, for the ideal and the adjusted weight. */
  sex?: InputMaybe<Scalars['String']['input']>;
  /** Needed where the plan passes a soft limit; it is kept. */
  softLimitReason?: InputMaybe<Scalars['String']['input']>;
  titration?: InputMaybe<Array<PlanTitrationStepInput>>;
  /** ACTUAL where left out. */
  weightBasis?: InputMaybe<WeightBasis>;
  /** As the patient’s record has it where left out. */
  weightGrams?: InputMaybe<Scalars['Int']['input']>;
  weightMeasuredOn?: InputMaybe<Scalars['Date']['input']>;
};

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

/** How closely shared data name the patient. */
export type DataClass =
  | 'AGGREGATE'
  | 'DEIDENTIFIED'
  | 'IDENTIFIED';

/** Why a session is put off. */
export type DeferReason =
  | 'ACUTE_ILLNESS'
  | 'BLOOD_PRESSURE'
  | 'INTOXICATION'
  | 'MEDICATION_CHANGE'
  | 'NOT_FASTED'
  | 'NO_ESCORT'
  | 'NO_INTRAVENOUS_ACCESS'
  | 'PATIENT_REQUEST'
  | 'PREGNANCY'
  | 'SAFETY_CONCERN'
  | 'STAFF_OR_EQUIPMENT';

/** Puts a session off before its infusion. */
export type DeferSessionInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  reason: DeferReason;
  sessionId: Scalars['ID']['input'];
};

/** Whether the platform noticed it or a person told. */
export type DetectedBy =
  | 'AUTO'
  | 'MANUAL';

/** A difference between what the version asks for and what was done. */
export type Deviation = {
  actual?: Maybe<Scalars['Int']['output']>;
  clinic?: Maybe<Clinic>;
  /** What is done so that it does not happen again. */
  correctiveAction?: Maybe<Scalars['String']['output']>;
  detectedAt: Scalars['DateTime']['output'];
  detectedBy: DetectedBy;
  id: Scalars['ID']['output'];
  isIntended: Scalars['Boolean']['output'];
  planned?: Maybe<Scalars['Int']['output']>;
  reason?: Maybe<Scalars['String']['output']>;
  recordedByName: Scalars['String']['output'];
  reviewNote?: Maybe<Scalars['String']['output']>;
  reviewedAt?: Maybe<Scalars['DateTime']['output']>;
  reviewedByName?: Maybe<Scalars['String']['output']>;
  revision: Scalars['Int']['output'];
  session?: Maybe<Session>;
  severity: DeviationSeverity;
  state: DeviationState;
  type: DeviationType;
  unit?: Maybe<Scalars['String']['output']>;
  version?: Maybe<ProtocolVersion>;
};

/** A page of a list of Deviation. */
export type DeviationConnection = {
  edges: Array<DeviationEdge>;
  nodes: Array<Deviation>;
  pageInfo: PageInfo;
  /** Counted only where it is asked for. */
  totalCount: Count;
};

/** A Deviation in a list, with its place. */
export type DeviationEdge = {
  /** Opaque; good for this list with this order and filter. */
  cursor: Scalars['String']['output'];
  node: Deviation;
};

/** Which deviations; what is left out does not narrow. */
export type DeviationFilter = {
  clinicIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  protocolIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  sessionIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  severities?: InputMaybe<Array<DeviationSeverity>>;
  states?: InputMaybe<Array<DeviationState>>;
  versionIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** The deviation as it is now, or why nothing was done. */
export type DeviationPayload = {
  clientMutationId: Scalars['String']['output'];
  deviation?: Maybe<Deviation>;
  userErrors: Array<UserError>;
};

/** Deviations per hundred completed sessions of a protocol at a site. */
export type DeviationRate = {
  clinic?: Maybe<Clinic>;
  deviations: Scalars['Int']['output'];
  /** Of the rate, per hundred sessions (exact Poisson). */
  interval?: Maybe<RateInterval>;
  /** Nothing where there are too few sessions. */
  perHundredSessions?: Maybe<Scalars['Float']['output']>;
  protocol?: Maybe<Protocol>;
  /** Why there is no rate. */
  refusal?: Maybe<Scalars['String']['output']>;
  sessions: Scalars['Int']['output'];
  /** MAJOR or CRITICAL. */
  severe: Scalars['Int']['output'];
};

/** How much it matters. */
export type DeviationSeverity =
  | 'CRITICAL'
  | 'MAJOR'
  | 'MINOR';

/** Whether somebody has looked at it. */
export type DeviationState =
  | 'OPEN'
  | 'REVIEWED';

/** What was done otherwise. */
export type DeviationType =
  | 'CONSENT'
  | 'DOSE'
  | 'DURATION'
  | 'ELIGIBILITY'
  | 'MONITORING'
  | 'OTHER'
  | 'RATE'
  | 'STAFFING';

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

/** What a patient is treated for. */
export type DiagnosisInput = {
  /** ICD-10-CM. */
  code: Scalars['String']['input'];
  group: DiagnosisGroup;
  mechanism: PainMechanism;
  painSince: Scalars['Date']['input'];
};

/** NOT_TOLD_APART: the interval of the difference holds zero, which is not the same as equally good. */
export type DifferenceVerdict =
  | 'HIGHER'
  | 'LOWER'
  | 'NOT_TOLD_APART';

/** How far a patient is from going home. */
export type Discharge = {
  /** Modified Aldrete score, 0 to 10, summed from its components. */
  aldreteScore?: Maybe<Scalars['Int']['output']>;
  criteria: Array<DischargeCriterionCheck>;
  escortName?: Maybe<Scalars['String']['output']>;
  escortPresentAt?: Maybe<Scalars['DateTime']['output']>;
  escortRelationship?: Maybe<Scalars['String']['output']>;
  instructionsAcknowledgedAt?: Maybe<Scalars['DateTime']['output']>;
  /** No driving before: 08:00 of the next local day or 24 hours from discharge, whichever is later. */
  noDrivingUntil?: Maybe<Scalars['DateTime']['output']>;
  nurseSignedAt?: Maybe<Scalars['DateTime']['output']>;
  nurseSignedBy?: Maybe<Scalars['ID']['output']>;
  /** The nurse who signed. */
  nurseSigner?: Maybe<SessionActor>;
  /** PADSS, 0 to 10, summed from its components. */
  padssScore?: Maybe<Scalars['Int']['output']>;
  physicianSignedAt?: Maybe<Scalars['DateTime']['output']>;
  physicianSignedBy?: Maybe<Scalars['ID']['output']>;
  /** The physician who signed. */
  physicianSigner?: Maybe<SessionActor>;
  scoredAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What must be so before the patient leaves. */
export type DischargeCriterion = {
  id: Scalars['String']['output'];
  statement: Scalars['String']['output'];
};

/** One condition of leaving. */
export type DischargeCriterionCheck = {
  /** Stable, such as TIME_SINCE_STOP. */
  code: Scalars['String']['output'];
  isMet: Scalars['Boolean']['output'];
  message: Scalars['String']['output'];
};

/** What must be so before the patient leaves. */
export type DischargeCriterionInput = {
  id: Scalars['String']['input'];
  statement: Scalars['String']['input'];
};

/** When the patient may leave, and how. */
export type DischargeRules = {
  criteria: Array<DischargeCriterion>;
  isEscortRequired: Scalars['Boolean']['output'];
  minimumRecoveryMinutes: Scalars['Int']['output'];
  noDrivingMinutes: Scalars['Int']['output'];
};

/** When the patient may leave, and how. */
export type DischargeRulesInput = {
  criteria: Array<DischargeCriterionInput>;
  isEscortRequired: Scalars['Boolean']['input'];
  minimumRecoveryMinutes: Scalars['Int']['input'];
  noDrivingMinutes: Scalars['Int']['input'];
};

/** Lets the patient go; nurse and physician have signed. */
export type DischargeSessionInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  sessionId: Scalars['ID']['input'];
};

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

/** The dose schedule of one version for one weight. */
export type DoseCurve = {
  /** What the whole session plans to give. */
  plannedMicrograms: Scalars['Int']['output'];
  points: Array<DosePoint>;
  weightGrams: Scalars['Int']['output'];
};

/** A corner of the dose schedule: from here on this rate. */
export type DosePoint = {
  atMinutes: Scalars['Int']['output'];
  cumulativeMicrograms: Scalars['Int']['output'];
  rateMicrogramsPerHour: Scalars['Int']['output'];
};

/** What a single dose is measured in. */
export type DoseUnit =
  | 'GRAMS'
  | 'MG'
  | 'MICROGRAMS'
  | 'MICROGRAMS_PER_HOUR'
  | 'MILLILITRES'
  | 'OTHER'
  | 'UNITS';

/** A request for prior authorisation. */
export type DraftAuthorizationInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  episodeId: Scalars['ID']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  payer: Payer;
  procedureCodes: Array<Scalars['String']['input']>;
  /** Sessions. */
  unitsRequested: Scalars['Int']['input'];
};

/** The controlled drug of a session: drawn = delivered + wasted. */
export type DrugAccount = {
  /** Derived from segments and boluses, as of now. */
  deliveredMicrograms: Scalars['Int']['output'];
  /** Nothing of reasons given before 30 November 2026. */
  discrepancyExplainedAt?: Maybe<Scalars['DateTime']['output']>;
  discrepancyExplainedBy?: Maybe<Scalars['ID']['output']>;
  /** Who gave the reason of the discrepancy. */
  discrepancyExplainer?: Maybe<SessionActor>;
  /** What is neither delivered nor wasted; anything but 0 blocks the discharge. */
  discrepancyMicrograms: Scalars['Int']['output'];
  discrepancyReason?: Maybe<Scalars['String']['output']>;
  /** Who drew it up. */
  drawer: SessionActor;
  drawnAt: Scalars['DateTime']['output'];
  drawnBy: Scalars['ID']['output'];
  drawnMicrograms: Scalars['Int']['output'];
  /** The second person, who saw it wasted. */
  wasteWitness?: Maybe<SessionActor>;
  wasteWitnessedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The second person, who has confirmed the waste. */
  wasteWitnessedBy?: Maybe<Scalars['ID']['output']>;
  wastedAt?: Maybe<Scalars['DateTime']['output']>;
  wastedBy?: Maybe<Scalars['ID']['output']>;
  wastedMicrograms?: Maybe<Scalars['Int']['output']>;
  /** Who wasted what was left. */
  waster?: Maybe<SessionActor>;
};

/** A rule about medications that act together with ketamine. */
export type DrugInteractionRule = {
  action: InteractionAction;
  certainty: SourceCertainty;
  drugClass: Scalars['String']['output'];
  effect: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  ingredients: Array<Scalars['String']['output']>;
  source: Scalars['String']['output'];
  version: Scalars['Int']['output'];
};

/** The version in force at a site, with what the site sets otherwise. */
export type EffectiveConfiguration = {
  clinic?: Maybe<Clinic>;
  /** Values of the site that no longer fit; the version’s own hold instead. */
  conflicts: Array<OverrideConflict>;
  /** The content as this site uses it. */
  content: ProtocolContent;
  /** Every field in which the site may differ. */
  fields: Array<EffectiveField>;
  version?: Maybe<ProtocolVersion>;
};

/** A field in which a site may differ, and what holds there. */
export type EffectiveField = {
  maximum: Scalars['Int']['output'];
  minimum: Scalars['Int']['output'];
  path: Scalars['String']['output'];
  source: FieldSource;
  step: Scalars['Int']['output'];
  unit?: Maybe<Scalars['String']['output']>;
  value: Scalars['Int']['output'];
  versionValue: Scalars['Int']['output'];
};

/** What must be done or known before a patient consents. */
export type EligibilityCondition = {
  id: Scalars['ID']['output'];
  kind: EligibilityConditionKind;
  openedAt: Scalars['DateTime']['output'];
  requirement: Scalars['String']['output'];
  /** What was found or done. */
  resolution?: Maybe<Scalars['String']['output']>;
  resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  resolvedBy?: Maybe<Scalars['String']['output']>;
  /** The rule that asks for it; MEDICATIONS where the list was not gone through. */
  ruleId: Scalars['String']['output'];
};

/** A test to be done, a fact to be established, or a medication to be replaced. */
export type EligibilityConditionKind =
  | 'FACT_MISSING'
  | 'INTERACTION'
  | 'TEST_REQUIRED';

/** What the rules decided, each with its reason. */
export type EligibilityDecision = {
  capnographyRequired: Scalars['Boolean']['output'];
  /** All of the episode, resolved ones too. */
  conditions: Array<EligibilityCondition>;
  evaluatedAt: Scalars['DateTime']['output'];
  evaluatedBy: Scalars['String']['output'];
  /** Rules that hold. */
  firedRules: Array<FiredRule>;
  id: Scalars['ID']['output'];
  interactions: Array<FoundInteraction>;
  outcome: EligibilityOutcome;
  /** The version of the table it was decided by. */
  ruleSetVersion: Scalars['String']['output'];
  /** Rules that cannot be decided, since facts are not known. */
  undeterminedRules: Array<FiredRule>;
};

/** What the rules decided. */
export type EligibilityOutcome =
  | 'CONDITIONAL'
  | 'ELIGIBLE'
  | 'INELIGIBLE';

/** A rule that a medical director set aside for one episode. */
export type EligibilityOverride = {
  overriddenAt: Scalars['DateTime']['output'];
  overriddenBy: Scalars['String']['output'];
  reason: Scalars['String']['output'];
};

/** A criterion beside those of the network. */
export type EligibilityRefinement = {
  id: Scalars['String']['output'];
  severity: RefinementSeverity;
  statement: Scalars['String']['output'];
};

/** A criterion beside those of the network. */
export type EligibilityRefinementInput = {
  id: Scalars['String']['input'];
  severity: RefinementSeverity;
  statement: Scalars['String']['input'];
};

/** A rule of the table by which eligibility is decided. */
export type EligibilityRule = {
  certainty: SourceCertainty;
  id: Scalars['ID']['output'];
  /** What it asks for or advises. */
  requires?: Maybe<Scalars['String']['output']>;
  severity: EligibilitySeverity;
  source: Scalars['String']['output'];
  text: Scalars['String']['output'];
  version: Scalars['Int']['output'];
};

/** What a rule does. BLOCK cannot be set aside; BLOCK_OVERRIDABLE by the medical director, with a reason. */
export type EligibilitySeverity =
  | 'BLOCK'
  | 'BLOCK_OVERRIDABLE'
  | 'CAUTION'
  | 'INFORMATION'
  | 'TEST_REQUIRED';

/** A medication that is no longer taken. */
export type EndMedicationInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** The first day without it. */
  endedOn: Scalars['Date']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  medicationId: Scalars['ID']['input'];
};

/** Ends a series before its last session. */
export type EndSeriesInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** The version of the plan that was read. */
  expectedVersion: Scalars['Int']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  planId: Scalars['ID']['input'];
  reason: SeriesEndReason;
};

/** One course of care of a patient, from referral to closure. */
export type Episode = {
  /** What can follow the present state. */
  allowedTransitions: Array<EpisodeTransition>;
  /** The latest. */
  assessment?: Maybe<InitialAssessment>;
  /** The appointment of the initial assessment. */
  assessmentScheduledAt?: Maybe<Scalars['DateTime']['output']>;
  /** The latest first; a correction is another assessment. */
  assessments: Array<InitialAssessment>;
  clinic?: Maybe<Clinic>;
  closeReason?: Maybe<EpisodeCloseReason>;
  /** The latest first, withdrawn ones too. */
  consents: Array<Consent>;
  coverage: Coverage;
  /** The latest; null before one. */
  eligibility?: Maybe<EligibilityDecision>;
  /** The latest first. */
  eligibilityDecisions: Array<EligibilityDecision>;
  firstClinicalContactAt?: Maybe<Scalars['DateTime']['output']>;
  firstInfusionAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its windows, in the order of their days. */
  followUps?: Maybe<Array<FollowUp>>;
  /** Every move, in order. */
  history: Array<EpisodeMove>;
  id: Scalars['ID']['output'];
  /** The patient’s own account, newest first. */
  narratives?: Maybe<NarrativeConnection>;
  patient?: Maybe<Patient>;
  /** As the referral or the last coverage check says. */
  payer?: Maybe<Payer>;
  referral: Referral;
  state: EpisodeState;
  stateSince: Scalars['DateTime']['output'];
  triage?: Maybe<Triage>;
  /** Grows with each change; mutations ask for the one that was read. */
  version: Scalars['Int']['output'];
  viewerCanBeginFollowUp: Scalars['Boolean']['output'];
  viewerCanBeginMaintenance: Scalars['Boolean']['output'];
  viewerCanClose: Scalars['Boolean']['output'];
  viewerCanDecideEligibility: Scalars['Boolean']['output'];
  viewerCanGiveConsent: Scalars['Boolean']['output'];
  viewerCanOverrideEligibility: Scalars['Boolean']['output'];
  /** Also once consent was given: facts may change under treatment. */
  viewerCanRecordAssessment: Scalars['Boolean']['output'];
  viewerCanRecordCoverage: Scalars['Boolean']['output'];
  viewerCanRecordMedications: Scalars['Boolean']['output'];
  viewerCanResolveConditions: Scalars['Boolean']['output'];
  viewerCanScheduleAssessment: Scalars['Boolean']['output'];
  viewerCanTriage: Scalars['Boolean']['output'];
  /** @deprecated Each consent tells it: viewerCanWithdraw. */
  viewerCanWithdrawConsent: Scalars['Boolean']['output'];
  waitingTimes: WaitingTimes;
};


/** One course of care of a patient, from referral to closure. */
export type EpisodeNarrativesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Why a course of care ended. */
export type EpisodeCloseReason =
  | 'ADVERSE_EVENT'
  | 'COVERAGE_DENIED'
  | 'DECEASED'
  | 'GOALS_MET'
  | 'INELIGIBLE'
  | 'LOST_TO_FOLLOW_UP'
  | 'NON_RESPONSE'
  | 'PATIENT_WITHDREW'
  | 'TRANSFERRED';

/** A page of a list of Episode. */
export type EpisodeConnection = {
  edges: Array<EpisodeEdge>;
  nodes: Array<Episode>;
  pageInfo: PageInfo;
  /** Counted only where it is asked for. */
  totalCount: Count;
};

/** A Episode in a list, with its place. */
export type EpisodeEdge = {
  /** Opaque; good for this list with this order and filter. */
  cursor: Scalars['String']['output'];
  node: Episode;
};

/** Which episodes a list holds: those that meet all that is given. */
export type EpisodeFilter = {
  clinicIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  patientId?: InputMaybe<Scalars['ID']['input']>;
  states?: InputMaybe<Array<EpisodeState>>;
};

/** An episode as it was read. */
export type EpisodeInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  episodeId: Scalars['ID']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
};

/** One move of an episode, as it was made. */
export type EpisodeMove = {
  /** Who acted; null where the platform did. */
  account?: Maybe<Account>;
  /** The account that acted; system:patients where the platform did. */
  actorId: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  fromState?: Maybe<EpisodeState>;
  id: Scalars['ID']['output'];
  /** The clinician who acted, of a move that came in from elsewhere and so has no account. */
  provider?: Maybe<Provider>;
  reason?: Maybe<Scalars['String']['output']>;
  toState: EpisodeState;
  /** A transition, or REFER where the episode began. */
  transition: Scalars['String']['output'];
};

/** The episode as it is now, or why it did not change. */
export type EpisodePayload = {
  clientMutationId: Scalars['String']['output'];
  episode?: Maybe<Episode>;
  userErrors: Array<UserError>;
};

/** Orders of a list of episodes. */
export type EpisodeSort =
  /** The latest referral first. */
  | 'REFERRED_AT'
  /** Those longest in their present state first. */
  | 'WAITING_LONGEST';

/** Where a course of care stands. */
export type EpisodeState =
  | 'APPEAL'
  | 'ASSESSED'
  | 'ASSESSMENT_SCHEDULED'
  | 'AUTHORIZED'
  | 'CLOSED'
  | 'CONDITIONAL'
  | 'CONSENTED'
  | 'COVERAGE_PENDING'
  | 'DENIED'
  | 'ELIGIBLE'
  | 'FOLLOW_UP'
  | 'INELIGIBLE'
  | 'IN_SERIES'
  | 'MAINTENANCE'
  | 'PLANNED'
  | 'REFERRED'
  | 'SELF_PAY'
  | 'SERIES_COMPLETE'
  | 'TRIAGED';

/** A move of an episode. PLAN, START_SERIES and COMPLETE_SERIES follow the sessions and are nobody’s to make. */
export type EpisodeTransition =
  | 'AGREE_SELF_PAY'
  | 'APPEAL'
  | 'AUTHORIZE'
  | 'BEGIN_FOLLOW_UP'
  | 'BEGIN_MAINTENANCE'
  | 'CHECK_COVERAGE'
  | 'CLOSE'
  | 'COMPLETE_SERIES'
  | 'CONSENT'
  | 'DECIDE_ELIGIBILITY'
  | 'DENY'
  | 'PLAN'
  | 'RECORD_ASSESSMENT'
  | 'SCHEDULE_ASSESSMENT'
  | 'START_SERIES'
  | 'TRIAGE';

/** How far published evidence supports an indication. */
export type EvidenceGrade =
  | 'MODERATE'
  | 'NONE'
  | 'STRONG'
  | 'WEAK';

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

/** Why drawn is not delivered and wasted. */
export type ExplainDrugDiscrepancyInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
  sessionId: Scalars['ID']['input'];
};

/** One field that differs between two versions. */
export type FieldChange = {
  after?: Maybe<Scalars['String']['output']>;
  /** As text; nothing where the field was not there or was empty. */
  before?: Maybe<Scalars['String']['output']>;
  /** Of the old value, for numbers. */
  deltaPercent?: Maybe<Scalars['Float']['output']>;
  /** Such as dose.durationMinutes, or stopRules[low-oxygen].threshold. */
  path: Scalars['String']['output'];
  risk: RiskDirection;
  section: ContentSection;
  /** Of a quantity. */
  unit?: Maybe<Scalars['String']['output']>;
};

/** What a field rests on. */
export type FieldEvidence = {
  path: Scalars['String']['output'];
  /** Ids of citations, or EXPERT_OPINION. */
  sources: Array<Scalars['String']['output']>;
};

/** What a field rests on. */
export type FieldEvidenceInput = {
  path: Scalars['String']['input'];
  /** Ids of citations, or EXPERT_OPINION. */
  sources: Array<Scalars['String']['input']>;
};

/** Where the value of a field comes from. */
export type FieldSource =
  | 'SITE'
  | 'VERSION';

/** Whether something was found. What was not asked is UNKNOWN, never ABSENT. */
export type Finding =
  | 'ABSENT'
  | 'PRESENT'
  | 'UNKNOWN';

/** What the history is asked for. */
export type FindingName =
  | 'activePsychosis'
  | 'activeSubstanceUseDisorder'
  | 'activeSuicidality'
  | 'bloodPressureHazard'
  | 'breastfeeding'
  | 'highCumulativeExposure'
  | 'hyperthyroidism'
  | 'ketamineHypersensitivity'
  | 'liverRisk'
  | 'porphyria'
  | 'priorKetamine'
  | 'raisedIntracranialPressure'
  | 'raisedIntraocularPressure'
  | 'seizureDisorder'
  | 'suspectedCardiovascularDisease'
  | 'uncontrolledCardiovascularDisease'
  | 'untreatedSevereSleepApnoea'
  | 'urinarySymptoms';

/** ERROR refuses review and approval; WARNING is shown beside the field. */
export type FindingSeverity =
  | 'ERROR'
  | 'WARNING';

/** A rule that holds or cannot be decided, and why. */
export type FiredRule = {
  /** The facts that make it so, as the assessment names them. */
  facts: Array<Scalars['String']['output']>;
  override?: Maybe<EligibilityOverride>;
  /** In words: what was found, or what is not known. */
  reason: Scalars['String']['output'];
  rule: EligibilityRule;
};

/** A span of days in which an episode is asked for its outcome. */
export type FollowUp = {
  /** What serves the window, one for each instrument. */
  assessments: Array<Assessment>;
  clinic?: Maybe<Clinic>;
  /** The last day that counts. */
  closesOn: Scalars['Date']['output'];
  episode?: Maybe<Episode>;
  /** Of the episode and the window together. */
  id: Scalars['ID']['output'];
  /** One-time links made for it, newest first. */
  links: Array<QuestionnaireLink>;
  /** What the patient is asked for and has not answered yet. */
  missingInstruments: Array<InstrumentCode>;
  opensOn: Scalars['Date']['output'];
  patient?: Maybe<Patient>;
  reminders: Array<Reminder>;
  status: FollowUpStatus;
  /** The day that an answer should be nearest to. */
  targetOn: Scalars['Date']['output'];
  window: FollowUpWindow;
};

/** What the rate could be, whatever became of those not followed. */
export type FollowUpBounds = {
  /** As if everybody else had. */
  best: Scalars['Float']['output'];
  /** The rate of those followed; null where it is not given. */
  observed?: Maybe<Scalars['Float']['output']>;
  /** As if nobody else had responded. */
  worst: Scalars['Float']['output'];
};

/** Of a clinic’s windows that have closed, how many were answered. */
export type FollowUpCompleteness = {
  /** Of those, episodes with an answer for pain in it. */
  answered: Scalars['Int']['output'];
  clinic?: Maybe<Clinic>;
  /** Episodes whose window has closed by today. */
  closed: Scalars['Int']['output'];
  window: FollowUpWindow;
};

/** Which windows completeness is given for. */
export type FollowUpCompletenessFilter = {
  clinicIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  windows?: InputMaybe<Array<FollowUpWindow>>;
};

/** A page of a list of FollowUp. */
export type FollowUpConnection = {
  edges: Array<FollowUpEdge>;
  nodes: Array<FollowUp>;
  pageInfo: PageInfo;
  /** Counted only where it is asked for. */
  totalCount: Count;
};

/** A FollowUp in a list, with its place. */
export type FollowUpEdge = {
  /** Opaque; good for this list with this order and filter. */
  cursor: Scalars['String']['output'];
  node: FollowUp;
};

/** Which follow-ups a list holds. */
export type FollowUpFilter = {
  clinicIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** OVERDUE, DUE and SOON where left out. */
  statuses?: InputMaybe<Array<FollowUpStatus>>;
  windows?: InputMaybe<Array<FollowUpWindow>>;
};

/** SOON: opens within seven days. DUE: open, its target day not passed. OVERDUE: its target day passed, still open. MISSED: closed without an answer for pain. */
export type FollowUpStatus =
  | 'ANSWERED'
  | 'DUE'
  | 'MISSED'
  | 'OVERDUE'
  | 'SOON'
  | 'UPCOMING';

/** Days after the end of the series: END 0–3, W1 5–10, W4 21–42, W12 70–112, M6 150–210, M12 330–400. T0: at most 14 before its start. */
export type FollowUpWindow =
  | 'END'
  | 'M6'
  | 'M12'
  | 'T0'
  | 'W1'
  | 'W4'
  | 'W12';

/** An interaction with medications that the patient takes. */
export type FoundInteraction = {
  medications: Array<Scalars['String']['output']>;
  rule: DrugInteractionRule;
};

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

/** A dose given at once while the infusion runs. */
export type GiveBolusInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  doseMicrograms: Scalars['Int']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
  sessionId: Scalars['ID']['input'];
};

/** A consent that a patient gives. */
export type GiveConsentInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  documentVersion: Scalars['String']['input'];
  episodeId: Scalars['ID']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  kind: ConsentKind;
  periodFrom: Scalars['Date']['input'];
  /** Needed to share data. */
  periodTo?: InputMaybe<Scalars['Date']['input']>;
  /** Of DATA_SHARING alone. */
  sharing?: InputMaybe<SharingInput>;
};

/** A bound on one field of a version’s content. */
export type GuardRail = {
  id: Scalars['String']['output'];
  level: GuardRailLevel;
  maximum?: Maybe<Scalars['Int']['output']>;
  minimum?: Maybe<Scalars['Int']['output']>;
  path: Scalars['String']['output'];
  /** Where the bound comes from. */
  reference: Scalars['String']['output'];
  unit: Scalars['String']['output'];
};

/** Who sets a bound; where several meet, the strictest counts. Hard ones refuse, soft ones warn. */
export type GuardRailLevel =
  | 'NETWORK_HARD'
  | 'PROTOCOL_HARD'
  | 'PROTOCOL_SOFT'
  | 'SITE';

/** What somebody is, and where. */
export type HeldRole = {
  /** Null where the role holds in the whole network. */
  clinicId?: Maybe<Scalars['ID']['output']>;
  role: Role;
};

/** By Child-Pugh: A mild, B moderate, C severe. */
export type HepaticImpairment =
  | 'MILD'
  | 'MODERATE'
  | 'NONE'
  | 'SEVERE'
  | 'UNKNOWN';

/** One finding of the history. */
export type HistoryFinding = {
  finding: Finding;
  name: FindingName;
  note?: Maybe<Scalars['String']['output']>;
};

export type HistoryFindingInput = {
  finding: Finding;
  name: FindingName;
  note?: InputMaybe<Scalars['String']['input']>;
};

/** GUY_1976: 1 very much improved … 7 very much worse. HURST_BOLTON: 1 no change … 7 a great deal better. */
export type ImpressionCoding =
  | 'GUY_1976'
  | 'HURST_BOLTON';

/** What a version is for, and how well that is supported. */
export type Indication = {
  diagnosisGroup: DiagnosisGroup;
  evidenceGrade: EvidenceGrade;
  id: Scalars['String']['output'];
  statement: Scalars['String']['output'];
};

/** What a version is for, and how well that is supported. */
export type IndicationInput = {
  diagnosisGroup: DiagnosisGroup;
  evidenceGrade: EvidenceGrade;
  id: Scalars['String']['input'];
  statement: Scalars['String']['input'];
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
  | 'ESCORT_DOCUMENTED'
  | 'FOLLOW_UP_W4'
  | 'MME_CUT20_W4'
  | 'MONITORING_ADHERENCE'
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

/** What was found when a patient was assessed. */
export type InitialAssessment = {
  allergies: Array<Allergy>;
  /** ASA physical status, 1 to 6. */
  asaPhysicalStatus: Scalars['Int']['output'];
  assessedAt: Scalars['DateTime']['output'];
  baseline: Array<BaselineScore>;
  /** Body mass index, kg/m². */
  bodyMassIndex: Scalars['Float']['output'];
  compensationClaim: Scalars['Boolean']['output'];
  diagnosis: Diagnosis;
  diastolicMmHg: Scalars['Int']['output'];
  /** Every finding that is asked for, the unknown ones too. */
  findings: Array<HistoryFinding>;
  heartRatePerMinute: Scalars['Int']['output'];
  heightMillimetres: Scalars['Int']['output'];
  hepaticImpairment: HepaticImpairment;
  id: Scalars['ID']['output'];
  intendedCourse: IntendedCourse;
  /** When weight and height were measured. */
  measuredOn: Scalars['Date']['output'];
  /** Whether the list of medications was gone through. */
  medicationsReviewed: Scalars['Boolean']['output'];
  note?: Maybe<Scalars['String']['output']>;
  oxygenSaturationPercent: Scalars['Int']['output'];
  pregnancy: PregnancyStatus;
  priorTreatments: Array<PriorTreatment>;
  recordedBy: Scalars['String']['output'];
  systolicMmHg: Scalars['Int']['output'];
  weightGrams: Scalars['Int']['output'];
};

/** A questionnaire or measure of outcome. */
export type InstrumentCode =
  | 'BPI_INTERFERENCE'
  | 'BPI_SEVERITY'
  | 'CADSS'
  | 'CADSS6'
  | 'GAD7'
  | 'MME'
  | 'NRS'
  | 'ODI'
  | 'PCS'
  | 'PEG'
  | 'PGIC'
  | 'PHQ9'
  | 'PROMIS_PF_V2_4A'
  | 'PROMIS_PI_V1_4A';

/** An instrument of the network: how it is asked, scored and licensed. */
export type InstrumentDefinition = {
  code: InstrumentCode;
  /** Which way is better; null where the coding of the answer decides. */
  direction?: Maybe<Scalars['String']['output']>;
  highestAnswer?: Maybe<Scalars['Int']['output']>;
  importantChange: Scalars['String']['output'];
  /** What stands above the items; null where the wording may not ship. */
  instruction?: Maybe<Scalars['String']['output']>;
  itemCount: Scalars['Int']['output'];
  /** Empty where the wording may not ship. */
  items: Array<InstrumentItem>;
  /** GREEN: the wording may ship. AMBER and RED: scores only. */
  licence: Scalars['String']['output'];
  licenceTerms: Scalars['String']['output'];
  lowestAnswer: Scalars['Int']['output'];
  /** Null where there is no upper end. */
  maximumScore?: Maybe<Scalars['Float']['output']>;
  /** With fewer answered items there is no score. */
  minimumAnswered: Scalars['Int']['output'];
  minimumScore: Scalars['Float']['output'];
  options: Array<InstrumentOption>;
  recall: Array<Scalars['String']['output']>;
  scoringVersion: Scalars['String']['output'];
  source: Scalars['String']['output'];
  /** Scores from which the next band begins. */
  thresholds: Array<Scalars['Float']['output']>;
  title: Scalars['String']['output'];
  /** POINTS, T_SCORE, MME_PER_DAY or CATEGORY. */
  unit: Scalars['String']['output'];
};

/** One question. */
export type InstrumentItem = {
  /** What the highest number means. */
  highEnd?: Maybe<Scalars['String']['output']>;
  /** What the lowest number means. */
  lowEnd?: Maybe<Scalars['String']['output']>;
  text: Scalars['String']['output'];
};

/** One answer to choose from. */
export type InstrumentOption = {
  label: Scalars['String']['output'];
  value: Scalars['Int']['output'];
};

/** What the treatment is meant to be, before there is a plan. */
export type IntendedCourse =
  | 'HIGH_DOSE_OR_FREQUENT'
  | 'SERIES'
  | 'SINGLE'
  | 'UNKNOWN';

/** What an interaction asks for. AVOID opens a condition. */
export type InteractionAction =
  | 'AVOID'
  | 'CAUTION'
  | 'INFORMATION';

/** A confidence interval, of a rate Wilson’s unless its field says otherwise. */
export type Interval = {
  /** 0.95 for a 95 % interval. */
  level: Scalars['Float']['output'];
  lower: Scalars['Float']['output'];
  upper: Scalars['Float']['output'];
};

/** A signature to lift a stop for safety. */
export type LiftProtocolSuspensionInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** The content that was read: what is signed. */
  contentHash: Scalars['String']['input'];
  /** Why sessions may begin again, in the words of whoever signs. */
  reason: Scalars['String']['input'];
  /** The stop that was read: a fresh one is not lifted with it. */
  suspensionId: Scalars['ID']['input'];
  /** Proof of who signs, from POST <issuer>/signing-ticket with the stop as its record: good once, for two minutes. */
  ticket: Scalars['String']['input'];
  versionId: Scalars['ID']['input'];
};

/** Where a limit comes from, highest first. */
export type LimitLevel =
  | 'NETWORK_HARD'
  | 'PROTOCOL_HARD'
  | 'PROTOCOL_SOFT'
  | 'SITE';

/** What is limited; the unit is in the name. */
export type LimitedQuantity =
  | 'BOLUS_MICROGRAMS_PER_KG'
  | 'BOOSTERS_PER_365_DAYS'
  | 'DAY_MICROGRAMS'
  | 'DURATION_MINUTES'
  | 'RATE_MICROGRAMS_PER_HOUR'
  | 'RATE_MICROGRAMS_PER_KG_PER_HOUR'
  | 'SERIES_MICROGRAMS'
  | 'SESSION_MICROGRAMS';

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

/** A medication that a patient takes or took. */
export type Medication = {
  asNeeded: Scalars['Boolean']['output'];
  doseAmount: Scalars['Float']['output'];
  doseUnit: DoseUnit;
  /** The first day without it. */
  endedOn?: Maybe<Scalars['Date']['output']>;
  id: Scalars['ID']['output'];
  isOpioid: Scalars['Boolean']['output'];
  name: Scalars['String']['output'];
  route: MedicationRoute;
  /** RXCUI of RxNorm. */
  rxnormCode?: Maybe<Scalars['String']['output']>;
  startedOn: Scalars['Date']['output'];
  /** At most, where it is taken as needed. */
  timesPerDay: Scalars['Float']['output'];
  version: Scalars['Int']['output'];
};

/** The patient as they are now, or why nothing changed. */
export type MedicationPayload = {
  clientMutationId: Scalars['String']['output'];
  patient?: Maybe<Patient>;
  userErrors: Array<UserError>;
};

/** How a medication is taken. */
export type MedicationRoute =
  | 'INHALED'
  | 'INTRAMUSCULAR'
  | 'INTRATHECAL'
  | 'INTRAVENOUS'
  | 'NASAL'
  | 'ORAL'
  | 'OTHER'
  | 'RECTAL'
  | 'SUBCUTANEOUS'
  | 'SUBLINGUAL'
  | 'TOPICAL'
  | 'TRANSDERMAL';

/** A newer version of the same protocol, which the clinic has in force. */
export type MigrateSeriesInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** The version of the plan that was read. */
  expectedVersion: Scalars['Int']['input'];
  planId: Scalars['ID']['input'];
  protocolVersionId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  /** Needed where the dose passes a soft limit of that version. */
  softLimitReason?: InputMaybe<Scalars['String']['input']>;
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

/** What is measured how often. */
export type MonitoringSchedule = {
  capnography: CapnographyUse;
  /** A measurement that is later than this is overdue. */
  graceMinutes: Scalars['Int']['output'];
  isElectrocardiogramContinuous: Scalars['Boolean']['output'];
  isOximetryContinuous: Scalars['Boolean']['output'];
  painEveryMinutes: Scalars['Int']['output'];
  sedationEveryMinutes: Scalars['Int']['output'];
  vitalSignsEveryMinutesAtSteadyRate: Scalars['Int']['output'];
  vitalSignsEveryMinutesInRecovery: Scalars['Int']['output'];
  vitalSignsEveryMinutesInTitration: Scalars['Int']['output'];
};

/** What is measured how often. */
export type MonitoringScheduleInput = {
  capnography: CapnographyUse;
  /** A measurement that is later than this is overdue. */
  graceMinutes: Scalars['Int']['input'];
  isElectrocardiogramContinuous: Scalars['Boolean']['input'];
  isOximetryContinuous: Scalars['Boolean']['input'];
  painEveryMinutes: Scalars['Int']['input'];
  sedationEveryMinutes: Scalars['Int']['input'];
  vitalSignsEveryMinutesAtSteadyRate: Scalars['Int']['input'];
  vitalSignsEveryMinutesInRecovery: Scalars['Int']['input'];
  vitalSignsEveryMinutesInTitration: Scalars['Int']['input'];
};

/** OVERDUE begins 5 minutes after a row was due; MISSED is a row that the next one has overtaken. */
export type MonitoringStatus =
  | 'DUE'
  | 'LATE'
  | 'MISSED'
  | 'ON_TIME'
  | 'OVERDUE'
  | 'UPCOMING';

/** A step of a version that needs no more than its name. */
export type MoveProtocolVersionInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  expectedRevision: Scalars['Int']['input'];
  versionId: Scalars['ID']['input'];
};

export type Mutation = {
  /** A named person takes notice of an alarm. */
  acknowledgeAlarm: AlarmPayload;
  /** Notes that the patient has understood the instructions. */
  acknowledgeInstructions: SessionPayload;
  /** Marks an alert as seen. */
  acknowledgeOutcomeAlert: OutcomeAlertPayload;
  /** Records that the patient agrees to pay for sessions. */
  agreeSelfPay: EpisodePayload;
  /** Adds a correction to the record of a session. */
  amendSession: SessionPayload;
  /** Signs a version with a ticket from <issuer>/signing-ticket; the second signature approves it. */
  approveProtocolVersion: ProtocolVersionPayload;
  /** Begins, or goes back to, following a patient up. */
  beginFollowUp: EpisodePayload;
  /** Begins boosters after a series. */
  beginMaintenance: EpisodePayload;
  /** Another rate from now on; less is always allowed. */
  changeRate: SessionPayload;
  /** Takes one step of a version at one site or at many. */
  changeSiteAdoptions: SiteAdoptionsPayload;
  /** Checks a patient in by two identifiers. */
  checkIn: SessionPayload;
  /** Says how a patient wants to be reminded. */
  chooseReminderChannel: ChooseReminderChannelPayload;
  /** Ends a course of care. */
  closeEpisode: EpisodePayload;
  /** Remarks on a field of a version, or on the whole. */
  commentOnProtocolVersion: ProtocolVersionPayload;
  /** Ticks an item of readiness, or takes the tick away. */
  completeChecklistItem: SiteAdoptionsPayload;
  /** Notes that a clinician has looked, and what they found. */
  completeReviewTask: ReviewTaskPayload;
  /** Says that a clinician has looked at it. */
  completeSafetyTask: CompleteSafetyTaskPayload;
  /** Somebody did what a critical alarm asked for. */
  completeSessionTask: AlarmPayload;
  /** A second person confirms what they saw wasted. */
  confirmDrugWaste: SessionPayload;
  /** The viewer’s own confirmation of patient, drug, dose and rate. */
  confirmVerification: SessionPayload;
  /** Begins a draft, from a version or of a new protocol. */
  createProtocolDraft: ProtocolVersionPayload;
  /** Makes a one-time link for a patient to answer through. */
  createQuestionnaireLink: CreateQuestionnaireLinkPayload;
  /** Writes a plan for a patient. */
  createTreatmentPlan: TreatmentPlanPayload;
  /** Has the rules decide by the latest assessment and medications. */
  decideEligibility: EpisodePayload;
  /** Puts a session off before its infusion. */
  deferSession: SessionPayload;
  /** Gives a draft up; it stays readable. */
  discardProtocolDraft: ProtocolVersionPayload;
  /** Lets the patient go. */
  dischargeSession: SessionPayload;
  /** Begins a request for prior authorisation. */
  draftAuthorization: EpisodePayload;
  /** Notes that a medication is no longer taken. */
  endMedication: MedicationPayload;
  /** Ends the agreement in force. */
  endSelfPay: EpisodePayload;
  /** Ends a series before its last session: sessions to come are cancelled, one under way is finished. */
  endSeries: TreatmentPlanPayload;
  /** Keeps why drawn is not delivered and wasted. */
  explainDrugDiscrepancy: SessionPayload;
  /** Keeps a comparison, to be opened again by its token. */
  freezeComparison: FreezeComparisonPayload;
  /** A dose given at once. */
  giveBolus: SessionPayload;
  /** Records a consent. */
  giveConsent: EpisodePayload;
  /** Signs that a stop for safety may end, with a ticket from <issuer>/signing-ticket; the second signature lifts it. Sites stay paused until each resumes. */
  liftProtocolSuspension: ProtocolVersionPayload;
  /** Lets a series go on by a newer protocol version. */
  migrateSeries: TreatmentPlanPayload;
  /** A physician sets other limits for a patient, with a reason. */
  overrideAlarmLimits: OverrideAlarmLimitsPayload;
  /** Sets a rule aside for one episode, with a reason. */
  overrideEligibilityRule: EpisodePayload;
  /** A supervising clinician overrides an item that failed. */
  overridePreCheck: SessionPayload;
  /** Pauses the infusion. */
  pauseInfusion: SessionPayload;
  /** Writes down harm in a session; never throttled. */
  recordAdverseEvent: AdverseEventPayload;
  /** Records and scores what a patient answered, or corrects it. */
  recordAssessment: RecordAssessmentPayload;
  /** Records what a payer said. */
  recordCoverageCheck: EpisodePayload;
  /** Writes down a deviation that somebody tells of. */
  recordDeviation: DeviationPayload;
  /** Keeps the scores of recovery. */
  recordDischargeScores: SessionPayload;
  /** Enters what was drawn up. */
  recordDrugDrawn: SessionPayload;
  /** Enters what is wasted. */
  recordDrugWaste: SessionPayload;
  /** Notes who is there to take the patient home. */
  recordEscort: SessionPayload;
  /** Records what was found; the rules then ask for a new decision. */
  recordInitialAssessment: EpisodePayload;
  /** Adds a medication that a patient takes. */
  recordMedication: MedicationPayload;
  /** Writes down what a patient told. */
  recordNarrative: RecordNarrativePayload;
  /** Keeps what the checks found. */
  recordPreCheck: SessionPayload;
  /** Writes down a reading, from the pre-checks to discharge, and raises the alarms that it calls for. */
  recordVitalSigns: RecordVitalSignsPayload;
  /** Opens an episode; registers the patient where they are new. */
  referPatient: EpisodePayload;
  /** Confirms that a version stands as it is for twelve months. */
  renewProtocolReview: ProtocolVersionPayload;
  /** Sends a version back to its authors. */
  requestProtocolChanges: ProtocolVersionPayload;
  /** Gives a session another time, chair, nurse or supervisor. */
  rescheduleSession: SessionPayload;
  /** Says how an adverse event ended; never throttled. */
  resolveAdverseEvent: AdverseEventPayload;
  /** Notes that a condition has been met, and how. */
  resolveCondition: EpisodePayload;
  /** Notes that a remark has been dealt with. */
  resolveProtocolComment: ProtocolVersionPayload;
  /** Goes on after a pause of at most an hour. */
  resumeInfusion: SessionPayload;
  /** Ends a version for good. */
  retireProtocolVersion: ProtocolVersionPayload;
  /** Notes what a review found, and what is done about it. */
  reviewDeviation: DeviationPayload;
  /** Writes a plan anew; it has to be signed again. */
  reviseTreatmentPlan: TreatmentPlanPayload;
  /** Closes a link that nobody has answered through. */
  revokeQuestionnaireLink: RevokeQuestionnaireLinkPayload;
  /** Writes the whole content of a draft. On CONFLICT nothing is lost: `current` is what stands there. */
  saveProtocolDraft: ProtocolVersionPayload;
  /** Sets the appointment of the initial assessment, or moves it. */
  scheduleAssessment: EpisodePayload;
  /** Schedules all sessions of a series, or none. */
  scheduleSeries: ScheduleSeriesPayload;
  /** Sets a field at a site within what its version leaves free. */
  setSiteOverride: SiteOverridePayload;
  /** The viewer’s own signature under the discharge. */
  signDischarge: SessionPayload;
  /** Makes a plan an order. */
  signTreatmentPlan: TreatmentPlanPayload;
  /** Starts the infusion at the rate that somebody else has confirmed. */
  startInfusion: SessionPayload;
  /** Ends the infusion. No limiter refuses it. */
  stopInfusion: SessionPayload;
  /** Hands a draft to its reviewers. */
  submitProtocolVersion: ProtocolVersionPayload;
  /** Stops a version for safety, at every site at once. */
  suspendProtocolVersion: ProtocolVersionPayload;
  /** Hands the patient over. No limiter refuses it. */
  transferSession: SessionPayload;
  /** Takes a prior authorisation on, and its episode with it. */
  transitionAuthorization: EpisodePayload;
  /** Moves a session on, where nothing but a reason has to be said. */
  transitionSession: SessionPayload;
  /** Accepts a referral and says how soon the patient is to be seen. */
  triageEpisode: EpisodePayload;
  /** Ends a watch; its alerts stay. */
  unwatchOutcome: OutcomeWatchPayload;
  /** Asks to be told when a clinic leaves the range expected of it by an indicator. */
  watchOutcome: OutcomeWatchPayload;
  /** Notes that a patient no longer consents; new sessions are blocked. */
  withdrawConsent: EpisodePayload;
};


export type MutationAcknowledgeAlarmArgs = {
  input: AcknowledgeAlarmInput;
};


export type MutationAcknowledgeInstructionsArgs = {
  input: AcknowledgeInstructionsInput;
};


export type MutationAcknowledgeOutcomeAlertArgs = {
  input: OwnOutcomeRecordInput;
};


export type MutationAgreeSelfPayArgs = {
  input: AgreeSelfPayInput;
};


export type MutationAmendSessionArgs = {
  input: AmendSessionInput;
};


export type MutationApproveProtocolVersionArgs = {
  input: ApproveProtocolVersionInput;
};


export type MutationBeginFollowUpArgs = {
  input: EpisodeInput;
};


export type MutationBeginMaintenanceArgs = {
  input: EpisodeInput;
};


export type MutationChangeRateArgs = {
  input: ChangeRateInput;
};


export type MutationChangeSiteAdoptionsArgs = {
  input: ChangeSiteAdoptionsInput;
};


export type MutationCheckInArgs = {
  input: CheckInInput;
};


export type MutationChooseReminderChannelArgs = {
  input: ChooseReminderChannelInput;
};


export type MutationCloseEpisodeArgs = {
  input: CloseEpisodeInput;
};


export type MutationCommentOnProtocolVersionArgs = {
  input: CommentOnProtocolVersionInput;
};


export type MutationCompleteChecklistItemArgs = {
  input: CompleteChecklistItemInput;
};


export type MutationCompleteReviewTaskArgs = {
  input: CompleteReviewTaskInput;
};


export type MutationCompleteSafetyTaskArgs = {
  input: CompleteSafetyTaskInput;
};


export type MutationCompleteSessionTaskArgs = {
  input: CompleteSessionTaskInput;
};


export type MutationConfirmDrugWasteArgs = {
  input: ConfirmDrugWasteInput;
};


export type MutationConfirmVerificationArgs = {
  input: ConfirmVerificationInput;
};


export type MutationCreateProtocolDraftArgs = {
  input: CreateProtocolDraftInput;
};


export type MutationCreateQuestionnaireLinkArgs = {
  input: CreateQuestionnaireLinkInput;
};


export type MutationCreateTreatmentPlanArgs = {
  input: CreateTreatmentPlanInput;
};


export type MutationDecideEligibilityArgs = {
  input: EpisodeInput;
};


export type MutationDeferSessionArgs = {
  input: DeferSessionInput;
};


export type MutationDiscardProtocolDraftArgs = {
  input: MoveProtocolVersionInput;
};


export type MutationDischargeSessionArgs = {
  input: DischargeSessionInput;
};


export type MutationDraftAuthorizationArgs = {
  input: DraftAuthorizationInput;
};


export type MutationEndMedicationArgs = {
  input: EndMedicationInput;
};


export type MutationEndSelfPayArgs = {
  input: EpisodeInput;
};


export type MutationEndSeriesArgs = {
  input: EndSeriesInput;
};


export type MutationExplainDrugDiscrepancyArgs = {
  input: ExplainDrugDiscrepancyInput;
};


export type MutationFreezeComparisonArgs = {
  input: FreezeComparisonInput;
};


export type MutationGiveBolusArgs = {
  input: GiveBolusInput;
};


export type MutationGiveConsentArgs = {
  input: GiveConsentInput;
};


export type MutationLiftProtocolSuspensionArgs = {
  input: LiftProtocolSuspensionInput;
};


export type MutationMigrateSeriesArgs = {
  input: MigrateSeriesInput;
};


export type MutationOverrideAlarmLimitsArgs = {
  input: OverrideAlarmLimitsInput;
};


export type MutationOverrideEligibilityRuleArgs = {
  input: OverrideEligibilityRuleInput;
};


export type MutationOverridePreCheckArgs = {
  input: OverridePreCheckInput;
};


export type MutationPauseInfusionArgs = {
  input: PauseInfusionInput;
};


export type MutationRecordAdverseEventArgs = {
  input: RecordAdverseEventInput;
};


export type MutationRecordAssessmentArgs = {
  input: RecordAssessmentInput;
};


export type MutationRecordCoverageCheckArgs = {
  input: RecordCoverageCheckInput;
};


export type MutationRecordDeviationArgs = {
  input: RecordDeviationInput;
};


export type MutationRecordDischargeScoresArgs = {
  input: RecordDischargeScoresInput;
};


export type MutationRecordDrugDrawnArgs = {
  input: RecordDrugDrawnInput;
};


export type MutationRecordDrugWasteArgs = {
  input: RecordDrugWasteInput;
};


export type MutationRecordEscortArgs = {
  input: RecordEscortInput;
};


export type MutationRecordInitialAssessmentArgs = {
  input: RecordInitialAssessmentInput;
};


export type MutationRecordMedicationArgs = {
  input: RecordMedicationInput;
};


export type MutationRecordNarrativeArgs = {
  input: RecordNarrativeInput;
};


export type MutationRecordPreCheckArgs = {
  input: RecordPreCheckInput;
};


export type MutationRecordVitalSignsArgs = {
  input: RecordVitalSignsInput;
};


export type MutationReferPatientArgs = {
  input: ReferPatientInput;
};


export type MutationRenewProtocolReviewArgs = {
  input: MoveProtocolVersionInput;
};


export type MutationRequestProtocolChangesArgs = {
  input: ReasonedProtocolVersionInput;
};


export type MutationRescheduleSessionArgs = {
  input: RescheduleSessionInput;
};


export type MutationResolveAdverseEventArgs = {
  input: ResolveAdverseEventInput;
};


export type MutationResolveConditionArgs = {
  input: ResolveConditionInput;
};


export type MutationResolveProtocolCommentArgs = {
  input: ResolveProtocolCommentInput;
};


export type MutationResumeInfusionArgs = {
  input: ResumeInfusionInput;
};


export type MutationRetireProtocolVersionArgs = {
  input: ReasonedProtocolVersionInput;
};


export type MutationReviewDeviationArgs = {
  input: ReviewDeviationInput;
};


export type MutationReviseTreatmentPlanArgs = {
  input: ReviseTreatmentPlanInput;
};


export type MutationRevokeQuestionnaireLinkArgs = {
  input: RevokeQuestionnaireLinkInput;
};


export type MutationSaveProtocolDraftArgs = {
  input: SaveProtocolDraftInput;
};


export type MutationScheduleAssessmentArgs = {
  input: ScheduleAssessmentInput;
};


export type MutationScheduleSeriesArgs = {
  input: ScheduleSeriesInput;
};


export type MutationSetSiteOverrideArgs = {
  input: SetSiteOverrideInput;
};


export type MutationSignDischargeArgs = {
  input: SignDischargeInput;
};


export type MutationSignTreatmentPlanArgs = {
  input: SignTreatmentPlanInput;
};


export type MutationStartInfusionArgs = {
  input: StartInfusionInput;
};


export type MutationStopInfusionArgs = {
  input: StopInfusionInput;
};


export type MutationSubmitProtocolVersionArgs = {
  input: MoveProtocolVersionInput;
};


export type MutationSuspendProtocolVersionArgs = {
  input: SuspendProtocolVersionInput;
};


export type MutationTransferSessionArgs = {
  input: TransferSessionInput;
};


export type MutationTransitionAuthorizationArgs = {
  input: TransitionAuthorizationInput;
};


export type MutationTransitionSessionArgs = {
  input: TransitionSessionInput;
};


export type MutationTriageEpisodeArgs = {
  input: TriageEpisodeInput;
};


export type MutationUnwatchOutcomeArgs = {
  input: OwnOutcomeRecordInput;
};


export type MutationWatchOutcomeArgs = {
  input: WatchOutcomeInput;
};


export type MutationWithdrawConsentArgs = {
  input: WithdrawConsentInput;
};

/** A patient’s own account. Those who do not treat the patient see it only where the patient shares it. */
export type Narrative = {
  clinic?: Maybe<Clinic>;
  episode?: Maybe<Episode>;
  id: Scalars['ID']['output'];
  /** The impression of change of the same window. */
  impression?: Maybe<Assessment>;
  /** Whether the patient lets others than those who treat them read it. */
  isShared: Scalars['Boolean']['output'];
  patient?: Maybe<Patient>;
  source: AnswerSource;
  text: Scalars['String']['output'];
  window?: Maybe<FollowUpWindow>;
  writtenAt: Scalars['DateTime']['output'];
};

/** A page of a list of Narrative. */
export type NarrativeConnection = {
  edges: Array<NarrativeEdge>;
  nodes: Array<Narrative>;
  pageInfo: PageInfo;
  /** Counted only where it is asked for. */
  totalCount: Count;
};

/** A Narrative in a list, with its place. */
export type NarrativeEdge = {
  /** Opaque; good for this list with this order and filter. */
  cursor: Scalars['String']['output'];
  node: Narrative;
};

/** Which narratives a list holds. */
export type NarrativeFilter = {
  clinicIds?: InputMaybe<Array<Scalars['ID']['input']>>;
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

/** The value of all clinics of a selection over time, before case-mix adjustment. It has no CUSUM: what is expected is the network itself. Means leave out clinics with fewer than five answers in a period where these are too few together. */
export type NetworkTrend = {
  asOf: Scalars['DateTime']['output'];
  centre?: Maybe<Scalars['Float']['output']>;
  chart?: Maybe<TrendChart>;
  direction: TrendDirection;
  indicator: Indicator;
  period?: Maybe<TrendPeriod>;
  points: Array<TrendPoint>;
  protocolFirstUses: Array<ProtocolFirstUse>;
  /** Null where points are withheld. */
  runs?: Maybe<TrendRuns>;
  /** Where points are withheld, as a clinic’s would follow from them and from the other clinics’ trends. */
  suppressed?: Maybe<Suppressed>;
};

/** Someone who is not yet known to the network. */
export type NewPatientInput = {
  birthDate: Scalars['Date']['input'];
  clinicId: Scalars['ID']['input'];
  /** As the referral says; the assessment confirms it. */
  diagnosis: DiagnosisInput;
  familyName: Scalars['String']['input'];
  givenName: Scalars['String']['input'];
  /** Unique within the clinic. */
  medicalRecordNumber: Scalars['String']['input'];
  /** ZIP code, five digits. */
  postalCode: Scalars['String']['input'];
  responsibleProviderId?: InputMaybe<Scalars['ID']['input']>;
  sex: Sex;
};

/** A protocol that there is not yet. */
export type NewProtocolInput = {
  indication?: InputMaybe<DiagnosisGroup>;
  /** The name as it stands in addresses. */
  slug: Scalars['String']['input'];
  summary: Scalars['String']['input'];
  title: Scalars['String']['input'];
};

/** Anything with an id of its own, unique across the whole graph. */
export type Node = {
  id: Scalars['ID']['output'];
};

/** An opioid and its dose. */
export type OpioidDoseInput = {
  amount: Scalars['Float']['input'];
  /** Such as OXYCODONE or FENTANYL_TRANSDERMAL. */
  opioid: Scalars['String']['input'];
  unit: OpioidUnit;
};

/** The opioids of a day in morphine milligram equivalents, by the factors of the CDC of 2022. Not for rotation. */
export type OpioidTotal = {
  asOf: Scalars['DateTime']['output'];
  buprenorphine: Array<BuprenorphineDose>;
  /** False where opioids without a factor are left out: the true total is higher. */
  isComplete: Scalars['Boolean']['output'];
  /** Null where no opioid has a factor. */
  morphineEquivalentMgPerDay?: Maybe<Scalars['Float']['output']>;
  scoringVersion: Scalars['String']['output'];
  unknownFactors: Array<Scalars['String']['output']>;
};

/** In what an opioid is dosed. */
export type OpioidUnit =
  | 'MG_PER_DAY'
  | 'MICROGRAMS_PER_HOUR';

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

/** Where a site may differ, and how far. */
export type OverridableField = {
  maximum: Scalars['Int']['output'];
  minimum: Scalars['Int']['output'];
  path: Scalars['String']['output'];
  step: Scalars['Int']['output'];
};

/** Where a site may differ, and how far. */
export type OverridableFieldInput = {
  maximum: Scalars['Int']['input'];
  minimum: Scalars['Int']['input'];
  path: Scalars['String']['input'];
  step: Scalars['Int']['input'];
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

/** A site’s own value that a version does not allow; it blocks activation there. */
export type OverrideConflict = {
  message: Scalars['String']['output'];
  path: Scalars['String']['output'];
  value: Scalars['Int']['output'];
};

/** A rule that is set aside for one episode. */
export type OverrideEligibilityRuleInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  episodeId: Scalars['ID']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
  ruleId: Scalars['ID']['input'];
};

/** A supervising clinician takes responsibility for an item that failed. */
export type OverridePreCheckInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  item: PreCheckItemCode;
  reason: Scalars['String']['input'];
  sessionId: Scalars['ID']['input'];
};

/** One of one’s own watches or alerts. */
export type OwnOutcomeRecordInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  id: Scalars['ID']['input'];
};

/** Components of PADSS, 0 to 2; vital signs follow from the pressures. */
export type PadssInput = {
  ambulation: Scalars['Int']['input'];
  /** Of the site of the line. */
  bleeding: Scalars['Int']['input'];
  nausea: Scalars['Int']['input'];
  pain: Scalars['Int']['input'];
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

/** Which pain of that time is asked. */
export type PainQualifier =
  | 'AVERAGE'
  | 'LEAST'
  | 'NOW'
  | 'WORST';

/** Of what time pain is asked. */
export type PainRecall =
  | 'LAST_7_DAYS'
  | 'LAST_24_HOURS'
  | 'NOW';

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
  /** Of all episodes, the latest first, withdrawn ones too. */
  consents: Array<Consent>;
  diagnosis: Diagnosis;
  /** Courses of care, the latest referral first. */
  episodes: EpisodeConnection;
  familyName: Scalars['String']['output'];
  /** The windows of all episodes, by episode and day. */
  followUps?: Maybe<Array<FollowUp>>;
  givenName: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** Of given and family name, for lists that others may look over. */
  initials: Scalars['String']['output'];
  /** Unique within the clinic. */
  medicalRecordNumber: Scalars['String']['output'];
  /** Those taken now first, then those that were ended. */
  medications: Array<Medication>;
  /** The patient’s own account, newest first. */
  narratives?: Maybe<NarrativeConnection>;
  /** The latest; null where nothing was recorded. */
  opioidTotal?: Maybe<OpioidTotal>;
  /** Each time the medications changed, the latest first. */
  opioidTotals: Array<OpioidTotal>;
  /** ZIP code, five digits. */
  postalCode: Scalars['String']['output'];
  referredOn: Scalars['Date']['output'];
  /** Who answers for the treatment. */
  responsibleProvider?: Maybe<Provider>;
  sessions?: Maybe<SessionConnection>;
  sex: Sex;
  status: PatientStatus;
  /** The newest first. */
  treatmentPlans?: Maybe<Array<TreatmentPlan>>;
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
export type PatientEpisodesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Someone in treatment. Protected health information. */
export type PatientNarrativesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
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

/** What the patient is told. */
export type PatientInformation = {
  coverage: Scalars['String']['output'];
  driving: Scalars['String']['output'];
  expectation: Scalars['String']['output'];
  sideEffects: Scalars['String']['output'];
};

/** What the patient is told. */
export type PatientInformationInput = {
  coverage: Scalars['String']['input'];
  driving: Scalars['String']['input'];
  expectation: Scalars['String']['input'];
  sideEffects: Scalars['String']['input'];
};

/** Orders of a list of patients. */
export type PatientSort =
  | 'FAMILY_NAME'
  /** The latest referral first. */
  | 'REFERRED_ON';

/** Where a patient stands: on the way to a first series, in a series of infusions, followed up after it, in boosters, or done. */
export type PatientStatus =
  | 'CLOSED'
  | 'FOLLOW_UP'
  | 'INTAKE'
  | 'IN_SERIES'
  | 'MAINTENANCE';

/** Pauses the infusion; after an hour it can only be stopped. */
export type PauseInfusionInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
  sessionId: Scalars['ID']['input'];
};

/** Who pays for care. */
export type Payer =
  | 'COMMERCIAL'
  | 'MEDICAID'
  | 'MEDICARE'
  | 'SELF_PAY'
  | 'WORKERS_COMPENSATION';

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

/** Whether the rate follows the weight. */
export type PlanDoseBasis =
  | 'MG_PER_H'
  | 'MG_PER_KG_PER_H';

/** A step of the rate that a nurse may take. */
export type PlanTitrationStep = {
  afterMinutes: Scalars['Int']['output'];
  rateMicrogramsPerHour: Scalars['Int']['output'];
};

/** A step of the rate that a nurse may take. */
export type PlanTitrationStepInput = {
  afterMinutes: Scalars['Int']['input'];
  rateMicrogramsPerHour: Scalars['Int']['input'];
};

/** When the patient is asked how they are, and by which instruments. */
export type PlannedFollowUp = {
  afterDays: Scalars['Int']['output'];
  id: Scalars['String']['output'];
  instruments: Array<Scalars['String']['output']>;
};

/** When the patient is asked how they are, and by which instruments. */
export type PlannedFollowUpInput = {
  afterDays: Scalars['Int']['input'];
  id: Scalars['String']['input'];
  instruments: Array<Scalars['String']['input']>;
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

/** What was found at one item. Where a rule decides, it decides over `outcome`. */
export type PreCheckFindingInput = {
  /** For FASTING: hours since the last clear liquid. */
  clearLiquidsHours?: InputMaybe<Scalars['Float']['input']>;
  /** For BLOOD_PRESSURE, mm[Hg]. */
  diastolicMmHg?: InputMaybe<Scalars['Int']['input']>;
  /** For ESCORT: who takes the patient home. */
  escortName?: InputMaybe<Scalars['String']['input']>;
  /** For ESCORT: such as spouse or friend. */
  escortRelationship?: InputMaybe<Scalars['String']['input']>;
  /** For FASTING: hours since the last fatty or full meal. */
  fattyMealHours?: InputMaybe<Scalars['Float']['input']>;
  item: PreCheckItemCode;
  /** For FASTING: hours since the last light meal. */
  lightMealHours?: InputMaybe<Scalars['Float']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  /** Left out for BLOOD_PRESSURE, FASTING and ESCORT. */
  outcome?: InputMaybe<PreCheckOutcome>;
  /** For BLOOD_PRESSURE, mm[Hg]. */
  systolicMmHg?: InputMaybe<Scalars['Int']['input']>;
  /** For WEIGHT, g. */
  weightGrams?: InputMaybe<Scalars['Int']['input']>;
};

/** One item of the checks before an infusion. */
export type PreCheckItem = {
  /** It follows from other records and is not entered. */
  isDerived: Scalars['Boolean']['output'];
  isMandatory: Scalars['Boolean']['output'];
  item: PreCheckItemCode;
  /** Whether a supervising clinician may override it now. */
  mayBeOverridden: Scalars['Boolean']['output'];
  /** What is wrong, or missing. */
  message?: Maybe<Scalars['String']['output']>;
  /** What was noted with the check. */
  note?: Maybe<Scalars['String']['output']>;
  overriddenAt?: Maybe<Scalars['DateTime']['output']>;
  overriddenBy?: Maybe<Scalars['ID']['output']>;
  overrideReason?: Maybe<Scalars['String']['output']>;
  /** The clinician who answers for the override. */
  overrider?: Maybe<SessionActor>;
  recordedAt?: Maybe<Scalars['DateTime']['output']>;
  recordedBy?: Maybe<Scalars['ID']['output']>;
  /** Who made the finding that counts. */
  recorder?: Maybe<SessionActor>;
  standing: PreCheckStanding;
};

/** What is checked before an infusion. */
export type PreCheckItemCode =
  | 'BASELINE_OBSERVATIONS'
  | 'BLOOD_PRESSURE'
  | 'CONSENT'
  | 'EMERGENCY_EQUIPMENT'
  | 'ESCORT'
  | 'FASTING'
  | 'IDENTITY'
  | 'INTOXICATION'
  | 'INTRAVENOUS_ACCESS'
  | 'MEDICATIONS'
  | 'PHQ9_ITEM9'
  | 'PREGNANCY'
  | 'STAFF_CREDENTIALS'
  | 'WEIGHT';

/** What a check found. */
export type PreCheckOutcome =
  | 'FAILED'
  | 'NOT_APPLICABLE'
  | 'PASSED';

/** How an item stands now. DEFER: the session can only be put off. */
export type PreCheckStanding =
  | 'DEFER'
  | 'FAILED'
  | 'NOT_APPLICABLE'
  | 'OPEN'
  | 'OVERRIDDEN'
  | 'PASSED';

/** Whether a patient is pregnant. */
export type PregnancyStatus =
  | 'NOT_APPLICABLE'
  | 'NOT_PREGNANT'
  | 'PREGNANT'
  | 'UNKNOWN';

/** A drug given before the infusion. */
export type Premedication = {
  doseMicrograms: Scalars['Int']['output'];
  drug: Scalars['String']['output'];
  id: Scalars['String']['output'];
  isRequired: Scalars['Boolean']['output'];
  minutesBefore: Scalars['Int']['output'];
  route: PremedicationRoute;
  statement: Scalars['String']['output'];
};

/** A drug given before the infusion. */
export type PremedicationInput = {
  doseMicrograms: Scalars['Int']['input'];
  drug: Scalars['String']['input'];
  id: Scalars['String']['input'];
  isRequired: Scalars['Boolean']['input'];
  minutesBefore: Scalars['Int']['input'];
  route: PremedicationRoute;
  statement: Scalars['String']['input'];
};

/** How a drug is given. */
export type PremedicationRoute =
  | 'INTRANASAL'
  | 'INTRAVENOUS'
  | 'ORAL'
  | 'SUBLINGUAL'
  | 'TRANSDERMAL';

/** A payer’s leave for so many sessions. One unit is one session. */
export type PriorAuthorization = {
  /** What can follow the present state. */
  allowedTransitions: Array<AuthorizationTransition>;
  createdAt: Scalars['DateTime']['output'];
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  denialReason?: Maybe<Scalars['String']['output']>;
  /** Every move, in order. */
  history: Array<AuthorizationMove>;
  id: Scalars['ID']['output'];
  payer: Payer;
  /** CPT or HCPCS codes, without the licensed descriptions. */
  procedureCodes: Array<Scalars['String']['output']>;
  state: AuthorizationState;
  submittedAt?: Maybe<Scalars['DateTime']['output']>;
  unitsApproved?: Maybe<Scalars['Int']['output']>;
  unitsRemaining?: Maybe<Scalars['Int']['output']>;
  unitsRequested: Scalars['Int']['output'];
  unitsUsed: Scalars['Int']['output'];
  validFrom?: Maybe<Scalars['Date']['output']>;
  /** Its last day. */
  validTo?: Maybe<Scalars['Date']['output']>;
  version: Scalars['Int']['output'];
};

/** A treatment before this one. */
export type PriorTreatment = {
  name: Scalars['String']['output'];
  outcome: PriorTreatmentOutcome;
};

export type PriorTreatmentInput = {
  name: Scalars['String']['input'];
  outcome: PriorTreatmentOutcome;
};

/** What a treatment before this one came to. */
export type PriorTreatmentOutcome =
  | 'FAILED'
  | 'NOT_TOLERATED'
  | 'ONGOING'
  | 'PARTIAL_RELIEF';

/** A way to treat, whose versions are approved. */
export type Protocol = Node & {
  /** The one version that may be treated by. */
  approvedVersion?: Maybe<ProtocolVersion>;
  id: Scalars['ID']['output'];
  /** What it is for; nothing where it is for any group. */
  indication?: Maybe<DiagnosisGroup>;
  /** Drafts, and versions in review or sent back. */
  pendingVersions: Array<ProtocolVersion>;
  /** Every version at every site: the matrix of adoption. */
  siteAdoptions: Array<SiteAdoption>;
  /** Sites where the approved version is in force. */
  sitesOnCurrent: Scalars['Int']['output'];
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

/** All that a version asks for; the unit of each quantity stands in its name. */
export type ProtocolContent = {
  boosters: BoosterPolicy;
  citations: Array<Citation>;
  discharge: DischargeRules;
  dose: ProtocolDose;
  eligibility: Array<EligibilityRefinement>;
  evidence: Array<FieldEvidence>;
  followUp: Array<PlannedFollowUp>;
  indications: Array<Indication>;
  monitoring: MonitoringSchedule;
  overridable: Array<OverridableField>;
  patientInformation: PatientInformation;
  premedication: Array<Premedication>;
  stopRules: Array<StopRule>;
};

/** All that a version asks for; the unit of each quantity stands in its name. */
export type ProtocolContentInput = {
  boosters: BoosterPolicyInput;
  citations: Array<CitationInput>;
  discharge: DischargeRulesInput;
  dose: ProtocolDoseInput;
  eligibility: Array<EligibilityRefinementInput>;
  evidence: Array<FieldEvidenceInput>;
  followUp: Array<PlannedFollowUpInput>;
  indications: Array<IndicationInput>;
  monitoring: MonitoringScheduleInput;
  overridable: Array<OverridableFieldInput>;
  patientInformation: PatientInformationInput;
  premedication: Array<PremedicationInput>;
  stopRules: Array<StopRuleInput>;
};

/** All that differs between two versions. */
export type ProtocolDiff = {
  /** By section and path; empty where the contents are the same. */
  changes: Array<FieldChange>;
  fromCurve: DoseCurve;
  level: ChangeLevel;
  /** Each risk that some change has, once. */
  risks: Array<RiskDirection>;
  toCurve: DoseCurve;
};

/** What is infused, how fast, how long and how often. */
export type ProtocolDose = {
  basis: DoseBasis;
  durationMinutes: Scalars['Int']['output'];
  /** Days from one session to the next. */
  frequencyDays: Scalars['Int']['output'];
  /** Given before the infusion; nothing where there is none. */
  loadingDoseMicrograms?: Maybe<Scalars['Int']['output']>;
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
  /** Empty where the rate is full from the start. */
  titration: Array<TitrationStep>;
};

/** What is infused, how fast, how long and how often. */
export type ProtocolDoseInput = {
  basis: DoseBasis;
  durationMinutes: Scalars['Int']['input'];
  /** Days from one session to the next. */
  frequencyDays: Scalars['Int']['input'];
  /** Given before the infusion; nothing where there is none. */
  loadingDoseMicrograms?: InputMaybe<Scalars['Int']['input']>;
  /** The rate is cut here, whatever the weight. */
  maximumRateMicrogramsPerHour?: InputMaybe<Scalars['Int']['input']>;
  /** No session delivers more. */
  maximumSessionMicrograms: Scalars['Int']['input'];
  /** The rate where it is the same for all. */
  rateMicrogramsPerHour?: InputMaybe<Scalars['Int']['input']>;
  /** The rate where it follows the weight. */
  rateMicrogramsPerKgPerHour?: InputMaybe<Scalars['Int']['input']>;
  /** Sessions in a series. */
  seriesSize: Scalars['Int']['input'];
  /** Empty where the rate is full from the start. */
  titration: Array<TitrationStepInput>;
};

/** A field in which a site differs from the version in force there. */
export type ProtocolDrift = {
  clinic?: Maybe<Clinic>;
  /** Whether the version in force allows it. */
  isValid: Scalars['Boolean']['output'];
  path: Scalars['String']['output'];
  reason: Scalars['String']['output'];
  setAt: Scalars['DateTime']['output'];
  setByName: Scalars['String']['output'];
  unit?: Maybe<Scalars['String']['output']>;
  value: Scalars['Int']['output'];
  versionValue?: Maybe<Scalars['Int']['output']>;
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

/** What making a version effective would touch, before anybody does it. */
export type ProtocolImpact = {
  conflictingOverrides: Scalars['Int']['output'];
  /** To come, none of them begun. */
  futureSessions: Scalars['Int']['output'];
  patientsInSeries: Scalars['Int']['output'];
  /** Of a series that has begun, or under way: they stay on the version they were planned by. */
  pinnedSessions: Scalars['Int']['output'];
  siteCount: Scalars['Int']['output'];
  sites: Array<SiteImpact>;
  /** Of the pinned ones those that are no more to come: a patient is in the clinic for them. */
  underWaySessions: Scalars['Int']['output'];
};

/** One wording of a protocol; unchangeable once it is approved. */
export type ProtocolVersion = Node & {
  /** When it was in force where: what outcomes before and after are asked by. */
  activations: Array<VersionActivation>;
  /** How sessions kept to it, by site. It says nothing of causes. */
  adherence: Array<SiteAdherence>;
  /** What you may do with it now. */
  allowedActions: Array<ProtocolVersionAction>;
  approvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** All who wrote in it; none of them may approve it. */
  authors: Array<VersionAuthor>;
  /** The version that it was made from. */
  baseVersion?: Maybe<ProtocolVersion>;
  changeLevel: ChangeLevel;
  /** What it changes in the version that it was made from. */
  changesFromBase: ProtocolDiff;
  citations: Array<Citation>;
  /** Remarks of the review, the oldest first. */
  comments: Array<VersionComment>;
  /** All that the version asks for. */
  content: ProtocolContent;
  /** SHA-256 of the content’s canonical JSON, in hexadecimal: what was approved. */
  contentHash: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  dose: ProtocolDose;
  /** The dose schedule for a weight, to be drawn. */
  doseCurve: DoseCurve;
  effectiveFrom?: Maybe<Scalars['Date']['output']>;
  /** Hard limits broken, then warnings, by field. */
  findings: Array<ContentFinding>;
  /** All bounds on this version, the network’s too. */
  guardRails: Array<GuardRail>;
  id: Scalars['ID']['output'];
  /** What it would touch, before anybody makes it effective. */
  impact: ProtocolImpact;
  /** Whether its review is due by now: no further site takes it up, and whoever uses it is warned. */
  isReviewOverdue: Scalars['Boolean']['output'];
  /** When it was last confirmed as it stands. */
  lastReviewedAt?: Maybe<Scalars['DateTime']['output']>;
  lastReviewedByName?: Maybe<Scalars['String']['output']>;
  /** Whose signatures are still missing. */
  missingSignatures: Array<SignatureRole>;
  protocol: Protocol;
  /** Why it was made. */
  rationale: Scalars['String']['output'];
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Twelve months after approval, or after the last review, at the latest. */
  reviewDueOn?: Maybe<Scalars['Date']['output']>;
  /** Counts every change of the record: what expectedRevision names. */
  revision: Scalars['Int']['output'];
  /** MAJOR for dose, eligibility or monitoring; MINOR for an option; PATCH for words. Of a draft: what it would be. */
  semanticVersion: Scalars['String']['output'];
  /** All approvals that were given, void ones too. */
  signatures: Array<VersionSignature>;
  /** Where it stands at each site. */
  siteAdoptions: Array<SiteAdoption>;
  state: ProtocolVersionState;
  /** The state, and EFFECTIVE where it is approved and its day has come. */
  status: ProtocolVersionStatus;
  submittedAt?: Maybe<Scalars['DateTime']['output']>;
  supersededAt?: Maybe<Scalars['DateTime']['output']>;
  /** While a stop for safety is on it. */
  suspension?: Maybe<Suspension>;
  /** Every stop that it has had, lifted ones too, the first first. */
  suspensions: Array<Suspension>;
  updatedAt: Scalars['DateTime']['output'];
};


/** One wording of a protocol; unchangeable once it is approved. */
export type ProtocolVersionDoseCurveArgs = {
  weightGrams?: Scalars['Int']['input'];
};

/** What can be done with a version. */
export type ProtocolVersionAction =
  | 'APPROVE'
  | 'COMMENT'
  | 'DISCARD'
  | 'EDIT'
  | 'LIFT_SUSPENSION'
  | 'RENEW_REVIEW'
  | 'REQUEST_CHANGES'
  | 'RETIRE'
  | 'SUBMIT'
  | 'SUSPEND';

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

/** The version as it is now, or why nothing was done. */
export type ProtocolVersionPayload = {
  clientMutationId: Scalars['String']['output'];
  /** On CONFLICT: what stands there now, content and all, to be shown beside what was sent. */
  current?: Maybe<ProtocolVersion>;
  protocolVersion?: Maybe<ProtocolVersion>;
  userErrors: Array<UserError>;
};

/** Where a version stands between its draft and its end; SUSPENDED is a stop for safety. */
export type ProtocolVersionState =
  | 'APPROVED'
  | 'CHANGES_REQUESTED'
  | 'DISCARDED'
  | 'DRAFT'
  | 'IN_REVIEW'
  | 'RETIRED'
  | 'SUPERSEDED'
  | 'SUSPENDED';

/** The state, and EFFECTIVE where it is approved and its day has come. */
export type ProtocolVersionStatus =
  | 'APPROVED'
  | 'CHANGES_REQUESTED'
  | 'DISCARDED'
  | 'DRAFT'
  | 'EFFECTIVE'
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
  /** What each rule did among these alarms, the one that fired most first; rules that never fired are left out. */
  alarmSummary?: Maybe<Array<AlarmRuleSummary>>;
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
  /** One deviation, or nothing. */
  deviation?: Maybe<Deviation>;
  /** Deviations per hundred completed sessions, by site; counts over the whole network. */
  deviationRates?: Maybe<Array<DeviationRate>>;
  /** Deviations, the latest first. */
  deviations?: Maybe<DeviationConnection>;
  /** The rules about medications that act together with ketamine. */
  drugInteractionRules: Array<DrugInteractionRule>;
  /** The version in force at a site with what the site sets otherwise; nothing where none is in force. */
  effectiveConfiguration?: Maybe<EffectiveConfiguration>;
  /** The table by which eligibility is decided. */
  eligibilityRules: Array<EligibilityRule>;
  /** One episode, or nothing where there is none to be seen. */
  episode?: Maybe<Episode>;
  /** Courses of care at the clinics whose patients the viewer may see. */
  episodes?: Maybe<EpisodeConnection>;
  /** By clinic and window, for the clinics whose patients the viewer may see. */
  followUpCompleteness?: Maybe<Array<FollowUpCompleteness>>;
  /** Follow-ups by the day they are due. */
  followUpsDue?: Maybe<FollowUpConnection>;
  /** A comparison by the token it was frozen under. */
  frozenComparison?: Maybe<FrozenComparison>;
  /** What clinics can be compared by. */
  indicators?: Maybe<Array<Indicator>>;
  /** Every instrument that the network scores. */
  instruments: Array<InstrumentDefinition>;
  /** Patients’ own accounts, newest first. */
  narratives?: Maybe<NarrativeConnection>;
  /** The bounds that hold for every protocol. */
  networkGuardRails?: Maybe<Array<GuardRail>>;
  /** What stands out across all clinics and indicators, after case-mix adjustment. */
  networkSignals?: Maybe<NetworkSignals>;
  /** The value of all clinics of a selection over time, with its control limits. */
  networkTrend?: Maybe<NetworkTrend>;
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
  /** What differs between two versions of a protocol. */
  protocolDiff?: Maybe<ProtocolDiff>;
  /** Where the sites of a protocol differ from the versions in force there, by site and field. */
  protocolDrift?: Maybe<Array<ProtocolDrift>>;
  /** One version of a protocol, or nothing. */
  protocolVersion?: Maybe<ProtocolVersion>;
  /** All versions of all protocols, the newest first; what was discarded only where it is asked for. */
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
  /** Reminders, those of the latest day first. */
  reminders?: Maybe<ReminderConnection>;
  /** What clinicians must look at, the first due first. */
  reviewTasks?: Maybe<ReviewTaskConnection>;
  /** One room, or nothing where there is none. */
  room?: Maybe<Room>;
  /** Safety tasks, those due longest first. */
  safetyTasks?: Maybe<SafetyTaskConnection>;
  /** One session, or nothing where there is none to be seen. */
  session?: Maybe<Session>;
  /** Sessions of the clinics whose patients the viewer may see. */
  sessions?: Maybe<SessionConnection>;
  /** Versions at sites, by site. */
  siteAdoptions?: Maybe<Array<SiteAdoption>>;
  /** Versions that a stop for safety is on: a banner for the whole network. */
  suspendedProtocolVersions?: Maybe<Array<ProtocolVersion>>;
  /** One plan, or nothing where there is none to be seen. */
  treatmentPlan?: Maybe<TreatmentPlan>;
  /** Whether protocol versions differ, up to ten. */
  versionComparison?: Maybe<VersionComparison>;
  /** Who is signed in; null where nobody is. */
  viewer?: Maybe<Viewer>;
};


export type QueryAlarmSummaryArgs = {
  filter?: InputMaybe<AlarmFilter>;
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
  filter?: InputMaybe<ComparisonFilterInput>;
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


export type QueryDeviationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDeviationRatesArgs = {
  protocolId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryDeviationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DeviationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryEffectiveConfigurationArgs = {
  clinicId: Scalars['ID']['input'];
  protocolId: Scalars['ID']['input'];
};


export type QueryEpisodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEpisodesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EpisodeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: EpisodeSort;
};


export type QueryFollowUpCompletenessArgs = {
  filter?: InputMaybe<FollowUpCompletenessFilter>;
};


export type QueryFollowUpsDueArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FollowUpFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryFrozenComparisonArgs = {
  token: Scalars['ID']['input'];
};


export type QueryNarrativesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NarrativeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryNetworkTrendArgs = {
  filter?: InputMaybe<ComparisonFilterInput>;
  indicator: IndicatorId;
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


export type QueryProtocolDiffArgs = {
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  weightGrams?: Scalars['Int']['input'];
};


export type QueryProtocolDriftArgs = {
  protocolId: Scalars['ID']['input'];
};


export type QueryProtocolVersionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProtocolVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  states?: InputMaybe<Array<ProtocolVersionState>>;
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


export type QueryRemindersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReminderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryReviewTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReviewTaskFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryRoomArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySafetyTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SafetyTaskFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
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


export type QuerySiteAdoptionsArgs = {
  filter?: InputMaybe<SiteAdoptionFilter>;
};


export type QueryTreatmentPlanArgs = {
  id: Scalars['ID']['input'];
};


export type QueryVersionComparisonArgs = {
  indicator?: IndicatorId;
  protocolVersionIds: Array<Scalars['ID']['input']>;
};

/** A link that a patient opens on a phone, without an account, to answer once. */
export type QuestionnaireLink = {
  createdAt: Scalars['DateTime']['output'];
  expiresAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  instruments: Array<InstrumentCode>;
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  state: QuestionnaireLinkState;
  usedAt?: Maybe<Scalars['DateTime']['output']>;
  window?: Maybe<FollowUpWindow>;
};

/** OPEN: can be answered through. USED: was answered through, once. EXPIRED and REVOKED: can no more. */
export type QuestionnaireLinkState =
  | 'EXPIRED'
  | 'OPEN'
  | 'REVOKED'
  | 'USED';

/** Where a clinic may stand among those judged, never as one number; 1 is the highest rate, not the best. */
export type RankInterval = {
  /** How many clinics are ranked. */
  among: Scalars['Int']['output'];
  from?: Maybe<Scalars['Int']['output']>;
  /** Why it is not ranked, and what would make it rateable. */
  refusal?: Maybe<Scalars['String']['output']>;
  to?: Maybe<Scalars['Int']['output']>;
};

/** Between what and what the number beside it may as well lie by chance. */
export type RateInterval = {
  /** 0.95 for a 95 % interval. */
  level: Scalars['Float']['output'];
  lower: Scalars['Float']['output'];
  upper: Scalars['Float']['output'];
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

/** A stretch of an infusion at one rate; a pause runs at 0. */
export type RateSegment = {
  /** Null while it runs. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  rateMicrogramsPerHour: Scalars['Int']['output'];
  /** Who set the rate. */
  setBy: SessionActor;
  startedAt: Scalars['DateTime']['output'];
};

/** A step of a version, with the reason for it. */
export type ReasonedProtocolVersionInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  expectedRevision: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
  versionId: Scalars['ID']['input'];
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
  seriousness?: InputMaybe<Array<SeriousnessCriterion>>;
  sessionId: Scalars['ID']['input'];
};

/** The answers of one patient to one instrument. */
export type RecordAssessmentInput = {
  /** When it was answered; now where left out. */
  assessedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** Needed for PGIC. */
  coding?: InputMaybe<ImpressionCoding>;
  /** Needed for a correction. */
  correctionReason?: InputMaybe<Scalars['String']['input']>;
  /** The assessment that this one puts right. */
  correctsId?: InputMaybe<Scalars['ID']['input']>;
  /** Needed for MME; an empty list for no opioids. */
  doses?: InputMaybe<Array<OpioidDoseInput>>;
  episodeId: Scalars['ID']['input'];
  instrument: InstrumentCode;
  /** By item, in order; null for an open one. Not for MME. */
  items?: InputMaybe<Array<InputMaybe<Scalars['Int']['input']>>>;
  /** Needed for NRS. */
  qualifier?: InputMaybe<PainQualifier>;
  /** Needed for NRS. */
  recall?: InputMaybe<PainRecall>;
  /** Where it was answered at a session. */
  sessionId?: InputMaybe<Scalars['ID']['input']>;
};

/** The assessment with its score, or why it was not recorded. */
export type RecordAssessmentPayload = {
  assessment?: Maybe<Assessment>;
  clientMutationId: Scalars['String']['output'];
  userErrors: Array<UserError>;
};

/** What a payer said. */
export type RecordCoverageCheckInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  episodeId: Scalars['ID']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  payer: Payer;
  result: CoverageResult;
};

/** A deviation that somebody tells of. */
export type RecordDeviationInput = {
  actual?: InputMaybe<Scalars['Int']['input']>;
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  clinicId: Scalars['ID']['input'];
  isIntended: Scalars['Boolean']['input'];
  planned?: InputMaybe<Scalars['Int']['input']>;
  reason: Scalars['String']['input'];
  sessionId?: InputMaybe<Scalars['ID']['input']>;
  severity: DeviationSeverity;
  type: DeviationType;
  unit?: InputMaybe<Scalars['String']['input']>;
  versionId: Scalars['ID']['input'];
};

/** The scores of recovery. They ask for a pressure before the infusion and one after it. */
export type RecordDischargeScoresInput = {
  aldrete: AldreteInput;
  /** 0 to 24. */
  cadss6: Scalars['Int']['input'];
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Modified observer’s assessment of alertness and sedation, 0 to 5. */
  moaas: Scalars['Int']['input'];
  padss: PadssInput;
  /** Richmond agitation–sedation scale, −5 to 4. */
  rass: Scalars['Int']['input'];
  sessionId: Scalars['ID']['input'];
};

/** What was drawn up. */
export type RecordDrugDrawnInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  drawnMicrograms: Scalars['Int']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  sessionId: Scalars['ID']['input'];
};

/** What is wasted, before the eyes of a witness who confirms it. */
export type RecordDrugWasteInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  sessionId: Scalars['ID']['input'];
  wastedMicrograms: Scalars['Int']['input'];
};

/** Who is there to take the patient home. */
export type RecordEscortInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  escortName: Scalars['String']['input'];
  escortRelationship: Scalars['String']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  sessionId: Scalars['ID']['input'];
};

/** What was found. A finding that is left out counts as UNKNOWN. */
export type RecordInitialAssessmentInput = {
  allergies: Array<AllergyInput>;
  /** ASA physical status, 1 to 6. */
  asaPhysicalStatus: Scalars['Int']['input'];
  assessedAt: Scalars['DateTime']['input'];
  baseline: Array<BaselineAnswersInput>;
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  compensationClaim: Scalars['Boolean']['input'];
  diagnosis: DiagnosisInput;
  diastolicMmHg: Scalars['Int']['input'];
  episodeId: Scalars['ID']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  findings: Array<HistoryFindingInput>;
  heartRatePerMinute: Scalars['Int']['input'];
  heightMillimetres: Scalars['Int']['input'];
  hepaticImpairment: HepaticImpairment;
  intendedCourse: IntendedCourse;
  measuredOn: Scalars['Date']['input'];
  medicationsReviewed: Scalars['Boolean']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  oxygenSaturationPercent: Scalars['Int']['input'];
  pregnancy: PregnancyStatus;
  priorTreatments: Array<PriorTreatmentInput>;
  systolicMmHg: Scalars['Int']['input'];
  weightGrams: Scalars['Int']['input'];
};

/** A medication that a patient takes. */
export type RecordMedicationInput = {
  asNeeded: Scalars['Boolean']['input'];
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  doseAmount: Scalars['Float']['input'];
  doseUnit: DoseUnit;
  /** Known opioids count as such whatever is said here. */
  isOpioid?: InputMaybe<Scalars['Boolean']['input']>;
  name: Scalars['String']['input'];
  patientId: Scalars['ID']['input'];
  route: MedicationRoute;
  /** RXCUI of RxNorm. */
  rxnormCode?: InputMaybe<Scalars['String']['input']>;
  startedOn: Scalars['Date']['input'];
  timesPerDay: Scalars['Float']['input'];
};

/** What a patient told, in the patient’s words. */
export type RecordNarrativeInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  episodeId: Scalars['ID']['input'];
  text: Scalars['String']['input'];
  window?: InputMaybe<FollowUpWindow>;
};

/** The narrative, or why it was not recorded. */
export type RecordNarrativePayload = {
  clientMutationId: Scalars['String']['output'];
  narrative?: Maybe<Narrative>;
  userErrors: Array<UserError>;
};

/** What the checks found; each finding is kept, the last of an item counts. */
export type RecordPreCheckInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  findings: Array<PreCheckFindingInput>;
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
  /** MANUAL where left out. */
  source?: InputMaybe<VitalSignsSource>;
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

/** A referral of someone known, or of someone to be registered. */
export type ReferPatientInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  newPatient?: InputMaybe<NewPatientInput>;
  patientId?: InputMaybe<Scalars['ID']['input']>;
  payer?: InputMaybe<Payer>;
  reason?: InputMaybe<Scalars['String']['input']>;
  receivedAt: Scalars['DateTime']['input'];
  referredBy?: InputMaybe<Scalars['String']['input']>;
  source: ReferralSource;
};

/** How a patient came to the clinic. */
export type Referral = {
  reason?: Maybe<Scalars['String']['output']>;
  receivedAt: Scalars['DateTime']['output'];
  /** Who referred, as they signed. */
  referredBy?: Maybe<Scalars['String']['output']>;
  source: ReferralSource;
};

/** Who sent the patient. */
export type ReferralSource =
  | 'HOSPITAL'
  | 'OTHER'
  | 'OTHER_SPECIALIST'
  | 'PAIN_SPECIALIST'
  | 'PRIMARY_CARE'
  | 'SELF';

/** Whether a criterion must be met, rules out, or asks for care. */
export type RefinementSeverity =
  | 'CAUTION'
  | 'EXCLUDE'
  | 'REQUIRE';

/** A rule that stands in the way. */
export type Refusal = {
  /** Stable, such as VITALS_STALE. */
  code: Scalars['String']['output'];
  /** For people. */
  message: Scalars['String']['output'];
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

/** A reminder to a patient; its text names nobody and no illness. */
export type Reminder = {
  attempts: Scalars['Int']['output'];
  channel: ReminderChannel;
  clinic?: Maybe<Clinic>;
  dueOn: Scalars['Date']['output'];
  episode?: Maybe<Episode>;
  id: Scalars['ID']['output'];
  nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  occasion: ReminderOccasion;
  patient?: Maybe<Patient>;
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  state: ReminderState;
  window: FollowUpWindow;
};

/** How a patient is reminded; NONE: by staff, or not at all. */
export type ReminderChannel =
  | 'EMAIL'
  | 'NONE'
  | 'SMS';

/** A page of a list of Reminder. */
export type ReminderConnection = {
  edges: Array<ReminderEdge>;
  nodes: Array<Reminder>;
  pageInfo: PageInfo;
  /** Counted only where it is asked for. */
  totalCount: Count;
};

/** A Reminder in a list, with its place. */
export type ReminderEdge = {
  /** Opaque; good for this list with this order and filter. */
  cursor: Scalars['String']['output'];
  node: Reminder;
};

/** Which reminders a list holds. */
export type ReminderFilter = {
  clinicIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  states?: InputMaybe<Array<ReminderState>>;
};

/** When a window opens, and halfway through it where it has no answer yet. */
export type ReminderOccasion =
  | 'MIDWAY'
  | 'OPENING';

/** WAITING: to be sent, or tried again. NOT_SENT: nothing sends it, so staff may want to call. NEEDLESS: answered or closed meanwhile. FAILED: given up after eight attempts. */
export type ReminderState =
  | 'FAILED'
  | 'NEEDLESS'
  | 'NOT_SENT'
  | 'SENT'
  | 'WAITING';

/** Another time, chair, nurse or supervisor. What is left out stays. */
export type RescheduleSessionInput = {
  chairNumber?: InputMaybe<Scalars['Int']['input']>;
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  nurseId?: InputMaybe<Scalars['ID']['input']>;
  providerId?: InputMaybe<Scalars['ID']['input']>;
  roomId?: InputMaybe<Scalars['ID']['input']>;
  /** On the clinic’s clock, YYYY-MM-DDTHH:MM. */
  scheduledAtLocal?: InputMaybe<Scalars['String']['input']>;
  sessionId: Scalars['ID']['input'];
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

/** A condition that has been met. */
export type ResolveConditionInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  conditionId: Scalars['ID']['input'];
  episodeId: Scalars['ID']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** What was found or done. */
  resolution: Scalars['String']['input'];
};

/** A remark that has been dealt with. */
export type ResolveProtocolCommentInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  commentId: Scalars['ID']['input'];
};

/** Goes on after a pause. */
export type ResumeInfusionInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** µg/h; the rate before the pause where left out. */
  rateMicrogramsPerHour?: InputMaybe<Scalars['Int']['input']>;
  sessionId: Scalars['ID']['input'];
};

/** What somebody who looked at a deviation found. */
export type ReviewDeviationInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** Corrective and preventive action. */
  correctiveAction?: InputMaybe<Scalars['String']['input']>;
  deviationId: Scalars['ID']['input'];
  expectedRevision: Scalars['Int']['input'];
  note: Scalars['String']['input'];
};

/** What a clinician must look at on the same day. */
export type ReviewTask = {
  completedAt?: Maybe<Scalars['DateTime']['output']>;
  completedBy?: Maybe<Scalars['String']['output']>;
  dueAt: Scalars['DateTime']['output'];
  episode?: Maybe<Episode>;
  id: Scalars['ID']['output'];
  /** What the review found. */
  note?: Maybe<Scalars['String']['output']>;
  raisedAt: Scalars['DateTime']['output'];
  /** The rule that calls for it. */
  ruleId: Scalars['String']['output'];
  version: Scalars['Int']['output'];
  viewerCanComplete: Scalars['Boolean']['output'];
};

/** A page of a list of ReviewTask. */
export type ReviewTaskConnection = {
  edges: Array<ReviewTaskEdge>;
  nodes: Array<ReviewTask>;
  pageInfo: PageInfo;
  /** Counted only where it is asked for. */
  totalCount: Count;
};

/** A ReviewTask in a list, with its place. */
export type ReviewTaskEdge = {
  /** Opaque; good for this list with this order and filter. */
  cursor: Scalars['String']['output'];
  node: ReviewTask;
};

/** Which tasks a list holds. */
export type ReviewTaskFilter = {
  clinicIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  episodeId?: InputMaybe<Scalars['ID']['input']>;
  isOpen?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The task as it is now, or why it did not change. */
export type ReviewTaskPayload = {
  clientMutationId: Scalars['String']['output'];
  reviewTask?: Maybe<ReviewTask>;
  userErrors: Array<UserError>;
};

/** Another wording of a plan; the version of the protocol stays. What is left out stays too. */
export type ReviseTreatmentPlanInput = {
  boostersPer365Days?: InputMaybe<Scalars['Int']['input']>;
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** As the clinic’s configuration has it where left out. */
  doseBasis?: InputMaybe<PlanDoseBasis>;
  durationMinutes?: InputMaybe<Scalars['Int']['input']>;
  expectedVersion: Scalars['Int']['input'];
  frequencyDays?: InputMaybe<Scalars['Int']['input']>;
  /** For the ideal and the adjusted weight. */
  heightMillimetres?: InputMaybe<Scalars['Int']['input']>;
  indication?: InputMaybe<Scalars['String']['input']>;
  loadingMicrograms?: InputMaybe<Scalars['Int']['input']>;
  maximumRateMicrogramsPerHour?: InputMaybe<Scalars['Int']['input']>;
  maximumSessionMicrograms?: InputMaybe<Scalars['Int']['input']>;
  planId: Scalars['ID']['input'];
  premedication?: InputMaybe<Array<Scalars['String']['input']>>;
  rateMicrogramsPerHour?: InputMaybe<Scalars['Int']['input']>;
  rateMicrogramsPerKgPerHour?: InputMaybe<Scalars['Int']['input']>;
  seriesSize?: InputMaybe<Scalars['Int']['input']>;
  /** FEMALE or MALE, for the ideal and the adjusted weight. */
  sex?: InputMaybe<Scalars['String']['input']>;
  /** Needed where the plan passes a soft limit; it is kept. */
  softLimitReason?: InputMaybe<Scalars['String']['input']>;
  titration?: InputMaybe<Array<PlanTitrationStepInput>>;
  /** ACTUAL where left out. */
  weightBasis?: InputMaybe<WeightBasis>;
  /** As the patient’s record has it where left out. */
  weightGrams?: InputMaybe<Scalars['Int']['input']>;
  weightMeasuredOn?: InputMaybe<Scalars['Date']['input']>;
};

/** The link to close. */
export type RevokeQuestionnaireLinkInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  linkId: Scalars['ID']['input'];
};

/** The link as it is now, or why it was not closed. */
export type RevokeQuestionnaireLinkPayload = {
  clientMutationId: Scalars['String']['output'];
  link?: Maybe<QuestionnaireLink>;
  userErrors: Array<UserError>;
};

/** In which way a change may harm: the dose of a session by what it plans to give in all and at its peak, any other field as far as it alone can tell. NONE is no promise of safety. */
export type RiskDirection =
  | 'EARLIER_DISCHARGE'
  | 'HIGHER_DOSE'
  | 'LESS_MONITORING'
  | 'LOOSER_STOP_RULE'
  | 'NONE'
  | 'SHORTER_INTERVAL'
  | 'WIDER_ELIGIBILITY'
  | 'WIDER_OVERRIDE';

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

/** A review that a clinician owes a patient the same day: item 9 of PHQ-9 was answered with 1 or more. */
export type SafetyTask = {
  /** What was answered. */
  assessment?: Maybe<Assessment>;
  clinic?: Maybe<Clinic>;
  completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The account of who completed it. */
  completedBy?: Maybe<Scalars['ID']['output']>;
  /** The day it was raised, at the clinic. */
  dueOn: Scalars['Date']['output'];
  episode?: Maybe<Episode>;
  id: Scalars['ID']['output'];
  /** What came of it. */
  note?: Maybe<Scalars['String']['output']>;
  patient?: Maybe<Patient>;
  raisedAt: Scalars['DateTime']['output'];
  version: Scalars['Int']['output'];
};

/** A page of a list of SafetyTask. */
export type SafetyTaskConnection = {
  edges: Array<SafetyTaskEdge>;
  nodes: Array<SafetyTask>;
  pageInfo: PageInfo;
  /** Counted only where it is asked for. */
  totalCount: Count;
};

/** A SafetyTask in a list, with its place. */
export type SafetyTaskEdge = {
  /** Opaque; good for this list with this order and filter. */
  cursor: Scalars['String']['output'];
  node: SafetyTask;
};

/** Which safety tasks a list holds. */
export type SafetyTaskFilter = {
  clinicIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** True for those to do, false for those done. */
  isOpen?: InputMaybe<Scalars['Boolean']['input']>;
  patientIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** The whole content of a draft, as it is to be. */
export type SaveProtocolDraftInput = {
  /** Another version of the protocol to build on, such as one approved meanwhile. */
  baseVersionId?: InputMaybe<Scalars['ID']['input']>;
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  content: ProtocolContentInput;
  /** The revision that was read. */
  expectedRevision: Scalars['Int']['input'];
  /** Why the change is made. */
  rationale?: InputMaybe<Scalars['String']['input']>;
  versionId: Scalars['ID']['input'];
};

/** When a patient is to be assessed. */
export type ScheduleAssessmentInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  episodeId: Scalars['ID']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  scheduledAt: Scalars['DateTime']['input'];
};

/** A series at the same time on the clinic’s clock, each with a chair and a nurse. */
export type ScheduleSeriesInput = {
  /** Any free chair of the room where left out. */
  chairNumber?: InputMaybe<Scalars['Int']['input']>;
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** The series of the plan where left out. */
  count?: InputMaybe<Scalars['Int']['input']>;
  /** The first session on the clinic’s clock, YYYY-MM-DDTHH:MM. */
  firstAt: Scalars['String']['input'];
  /** Single sessions after a series; no where left out. */
  isBooster?: InputMaybe<Scalars['Boolean']['input']>;
  /** The nurse’s id as a provider. */
  nurseId: Scalars['ID']['input'];
  planId: Scalars['ID']['input'];
  /** The supervising clinician’s id as a provider. */
  providerId: Scalars['ID']['input'];
  roomId: Scalars['ID']['input'];
};

/** All sessions of the series, or why none was scheduled. */
export type ScheduleSeriesPayload = {
  clientMutationId: Scalars['String']['output'];
  sessions: Array<Session>;
  userErrors: Array<UserError>;
};

/** A patient’s agreement to pay for sessions. */
export type SelfPayAgreement = {
  agreedAt: Scalars['DateTime']['output'];
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** US cents. */
  pricePerSessionCents: Scalars['Int']['output'];
  recordedBy: Scalars['String']['output'];
};

/** Why a series ends before its last session. */
export type SeriesEndReason =
  | 'ADVERSE_EVENT'
  | 'COVERAGE_ENDED'
  | 'GOALS_MET'
  | 'NON_RESPONSE'
  | 'OTHER'
  | 'PATIENT_REQUEST'
  | 'SAFETY_CONCERN';

/** A series was let go on by a newer protocol version. */
export type SeriesMigration = {
  /** The medical director who decided it. */
  actor: SessionActor;
  at: Scalars['DateTime']['output'];
  fromVersion?: Maybe<ProtocolVersion>;
  id: Scalars['ID']['output'];
  reason: Scalars['String']['output'];
  /** Sessions to come that went over; the others kept their version. */
  sessionsMoved: Scalars['Int']['output'];
  toVersion?: Maybe<ProtocolVersion>;
};

/** How far a series has come; boosters are not counted. */
export type SeriesProgress = {
  completed: Scalars['Int']['output'];
  /** In the calendar; nobody has come to them yet. */
  toCome: Scalars['Int']['output'];
  /** Begun with the patient’s arrival, and not over. */
  underWay: Scalars['Int']['output'];
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
  /** Everyone who moved, checked, gave, found, signed or corrected something, once each. */
  actors: Array<SessionActor>;
  adverseEvents: Array<AdverseEvent>;
  /** What each rule goes by for this patient. */
  alarmLimits: Array<AlarmLimitsInForce>;
  /** All alarms, in time. */
  alarms: Array<Alarm>;
  /** What can follow the present state. */
  allowedTransitions: Array<SessionTransition>;
  /** Corrections, in time; the record itself stays as it was written. */
  amendments: Array<Amendment>;
  /** What was answered there, oldest first. */
  assessments?: Maybe<AssessmentConnection>;
  /** In time. */
  boluses: Array<Bolus>;
  /** The chair in its room, from 1. */
  chairNumber?: Maybe<Scalars['Int']['output']>;
  clinic?: Maybe<Clinic>;
  /** The rate that runs now, µg/h; 0 in a pause. */
  currentRateMicrogramsPerHour?: Maybe<Scalars['Int']['output']>;
  /** Delivered ketamine up to now, µg: derived, never stored. */
  deliveredDoseMicrograms?: Maybe<Scalars['Int']['output']>;
  /** Nothing before the infusion has ended. */
  discharge?: Maybe<Discharge>;
  /** Nothing before the drug is drawn. */
  drugAccount?: Maybe<DrugAccount>;
  /** When the infusion ended. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The course of care that it belongs to. */
  episodeId?: Maybe<Scalars['ID']['output']>;
  id: Scalars['ID']['output'];
  /** One of a series, or a single one after it. */
  kind: SessionKind;
  /** When the patient is to be looked at next, and how it went. */
  monitoring: SessionMonitoring;
  /** The nurse that the session is booked with. */
  nurse?: Maybe<Provider>;
  /** Its place in the patient’s course, from 1. */
  ordinal: Scalars['Int']['output'];
  patient?: Maybe<Patient>;
  plan?: Maybe<TreatmentPlan>;
  /** Planned ketamine, µg. */
  plannedDoseMicrograms: Scalars['Int']['output'];
  /** The checks before the infusion, and how each stands. */
  preCheck: Array<PreCheckItem>;
  /** The version in force when the session was planned. */
  protocolVersion?: Maybe<ProtocolVersion>;
  /** The supervising clinician. */
  provider?: Maybe<Provider>;
  /** In time. */
  rateSegments: Array<RateSegment>;
  room?: Maybe<Room>;
  scheduledAt: Scalars['DateTime']['output'];
  /** When the infusion began. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  state: SessionState;
  /** What can follow, and what stands in the way of it now. */
  transitionChecks: Array<TransitionCheck>;
  /** All moves so far, in order. */
  transitions: Array<Transition>;
  /** In time; one holds for 15 minutes. */
  verifications: Array<Verification>;
  /** Grows with each change; mutations ask for the one that was read. */
  version: Scalars['Int']['output'];
  /** Whether the viewer may run the infusion here. */
  viewerCanInfuse: Scalars['Boolean']['output'];
  /** Whether the viewer may override checks and order doses here. */
  viewerCanOrder: Scalars['Boolean']['output'];
  /** Whether the viewer may set other limits for this patient. */
  viewerCanOverrideAlarmLimits: Scalars['Boolean']['output'];
  /** Whether the viewer may write down an adverse event now. */
  viewerCanRecordAdverseEvents: Scalars['Boolean']['output'];
  /** Whether the viewer may write down vital signs now. */
  viewerCanRecordVitalSigns: Scalars['Boolean']['output'];
  /** Whether the viewer may schedule here. */
  viewerCanSchedule: Scalars['Boolean']['output'];
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
  /** With the roles they hold; null where the platform acted. */
  account?: Maybe<Account>;
  /** The name they acted under; null where none was kept. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** Of an account, or of a provider for what came in from elsewhere. */
  id: Scalars['ID']['output'];
  /** The clinician who acted, of what came in from elsewhere and so has no account. */
  provider?: Maybe<Provider>;
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

/** One of a series, or a single one after it. */
export type SessionKind =
  | 'BOOSTER'
  | 'SERIES';

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

/** The session as it is now, or why nothing was done. */
export type SessionPayload = {
  clientMutationId: Scalars['String']['output'];
  /** The rules that stood in the way, each by its code. */
  refusals: Array<Refusal>;
  session?: Maybe<Session>;
  userErrors: Array<UserError>;
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

/** A field in which a site is to differ; without a value it follows the version again. */
export type SetSiteOverrideInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  clinicId: Scalars['ID']['input'];
  path: Scalars['String']['input'];
  protocolId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  value?: InputMaybe<Scalars['Int']['input']>;
};

/** Sex as it is recorded for clinical use. */
export type Sex =
  | 'FEMALE'
  | 'MALE'
  | 'UNKNOWN';

/** With whom data are shared, for what, and which. */
export type SharingInput = {
  dataClass: DataClass;
  partnerName: Scalars['String']['input'];
  purpose: SharingPurpose;
};

/** What shared data are for. */
export type SharingPurpose =
  | 'CONTINUITY_OF_CARE'
  | 'PAYMENT'
  | 'REGISTRY'
  | 'RESEARCH';

/** What to expect of a clinic next year: its rate drawn towards the network’s as far as chance may explain it. */
export type ShrunkenEstimate = {
  rate: Scalars['Float']['output'];
  /** O/E; null for a mean. */
  ratio?: Maybe<Scalars['Float']['output']>;
  /** Of the rate. */
  standardError: Scalars['Float']['output'];
};

/** The viewer’s own signature, as nurse or as physician. */
export type SignDischargeInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  sessionId: Scalars['ID']['input'];
};

/** Makes a plan an order. */
export type SignTreatmentPlanInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  expectedVersion: Scalars['Int']['input'];
  planId: Scalars['ID']['input'];
};

/** OUTSIDE_EXPECTED: beyond chance, all tests taken together. SHIFT: runs about the clinic’s own median. COMPLETENESS_DROP: follow-up fell against the quarters before. */
export type SignalKind =
  | 'COMPLETENESS_DROP'
  | 'OUTSIDE_EXPECTED'
  | 'SHIFT';

/** What a signature says. */
export type SignatureMeaning =
  | 'APPROVAL'
  | 'LIFT_SUSPENSION';

/** The two roles whose signatures make an approval, or lift a suspension. */
export type SignatureRole =
  | 'MEDICAL_DIRECTOR'
  | 'PHARMACIST';

/** How sessions of a version kept to it at one site. Sites differ in whom they treat: this says nothing about causes. */
export type SiteAdherence = {
  clinic?: Maybe<Clinic>;
  /** Of the score, in percent (Wilson, by sessions). */
  interval?: Maybe<RateInterval>;
  /** Why there is no score. */
  refusal?: Maybe<Scalars['String']['output']>;
  /** Weighted items met of those that apply; nothing where there are too few sessions. */
  scorePercent?: Maybe<Scalars['Float']['output']>;
  sessions: Scalars['Int']['output'];
};

/** A version at a site, from its proposal to its end. */
export type SiteAdoption = {
  activeSince?: Maybe<Scalars['DateTime']['output']>;
  /** What you may do there now. */
  allowedSteps: Array<SiteAdoptionStep>;
  checklist: Array<ChecklistItem>;
  clinic?: Maybe<Clinic>;
  /** Values of the site that this version does not allow. */
  conflicts: Array<OverrideConflict>;
  /** When the first session by this version was started there. */
  firstSessionAt?: Maybe<Scalars['DateTime']['output']>;
  /** Every step that was taken, the first first. */
  history: Array<SiteAdoptionHistory>;
  id: Scalars['ID']['output'];
  plannedFor?: Maybe<Scalars['Date']['output']>;
  revision: Scalars['Int']['output'];
  /** Sessions by this version that were started there. */
  sessionsStarted: Scalars['Int']['output'];
  state: SiteAdoptionState;
  updatedAt: Scalars['DateTime']['output'];
  version?: Maybe<ProtocolVersion>;
  /** Sites of one wave go together. */
  wave?: Maybe<Scalars['String']['output']>;
};

/** Which adoptions; what is left out does not narrow. */
export type SiteAdoptionFilter = {
  clinicIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  protocolIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  states?: InputMaybe<Array<SiteAdoptionState>>;
  versionIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** A step that was taken. */
export type SiteAdoptionHistory = {
  actorName: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  fromState?: Maybe<SiteAdoptionState>;
  reason?: Maybe<Scalars['String']['output']>;
  step: SiteAdoptionStep;
  toState: SiteAdoptionState;
};

/** Where a version stands at a site. */
export type SiteAdoptionState =
  | 'ACTIVE'
  | 'PAUSED'
  | 'PROPOSED'
  | 'READY'
  | 'TRAINING'
  | 'WITHDRAWN';

/** A step of a version at a site; ROLL_BACK puts back in force what was before. */
export type SiteAdoptionStep =
  | 'ACTIVATE'
  | 'BEGIN_TRAINING'
  | 'MARK_READY'
  | 'PAUSE'
  | 'PROPOSE'
  | 'RESUME'
  | 'ROLL_BACK'
  | 'WITHDRAW';

/** The adoptions that moved, and why others did not. */
export type SiteAdoptionsPayload = {
  clientMutationId: Scalars['String']['output'];
  siteAdoptions: Array<SiteAdoption>;
  /** Those of a site have its place in input.sites in their path. */
  userErrors: Array<UserError>;
};

/** What a version would touch at one site. */
export type SiteImpact = {
  activeVersionId?: Maybe<Scalars['String']['output']>;
  clinic?: Maybe<Clinic>;
  conflicts: Array<OverrideConflict>;
  futureSessions: Scalars['Int']['output'];
  patientsInSeries: Scalars['Int']['output'];
  pinnedSessions: Scalars['Int']['output'];
  underWaySessions: Scalars['Int']['output'];
};

/** A site of a wave. */
export type SiteOfWave = {
  clinicId: Scalars['ID']['input'];
  /** The version seen in force there, null for none: CONFLICT where it is another by now. Not checked where it is left out. */
  expectedActiveVersionId?: InputMaybe<Scalars['ID']['input']>;
};

/** What holds at the site now, or why nothing was changed. */
export type SiteOverridePayload = {
  clientMutationId: Scalars['String']['output'];
  effectiveConfiguration?: Maybe<EffectiveConfiguration>;
  userErrors: Array<UserError>;
};

/** How sure a source is. What is not SOURCE_READ a medical director confirms before clinical use. */
export type SourceCertainty =
  | 'NETWORK_DEFAULT'
  | 'SOURCE_KNOWN'
  | 'SOURCE_READ';

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
  /** Null where fewer than three clinics, or not most of them, have a value. */
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

/** Starts the infusion that somebody else has confirmed. */
export type StartInfusionInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** µg/h. */
  rateMicrogramsPerHour: Scalars['Int']['input'];
  sessionId: Scalars['ID']['input'];
};

/** Ends the infusion. It is never refused for anything but its reason. */
export type StopInfusionInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
  reason: StopReason;
  sessionId: Scalars['ID']['input'];
};

/** Why an infusion ends. */
export type StopReason =
  | 'ADVERSE_EVENT'
  | 'COMPLETED_AS_PLANNED'
  | 'EQUIPMENT'
  | 'ORDER'
  | 'PATIENT_REQUEST';

/** When the infusion is slowed, paused or stopped. */
export type StopRule = {
  action: StopRuleAction;
  comparison: StopRuleComparison;
  id: Scalars['String']['output'];
  measure: StopRuleMeasure;
  statement: Scalars['String']['output'];
  /** For how long before the rule acts; 0 at once. */
  sustainedMinutes: Scalars['Int']['output'];
  threshold: Scalars['Int']['output'];
  unit: StopRuleUnit;
};

/** What the rule asks for, the mildest first. */
export type StopRuleAction =
  | 'NOTIFY'
  | 'PAUSE'
  | 'REDUCE_RATE'
  | 'STOP';

/** On which side of the threshold the rule acts. */
export type StopRuleComparison =
  | 'ABOVE'
  | 'BELOW';

/** When the infusion is slowed, paused or stopped. */
export type StopRuleInput = {
  action: StopRuleAction;
  comparison: StopRuleComparison;
  id: Scalars['String']['input'];
  measure: StopRuleMeasure;
  statement: Scalars['String']['input'];
  /** For how long before the rule acts; 0 at once. */
  sustainedMinutes: Scalars['Int']['input'];
  threshold: Scalars['Int']['input'];
  unit: StopRuleUnit;
};

/** What a stop rule looks at. */
export type StopRuleMeasure =
  | 'DIASTOLIC'
  | 'DISSOCIATION'
  | 'HEART_RATE'
  | 'OXYGEN_SATURATION'
  | 'RESPIRATORY_RATE'
  | 'SEDATION'
  | 'SYSTOLIC';

/** The unit of a threshold. */
export type StopRuleUnit =
  | 'MMHG'
  | 'PERCENT'
  | 'PER_MINUTE'
  | 'SCORE';

/** What kind of publication it is. */
export type StudyType =
  | 'CASE_SERIES'
  | 'COHORT'
  | 'GUIDELINE'
  | 'OTHER'
  | 'RANDOMISED_TRIAL'
  | 'REVIEW';

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

/** A stop for safety. No revision is asked for: a stop never loses a race. */
export type SuspendProtocolVersionInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  reason: Scalars['String']['input'];
  versionId: Scalars['ID']['input'];
};

/** A stop for safety, in the whole network and at once. */
export type Suspension = {
  at: Scalars['DateTime']['output'];
  byName: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** When its second signature lifted it. */
  liftedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whose signatures are missing before it is lifted. */
  missingSignatures: Array<SignatureRole>;
  reason: Scalars['String']['output'];
  /** When a fresh stop took its place. */
  replacedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Signatures to lift it, void ones too. */
  signatures: Array<VersionSignature>;
};

/** A step of the rate, in percent of the full rate. */
export type TitrationStep = {
  afterMinutes: Scalars['Int']['output'];
  id: Scalars['String']['output'];
  ratePercent: Scalars['Int']['output'];
};

/** A step of the rate, in percent of the full rate. */
export type TitrationStepInput = {
  afterMinutes: Scalars['Int']['input'];
  id: Scalars['String']['input'];
  ratePercent: Scalars['Int']['input'];
};

/** Hands the patient over to another place of care. */
export type TransferSessionInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  destination: Scalars['String']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  sessionId: Scalars['ID']['input'];
};

/** One move of a session, as it was recorded. */
export type Transition = {
  /** Who made the move. */
  actor: SessionActor;
  actorId: Scalars['ID']['output'];
  at: Scalars['DateTime']['output'];
  fromState: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** A cancellation less than 24 hours before the appointment. */
  isLate: Scalars['Boolean']['output'];
  note?: Maybe<Scalars['String']['output']>;
  reason?: Maybe<Scalars['String']['output']>;
  toState: Scalars['String']['output'];
  transition: Scalars['String']['output'];
};

/** One move of a prior authorisation. */
export type TransitionAuthorizationInput = {
  authorizationId: Scalars['ID']['input'];
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  episodeId: Scalars['ID']['input'];
  expectedAuthorizationVersion: Scalars['Int']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Needed to note a denial and to appeal. */
  reason?: InputMaybe<Scalars['String']['input']>;
  transition: AuthorizationTransition;
  /** Needed for an approval: all that was asked for, or fewer in part. */
  unitsApproved?: InputMaybe<Scalars['Int']['input']>;
  /** Needed for an approval. */
  validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Needed for an approval: its last day. */
  validTo?: InputMaybe<Scalars['Date']['input']>;
};

/** Whether the viewer could make a move now, and what stands in the way. */
export type TransitionCheck = {
  /** Whether it would be carried out if it were asked for now. */
  allowed: Scalars['Boolean']['output'];
  /** Whether a reason must be given. */
  needsReason: Scalars['Boolean']['output'];
  refusals: Array<Refusal>;
  transition: SessionTransition;
  /** Whether the viewer has a role for it. */
  viewerMay: Scalars['Boolean']['output'];
};

/** One move of a session. */
export type TransitionSessionInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Needed to cancel, pause or transfer; to defer or stop it is one of the codes. */
  reason?: InputMaybe<Scalars['String']['input']>;
  sessionId: Scalars['ID']['input'];
  transition: SessionTransition;
};

/** What is given to one patient in one series: an order once it is signed. */
export type TreatmentPlan = {
  acceptedLimits: Array<AcceptedLimit>;
  boostersPer365Days: Scalars['Int']['output'];
  /** What to take care of, such as WEIGHT_OLDER_THAN_30_DAYS. */
  cautions: Array<Scalars['String']['output']>;
  createdAt: Scalars['DateTime']['output'];
  doseBasis: PlanDoseBasis;
  /** The weight that the dose is reckoned by. */
  dosingWeightGrams: Scalars['Int']['output'];
  durationMinutes: Scalars['Int']['output'];
  /** What was said of the end besides. */
  endNote?: Maybe<Scalars['String']['output']>;
  endReason?: Maybe<SeriesEndReason>;
  /** When the series was ended before its last session. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who ended the series early. */
  endedBy?: Maybe<SessionActor>;
  frequencyDays: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  indication: Scalars['String']['output'];
  loadingMicrograms: Scalars['Int']['output'];
  maximumRateMicrogramsPerHour?: Maybe<Scalars['Int']['output']>;
  maximumSessionMicrograms: Scalars['Int']['output'];
  /** The versions that the series went over to, in time. */
  migrations: Array<SeriesMigration>;
  /** The approved version that the clinic has in force, where it is newer than the series’ own. */
  newerVersion?: Maybe<ProtocolVersion>;
  patient?: Maybe<Patient>;
  /** The dose of a session that the plan comes to, µg. */
  plannedDoseMicrograms: Scalars['Int']['output'];
  /** The rate that the plan comes to, µg/h. */
  plannedRateMicrogramsPerHour: Scalars['Int']['output'];
  premedication: Array<Scalars['String']['output']>;
  /** How far the series has come. */
  progress: SeriesProgress;
  /** Pinned for the series. */
  protocolVersion?: Maybe<ProtocolVersion>;
  rateMicrogramsPerHour?: Maybe<Scalars['Int']['output']>;
  rateMicrogramsPerKgPerHour?: Maybe<Scalars['Int']['output']>;
  seriesSize: Scalars['Int']['output'];
  signedAt?: Maybe<Scalars['DateTime']['output']>;
  signedBy?: Maybe<Scalars['ID']['output']>;
  /** Who made it an order. */
  signer?: Maybe<SessionActor>;
  state: TreatmentPlanState;
  titration: Array<PlanTitrationStep>;
  /** Grows with each revision; a revision takes the signature away. */
  version: Scalars['Int']['output'];
  /** Whether the viewer may end the series before its last session. */
  viewerCanEndSeries: Scalars['Boolean']['output'];
  /** Whether the viewer may let the series go on by a newer version. */
  viewerCanMigrateSeries: Scalars['Boolean']['output'];
  /** Whether the viewer may revise and sign it. */
  viewerCanWrite: Scalars['Boolean']['output'];
  weightBasis: WeightBasis;
  weightGrams: Scalars['Int']['output'];
  weightMeasuredOn: Scalars['Date']['output'];
};

/** The plan as it is now, or why nothing was done. */
export type TreatmentPlanPayload = {
  clientMutationId: Scalars['String']['output'];
  plan?: Maybe<TreatmentPlan>;
  /** The rules that stood in the way, each by its code. */
  refusals: Array<Refusal>;
  userErrors: Array<UserError>;
};

/** Only a signed plan is an order. */
export type TreatmentPlanState =
  | 'DRAFT'
  | 'ENDED'
  | 'SIGNED';

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

/** The side of its median on which a clinic’s last months lie, for longer than chance explains. STEADY: chance may explain it. UNKNOWN: too few points, or withheld. */
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

/** How a referral was judged. */
export type Triage = {
  priority: TriagePriority;
  triagedAt: Scalars['DateTime']['output'];
};

/** How a referral is judged. */
export type TriageEpisodeInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  episodeId: Scalars['ID']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** When a clinician first spoke with the patient. */
  firstClinicalContactAt?: InputMaybe<Scalars['DateTime']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  priority: TriagePriority;
};

/** How soon a patient is to be seen. */
export type TriagePriority =
  | 'ROUTINE'
  | 'SOON'
  | 'URGENT';

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

/** One person’s own confirmation of patient, drug, dose and rate. */
export type Verification = {
  accountId: Scalars['ID']['output'];
  confirmedAt: Scalars['DateTime']['output'];
  displayName: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  rateMicrogramsPerHour: Scalars['Int']['output'];
};

/** A stretch of time in which a version was in force at a site. */
export type VersionActivation = {
  clinic?: Maybe<Clinic>;
  from: Scalars['DateTime']['output'];
  /** Nothing while it is in force. */
  until?: Maybe<Scalars['DateTime']['output']>;
};

/** Who wrote a version, as they were called when they wrote it. */
export type VersionAuthor = {
  accountId: Scalars['ID']['output'];
  displayName: Scalars['String']['output'];
};

/** A remark in a review. */
export type VersionComment = {
  authorName: Scalars['String']['output'];
  body: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  isChangeRequest: Scalars['Boolean']['output'];
  /** The field that it is about; nothing where it is about the whole. */
  path?: Maybe<Scalars['String']['output']>;
  resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  resolvedByName?: Maybe<Scalars['String']['output']>;
};

/** Protocol versions side by side. Other things change with time as well: a difference need not come from them. */
export type VersionComparison = {
  asOf: Scalars['DateTime']['output'];
  indicator: Indicator;
  methodVersion: Scalars['String']['output'];
  /** In the order asked. */
  rows: Array<VersionOutcome>;
};

/** How far two versions lie apart. */
export type VersionDifference = {
  /** What it is a difference from. */
  from?: Maybe<ProtocolVersion>;
  /** From the intervals of both (MOVER; Zou & Donner 2008); of shares, Newcombe’s hybrid score interval (1998). */
  interval: Interval;
  /** In the unit of the indicator; a share’s in parts of one. */
  value: Scalars['Float']['output'];
  verdict: DifferenceVerdict;
};

/** What patients answered whose series was planned by a version. */
export type VersionOutcome = {
  /** From the version before it in the list that is compared; null for the first. */
  difference?: Maybe<VersionDifference>;
  followUpPercent?: Maybe<Scalars['Float']['output']>;
  interval?: Maybe<Interval>;
  /** Answered; null where they are too few to show. */
  n?: Maybe<Scalars['Int']['output']>;
  nEligible?: Maybe<Scalars['Int']['output']>;
  protocolVersion?: Maybe<ProtocolVersion>;
  /** Why it is not compared. */
  refusal?: Maybe<Scalars['String']['output']>;
  /** In the unit of the indicator, not adjusted for case mix. */
  value?: Maybe<Scalars['Float']['output']>;
};

/** An electronic signature: name, time and meaning, bound to the content by its hash. */
export type VersionSignature = {
  accountId: Scalars['ID']['output'];
  /** The content that was signed. */
  contentHash: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  meaning: SignatureMeaning;
  printedName: Scalars['String']['output'];
  /** Of a lift: why sessions may begin again, in the signer’s words. */
  reason?: Maybe<Scalars['String']['output']>;
  role: SignatureRole;
  signedAt: Scalars['DateTime']['output'];
  voidReason?: Maybe<Scalars['String']['output']>;
  /** When an edit, a request for changes or a fresh suspension took it back. */
  voidedAt?: Maybe<Scalars['DateTime']['output']>;
};

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

/** Clocks of waiting, in whole days. */
export type WaitingTimes = {
  /** From the referral to the first contact with a clinician. */
  toFirstContactDays?: Maybe<Scalars['Int']['output']>;
  /** From the referral to the first infusion. */
  toFirstInfusionDays?: Maybe<Scalars['Int']['output']>;
  /** Since the referral; null once an infusion was given. */
  waitingDays?: Maybe<Scalars['Int']['output']>;
};

/** What to be told about. */
export type WatchOutcomeInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  /** Null: every clinic. */
  clinicId?: InputMaybe<Scalars['ID']['input']>;
  indicator: IndicatorId;
};

/** Which weight a dose is reckoned by. */
export type WeightBasis =
  | 'ACTUAL'
  | 'ADJUSTED'
  | 'IDEAL';

/** A consent that a patient takes back. */
export type WithdrawConsentInput = {
  /** Idempotency key: the same key within a day gets the same answer. */
  clientMutationId: Scalars['String']['input'];
  consentId: Scalars['ID']['input'];
  episodeId: Scalars['ID']['input'];
  /** The version that was read. */
  expectedVersion: Scalars['Int']['input'];
  /** Nobody needs to say why. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

