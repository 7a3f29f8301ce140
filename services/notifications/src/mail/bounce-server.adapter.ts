import { SMTPServer } from 'smtp-server';
import type { MessageId } from './message.ts';
import { readReport } from './report.adapter.ts';
import type { Report } from './report.ts';
import type { ReturnPath } from './return-path.adapter.ts';

/** What receiving what comes back needs. */
export interface BounceServerOptions {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly returnPath: ReturnPath;
  /** Takes a report in; what it throws has the sender try again. */
  readonly take: (id: MessageId, report: Report) => Promise<unknown>;
  /** Told of what went wrong, by no more than its kind: what comes in is anybody's. */
  readonly warn: (what: string, error: unknown) => void;
}

/** More than any report has, the mail that it is about included. */
const mostBytes = 262_144;
const mostClients = 20;
/** Of one address, within a minute. */
const mostConnections = 120;
const minute = 60_000;

/** Says to whoever sends what is answered. */
class Answer extends Error {
  readonly responseCode: number;

  constructor(responseCode: number, text: string) {
    super(text);
    this.responseCode = responseCode;
  }
}

/**
 * Receives by SMTP what comes back of mails, and nothing else: who is written to must be a mail's own return path. It sends nothing,
 * keeps nothing, and says alike of a report and of what is none that it was taken.
 */
export class BounceServer {
  readonly #options: BounceServerOptions;
  readonly #smtp: SMTPServer;
  #seen = new Map<string, number>();
  #seenSince = performance.now();

  constructor(options: BounceServerOptions) {
    this.#options = options;
    this.#smtp = new SMTPServer({
      banner: 'Millepiani takes what came back',
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      hideSMTPUTF8: true,
      ...{ size: mostBytes, maxClients: mostClients, socketTimeout: 30_000, closeTimeout: 1_000 },
      onConnect: ({ remoteAddress }, done) => done(this.#isTooOften(remoteAddress) ? tooOften() : null),
      onRcptTo: ({ address }, { envelope }, done) => {
        if (!options.returnPath.read(address)) return done(new Answer(550, '5.1.1 There is nobody here by that name'));
        // A mail of ours has one reader.
        done(envelope.rcptTo.length > 0 ? new Answer(452, '4.5.3 One at a time') : null);
      },
      onData: (stream, { envelope }, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => {
          if (!stream.sizeExceeded) chunks.push(chunk);
        });
        stream.on('end', () => {
          if (stream.sizeExceeded) return done(new Answer(552, '5.3.4 Too big for a report'));
          this.#take(Buffer.concat(chunks), envelope.rcptTo[0]?.address ?? '').then(
            () => done(null),
            () => done(new Answer(451, '4.3.0 Try again later')),
          );
        });
      },
    });
    // A connection that breaks off is its sender's affair; that it cannot listen is ours.
    this.#smtp.on('error', (error) => options.warn('what came back could not be received', error));
  }

  /** Listens; resolves with the port. */
  listen(): Promise<number> {
    const { promise, resolve } = Promise.withResolvers<number>();
    const { server } = this.#smtp;
    this.#smtp.listen(this.#options.port, this.#options.host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : this.#options.port);
    });
    return promise;
  }

  /** Resolves when nothing listens any more. */
  close(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#smtp.close(resolve);
    return promise;
  }

  async #take(raw: Uint8Array, to: string): Promise<void> {
    const { returnPath, take, warn } = this.#options;
    const id = returnPath.read(to);
    if (!id) return;
    let report: Report | undefined;
    try {
      report = await readReport(raw);
    } catch (error) {
      // No mail, or one that is made to be hard to read: it would be the same the next time.
      warn('what came back could not be read', error);
    }
    if (report) await take(id, report);
  }

  #isTooOften(address: string): boolean {
    if (performance.now() - this.#seenSince > minute) {
      this.#seen = new Map();
      this.#seenSince = performance.now();
    }
    const count = (this.#seen.get(address) ?? 0) + 1;
    this.#seen.set(address, count);
    return count > mostConnections;
  }
}

const tooOften = () => new Answer(421, '4.7.0 Too often');
