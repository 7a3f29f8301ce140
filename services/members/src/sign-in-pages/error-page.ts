import { html } from './html.ts';
import type { Language } from './language.ts';
import { page } from './page.ts';
import { type ErrorKind, textsIn } from './texts.ts';

/** What the error page shows. */
export interface ErrorView {
  readonly language: Language;
  readonly kind: ErrorKind;
  /** The protocol's word for it, and what it says of it. */
  readonly code: string;
  readonly detail: string | undefined;
  /** By which the logs are searched. */
  readonly requestId: string | undefined;
}

/** What went wrong is somebody's own affair only where they can do something: begin again, try later, or tell who can. */
export const errorKind = (code: string, name: string): ErrorKind => {
  if (name === 'SessionNotFound' || code === 'session_not_found') return 'EXPIRED';
  return code === 'server_error' || code === 'temporarily_unavailable' ? 'SERVER' : 'APPLICATION';
};

/** Says that something went wrong, and what one can do. */
export function errorPage({ language, kind, code, detail, requestId }: ErrorView): string {
  const texts = textsIn(language);
  return page(
    { language, title: texts.error },
    html`<h1>${texts.error}</h1>
<p class="lead">${texts.errors[kind]}</p>
<small>${texts.forTheirs} <code>${code}${detail && `: ${detail}`}${requestId && ` (${requestId})`}</code></small>`,
  );
}
