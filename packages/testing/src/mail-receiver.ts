import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail that arrived. */
export interface ReceivedMail {
  readonly to: readonly string[];
  readonly mail: Email;
}

/** Says to a mail what the server answers. */
class Refusal extends Error {
  readonly responseCode: number;

  constructor(responseCode: number) {
    super(`Answered ${responseCode}.`);
    this.responseCode = responseCode;
  }
}

/** A real SMTP server, which a test can stop, and start again where it was, or have refuse what it is handed. */
export class MailReceiver {
  readonly received: ReceivedMail[] = [];
  /** The status by which the next mails are refused; undefined: they are taken. */
  refuses: number | undefined;
  #port = 0;
  #server: SMTPServer | undefined;

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<this> {
    const smtp = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData: (stream, session, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => void chunks.push(chunk));
        stream.on('end', () => {
          if (this.refuses !== undefined) return callback(new Refusal(this.refuses));
          const to = session.envelope.rcptTo.map(({ address }) => address);
          PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
            this.received.push({ to, mail });
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
