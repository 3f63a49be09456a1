import { escapeHtml, renderPage } from './page-layout.js';

/** An account offered as a one-click choice in the demo network. */
export interface DemoAccountChoice {
  subject: string;
  /** What it is, in a few words: "Nurse, first clinic". */
  label: string;
}

export interface SignInPage {
  accountName: string;
  error: string | null;
  demoAccounts: readonly DemoAccountChoice[];
}

/** The sign-in page; both forms post to the address of the page itself. */
export function renderSignInPage(page: SignInPage): string {
  return renderPage({ title: page.error ? 'Error: Sign in' : 'Sign in', body: signInForm(page) + demoForm(page) });
}

function signInForm({ accountName, error }: SignInPage): string {
  const invalid = error ? ' aria-invalid="true" aria-describedby="sign-in-error"' : '';
  const [nameFocus, passwordFocus] = error ? ['', ' autofocus'] : [' autofocus', ''];
  return `<div class="card">
<h1>Sign in</h1>
${error ? `<p class="error" id="sign-in-error" role="alert">${escapeHtml(error)}</p>` : ''}
<form method="post">
<label for="account">Account name</label>
<input id="account" name="account" value="${escapeHtml(accountName)}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="128" required${invalid}${nameFocus}>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" maxlength="256" required${invalid}${passwordFocus}>
<button type="submit">Sign in</button>
</form>
</div>`;
}

function demoForm({ demoAccounts }: SignInPage): string {
  if (demoAccounts.length === 0) return '';
  const choices = demoAccounts.map(
    ({ subject, label }) =>
      `<li><button type="submit" name="demoAccount" value="${escapeHtml(subject)}"><strong>${escapeHtml(subject)}</strong> <span class="soft">${escapeHtml(label)}</span></button></li>`,
  );
  return `
<div class="card">
<h2>Demo accounts</h2>
<p class="soft">Every person and patient here is made up. Choose one to sign in without a password.</p>
<form method="post" aria-label="Demo accounts">
<ul>
${choices.join('\n')}
</ul>
</form>
</div>`;
}
