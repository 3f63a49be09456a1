import { nurseIsCredentialed, supervisorIsCredentialed } from '../session/staff-standing.js';
import type { FindingFacts, OverrideFacts, SessionFacts } from '../session/session-facts.js';
import {
  type BloodPressure,
  type FastingHours,
  type PreCheckItemCode,
  RECHECKS,
  fastingGaps,
  mustDefer,
  neverOverridden,
  optionalItems,
  preCheckItems,
} from './pre-check-rules.js';

export type PreCheckStanding = 'OPEN' | 'PASSED' | 'NOT_APPLICABLE' | 'FAILED' | 'OVERRIDDEN' | 'DEFER';

/** How one item stands, and what is wrong with it. */
export interface JudgedItem {
  item: PreCheckItemCode;
  isMandatory: boolean;
  standing: PreCheckStanding;
  message: string | null;
  mayBeOverridden: boolean;
  finding: FindingFacts | null;
  override: OverrideFacts | null;
}

/** How each item stands at an instant. */
export function judgePreCheck(facts: SessionFacts, at: Date): JudgedItem[] {
  return preCheckItems.map((item) => {
    const finding = facts.findings.findLast((one) => one.item === item) ?? null;
    const override = facts.overrides.find((one) => one.item === item) ?? null;
    const { standing, message, mayBeOverridden } = judge(item, finding, facts, at);
    const isOverridden = standing === 'FAILED' && mayBeOverridden && override !== null;
    return {
      item,
      isMandatory: !optionalItems.includes(item),
      standing: isOverridden ? 'OVERRIDDEN' : standing,
      message,
      mayBeOverridden: standing === 'FAILED' && mayBeOverridden && !isOverridden,
      finding,
      override,
    };
  });
}

/** Whether the item no longer stands in the way. */
export const isSettled = ({ standing }: JudgedItem) =>
  standing === 'PASSED' || standing === 'NOT_APPLICABLE' || standing === 'OVERRIDDEN';

type Judgement = Pick<JudgedItem, 'standing' | 'message' | 'mayBeOverridden'>;
const passed: Judgement = { standing: 'PASSED', message: null, mayBeOverridden: false };
const failed = (message: string, mayBeOverridden = true): Judgement => ({
  standing: 'FAILED',
  message,
  mayBeOverridden,
});

function judge(item: PreCheckItemCode, finding: FindingFacts | null, facts: SessionFacts, at: Date): Judgement {
  if (item === 'CONSENT')
    return facts.clearance?.treatmentConsent ? passed : failed('No consent to treatment is in force.', false);
  if (item === 'STAFF_CREDENTIALS') return judgeStaff(facts, at);
  if (item === 'BLOOD_PRESSURE') return judgePressure(facts.findings);
  if (!finding) return { standing: 'OPEN', message: 'Not checked yet.', mayBeOverridden: false };
  if (finding.outcome === 'NOT_APPLICABLE') return { ...passed, standing: 'NOT_APPLICABLE' };
  if (finding.outcome === 'PASSED') return passed;
  const gaps = item === 'FASTING' ? fastingGaps(finding.detail as object as FastingHours) : [];
  return failed(gaps.join(' ') || 'The check was not passed.', !neverOverridden.includes(item));
}

function judgeStaff(facts: SessionFacts, at: Date): Judgement {
  if (!supervisorIsCredentialed(facts, at))
    return failed('The supervising clinician holds no unexpired ACLS certificate and licence here.', false);
  return nurseIsCredentialed(facts, at) ? passed : failed('The nurse holds no unexpired ACLS certificate here.', false);
}

/** One reading that must defer settles it, whatever follows; a high one asks for two more before anybody may override. */
function judgePressure(findings: readonly FindingFacts[]): Judgement {
  const taken = findings.filter(({ item }) => item === 'BLOOD_PRESSURE');
  const last = taken.at(-1);
  if (!last) return { standing: 'OPEN', message: 'Not checked yet.', mayBeOverridden: false };
  if (taken.some(({ detail }) => mustDefer(detail as object as BloodPressure)))
    return {
      standing: 'DEFER',
      message: 'A pressure of 180/110 or more: the session can only be deferred.',
      mayBeOverridden: false,
    };
  if (last.outcome === 'PASSED') return passed;
  const left = RECHECKS + 1 - taken.length;
  if (left > 0) return failed(`160/100 or more: measure again after 5 minutes, ${left} more time(s).`, false);
  return failed('160/100 or more, also after two rechecks.');
}
