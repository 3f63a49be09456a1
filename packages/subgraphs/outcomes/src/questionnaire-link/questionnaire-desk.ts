import { type Viewer, systemViewer } from '@surcease/authz';
import type { InstrumentCode } from '@surcease/instruments';
import type { Clock } from '@surcease/kernel';
import type { ReaderPool, UnitOfWork, WriteContext } from '@surcease/persistence';
import { linkState } from './link-state.js';
import type { LinkTokens } from './link-tokens.js';
import { linksByIds } from './questionnaire-link.repository.js';
import {
  type QuestionnaireSubmission,
  type SubmissionOutcome,
  submitQuestionnaire,
} from './use-cases/submit-questionnaire.js';

/** What a page shows before anything is answered; nothing in it tells who is asked. */
export interface OpenQuestionnaire {
  clinicName: string | null;
  instruments: readonly InstrumentCode[];
  expiresAt: string;
}

/** Where patients open links and hand in answers, without an account. */
export interface QuestionnaireDesk {
  /** Null alike for a token that is wrong, used, closed or too old. */
  open(token: string): Promise<OpenQuestionnaire | null>;
  /** @throws BadInputError with a path below `answers` or `narrative` */
  submit(token: string, submission: QuestionnaireSubmission, requestId: string): Promise<SubmissionOutcome>;
}

interface DeskServices {
  readers: ReaderPool;
  unitOfWork: UnitOfWork;
  linkTokens: LinkTokens;
  clock: Clock;
}

/** Whoever answers through a link writes within the one clinic, under a name that the audit trail can tell apart. */
const patientThrough = (clinicId: string): Viewer => ({
  ...systemViewer('questionnaire'),
  displayName: 'The patient, through a one-time link',
  purpose: 'TREATMENT',
  grants: [{ role: 'NETWORK_ADMIN', clinicId }],
});

export function createQuestionnaireDesk({ readers, unitOfWork, linkTokens, clock }: DeskServices): QuestionnaireDesk {
  const reader = readers.forTheNetwork('questionnaire');

  async function linkOf(token: string) {
    const linkId = linkTokens.linkIdOf(token);
    return linkId === null ? null : ((await linksByIds(reader, [linkId]))[0] ?? null);
  }

  return {
    async open(token) {
      const link = await linkOf(token);
      if (link === null || linkState(link, clock.now()) !== 'OPEN') return null;
      const [clinic] = await reader.rows<{ name: string }>(
        'select name from outcomes.clinic_facts where clinic_id = $1',
        [link.clinicId],
      );
      return { clinicName: clinic?.name ?? null, instruments: link.instruments, expiresAt: link.expiresAt };
    },
    async submit(token, submission, requestId) {
      const link = await linkOf(token);
      if (link === null) return { state: 'CLOSED' };
      const viewer = patientThrough(link.clinicId);
      const writer: WriteContext = {
        viewer,
        requestId,
        operation: { name: 'submitQuestionnaire', hash: 'questionnaire' },
      };
      return unitOfWork.run(writer, (transaction) =>
        submitQuestionnaire(transaction, link.id, submission, { recordedBy: viewer.accountId, now: clock.now() }),
      );
    },
  };
}
