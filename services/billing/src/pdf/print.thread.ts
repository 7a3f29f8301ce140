import { parentPort } from 'node:worker_threads';
import type { FiscalDocument } from '../documents/document.ts';
import { toPdf } from './pdf.adapter.ts';
import type { Language } from './words.ts';

/** What the thread is asked for. */
export interface PrintRequest {
  readonly id: number;
  readonly document: FiscalDocument;
  readonly language: Language;
}

/** What it answers: the bytes, or what went wrong. */
export type PrintAnswer = { readonly id: number } & ({ readonly pdf: Uint8Array } | { readonly problem: string });

async function answer({ id, document, language }: PrintRequest): Promise<PrintAnswer> {
  try {
    return { id, pdf: await toPdf(document, language) };
  } catch (error) {
    return { id, problem: Error.isError(error) ? `${error.name}: ${error.message}` : String(error) };
  }
}

parentPort?.on('message', async (request: PrintRequest) => parentPort?.postMessage(await answer(request)));
