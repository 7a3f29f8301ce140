import { escapeHtml } from './escape-html.ts';

/** A part of a mail, of which both its forms are made. */
export type Block =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** What stands below: why one gets it. */
  | { readonly kind: 'small'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

/** A mail's text, before it has its forms. */
export interface MailText {
  /** As HTML names it: `en`. */
  readonly locale: string;
  readonly subject: string;
  readonly blocks: readonly Block[];
}

/** A mail as people read it. */
export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * Renders a mail as HTML and as plain text. Nothing in it is markup but the blocks; its subject is one line. What stands behind the
 * first `small` block is the foot: why one gets it, and how to have no more.
 */
export function renderMail({ locale, subject, blocks }: MailText): RenderedMail {
  const line = subject.replace(/\s+/g, ' ');
  const end = blocks.findIndex(({ kind }) => kind === 'small');
  const [body, foot] = end < 0 ? [blocks, []] : [blocks.slice(0, end), blocks.slice(end)];
  return {
    subject: line,
    text: `${blocks.map(toText).join('\n')}\n`,
    html: frame(escapeHtml(locale), escapeHtml(line), {
      body: body.map((block) => toHtml(block, 'b')).join(''),
      foot: foot.map((block) => toHtml(block, 's')).join(''),
    }),
  };
}

/**
 * Light or dark as the reader has it, by the style sheet; mail programs that drop it show the light one, which stands in the
 * elements. A table, for some know no other way to keep a column narrow.
 */
const style = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  '@media(max-width:480px){.c,.f{padding:20px 16px!important}.h{padding:12px 16px!important}.c,.h{border-radius:0!important}.o{padding:0!important}}',
  '@media(prefers-color-scheme:dark){',
  '.o{background:#0d1614!important}.c{background:#15221f!important;border-color:#41645b!important}',
  '.c,.c p,.c h2{color:#e9f1ed!important}.f,.f p,.f a,.f span{color:#a9c4bb!important}.b{color:#f2b544!important}}',
].join('');

const frame = (
  locale: string,
  title: string,
  { body, foot }: { readonly body: string; readonly foot: string },
): string =>
  [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<title>${title}</title><style>${style}</style></head>`,
    '<body class="o" style="margin:0;padding:0;background:#eef2ef">',
    '<table role="presentation" class="o" width="100%" cellpadding="0" cellspacing="0" style="background:#eef2ef"><tr>',
    '<td class="o" align="center" style="padding:24px 12px">',
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px">',
    '<tr><td class="h" style="padding:12px 28px;background:#16302b;color:#f3f7f5;border-radius:12px 12px 0 0;',
    'font:bold 17px/1.4 system-ui,-apple-system,Segoe UI,sans-serif">Millepiani</td></tr>',
    '<tr><td class="c" style="padding:24px 28px;background:#ffffff;border:1px solid #b9c8c1;border-top:0;color:#16221e;',
    `border-radius:0 0 12px 12px;font:16px/1.5 system-ui,-apple-system,Segoe UI,sans-serif">${body}</td></tr>`,
    '<tr><td class="f" style="padding:16px 28px;color:#4d625a;font:14px/1.5 system-ui,-apple-system,Segoe UI,sans-serif">',
    `${foot}</td></tr></table></td></tr></table></body></html>`,
  ].join('');

function toHtml(block: Block, part: 'b' | 's'): string {
  const text = escapeHtml(block.text);
  switch (block.kind) {
    case 'line':
      return `<p style="margin:0 0 10px;overflow-wrap:anywhere">${text}</p>`;
    case 'heading':
      return `<h2 style="margin:20px 0 6px;font-size:18px;line-height:1.3;overflow-wrap:anywhere">${text}</h2>`;
    case 'small':
      return `<p style="margin:0 0 6px;color:#4d625a">${text}</p>`;
    case 'link':
      return `<p style="margin:0 0 10px">${linkIn(part, escapeHtml(block.href), text)}</p>`;
    default:
      return block satisfies never;
  }
}

/** Where to go stands out; what is in the foot does not. */
const linkIn = (part: 'b' | 's', href: string, text: string): string =>
  part === 'b'
    ? `<a class="b" href="${href}" style="color:#0f6b57;font-weight:600">${text}</a>`
    : `<a href="${href}" style="color:#4d625a">${text}</a>`;

function toText(block: Block): string {
  switch (block.kind) {
    case 'line':
      return block.text;
    case 'heading':
      return `\n${block.text}`;
    case 'small':
      return `\n-- \n${block.text}`;
    case 'link':
      return `${block.text}: ${block.href}`;
    default:
      return block satisfies never;
  }
}
