import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { SMTPServer } from 'smtp-server';
import { CaughtMails } from './caught.ts';
import { listPage, mailPage } from './page.ts';

/** Where the catcher listens: on loopback, whatever is asked. */
export type CatcherPorts = { readonly smtp: number; readonly page: number };

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
        const to = envelope.rcptTo.map(({ address }) => address);
        mails.take(Buffer.concat(chunks), to, new Date()).then(() => callback(), callback);
      });
    },
  });
}

function answer(mails: CaughtMails, path: string): { status: number; type: string; body: string } {
  if (path === '/health/ready') return { status: 200, type: 'application/json', body: '{"status":"ok"}' };
  if (path === '/') return { status: 200, type: 'text/html; charset=utf-8', body: listPage(mails.all) };
  if (path === '/mails.json') return { status: 200, type: 'application/json', body: JSON.stringify(mails.all) };
  const mail = mails.find(Number(/^\/mails\/(\d{1,9})$/.exec(path)?.[1]));
  if (mail) return { status: 200, type: 'text/html; charset=utf-8', body: mailPage(mail) };
  return { status: 404, type: 'text/plain', body: 'There is no such page.\n' };
}

/** Pages of a site elsewhere reach loopback by a name of their own: only who asks for this host is answered. */
const isMeant = ({ headers: { host = '' } }: IncomingMessage): boolean =>
  /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host);

function pageServer(mails: CaughtMails): Server {
  return createServer((request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const { status, type, body } = isMeant(request)
      ? answer(mails, pathname)
      : { status: 403, type: 'text/plain', body: 'Not by this name.\n' };
    // Nothing of a mail runs, and nothing is fetched from where it would be told that it was read.
    const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'";
    response.writeHead(status, {
      'content-type': type,
      'content-security-policy': policy,
      'cache-control': 'no-store',
    });
    response.end(body);
  });
}

/** Starts catching mails; their page is at the other port. */
export async function startCatcher(ports: CatcherPorts): Promise<Catcher> {
  const mails = new CaughtMails();
  const [smtp, pages] = [smtpServer(mails), pageServer(mails)];
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
