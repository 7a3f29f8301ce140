import { createTransport, type Transporter } from 'nodemailer';
import type { RenderedMail } from './render.ts';
import { numbersIn, type Verdict, verdictOf } from './verdict.ts';

/** A mail as it is handed to the server. */
export interface OutgoingMail extends RenderedMail {
  /** The same for every try, so that whoever gets it twice knows it. */
  readonly messageId: string;
  readonly to: { readonly name: string; readonly address: string };
  /** Where it goes if it comes back; to whom it is from when left out. */
  readonly returnPath?: string | undefined;
  /** What else its head says, such as how to have no more of it. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What became of handing a mail over. */
export interface MailOutcome {
  /** Why it failed, upper snake case; undefined: it did not. */
  readonly error: Verdict | 'CONNECTION_FAILED' | 'SMTP_FAILED' | undefined;
  /** What the server answered, as RFC 5321 numbers it. */
  readonly status?: number | undefined;
  /** How its answer began: at most 500 characters. */
  readonly excerpt?: string | undefined;
  /** There is no use in trying again. */
  readonly isFinal?: boolean | undefined;
}

/** From whom mail comes, and by which server. */
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
    // None of the waits may hold a worker for long.
    const waits = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000, dnsTimeout: 5_000 };
    // Connections are kept while there is mail: to greet and to sign in takes longer than a mail does.
    const pool = { pool: true, maxConnections: 5, maxMessages: 100, maxRequeues: 0 } as const;
    this.#transport = createTransport({ url, ...waits, ...pool });
  }

  /** Hands a mail over, and says what became of it. Never throws. */
  async send({ messageId, to, returnPath, headers, subject, text, html }: OutgoingMail): Promise<MailOutcome> {
    try {
      const { response } = await this.#transport.sendMail({
        ...{ from: this.#from, to: { ...to }, messageId, subject, text, html },
        ...(returnPath === undefined ? {} : { envelope: { from: returnPath, to: to.address } }),
        // Whoever is away is not to have their absence told to a machine (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated', ...headers },
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

/**
 * What a server's answer means (RFC 5321, RFC 3463). What it will not have of whom the mail comes from, or who signs in, is ours to
 * mend: it is tried again.
 */
function failureOf(error: unknown): MailOutcome {
  if (!Error.isError(error)) return { error: 'SMTP_FAILED' };
  const status = 'responseCode' in error ? Number(error.responseCode) : undefined;
  const response = 'response' in error ? String(error.response) : error.message;
  const excerpt = response.slice(0, 500);
  if (status === undefined || Number.isNaN(status)) return { error: 'CONNECTION_FAILED', excerpt };
  const command = 'command' in error ? String(error.command) : '';
  if (/^(AUTH|EHLO|HELO|STARTTLS|MAIL FROM)/.test(command))
    return { error: 'DEFERRED', status, excerpt, isFinal: false };
  const { enhanced } = numbersIn(response);
  const verdict = verdictOf({ status, enhanced, isOfRecipient: command === 'RCPT TO' });
  return { error: verdict, status, excerpt, isFinal: verdict === 'NO_MAILBOX' || verdict === 'REJECTED' };
}
