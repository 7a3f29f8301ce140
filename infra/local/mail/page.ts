import type { CaughtMail } from './caught.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
table{width:100%;border-collapse:collapse}td,th{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #ddd}
iframe{width:100%;height:24rem;border:1px solid #ddd}pre{white-space:pre-wrap;background:#f6f6f6;padding:1rem}`;

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style><body>${body}</body></html>`;

const row = ({ id, at, to, subject }: CaughtMail): string =>
  `<tr><td><time>${at.toISOString()}</time></td><td>${escaped(to.join(', '))}</td><td><a href="/mails/${id}">${escaped(subject)}</a></td></tr>`;

/** The list of what was caught, newest first. */
export function listPage(mails: readonly CaughtMail[]): string {
  const rows = mails.map(row).join('');
  const table = `<table><tr><th>When</th><th>To</th><th>Subject</th></tr>${rows}</table>`;
  const hint = '<p>What the community sends by mail is caught here, and sent nowhere.</p>';
  return page('Mails', `<h1>Mails</h1>${hint}${mails.length > 0 ? table : '<p>None yet.</p>'}`);
}

/** One mail: as HTML in a frame that can do nothing but open links elsewhere, and as text. */
export function mailPage({ at, from, to, subject, text, html }: CaughtMail): string {
  const head = `<p>${at.toISOString()}<br>from ${escaped(from)}<br>to ${escaped(to.join(', '))}</p>`;
  const sandbox = 'allow-popups allow-popups-to-escape-sandbox';
  const source = html === undefined ? '' : escaped(`<base target="_blank">${html}`);
  const frame = source === '' ? '' : `<iframe sandbox="${sandbox}" srcdoc="${source}" title="As HTML"></iframe>`;
  return page(
    subject,
    `<p><a href="/">All mails</a></p><h1>${escaped(subject)}</h1>${head}${frame}<pre>${escaped(text)}</pre>`,
  );
}
