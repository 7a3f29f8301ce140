import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FiscalDocument } from '../documents/document.ts';
import type { PrintAnswer, PrintRequest } from './print.thread.ts';
import type { Language } from './words.ts';

/** The thread could not print a document, or died over it. */
export class NotPrinted extends Error {
  constructor(why: string) {
    super(`A document could not be printed: ${why}.`);
  }
}

interface Waiting {
  resolve(pdf: Uint8Array): void;
  reject(error: NotPrinted): void;
}

/**
 * Prints documents in a thread of its own: a page takes a fifth of a second of computing, during which the service would answer
 * nobody. The thread starts with the first page, and anew after it died; it keeps no process alive.
 */
class Printer {
  readonly #waiting = new Map<number, Waiting>();
  #thread: Worker | undefined;
  #last = 0;

  print(document: FiscalDocument, language: Language): Promise<Uint8Array> {
    this.#last += 1;
    const request: PrintRequest = { id: this.#last, document, language };
    const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
    this.#waiting.set(request.id, { resolve, reject });
    const thread = this.#running();
    // Somebody waits: now it is a reason to stay.
    thread.ref();
    thread.postMessage(request);
    return promise;
  }

  #running(): Worker {
    if (this.#thread) return this.#thread;
    const thread = new Worker(join(import.meta.dirname, 'print.thread.ts'));
    thread.on('message', (answer: PrintAnswer) => this.#settle(answer));
    thread.on('error', (error) => this.#lose(thread, Error.isError(error) ? error.message : String(error)));
    thread.on('exit', (code) => this.#lose(thread, `the thread ended with ${code}`));
    this.#thread = thread;
    return thread;
  }

  #settle(answer: PrintAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (this.#waiting.size === 0) this.#thread?.unref();
    if ('pdf' in answer) waiting?.resolve(answer.pdf);
    else waiting?.reject(new NotPrinted(answer.problem));
  }

  #lose(thread: Worker, why: string): void {
    if (this.#thread !== thread) return;
    this.#thread = undefined;
    const lost = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of lost) reject(new NotPrinted(why));
  }
}

const printer = new Printer();

/** Prints a document in a thread. Rejects with {@link NotPrinted}. */
export const printPdf = (document: FiscalDocument, language: Language): Promise<Uint8Array> =>
  printer.print(document, language);
