import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { SMTPServer } from 'smtp-server';
import { isAnswerKind, sendBack } from './answers.ts';
import { CaughtMails } from './caught.ts';
import { listPage, mailPage } from './page.ts';

/** Where the catcher listens: on loopback, whatever is asked. */
export type CatcherPorts = {
  readonly smtp: number;
  readonly page: number;
  /** Where what comes back of mails is taken. */
  readonly bounces: number;
};

/** A running catcher. */
export type Catcher = {
  readonly mails: CaughtMails;
  /** Resolves when nothing listens any more. */
  close(): Promise<void>;
};

const loopback = '127.0.0.1';
/** More than any mail of ours has. */
const mostBytes = 5_000_000;

function smtpServer(mails: CaughtMails): SMTPServer {
  return new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: mostBytes,
    // Services keep a connection for the next mail: it is not waited for.
    closeTimeout: 500,
    onData: (stream, { envelope }, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => void chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = envelope;
        const to = rcptTo.map(({ address }) => address);
        const returnPath = mailFrom ? mailFrom.address : '';
        mails.take(Buffer.concat(chunks), { to, returnPath }, new Date()).then(() => callback(), callback);
      });
    },
  });
}

type Answer = { readonly status: number; readonly type: string; readonly body: string };
const html = 'text/html; charset=utf-8';

function answer(mails: CaughtMails, path: string): Answer {
  if (path === '/health/ready') return { status: 200, type: 'application/json', body: '{"status":"ok"}' };
  if (path === '/') return { status: 200, type: html, body: listPage(mails.all) };
  if (path === '/mails.json') return { status: 200, type: 'application/json', body: JSON.stringify(mails.all) };
  const mail = mails.find(Number(/^\/mails\/(\d{1,9})$/.exec(path)?.[1]));
  return mail ? { status: 200, type: html, body: mailPage(mail) } : nothing;
}
const nothing: Answer = { status: 404, type: 'text/plain', body: 'There is no such page.\n' };

/** Sends a mail back, as whoever looks at it asks. */
async function sentBack(mails: CaughtMails, path: string, port: number): Promise<Answer> {
  const [, id, kind = ''] = /^\/mails\/(\d{1,9})\/([a-z]+)$/.exec(path) ?? [];
  const mail = mails.find(Number(id));
  if (!(mail && isAnswerKind(kind))) return nothing;
  return { status: 200, type: html, body: mailPage(mail, await sendBack(mail, kind, port)) };
}

/** Pages of a site elsewhere reach loopback by a name of their own, and send forms there: only who asks for this host is answered. */
const isMeant = ({ headers }: IncomingMessage): boolean =>
  /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? '') &&
  (headers.origin === undefined || headers.origin === `http://${headers.host}`);

const refused: Answer = { status: 403, type: 'text/plain', body: 'Not by this name.\n' };

function pageServer(mails: CaughtMails, bounces: number): Server {
  return createServer((request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const whole = async (): Promise<Answer> => {
      if (!isMeant(request)) return refused;
      return request.method === 'POST' ? sentBack(mails, pathname, bounces) : answer(mails, pathname);
    };
    void whole().then(({ status, type, body }) => {
      // Nothing of a mail runs, and nothing is fetched from where it would be told that it was read.
      const policy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; form-action 'self'";
      response.writeHead(status, {
        'content-type': type,
        'content-security-policy': policy,
        'cache-control': 'no-store',
      });
      response.end(body);
    });
  });
}

/** Starts catching mails; their page is at the other port. */
export async function startCatcher(ports: CatcherPorts): Promise<Catcher> {
  const mails = new CaughtMails();
  const [smtp, pages] = [smtpServer(mails), pageServer(mails, ports.bounces)];
  // A connection that breaks off is its sender's affair.
  smtp.on('error', () => undefined);
  smtp.listen(ports.smtp, loopback);
  pages.listen(ports.page, loopback);
  await Promise.all([once(smtp.server, 'listening'), once(pages, 'listening')]);
  return {
    mails,
    close: async () => {
      pages.closeAllConnections();
      await Promise.all([
        new Promise<void>((closed) => smtp.close(() => closed())),
        new Promise<void>((closed) => pages.close(() => closed())),
      ]);
    },
  };
}
