import type { Finding } from '../content/finding.js';
import { evidenceFindings } from '../content/evidence-findings.js';
import { flattenContent } from '../content/flatten-content.js';
import { overridableFindings } from '../content/overridable-findings.js';
import type { ProtocolContent } from '../content/protocol-content.js';
import { guardRailFindings } from './guard-rail-findings.js';
import { guardRailsOf, isHard, strictest } from './guard-rails.js';

/** All that is to be said of a content, errors first. A version with an error is never approved. */
export function contentFindings(content: ProtocolContent): Finding[] {
  const leaves = flattenContent(content);
  const bounds = strictest(guardRailsOf(content).filter(isHard));
  const findings = [
    ...guardRailFindings(content),
    ...doseFindings(content),
    ...gapFindings(content),
    ...evidenceFindings(content, leaves),
    ...overridableFindings(content, leaves, bounds),
  ];
  return findings.toSorted((a, b) => Number(a.severity === 'WARNING') - Number(b.severity === 'WARNING'));
}

function doseFindings({ dose, indications }: ProtocolContent): Finding[] {
  const { basis, rateMicrogramsPerHour, rateMicrogramsPerKgPerHour, maximumRateMicrogramsPerHour } = dose;
  const findings: Finding[] = [];
  const isByWeight = basis === 'MG_PER_KG_PER_H';
  if (isByWeight !== (rateMicrogramsPerKgPerHour !== null) || isByWeight === (rateMicrogramsPerHour !== null))
    findings.push(error('dose-basis', 'dose.basis', 'Give the one rate that the basis names, and not the other.'));
  // A rate by weight without a cap would have no bound for the heaviest patient.
  if (isByWeight && maximumRateMicrogramsPerHour === null)
    findings.push(error('rate-cap', 'dose.maximumRateMicrogramsPerHour', 'A rate by weight needs a greatest rate.'));
  if (!isByWeight && (rateMicrogramsPerHour ?? 0) > (maximumRateMicrogramsPerHour ?? Infinity))
    findings.push(error('rate-cap', 'dose.rateMicrogramsPerHour', 'The rate is above the greatest rate.'));
  if ((dose.loadingDoseMicrograms ?? 0) > dose.maximumSessionMicrograms)
    findings.push(error('loading-dose', 'dose.loadingDoseMicrograms', 'It is more than a whole session may give.'));
  for (const { id, afterMinutes } of dose.titration)
    if (afterMinutes >= dose.durationMinutes)
      findings.push(error('titration', `dose.titration[${id}].afterMinutes`, 'The infusion is over by then.'));
  for (const { id, evidenceGrade } of indications)
    if (evidenceGrade === 'NONE')
      findings.push(
        warning('no-evidence', `indications[${id}].evidenceGrade`, 'No evidence supports this indication.'),
      );
  return findings;
}

function gapFindings(content: ProtocolContent): Finding[] {
  const findings: Finding[] = [];
  const required = ['indications', 'eligibility', 'stopRules', 'citations'] as const;
  for (const name of required)
    if (content[name].length === 0) findings.push(error('incomplete', name, 'This section has no entry.'));
  for (const [name, text] of Object.entries(content.patientInformation))
    if (text.trim() === '')
      findings.push(error('incomplete', `patientInformation.${name}`, 'Tell the patient about this.'));
  if (!content.discharge.isEscortRequired)
    findings.push(warning('escort', 'discharge.isEscortRequired', 'Patients would go home alone after ketamine.'));
  if (!content.stopRules.some(({ measure }) => measure === 'OXYGEN_SATURATION'))
    findings.push(warning('oxygen', 'stopRules', 'No rule stops the infusion at a low oxygen saturation.'));
  for (const { id, retractionCheckedOn } of content.citations)
    if (retractionCheckedOn === null)
      findings.push(warning('retraction', `citations[${id}].retractionCheckedOn`, 'Check whether it was retracted.'));
  return findings;
}

const error = (code: string, path: string, message: string): Finding => ({ severity: 'ERROR', code, path, message });
const warning = (code: string, path: string, message: string): Finding => ({
  severity: 'WARNING',
  code,
  path,
  message,
});
