import { calculateMme, type OpioidDose } from './calculate-mme.js';
import type { Answer, InstrumentCode, InstrumentScore } from './instrument.type.js';
import { scoreBpiInterference } from './score-bpi-interference.js';
import { scoreBpiSeverity } from './score-bpi-severity.js';
import { scoreCadss } from './score-cadss.js';
import { scoreGad7 } from './score-gad7.js';
import { scoreMme } from './score-mme.js';
import { scoreNrs, type NrsQualifier, type NrsRecall } from './score-nrs.js';
import { scoreOdi } from './score-odi.js';
import { scorePcs } from './score-pcs.js';
import { scorePeg } from './score-peg.js';
import { scorePgic, type PgicCoding } from './score-pgic.js';
import { scorePhq9 } from './score-phq9.js';
import { scorePromis } from './score-promis.js';

export type InstrumentResponse =
  | { instrument: 'NRS'; answer: Answer; recall: NrsRecall; qualifier: NrsQualifier }
  | { instrument: 'PGIC'; answer: Answer; coding: PgicCoding }
  | { instrument: 'MME'; doses: readonly OpioidDose[] }
  | { instrument: Exclude<InstrumentCode, 'NRS' | 'PGIC' | 'MME'>; answers: readonly Answer[] };

/** Scores a response to any instrument by the rules of its own scorer. */
export function scoreInstrument(response: InstrumentResponse): InstrumentScore {
  switch (response.instrument) {
    case 'NRS':
      return scoreNrs(response);
    case 'PGIC':
      return scorePgic(response);
    case 'MME':
      return scoreMme(calculateMme(response.doses));
    case 'PEG':
      return scorePeg(response.answers);
    case 'PHQ9':
      return scorePhq9(response.answers);
    case 'GAD7':
      return scoreGad7(response.answers);
    case 'BPI_INTERFERENCE':
      return scoreBpiInterference(response.answers);
    case 'BPI_SEVERITY':
      return scoreBpiSeverity(response.answers);
    case 'ODI':
      return scoreOdi(response.answers);
    case 'PCS':
      return scorePcs(response.answers);
    case 'CADSS':
    case 'CADSS6':
      return scoreCadss(response.instrument, response.answers);
    case 'PROMIS_PI_V1_4A':
    case 'PROMIS_PF_V2_4A':
      return scorePromis(response.instrument, response.answers);
    default:
      throw new RangeError(
        `instrument is unknown: ${String((response satisfies never as { instrument: unknown }).instrument)}`,
      );
  }
}
