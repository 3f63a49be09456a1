import { hash } from 'node:crypto';

const styles = `
:root{color-scheme:light dark;--page:#f4f6f7;--card:#fff;--ink:#16242b;--soft:#4a5b64;--line:#7b8b93;--accent:#0b5c6b;--on-accent:#fff;--bad:#a3161c;--bad-page:#fdeced}
@media (prefers-color-scheme:dark){:root{--page:#10181c;--card:#18242a;--ink:#eef3f5;--soft:#b3c1c8;--line:#7b8b93;--accent:#6fd0e0;--on-accent:#06262d;--bad:#ffb3b3;--bad-page:#3a1719}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;background:var(--page);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
main{max-width:26rem;margin:0 auto;padding:2rem 1rem}
.card{background:var(--card);border-radius:.5rem;padding:1.25rem;margin-bottom:1rem}
.brand{font-weight:600;color:var(--soft);margin:0 0 .5rem}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 1rem}
h2{font-size:1.125rem;margin:0 0 .25rem}
p{margin:0 0 1rem}
.soft{color:var(--soft)}
label{display:block;font-weight:600;margin-bottom:.25rem}
input{display:block;width:100%;min-height:2.75rem;margin-bottom:1rem;padding:.5rem .75rem;font:inherit;color:inherit;background:transparent;border:1px solid var(--line);border-radius:.375rem}
input[aria-invalid=true]{border:2px solid var(--bad)}
button,.button{display:inline-block;width:100%;min-height:2.75rem;padding:.5rem .75rem;font:inherit;font-weight:600;text-align:center;text-decoration:none;color:var(--on-accent);background:var(--accent);border:1px solid var(--accent);border-radius:.375rem;cursor:pointer}
ul{list-style:none;margin:0;padding:0}
li{margin-top:.5rem}
li button{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 .75rem;text-align:left;font-weight:400;color:var(--ink);background:transparent;border-color:var(--line)}
li strong{overflow-wrap:anywhere}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.error{color:var(--bad);background:var(--bad-page);border-left:4px solid var(--bad);padding:.5rem .75rem;border-radius:.25rem}
`;

const styleSource = sha256Source(styles);

/** A whole page, with nothing loaded from anywhere. `body` is HTML; `title` is text. */
export function renderPage(page: { title: string; body: string; script?: string }): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)} · Surcease</title>
<style>${styles}</style>
</head>
<body>
<main>
<p class="brand">Surcease</p>
${page.body}
</main>${page.script ? `\n<script>${page.script}</script>` : ''}
</body>
</html>`;
}

/**
 * Headers of a page. Chromium applies form-action to the redirects after a submit too,
 * so the origins of the apps that are returned to have to be named.
 */
export function pageHeaders(options: { formTargets: readonly string[]; script?: string }): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `style-src ${styleSource}`,
    ...(options.script ? [`script-src ${sha256Source(options.script)}`] : []),
    `form-action ${["'self'", ...options.formTargets].join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  };
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function sha256Source(text: string): string {
  return `'sha256-${hash('sha256', text, 'base64')}'`;
}
