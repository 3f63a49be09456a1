import { describe, expect, it } from 'vitest';

import { renderSignInPage } from './sign-in.page.js';

describe('the sign-in page', () => {
  it('shows what was typed as text, never as markup', () => {
    const html = renderSignInPage({ accountName: '"><script>x</script>', error: '<b>', demoAccounts: [] });
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<b>');
  });

  it('ties the error to the fields, and says it in the title', () => {
    const html = renderSignInPage({ accountName: 'nurse-1', error: 'Wrong.', demoAccounts: [] });
    expect(html).toContain('<title>Error: Sign in');
    expect(html).toContain('role="alert"');
    expect(html.match(/aria-describedby="sign-in-error"/g)).toHaveLength(2);
  });

  it('has no demo accounts unless there are some', () => {
    expect(renderSignInPage({ accountName: '', error: null, demoAccounts: [] })).not.toContain('Demo');
  });
});
