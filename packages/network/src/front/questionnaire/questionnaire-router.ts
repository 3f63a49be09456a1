import { randomUUID } from 'node:crypto';
import { type Clock, DomainError, systemClock } from '@surcease/kernel';
import type { Logger } from '@surcease/observability';
import type { OpenQuestionnaire, QuestionnaireDesk } from '@surcease/subgraph-outcomes';
import express, { type ErrorRequestHandler, type Request, type Response, type Router } from 'express';
import { closedPage, failedPage, renderThanks, tooManyPage } from './closing-pages.js';
import { pageHeaders } from './page-layout.js';
import { renderQuestionnaire } from './questionnaire-page.js';
import { type QuestionnaireForm, openItems, readForm } from './read-form.js';
import { createRequestAllowance } from './request-allowance.js';

interface QuestionnaireRouterConfig {
  desk: QuestionnaireDesk;
  logger: Pick<Logger, 'error'>;
  clock?: Clock;
}

/** A patient takes a dozen requests; a household or a clinic shares one address. */
const tokenLimits = { most: 60, perSecond: 0.5 };
const addressLimits = { most: 240, perSecond: 2 };
/** Whoever tries tokens out gets twelve, and then one every ten seconds. */
const MISS_COST = 20;
const WAIT_SECONDS = '60';
/** Far more than all answers and 4 000 characters take. */
const MAXIMUM_BODY = '64kb';

/**
 * `/q/<token>`: where patients answer on a phone, without an account and without a script. Answers go from part to part
 * in the form itself and are kept with the last one, so that nothing half-given is stored. Addresses hold tokens, so
 * none is logged.
 */
export function createQuestionnaireRouter({ desk, logger, clock = systemClock }: QuestionnaireRouterConfig): Router {
  const byToken = createRequestAllowance(tokenLimits, clock);
  const byAddress = createRequestAllowance(addressLimits, clock);
  const router = express.Router({ caseSensitive: true });
  const send = (response: Response, status: number, html: string) =>
    void response.status(status).set(pageHeaders).send(html);

  async function orExplain(response: Response, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      // The error, never the request: its address holds the token and its body the answers.
      logger.error({ err: error }, 'A questionnaire could not be answered');
      send(response, 503, failedPage);
    }
  }

  /** Null where an answer was sent already. */
  function admitted(request: Request, response: Response): { token: string; address: string } | null {
    const token = String(request.params['token']);
    const address = request.socket.remoteAddress ?? 'unknown';
    if (byAddress.take(address, 1) && byToken.take(token, 1)) return { token, address };
    send(response.set('retry-after', WAIT_SECONDS), 429, tooManyPage);
    return null;
  }

  function miss(response: Response, address: string): void {
    if (byAddress.take(address, MISS_COST)) send(response, 404, closedPage);
    else send(response.set('retry-after', WAIT_SECONDS), 429, tooManyPage);
  }

  router.get('/:token', (request, response) =>
    orExplain(response, async () => {
      const known = admitted(request, response);
      if (!known) return;
      const questionnaire = await desk.open(known.token);
      if (questionnaire) send(response, 200, page(questionnaire, readForm({}, questionnaire.instruments), false));
      else miss(response, known.address);
    }),
  );

  router.post(
    '/:token',
    express.urlencoded({ extended: false, limit: MAXIMUM_BODY, parameterLimit: 200 }),
    (request, response) =>
      orExplain(response, async () => {
        const known = admitted(request, response);
        if (!known) return;
        const questionnaire = await desk.open(known.token);
        // A second tap of "send" comes when the link is used already.
        if (!questionnaire) return afterwards(response, known);
        const form = readForm((request.body ?? {}) as Record<string, unknown>, questionnaire.instruments);
        const next = nextPart(form, questionnaire);
        if (next !== 'SEND')
          return send(response, next.showsOpen ? 422 : 200, page(questionnaire, next.form, next.showsOpen));
        await handIn(response, known, questionnaire, form);
      }),
  );

  async function handIn(
    response: Response,
    known: { token: string; address: string },
    questionnaire: OpenQuestionnaire,
    form: QuestionnaireForm,
  ): Promise<void> {
    try {
      const { answers, narrative } = form;
      const outcome = await desk.submit(known.token, { answers, narrative: narrative.trim() || null }, randomUUID());
      if (outcome.state === 'TAKEN') send(response, 200, renderThanks(outcome.safetyFlagged));
      else miss(response, known.address);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'BAD_USER_INPUT') throw error;
      send(response, 422, page(questionnaire, form, false, error.message));
    }
  }

  async function afterwards(response: Response, { token, address }: { token: string; address: string }): Promise<void> {
    const outcome = await desk.submit(token, { answers: {}, narrative: null }, randomUUID());
    if (outcome.state === 'TAKEN') send(response, 200, renderThanks(outcome.safetyFlagged));
    else miss(response, address);
  }

  // A body that is too large, or no form: it did not come from our page.
  const unreadable: ErrorRequestHandler = (_error, _request, response, _next) => send(response, 400, failedPage);
  router.use(unreadable);
  return router;
}

function page(
  { clinicName, instruments }: OpenQuestionnaire,
  form: QuestionnaireForm,
  showsOpen: boolean,
  problem?: string,
) {
  return renderQuestionnaire({ clinicName, instruments, form, showsOpen, ...(problem !== undefined && { problem }) });
}

/** Back, on, or once more where questions are open and the patient has not said that they stay so. */
function nextPart(
  form: QuestionnaireForm,
  { instruments }: OpenQuestionnaire,
): 'SEND' | { form: QuestionnaireForm; showsOpen: boolean } {
  const { part, goesBack, leavesOpen, answers } = form;
  if (goesBack) return { form: { ...form, part: Math.max(0, part - 1) }, showsOpen: false };
  const code = instruments[part];
  if (code === undefined) return 'SEND';
  if (!leavesOpen && openItems(answers[code]).length > 0) return { form, showsOpen: true };
  return { form: { ...form, part: part + 1 }, showsOpen: false };
}
