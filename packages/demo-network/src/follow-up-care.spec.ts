import { describe, expect, it } from 'vitest';
import { collectRows } from './collect-rows.js';
import { generateNetwork } from './generate-network.js';

const network = generateNetwork({ scale: 1, anchorDate: new Date('2026-11-24T21:07:30Z') });
const rows = collectRows(network);
const now = network.anchor.toISOString();
const assessments = new Map(rows['outcomes.assessments'].map((row) => [row.id, row]));

describe('what surrounds follow-ups', () => {
  it('has a review for each answer of PHQ-9 to item 9 above 0, and for no other; a few are still to do', () => {
    const flagged = rows['outcomes.assessments'].filter(
      ({ instrument, answers }) => instrument === 'PHQ9' && ((answers as { answers: number[] }).answers[8] ?? 0) >= 1,
    );
    const tasks = rows['outcomes.safety_tasks'];
    expect(tasks.map((task) => task.assessment_id).sort()).toEqual(flagged.map(({ id }) => id).sort());
    const open = tasks.filter((task) => task.completed_at === null);
    expect(open.length).toBeGreaterThan(0);
    expect(open.length).toBeLessThan(20);
    for (const { raised_at: raised, completed_at: done } of tasks)
      expect(raised <= now && (done ?? now) <= now).toBe(true);
  });

  it('has links and reminders of windows that are open, and none from the future', () => {
    const links = new Map(rows['outcomes.questionnaire_links'].map((link) => [link.id, link]));
    expect([...links.values()].some(({ used_at: used, expires_at: expires }) => used === null && expires > now)).toBe(
      true,
    );
    expect([...links.values()].some(({ used_at: used }) => used !== null)).toBe(true);
    for (const { link_id: link, created_at: at } of rows['outcomes.reminders']) {
      expect(links.has(link)).toBe(true);
      expect(at <= now).toBe(true);
    }
    const states = new Set(rows['outcomes.reminders'].map(({ state }) => state));
    expect(states).toEqual(new Set(['SENT', 'NOT_SENT']));
  });

  it('has accounts in the words of patients beside their impression of change', () => {
    expect(rows['outcomes.narratives'].length).toBeGreaterThan(100);
    expect(rows['outcomes.sharing_consents'].length).toBe(rows['outcomes.episodes'].length);
    expect([...assessments.values()].some(({ instrument }) => instrument === 'PGIC')).toBe(true);
  });

  it('shares those accounts whose patients consented to it, and no others', () => {
    const consented = rows['patients.consents'].filter(({ kind }) => kind === 'NARRATIVE_SHARING');
    const shared = rows['outcomes.sharing_consents'].filter(({ is_given: isGiven }) => isGiven);
    const patientsOf = (list: readonly { patient_id: string }[]) => new Set(list.map(({ patient_id: id }) => id));
    const told = patientsOf(rows['outcomes.narratives']);
    expect(patientsOf(shared).intersection(told)).toEqual(patientsOf(consented).intersection(told));
    expect(patientsOf(shared).isSubsetOf(patientsOf(consented))).toBe(true);
    expect(shared.length).toBeGreaterThan(0);
  });
});
