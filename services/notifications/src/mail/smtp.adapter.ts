import { createTransport, type Transporter } from 'nodemailer';
import type { Outcome } from '../retries/tries.ts';
import type { RenderedMail } from './template.ts';

/** A mail as it is handed to the server. */
export interface OutgoingMail extends RenderedMail {
  /** The same for every try, so that whoever gets it twice knows it. */
  readonly messageId: string;
  readonly to: { readonly name: string; readonly address: string };
  /** Where one click says that no more of it is to come (RFC 8058). */
  readonly unsubscribe: string;
}

/** From whom mail comes. */
export interface SmtpOptions {
  /** `smtp://` or `smtps://`, with what signs in. */
  readonly url: string;
  readonly from: string;
}

/** Hands mails to a server. */
export class SmtpSender {
  readonly #transport: Transporter;
  readonly #from: string;

  constructor({ url, from }: SmtpOptions) {
    this.#from = from;
    // The pool keeps a connection while there is mail; none of the waits may hold a worker for long.
    const waits = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000, dnsTimeout: 5_000 };
    this.#transport = createTransport({ url, ...waits });
  }

  /** Hands a mail over, and says what became of it. Never throws. */
  async send({ messageId, to, unsubscribe, subject, text, html }: OutgoingMail): Promise<Outcome> {
    try {
      const { response } = await this.#transport.sendMail({
        ...{ from: this.#from, to: { ...to }, messageId, subject, text, html },
        headers: {
          'List-Unsubscribe': `<${unsubscribe}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          'Auto-Submitted': 'auto-generated',
        },
        // What people wrote is text: nothing in it is to be fetched or read from the disk.
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      return { error: undefined, status: 250, excerpt: response?.slice(0, 500) };
    } catch (error) {
      return failureOf(error);
    }
  }

  /** Closes its connections. */
  close(): void {
    this.#transport.close();
  }
}

/** A server that answers 5xx says that it never will (RFC 5321); anything else passes. */
function failureOf(error: unknown): Outcome {
  if (!Error.isError(error)) return { error: 'SMTP_FAILED' };
  const status = 'responseCode' in error ? Number(error.responseCode) : undefined;
  const response = 'response' in error ? String(error.response) : error.message;
  const excerpt = response.slice(0, 500);
  if (status === undefined || Number.isNaN(status)) return { error: 'CONNECTION_FAILED', excerpt };
  return { error: status >= 500 ? 'REJECTED' : 'DEFERRED', status, excerpt, isFinal: status >= 500 };
}
