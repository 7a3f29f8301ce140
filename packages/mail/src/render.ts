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

/** Renders a mail as HTML and as plain text. Nothing in it is markup but the blocks; its subject is one line. */
export const renderMail = ({ locale, subject, blocks }: MailText): RenderedMail => ({
  subject: subject.replace(/\s+/g, ' '),
  text: `${blocks.map(toText).join('\n')}\n`,
  html: `<!doctype html><html lang="${escapeHtml(locale)}"><body style="font-family:sans-serif">${blocks.map(toHtml).join('')}</body></html>`,
});

function toHtml(block: Block): string {
  const text = escapeHtml(block.text);
  switch (block.kind) {
    case 'line':
      return `<p>${text}</p>`;
    case 'heading':
      return `<h2 style="font-size:1.1em;margin:1.5em 0 0">${text}</h2>`;
    case 'small':
      return `<p style="color:#666;font-size:.85em;margin-top:2em">${text}</p>`;
    case 'link':
      return `<p><a href="${escapeHtml(block.href)}">${text}</a></p>`;
    default:
      return block satisfies never;
  }
}

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
