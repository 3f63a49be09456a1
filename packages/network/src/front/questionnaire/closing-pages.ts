import { crisisHelp } from './crisis-help.js';
import { renderPage } from './page-layout.js';

/** On every page where someone who needs help may have come to an end. */
const helpAtAnyHour = `<p class="soft">In an emergency call <a href="tel:911">911</a>. To talk to someone at any hour, call or text <a href="tel:988">988</a>.</p>`;

/** After the answers were taken; help comes first where an answer calls for it. */
export function renderThanks(safetyFlagged: boolean): string {
  const followed = safetyFlagged
    ? '<p>We have also asked a clinician at your clinic to look at your answers today.</p>'
    : '';
  return renderPage({
    title: 'Thank you',
    body: `${safetyFlagged ? crisisHelp('h1') : ''}
<div class="card">
${safetyFlagged ? '<h2>Thank you</h2>' : '<h1>Thank you</h1>'}
<p>Your answers have reached the people who treat you. You can close this page.</p>
${followed}
</div>`,
  });
}

/** The same for a link that was used, closed, is too old or was never given out: who tries one learns nothing from it. */
export const closedPage = renderPage({
  title: 'This link cannot be used',
  body: `<div class="card">
<h1>This link cannot be used</h1>
<p>It may have been answered already, or it is too old. If you would still like to answer, ask your clinic for a new one.</p>
${helpAtAnyHour}
</div>`,
});

export const tooManyPage = renderPage({
  title: 'Please wait a moment',
  body: `<div class="card">
<h1>Please wait a moment</h1>
<p>This page was asked for very often in a short time. Try again in a minute; nothing is lost.</p>
${helpAtAnyHour}
</div>`,
});

export const failedPage = renderPage({
  title: 'Your answers were not saved',
  body: `<div class="card">
<h1>Your answers were not saved</h1>
<p>Something went wrong on our side. Go back and send them again in a few minutes: they will be counted once.</p>
${helpAtAnyHour}
</div>`,
});
