import { type InstrumentCode, type Questionnaire, questionnaires } from '@surcease/instruments';
import { crisisHelp } from './crisis-help.js';
import { escapeHtml, renderPage } from './page-layout.js';
import { type QuestionnaireForm, fieldName, openItems, tellsOfSelfHarm } from './read-form.js';

export interface QuestionnairePage {
  clinicName: string | null;
  instruments: readonly InstrumentCode[];
  form: QuestionnaireForm;
  /** Whether this part came back because items are open. */
  showsOpen: boolean;
  /** What else is wrong, as text. */
  problem?: string;
}

/** One part of the questionnaire: an instrument, or at the end the patient's own words. */
export function renderQuestionnaire(page: QuestionnairePage): string {
  const { instruments, form, showsOpen, problem } = page;
  const code = instruments[form.part];
  const isLast = code === undefined;
  const open = code !== undefined && showsOpen ? openItems(form.answers[code]) : [];
  const hasProblem = open.length > 0 || problem !== undefined;
  const body = `${header(page)}
${tellsOfSelfHarm(form.answers) ? crisisHelp('h2') : ''}
<form method="post" novalidate>
<input type="hidden" name="part" value="${form.part}">
${carried(page, code)}
${open.length > 0 && code ? openSummary(code, open) : ''}${problem ? `<p class="summary" role="alert">${escapeHtml(problem)}</p>` : ''}
${code === undefined ? ownWords(form.narrative) : instrumentPart(code, form, open)}
<div class="actions">
<button type="submit" name="action" value="next">${isLast ? 'Send my answers' : 'Next'}</button>
${open.length > 0 ? '<button class="second" type="submit" name="action" value="leave-open">Go on and leave them open</button>' : ''}
${form.part > 0 ? '<button class="second" type="submit" name="action" value="back">Back</button>' : ''}
</div>
</form>`;
  return renderPage({
    title: `${hasProblem ? 'Please check: ' : ''}Part ${form.part + 1} of ${instruments.length + 1} · Questions from your clinic`,
    body,
  });
}

function header({ clinicName, instruments, form }: QuestionnairePage): string {
  const parts = instruments.length + 1;
  const intro =
    form.part === 0
      ? `<p>Your answers go to the people who treat you${clinicName ? ` at ${escapeHtml(clinicName)}` : ''}. You may leave any question open.</p>
<p class="soft">This page is not watched around the clock. In an emergency call <a href="tel:911">911</a>.</p>`
      : '';
  return `<p class="brand">${clinicName ? escapeHtml(clinicName) : 'Your clinic'}</p>
<div class="card">
<h1>How are you doing?</h1>
${intro}
<div class="progress">
<p id="progress-text">Part ${form.part + 1} of ${parts}</p>
<progress max="${parts}" value="${form.part + 1}" aria-labelledby="progress-text"></progress>
</div>
</div>`;
}

/** Answers of the other parts go along, since nothing is kept before the last one. */
function carried({ instruments, form }: QuestionnairePage, current: InstrumentCode | undefined): string {
  const fields = instruments
    .filter((code) => code !== current)
    .flatMap((code) => (form.answers[code] ?? []).map((answer, index) => [fieldName(code, index), answer] as const))
    .filter(([, answer]) => answer !== null)
    .map(([name, answer]) => `<input type="hidden" name="${name}" value="${answer}">`);
  if (current !== undefined && form.narrative !== '')
    fields.push(`<input type="hidden" name="narrative" value="${escapeHtml(form.narrative)}">`);
  return fields.join('\n');
}

const idOf = (code: InstrumentCode, index: number): string => `${code}-${index}`;

function openSummary(code: InstrumentCode, open: readonly number[]): string {
  const links = open.map((index) => `<a href="#${idOf(code, index)}-first">question ${index + 1}</a>`).join(', ');
  return `<div class="summary" role="alert"><p>Not answered yet: ${links}. Choose an answer, or leave ${open.length === 1 ? 'it' : 'them'} open with the button below.</p></div>`;
}

function instrumentPart(code: InstrumentCode, { answers }: QuestionnaireForm, open: readonly number[]): string {
  const wording = questionnaires[code];
  if (!wording) return '';
  const items = wording.items.map((_, index) => item(code, wording, index, answers[code]?.[index] ?? null, open));
  return `<h2>${escapeHtml(wording.instruction)}</h2>
${items.join('\n')}`;
}

function item(
  code: InstrumentCode,
  { items, options }: Questionnaire,
  index: number,
  chosen: number | null,
  open: readonly number[],
): string {
  const { text = '', ends } = items[index] ?? {};
  const id = idOf(code, index);
  const isOpen = open.includes(index);
  const number = items.length > 1 ? `${index + 1}. ` : '';
  const choices = options.map(({ value, label }, place) => {
    const said = ends && place === 0 ? `, ${ends.low}` : ends && place === options.length - 1 ? `, ${ends.high}` : '';
    const spoken = said ? ` aria-label="${escapeHtml(label + said)}"` : '';
    return `<label class="option"><input type="radio" name="${fieldName(code, index)}" value="${value}"${place === 0 ? ` id="${id}-first"` : ''}${spoken}${chosen === value ? ' checked' : ''}>${ends ? `<span>${label}</span>` : `<span>${escapeHtml(label)}</span>`}</label>`;
  });
  const scale = ends
    ? `<p class="ends" aria-hidden="true"><span>0 = ${escapeHtml(ends.low)}</span><span>10 = ${escapeHtml(ends.high)}</span></p>`
    : '';
  return `<fieldset id="${id}"${isOpen ? ` aria-invalid="true" aria-describedby="${id}-error"` : ''}>
<legend>${number}${escapeHtml(text)}</legend>
${isOpen ? `<p class="error" id="${id}-error">Not answered yet.</p>` : ''}
<div class="options${ends ? ' numbers' : ''}">${choices.join('')}</div>
${scale}
</fieldset>`;
}

function ownWords(narrative: string): string {
  return `<fieldset>
<legend>In your own words</legend>
<div>
<label class="text" for="narrative">What has changed for you since the treatment began? (optional)</label>
<p class="soft" id="narrative-note">The people who treat you read this. Others see it only if you have agreed to share it. Leave out names and addresses.</p>
<textarea id="narrative" name="narrative" maxlength="4000" aria-describedby="narrative-note">${escapeHtml(narrative)}</textarea>
</div>
</fieldset>`;
}
