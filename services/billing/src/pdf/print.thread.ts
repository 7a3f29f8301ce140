import type { FiscalDocument } from '../documents/document.ts';
import type { PaperPage } from './paper-page.ts';
import { paperPdf } from './paper-pdf.adapter.ts';
import { toPdf } from './pdf.adapter.ts';
import type { Language } from './words.ts';

/** What the thread is asked for: a fiscal document in a language, or another page as it is. */
export type PrintRequest =
  | { readonly document: FiscalDocument; readonly language: Language }
  | { readonly page: PaperPage };

/** The thread's work: prints one document. */
export const print = (request: PrintRequest): Promise<Uint8Array> =>
  'page' in request ? paperPdf(request.page) : toPdf(request.document, request.language);
