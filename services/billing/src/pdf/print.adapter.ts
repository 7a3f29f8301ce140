import { join } from 'node:path';
import { Piscina } from 'piscina';
import type { FiscalDocument } from '../documents/document.ts';
import type { PaperPage } from './paper-page.ts';
import type { PrintRequest } from './print.thread.ts';
import type { Language } from './words.ts';

/** The thread could not print a document, or died over it. */
export class NotPrinted extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(`A document could not be printed: ${why}.`, options);
  }
}

/**
 * A thread of its own: a page takes a fifth of a second of computing, during which the service would answer nobody. It starts with the first
 * page, and anew after it died; while it has nothing to do it keeps no process alive.
 */
const thread = new Piscina<PrintRequest, Uint8Array>({
  ...{ filename: join(import.meta.dirname, 'print.thread.ts'), name: 'print' },
  ...{ minThreads: 0, maxThreads: 1, idleTimeout: Number.POSITIVE_INFINITY },
});

/** Prints a document in a thread. Rejects with {@link NotPrinted}. */
export const printPdf = (document: FiscalDocument, language: Language): Promise<Uint8Array> =>
  printed({ document, language });

/** Prints a page that is no fiscal document in a thread. Rejects with {@link NotPrinted}. */
export const printPaper = (page: PaperPage): Promise<Uint8Array> => printed({ page });

async function printed(request: PrintRequest): Promise<Uint8Array> {
  try {
    return await thread.run(request);
  } catch (error) {
    throw new NotPrinted(Error.isError(error) ? error.message : String(error), { cause: error });
  }
}
