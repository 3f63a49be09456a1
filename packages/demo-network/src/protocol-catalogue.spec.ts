import { describe, expect, it } from 'vitest';
import { plannedDoseMicrograms, protocolCatalogue, protocolFor } from './protocol-catalogue.js';
import { contentFindings, contentHash, parseContent } from '@surcease/subgraph-protocols/content';
import { canonicalJson, protocolRows } from './protocol-rows.js';

describe('plannedDoseMicrograms', () => {
  const { dose } = protocolFor('CRPS', 10);

  it('is rate × weight × hours: 70 kg at 0.35 mg/kg/h for 4 h is 98 mg', () => {
    expect(plannedDoseMicrograms(dose, 70)).toBe(98_000);
  });

  it('caps the rate: 80 kg would take 28 mg/h and gets 25, that is 100 mg', () => {
    expect(plannedDoseMicrograms(dose, 80)).toBe(100_000);
  });

  it('stays within the session’s maximum, and below 1 mg/kg/h, for every protocol and weight', () => {
    for (const protocol of protocolCatalogue)
      for (let weightKg = 45; weightKg <= 150; weightKg += 5) {
        const planned = plannedDoseMicrograms(protocol.dose, weightKg);
        expect(planned).toBeLessThanOrEqual(protocol.dose.maximumSessionMicrograms);
        expect(planned / (protocol.dose.durationMinutes / 60)).toBeLessThanOrEqual(1000 * weightKg);
      }
  });
});

it('hashes content by a text that does not depend on the order of keys', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
});

describe('the versions of the demo', () => {
  const { allVersions, signatures } = protocolRows(1, Date.UTC(2026, 10, 22));

  it.each(allVersions.map((version) => [`${version.semantic_version} ${version.id}`, version] as const))(
    '%s breaks no hard limit, and its hash is that of its content',
    (_, version) => {
      const content = parseContent(version.content);
      expect(contentFindings(content).filter(({ severity }) => severity === 'ERROR')).toEqual([]);
      expect(contentHash(content)).toBe(version.content_hash);
      expect(version.content).toEqual(content);
    },
  );

  it('were signed by two people on exactly their content, wherever they were approved', () => {
    for (const version of allVersions.filter(({ approved_at }) => approved_at !== null)) {
      const own = signatures.filter(({ version_id }) => version_id === version.id);
      expect(own.map(({ role }) => role)).toEqual(['PHARMACIST', 'MEDICAL_DIRECTOR']);
      expect(own.every(({ content_hash }) => content_hash === version.content_hash)).toBe(true);
    }
  });
});
