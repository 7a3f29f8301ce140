import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail that arrived. */
export interface ReceivedMail {
  readonly to: readonly string[];
  /** Where it goes if it comes back: its envelope says so. */
  readonly from: string;
  readonly mail: Email;
}

/** Says to a mail what the server answers. */
class Refusal extends Error {
  readonly responseCode: number;

  constructor(responseCode: number, text = `Answered ${responseCode}.`) {
    super(text);
    this.responseCode = responseCode;
  }
}

/** A real SMTP server, which a test can stop, and start again where it was, or have refuse what it is handed. */
export class MailReceiver {
  readonly received: ReceivedMail[] = [];
  /** The status by which the next mails are refused; undefined: they are taken. */
  refuses: number | undefined;
  /** What is answered to whom the next mails are for: `550 5.1.1 No such user`; undefined: they are taken. */
  refusesRecipients: { readonly status: number; readonly text: string } | undefined;
  #port = 0;
  #server: SMTPServer | undefined;

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<this> {
    const smtp = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      // Whoever keeps a connection for the next mail is not waited for.
      closeTimeout: 100,
      onRcptTo: (_address, _session, callback) => {
        const refused = this.refusesRecipients;
        callback(refused && new Refusal(refused.status, refused.text));
      },
      onData: (stream, session, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => void chunks.push(chunk));
        stream.on('end', () => {
          if (this.refuses !== undefined) return callback(new Refusal(this.refuses));
          const { mailFrom, rcptTo } = session.envelope;
          const to = rcptTo.map(({ address }) => address);
          const from = mailFrom ? mailFrom.address : '';
          PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
            this.received.push({ to, from, mail });
            callback();
          }, callback);
        });
      },
    } satisfies SMTPServerOptions);
    smtp.on('error', () => undefined);
    const { server } = smtp;
    smtp.listen(this.#port, '127.0.0.1');
    this.#server = smtp;
    await once(server, 'listening');
    this.#port = (server.address() as AddressInfo).port;
    return this;
  }

  async stop(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#server?.close(resolve);
    await promise;
  }

  /** What arrived for an address. */
  of(address: string): readonly Email[] {
    return this.received.filter(({ to }) => to.includes(address)).map(({ mail }) => mail);
  }
}
