import type { CaughtMail } from './caught.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

const style = `:root{color-scheme:light dark;--ground:#eef2ef;--card:#fff;--text:#16221e;--muted:#4d625a;--line:#b9c8c1;--link:#0f6b57}
@media(prefers-color-scheme:dark){:root{--ground:#0d1614;--card:#15221f;--text:#e9f1ed;--muted:#a9c4bb;--line:#41645b;--link:#f2b544}}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--text);font:16px/1.5 system-ui,sans-serif}
header{padding:12px 20px;background:#16302b;color:#f3f7f5}header a{color:inherit;text-decoration:none;font-weight:700;font-size:18px}header span{margin-left:8px;color:#a9c4bb;font-size:14px}
main{max-width:60rem;margin:0 auto;padding:24px 16px 48px}h1{margin:0 0 4px;font-size:24px;line-height:1.25;overflow-wrap:anywhere}
p{margin:0 0 16px;color:var(--muted)}a{color:var(--link)}.card{border:1px solid var(--line);border-radius:12px;background:var(--card);overflow:hidden}
ul{margin:0;padding:0;list-style:none}li{border-bottom:1px solid var(--line)}li:last-child{border:0}
li a{display:grid;grid-template-columns:1fr auto;gap:0 16px;padding:12px 20px;color:inherit;text-decoration:none}li a:hover{background:var(--ground)}
li strong{overflow-wrap:anywhere}li small,time{color:var(--muted);font-size:14px}
dl{display:grid;grid-template-columns:auto 1fr;gap:2px 16px;margin:16px 0;font-size:14px}dt{color:var(--muted)}dd{margin:0;overflow-wrap:anywhere}
details{margin-top:12px}summary{padding:10px 0;font-weight:600;cursor:pointer}details .card{background:var(--card)}
iframe{display:block;width:100%;height:32rem;border:0}pre{margin:0;padding:16px 20px;white-space:pre-wrap;overflow-wrap:anywhere;font:14px/1.5 ui-monospace,monospace}
form{display:inline}button{min-height:40px;padding:8px 14px;margin:0 8px 8px 0;border:1px solid var(--line);border-radius:8px;background:transparent;color:inherit;font:inherit;cursor:pointer}
.said{margin-top:12px;padding:10px 14px;border-left:4px solid var(--link);background:var(--card)}
@media(max-width:30rem){li a{grid-template-columns:1fr}dl{grid-template-columns:1fr}dd{margin-bottom:6px}}
a:focus-visible,summary:focus-visible,button:focus-visible{outline:3px solid var(--link);outline-offset:2px}`;

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)}</title><link rel="icon" href="data:,"><style>${style}</style></head><body><header><a href="/">Mails</a><span>caught here, sent nowhere</span></header><main>${body}</main></body></html>`;

const row = ({ id, at, to, subject }: CaughtMail): string =>
  `<li><a href="/mails/${id}"><strong>${escaped(subject)}</strong><time>${at.toISOString()}</time><small>${escaped(to.join(', '))}</small></a></li>`;

/** The list of what was caught, newest first. */
export function listPage(mails: readonly CaughtMail[]): string {
  const list = mails.length > 0 ? `<div class="card"><ul>${mails.map(row).join('')}</ul></div>` : '<p>None yet.</p>';
  const hint = '<p>What the community sends by mail is caught here, and sent nowhere. The newest 200 are kept.</p>';
  return page('Mails', `<h1>Mails</h1>${hint}${list}`);
}

const fields = (of: readonly { readonly name: string; readonly value: string }[]): string =>
  `<dl>${of.map(({ name, value }) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`;

const part = (name: string, content: string, isOpen: boolean): string =>
  `<details${isOpen ? ' open' : ''}><summary>${name}</summary><div class="card">${content}</div></details>`;

/** What a real server might answer on a mail: sent back to where the mail says, so that it can be seen what comes of it. */
const answers = [
  { as: 'bounce', label: 'Send back: no such mailbox' },
  { as: 'full', label: 'Send back: mailbox full' },
  { as: 'complaint', label: 'Report as unwanted' },
] as const;

const answerForms = ({ id, returnPath }: CaughtMail): string =>
  returnPath.startsWith('bounces+')
    ? answers
        .map(({ as, label }) => `<form method="post" action="/mails/${id}/${as}"><button>${label}</button></form>`)
        .join('')
    : '';

/** One mail: as HTML in a frame that can do nothing but open links elsewhere, as text, and its head. */
export function mailPage(mail: CaughtMail, said?: string): string {
  const { at, from, to, subject, text, html, headers, returnPath } = mail;
  const facts = [
    { name: 'From', value: from },
    { name: 'To', value: to.join(', ') },
    { name: 'When', value: at.toISOString() },
    { name: 'Comes back to', value: returnPath },
  ];
  const sandbox = 'allow-popups allow-popups-to-escape-sandbox';
  const source = html === undefined ? '' : escaped(`<base target="_blank">${html}`);
  const frame = `<iframe sandbox="${sandbox}" srcdoc="${source}" title="As HTML"></iframe>`;
  return page(
    subject,
    [
      `<h1>${escaped(subject)}</h1>${said === undefined ? '' : `<p class="said">${escaped(said)}</p>`}`,
      fields(facts),
      answerForms(mail),
      source === '' ? '' : part('As HTML', frame, true),
      part('As text', `<pre>${escaped(text)}</pre>`, source === ''),
      part(
        'Its head',
        `<pre>${headers.map(({ name, value }) => escaped(`${name}: ${value}`)).join('\n')}</pre>`,
        false,
      ),
    ].join(''),
  );
}
