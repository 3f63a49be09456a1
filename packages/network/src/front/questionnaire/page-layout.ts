import { hash } from 'node:crypto';

const styles = `
:root{color-scheme:light dark;--page:#f3f5f7;--card:#fff;--ink:#15202b;--soft:#3c4b5a;--line:#7b8b93;--accent:#0b5c6b;--on-accent:#fff;--bad:#a11b1b;--bad-page:#fcecec;--help:#664400;--help-page:#fdf2d8;--help-line:#b98a1c}
@media (prefers-color-scheme:dark){:root{--page:#0e141a;--card:#151e27;--ink:#e7edf3;--soft:#bcc8d4;--line:#7b8b93;--accent:#6fd0e0;--on-accent:#06262d;--bad:#ffb3b3;--bad-page:#3a1719;--help:#f2d28a;--help-page:#33290f;--help-line:#b98a1c}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:1.0625rem/1.5 system-ui,sans-serif}
main{max-width:40rem;margin:0 auto;padding:1rem .5rem 3rem}
a{color:inherit}
.brand{color:var(--soft);font-weight:600;margin:.25rem .25rem .75rem}
.card{background:var(--card);border-radius:.75rem;padding:1rem;margin-bottom:1rem}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.1875rem;line-height:1.3;margin:0 0 .5rem}
p{margin:0 0 .75rem}
p:last-child{margin-bottom:0}
.soft{color:var(--soft)}
.progress{margin:0 0 1rem}
.progress p{margin:0 0 .375rem;font-weight:600;color:var(--soft)}
progress{display:block;width:100%;height:.625rem;border:1px solid var(--line);border-radius:.3125rem;background:var(--page);overflow:hidden;appearance:none}
progress::-webkit-progress-bar{background:var(--page)}
progress::-webkit-progress-value{background:var(--accent)}
progress::-moz-progress-bar{background:var(--accent)}
fieldset{border:0;margin:0 0 1rem;padding:1rem .75rem;min-width:0;background:var(--card);border-radius:.75rem}
fieldset[aria-invalid=true]{box-shadow:inset .25rem 0 0 var(--bad)}
legend{float:left;width:100%;padding:0;margin:0 0 .75rem;font-weight:600}
legend+*{clear:both}
.options{display:grid;gap:.5rem}
.options.numbers{grid-template-columns:repeat(6,1fr);gap:.25rem}
@media (min-width:36rem){.options.numbers{grid-template-columns:repeat(11,1fr);gap:.375rem}}
.option{position:relative;display:flex;align-items:center;gap:.75rem;min-height:3rem;padding:.5rem .75rem;border:1px solid var(--line);border-radius:.5rem;cursor:pointer}
.option input{flex:none;width:1.375rem;height:1.375rem;margin:0;accent-color:var(--accent)}
.numbers .option{justify-content:center;padding:0;font-weight:600;font-variant-numeric:tabular-nums}
.numbers .option input{position:absolute;inset:0;width:100%;height:100%;opacity:0;cursor:pointer}
.option:has(input:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent);font-weight:600}
.numbers .option:has(input:checked){background:var(--accent);color:var(--on-accent)}
.option:has(input:focus-visible){outline:3px solid var(--accent);outline-offset:2px}
.ends{display:flex;justify-content:space-between;gap:1.5rem;margin:.5rem 0 0;color:var(--soft);font-size:.9375rem;line-height:1.35}
.ends span:last-child{text-align:right}
label.text{display:block;font-weight:600;margin-bottom:.375rem}
textarea{display:block;width:100%;min-height:9rem;padding:.625rem .75rem;font:inherit;color:inherit;background:transparent;border:1px solid var(--line);border-radius:.5rem;resize:vertical}
.error{color:var(--bad);font-weight:600;margin:0 0 .75rem}
.summary{color:var(--bad);background:var(--bad-page);border-left:.25rem solid var(--bad);border-radius:.375rem;padding:.75rem;margin:0 0 1rem}
.help{color:var(--help);background:var(--help-page);border:2px solid var(--help-line);border-radius:.75rem;padding:1rem;margin:0 0 1rem}
.help a{color:inherit;font-weight:700}
.help ul{margin:0 0 .75rem;padding-left:1.25rem}
.help li{margin:.375rem 0}
.actions{display:grid;gap:.75rem}
button{min-height:3.25rem;width:100%;padding:.625rem 1rem;font:inherit;font-weight:600;color:var(--on-accent);background:var(--accent);border:1px solid var(--accent);border-radius:.5rem;cursor:pointer}
button.second{color:var(--ink);background:transparent;border-color:var(--line)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
footer{color:var(--soft);font-size:.9375rem;margin:1.5rem .25rem 0}
`;

/** A whole page for a phone, with nothing loaded from anywhere. `body` is HTML; `title` is text. */
export function renderPage({ title, body }: { title: string; body: string }): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${escapeHtml(title)}</title>
<style>${styles}</style>
</head>
<body>
<main>
${body}
<footer>Demonstration data, not for clinical use</footer>
</main>
</body>
</html>`;
}

/** No script runs on these pages, and their address, which is a secret, is told to nobody. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${hash('sha256', styles, 'base64')}'`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; '),
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
};

/** Text as HTML shows it, also within quotes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
