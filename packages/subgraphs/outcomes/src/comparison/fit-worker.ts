import { parentPort } from 'node:worker_threads';
import { adjustComparison } from './adjust-comparison.js';
import { CohortTable } from './cohort-table.js';
import type { FitRequest, FitResponse } from './fit-messages.js';

/** The thread that fits: it holds the table of one question at a time, and knows no database. */
let table = new CohortTable(false);

function answer(request: FitRequest): FitResponse {
  switch (request.ask) {
    case 'open':
      table = new CohortTable(request.isMean);
      return { value: null };
    case 'add':
      table.add(request.lines);
      return { value: null };
    case 'count':
      return { value: table.counts() };
    case 'adjust': {
      const { indicator, clinics, isPredictedWanted } = request;
      const answers = table.answersOf(new Set(clinics.map(({ clinicId }) => clinicId)));
      const value = adjustComparison(indicator, clinics, answers);
      table = new CohortTable(false);
      return { value: value && (isPredictedWanted ? value : { ...value, predicted: new Map() }) };
    }
  }
}

parentPort?.on('message', (request: FitRequest) => {
  try {
    parentPort?.postMessage(answer(request));
  } catch (error) {
    parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
});
