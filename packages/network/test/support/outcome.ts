import { type Action, type Viewer, actionOfField, actions, fieldPolicy } from '@surcease/authz';
import { objectsAt } from './paths.js';

/** What became of one field asked for on one way: given, nothing there, or the code of a refusal. */
export type Outcome = string;

interface Rule {
  roles: readonly string[];
  tiers?: readonly string[];
  phi?: boolean;
}

/** The grants of a viewer that carry an action, read from the catalogue alone. */
const grantsFor = (viewer: Viewer, action: Action) => {
  const rule: Rule = actions[action];
  return viewer.grants.filter(({ role }) =>
    viewer.kind === 'PARTNER'
      ? role === 'PARTNER' && rule.tiers?.includes(viewer.partnerTier ?? '')
      : rule.roles.includes(role),
  );
};

/** Whether a root field of this action is refused to a viewer whatever it is asked for. */
export const refusalOf = (viewer: Viewer, action: Action): 'FORBIDDEN' | null => {
  const needsPurpose = 'phi' in actions[action] && viewer.purpose === null;
  return grantsFor(viewer, action).length === 0 || needsPurpose ? 'FORBIDDEN' : null;
};

const sees = (viewer: Viewer, action: Action, clinicId: string) =>
  grantsFor(viewer, action).some((grant) => grant.clinicId === null || grant.clinicId === clinicId);

/** Types whose records belong to one clinic's patients, or to its audit trail, and their places in lists. */
const guarded: Readonly<Record<string, Action>> = {
  Patient: 'patient:read',
  PatientEdge: 'patient:read',
  Episode: 'patient:read',
  EpisodeEdge: 'patient:read',
  ReviewTask: 'patient:read',
  ReviewTaskEdge: 'patient:read',
  Session: 'patient:read',
  SessionEdge: 'patient:read',
  TreatmentPlan: 'patient:read',
  Assessment: 'patient:read',
  AssessmentEdge: 'patient:read',
  FollowUp: 'patient:read',
  FollowUpEdge: 'patient:read',
  FollowUpCompleteness: 'patient:read',
  SafetyTask: 'patient:read',
  SafetyTaskEdge: 'patient:read',
  Reminder: 'patient:read',
  ReminderEdge: 'patient:read',
  Narrative: 'patient:read',
  NarrativeEdge: 'patient:read',
  Deviation: 'patient:read',
  DeviationEdge: 'patient:read',
  AuditEvent: 'audit:read',
  AuditEventEdge: 'audit:read',
};

/**
 * `node` asks for an entry of the audit trail in case the id is of one, and its own context answers both: no entry is
 * then no refusal. What hangs on the entry counts again.
 */
const isAskedInCase = (coordinates: readonly string[], action: Action) =>
  action === 'audit:read' &&
  coordinates[0]?.startsWith('Query.node') === true &&
  !coordinates.some((coordinate) => coordinate.startsWith('AuditRecords.'));

/** Partners get a fixed grid of rounded aggregates; what would tell more of a clinic stays away from it. */
const keptFromPartners = new Set(['CaseMixModel', 'ModelCoefficient', 'FunnelLimit', 'ExclusionCount']);

/** What the policy table, the catalogue and the grants say of it: the second opinion of these tests. */
export function expectedOutcome(
  viewer: Viewer | null,
  coordinates: readonly string[],
  types: readonly string[],
  clinicId: string,
): Outcome {
  const hasNoClinic = viewer?.grants.every((grant) => grant.clinicId === null) ?? true;
  for (const [at, coordinate] of coordinates.entries()) {
    // What an object would lead to is not asked for where there is no object.
    if (viewer !== null && hasNoClinic && coordinates[at - 1] === 'RoleGrant.clinic') return 'absent';
    const action = actionOfField(fieldPolicy, coordinate);
    if (action === undefined) return `${coordinate} is not declared`;
    if (action === 'PUBLIC') continue;
    if (viewer === null) return 'UNAUTHENTICATED';
    if (grantsFor(viewer, action).length === 0) return isAskedInCase(coordinates, action) ? 'absent' : 'FORBIDDEN';
    if ((actions[action] as Rule).phi && viewer.purpose === null) return 'FORBIDDEN';
  }
  if (viewer === null) return types.includes('Viewer') ? 'absent' : 'allowed';
  if (viewer.kind === 'PARTNER' && types.some((type) => keptFromPartners.has(type))) return 'absent';
  const isHidden = types.some((type) => guarded[type] && !sees(viewer, guarded[type], clinicId));
  return isHidden ? 'absent' : 'allowed';
}

interface Answer {
  data?: unknown;
  errors?: readonly { extensions?: Record<string, unknown> }[];
}

/** What an answer says of a field at the end of a way. */
export function outcomeOf({ data, errors }: Answer, keys: readonly string[], field: string): Outcome {
  const objects = objectsAt(data, keys).filter((object) => field in object);
  if (!errors?.length) return objects.length > 0 ? 'allowed' : 'absent';
  const codes = [...new Set(errors.map(({ extensions }) => String(extensions?.['code'])))];
  return objects.some((object) => object[field] !== null) ? `given beside ${codes.join()}` : codes.join();
}
