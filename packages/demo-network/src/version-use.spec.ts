import { describe, expect, it } from 'vitest';
import { collectRows } from './collect-rows.js';
import { generateNetwork } from './generate-network.js';

const rows = collectRows(generateNetwork({ scale: 1, anchorDate: '2026-11-22' }));
const plans = rows['sessions.treatment_plans'];
const { id: protocolId } = rows['protocols.protocols'].find(({ slug }) => slug === 'outpatient-series') ?? { id: '' };
/** The id of the version of the outpatient series with this number. */
const numbered = (number: string) =>
  rows['protocols.versions'].find(
    ({ protocol_id, semantic_version }) => protocol_id === protocolId && semantic_version === number,
  )?.id ?? '';

describe('the versions that the demo is treated by', () => {
  it('were in force at the site of each plan on the day that it was signed', () => {
    const wrong = plans.filter(
      ({ clinic_id, protocol_version_id, signed_at }) =>
        !rows['protocols.activations'].some(({ clinic_id: clinic, version_id, during }) => {
          const [from = '', until = ''] = during.slice(1, -1).split(',');
          return (
            clinic === clinic_id &&
            version_id === protocol_version_id &&
            from <= signed_at &&
            (until === '' || signed_at < until)
          );
        }),
    );
    expect(wrong).toEqual([]);
  });

  it('stay with a series from its plan to its last session', () => {
    const planned = new Map(plans.map(({ id, protocol_version_id }) => [id, protocol_version_id]));
    expect(
      rows['sessions.sessions'].filter((session) => planned.get(session.plan_id) !== session.protocol_version_id),
    ).toEqual([]);
  });

  it('leave answers enough on both sides of an activation, and have begun with the one that is on its way', () => {
    const episodesBy = Map.groupBy(rows['outcomes.episodes'], (episode) => episode.protocol_version_id);
    for (const number of ['1.2.1', '1.3.0']) expect(episodesBy.get(numbered(number))?.length).toBeGreaterThan(300);
    const latest = rows['sessions.sessions'].filter((session) => session.protocol_version_id === numbered('2.0.0'));
    expect(latest.length).toBeGreaterThan(5);
    expect(latest.length).toBeLessThan(100);
  });
});
