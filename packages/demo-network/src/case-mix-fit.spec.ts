import { createRequire } from 'node:module';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { fitLinear, fitLogistic } from '@surcease/statistics';
import { afterAll, describe, expect, it } from 'vitest';
import { collectRows } from './collect-rows.js';
import { generateNetwork } from './generate-network.js';
import { isResponder } from './response-model.js';
import type { Row } from './rows.js';

const rows = collectRows(generateNetwork({ scale: 1, anchorDate: '2026-11-22', only: 'outcomes' }), 5_000);
const week4 = new Map(
  rows['outcomes.assessments']
    .filter(({ follow_up_window: window }) => window === 'W4')
    .map(({ episode_id: id, score }) => [id, Number(score)]),
);
const answered = rows['outcomes.episodes'].filter(({ id }) => week4.has(id));
const flag = (value: boolean | null) => (value === null ? '' : value ? 't' : 'f');

/** What the database writes of an episode, for the thread that fits. */
function lineOf(episode: Row<'outcomes.episodes'>, isMean: boolean): string {
  const score = week4.get(episode.id)!;
  const day = Date.parse(episode.series_ended_on ?? '') / 86_400_000;
  const happened = isResponder(episode.baseline_nrs!, score);
  const value = isMean ? score - episode.baseline_nrs! : '';
  const caseMix = [
    episode.diagnosis_group,
    episode.baseline_nrs,
    episode.baseline_phq9,
    Math.min(episode.baseline_mme!, 200),
    flag(episode.pain_duration_years! > 5),
    episode.age_years,
    episode.sex,
    flag(episode.prior_ketamine),
    episode.payer,
    flag(episode.compensation_claim),
  ];
  const own = [episode.clinic_id, 'A', isMean ? '' : flag(happened), value, day];
  return [...own, ...(isMean ? [episode.baseline_nrs] : []), ...caseMix].join('\t');
}

const worker = new Worker(
  pathToFileURL(createRequire(import.meta.url).resolve('@surcease/subgraph-outcomes/fit-worker')),
);
afterAll(() => worker.terminate());

interface Told {
  value: { share: { model: Model; standardisation: Standardisation } | null; mean: { model: Model } | null };
}
interface Model {
  coefficients: { name: string; value: number }[];
  auc: number;
  rSquared: number;
}
interface Standardisation {
  clinics: Map<string, { observed: number; expected: number; variance: number }>;
}

async function ask(message: object): Promise<unknown> {
  worker.postMessage(message);
  const [response] = (await once(worker, 'message')) as [unknown];
  return response;
}

async function fitted(kind: 'PROPORTION' | 'MEAN') {
  await ask({ ask: 'open', isMean: kind === 'MEAN' });
  await ask({ ask: 'add', lines: answered.map((episode) => lineOf(episode, kind === 'MEAN')).join('\n') });
  const { value: clinics } = (await ask({ ask: 'count' })) as { value: unknown };
  const indicator = { minimumN: 30, kind };
  return ((await ask({ ask: 'adjust', indicator, clinics, isPredictedWanted: false })) as Told).value;
}

/** The design that the names of the columns stand for, patient by patient. */
function columnOf(name: string): (episode: Row<'outcomes.episodes'>) => number {
  const [characteristic, level] = name.split(': ');
  const levels: Record<string, (episode: Row<'outcomes.episodes'>) => string | null> = {
    'diagnosis group': (episode) => episode.diagnosis_group,
    sex: (episode) => episode.sex,
    payer: (episode) => episode.payer,
    'prior ketamine': (episode) => (episode.prior_ketamine ? 'YES' : 'NO'),
    'compensation claim': (episode) => (episode.compensation_claim ? 'YES' : 'NO'),
  };
  const numbers: Record<string, (episode: Row<'outcomes.episodes'>) => number> = {
    'baseline of the score': (episode) => episode.baseline_nrs!,
    'baseline NRS': (episode) => episode.baseline_nrs!,
    'baseline PHQ-9': (episode) => episode.baseline_phq9!,
    'baseline MME (capped at 200)': (episode) => Math.min(episode.baseline_mme!, 200),
    'pain for more than 5 years': (episode) => Number(episode.pain_duration_years! > 5),
    'age in years': (episode) => episode.age_years!,
  };
  const levelOf = levels[characteristic!];
  return levelOf ? (episode) => Number(levelOf(episode) === level) : numbers[name]!;
}

const designOf = ({ coefficients }: Model) =>
  answered.map((episode) => coefficients.slice(1).map(({ name }) => columnOf(name)(episode)));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('the case mix of the demo network, fitted by levels in the thread', () => {
  it('expects of each clinic, to 1e-9, what the logistic regression over patients expects, and ΣE = ΣO', async () => {
    const { share } = await fitted('PROPORTION');
    const { model, standardisation } = share!;
    expect(model.coefficients.length).toBeGreaterThan(15);
    const y = answered.map(({ id, baseline_nrs: baseline }) => Number(isResponder(baseline!, week4.get(id)!)));
    const byRow = fitLogistic({ x: designOf(model), y });
    byRow.coefficients.forEach((value, index) =>
      expect(Math.abs(model.coefficients[index]!.value - value)).toBeLessThan(1e-9),
    );
    expect(model.auc).toBeCloseTo(byRow.auc, 9);
    for (const [clinicId, { observed, expected, variance }] of standardisation.clinics) {
      const own = answered.flatMap(({ clinic_id: id }, index) => (id === clinicId ? [index] : []));
      const p = own.map((index) => byRow.predicted[index]!);
      expect(observed).toBe(sum(own.map((index) => y[index]!)));
      expect(Math.abs(expected - sum(p))).toBeLessThan(1e-9);
      expect(Math.abs(variance - sum(p.map((value) => value * (1 - value))))).toBeLessThan(1e-9);
    }
    const clinics = [...standardisation.clinics.values()];
    expect(sum(clinics.map(({ expected }) => expected))).toBeCloseTo(sum(y), 6);
  });

  it('has the coefficients of least squares over patients, to 1e-9', async () => {
    const { mean } = await fitted('MEAN');
    const y = answered.map(({ id, baseline_nrs: baseline }) => week4.get(id)! - baseline!);
    const byRow = fitLinear({ x: designOf(mean!.model), y });
    byRow.coefficients.forEach((value, index) =>
      expect(Math.abs(mean!.model.coefficients[index]!.value - value)).toBeLessThan(1e-9),
    );
    expect(mean!.model.rSquared).toBeCloseTo(byRow.rSquared, 9);
  });
});
