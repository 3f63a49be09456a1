import { escapeHtml, renderPage } from './page-layout.js';

/** Says one thing and offers the way back to the app. */
export function renderMessagePage(page: { title: string; message: string; appUrl: string | null }): string {
  const back = page.appUrl ? `<a class="button" href="${escapeHtml(page.appUrl)}">Go to the app</a>` : '';
  return renderPage({
    title: page.title,
    body: `<div class="card"><h1>${escapeHtml(page.title)}</h1><p>${escapeHtml(page.message)}</p>${back}</div>`,
  });
}
