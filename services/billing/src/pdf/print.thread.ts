import type { FiscalDocument } from '../documents/document.ts';
import { toPdf } from './pdf.adapter.ts';
import type { Language } from './words.ts';

/** What the thread is asked for. */
export interface PrintRequest {
  readonly document: FiscalDocument;
  readonly language: Language;
}

/** The thread's work: prints one document. */
export const print = ({ document, language }: PrintRequest): Promise<Uint8Array> => toPdf(document, language);
