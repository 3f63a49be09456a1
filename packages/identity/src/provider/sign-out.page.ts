import { renderPage } from './page-layout.js';

/** Submits the form where the app itself asked for the sign-out, so that nobody is asked twice. */
export const confirmScript = "document.getElementById('sign-out').click()";

/** Asks before signing out: a link on a foreign page must not do it. `form` is the provider's own HTML. */
export function renderSignOutPage(form: string, options: { isConfirmed: boolean }): string {
  return renderPage({
    title: 'Sign out',
    ...(options.isConfirmed ? { script: confirmScript } : {}),
    body: `<div class="card">
<h1>Sign out of Surcease?</h1>
${form}
<p><button id="sign-out" type="submit" form="op.logoutForm" name="logout" value="yes">Sign out</button></p>
</div>`,
  });
}
