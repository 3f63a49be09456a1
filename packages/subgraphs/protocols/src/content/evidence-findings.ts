import { EXPERT_OPINION, type ProtocolContent } from './protocol-content.js';
import type { Finding } from './finding.js';

/** Every field that decides a dose, where it says anything: each rests on a publication, or says that it does not. */
export function doseFieldsOf({ dose, premedication, boosters }: ProtocolContent): string[] {
  const { basis, titration, ...quantities } = dose;
  const own = Object.entries(quantities).flatMap(([name, value]) => (value === null ? [] : [`dose.${name}`]));
  return [
    ...(basis ? own : []),
    ...titration.map(({ id }) => `dose.titration[${id}].ratePercent`),
    ...premedication.map(({ id }) => `premedication[${id}].doseMicrograms`),
    ...(boosters.isOffered ? ['boosters.maximumPer365Days'] : []),
  ];
}

/** Dose fields without a source, sources that are not there, and those that only experts stand behind. */
export function evidenceFindings(content: ProtocolContent, leaves: ReadonlyMap<string, unknown>): Finding[] {
  const citationIds = new Set(content.citations.map(({ id }) => id));
  const byPath = new Map(content.evidence.map(({ path, sources }) => [path, sources]));
  const findings: Finding[] = [];
  for (const path of doseFieldsOf(content)) {
    const sources = byPath.get(path);
    if (!sources)
      findings.push(error('evidence-missing', path, `Name a citation, or ${EXPERT_OPINION}, that this dose rests on.`));
    else if (sources.every((source) => source === EXPERT_OPINION))
      findings.push({
        severity: 'WARNING',
        code: 'expert-opinion',
        path,
        message: 'No publication stands behind this dose.',
      });
  }
  for (const { path, sources } of content.evidence) {
    if (!leaves.has(path)) findings.push(error('evidence-path', `evidence[${path}].path`, 'There is no such field.'));
    if (sources.some((source) => source !== EXPERT_OPINION && !citationIds.has(source)))
      findings.push(error('evidence-source', `evidence[${path}].sources`, 'A source is not among the citations.'));
  }
  return findings;
}

const error = (code: string, path: string, message: string): Finding => ({ severity: 'ERROR', code, path, message });
