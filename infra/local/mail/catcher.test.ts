import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findFreePort } from '../ports.ts';
import { type AnswerKind, reportOn } from './answers.ts';
import { type Catcher, startCatcher } from './catcher.ts';

let catcher: Catcher;
let ports: { smtp: number; page: number; bounces: number };
beforeAll(async () => {
  const smtp = (await findFreePort()) ?? 0;
  const page = (await findFreePort(new Set([smtp]))) ?? 0;
  ports = { smtp, page, bounces: (await findFreePort(new Set([smtp, page]))) ?? 0 };
  catcher = await startCatcher(ports);
});
afterAll(() => catcher.close());

/** Speaks SMTP by hand: a line, and its answer. */
async function send(to: string, lines: readonly string[], from = 'post@c.example'): Promise<string[]> {
  const socket = connect(ports.smtp, '127.0.0.1');
  const answers: string[] = [];
  const reader = createInterface({ input: socket })[Symbol.asyncIterator]();
  const body = [...lines, '.'].join('\r\n');
  for (const line of ['', 'HELO test', `MAIL FROM:<${from}>`, `RCPT TO:<${to}>`, 'DATA', body, 'QUIT']) {
    if (line !== '') socket.write(`${line}\r\n`);
    answers.push(String((await reader.next()).value).slice(0, 3));
  }
  socket.destroy();
  await once(socket, 'close');
  return answers;
}
const get = async (path: string) => {
  const response = await fetch(`http://127.0.0.1:${ports.page}${path}`);
  return {
    status: response.status,
    policy: response.headers.get('content-security-policy'),
    body: await response.text(),
  };
};
const mime = (subject: string, html: string) => [
  ...['From: Millepiani <post@c.example>', 'To: ada@c.example', `Subject: ${subject}`, 'MIME-Version: 1.0'],
  ...['Content-Type: text/html; charset=utf-8', '', html],
];

describe('the catcher of mails', () => {
  it('takes a mail by SMTP, and shows it', async () => {
    const answers = await send('ada@c.example', mime('Serve la tua risposta', '<p>Ciao Ada</p>'));
    expect(answers).toEqual(['220', '250', '250', '250', '354', '250', '221']);
    const [mail] = catcher.mails.all;
    expect(mail).toMatchObject({ from: 'post@c.example', to: ['ada@c.example'], subject: 'Serve la tua risposta' });
    const list = await get('/');
    expect(list.body).toContain(`<a href="/mails/${mail?.id}"><strong>Serve la tua risposta</strong>`);
    const shown = await get(`/mails/${mail?.id}`);
    expect(shown).toMatchObject({ status: 200, policy: expect.stringContaining("default-src 'none'") });
    expect(shown.body).toContain('&lt;p&gt;Ciao Ada&lt;/p&gt;');
    expect(shown.body).toContain('Subject: Serve la tua risposta');
    expect(shown.body).not.toContain('<form');
    expect(JSON.parse((await get('/mails.json')).body)[0]).toMatchObject({ subject: 'Serve la tua risposta' });
  });

  it('runs nothing of what is in a mail', async () => {
    await send('ada@c.example', mime('<script>alert(1)</script>', '"><script>alert(2)</script>'));
    const [mail] = catcher.mails.all;
    for (const path of ['/', `/mails/${mail?.id}`]) expect((await get(path)).body).not.toContain('<script>');
  });

  it('keeps the newest two hundred', async () => {
    const raw = Buffer.from(mime('x', 'x').join('\r\n'));
    for (let count = 0; count < 205; count += 1)
      await catcher.mails.take(raw, { to: [`${count}@c.example`], returnPath: '' }, new Date());
    expect(catcher.mails.all).toHaveLength(200);
    expect(catcher.mails.all[0]?.to).toEqual(['204@c.example']);
  });

  it('is ready, and has no other pages', async () => {
    expect((await get('/health/ready')).status).toBe(200);
    for (const path of ['/mails/0', '/mails/x', '/etc/passwd']) expect((await get(path)).status).toBe(404);
  });

  it.each<[AnswerKind, string]>([
    ['bounce', 'Status: 5.1.1'],
    ['full', 'Status: 5.2.2'],
    ['complaint', 'Feedback-Type: abuse'],
  ])('sends a mail back as a server would: %s', async (kind, said) => {
    const other = await startCatcher({ ...ports, smtp: ports.bounces, page: (await findFreePort()) ?? 0 });
    const returnPath = `bounces+${'0'.repeat(32)}.${'0'.repeat(20)}@c.example`;
    await send('ada@c.example', mime('Back', '<p>x</p>'), returnPath);
    const [mail] = catcher.mails.all;
    if (!mail) throw new TypeError('It was not caught.');
    const { id } = mail;
    expect((await get(`/mails/${id}`)).body).toContain(`action="/mails/${id}/${kind}"`);
    const url = `http://127.0.0.1:${ports.page}/mails/${id}/${kind}`;
    const evil = await fetch(url, { method: 'POST', headers: { origin: 'http://evil.example' } });
    expect(evil.status).toBe(403);
    expect(await (await fetch(url, { method: 'POST' })).text()).toContain('Sent back: 250');
    const [report, ...more] = other.mails.all;
    await other.close();
    expect(more).toEqual([]);
    expect(report).toMatchObject({ to: [returnPath], returnPath: '' });
    expect(report?.text).toContain('This is what became of your mail.');
    expect(reportOn(mail, kind)).toContain(said);
  });

  it('sends nothing back that was not asked for', async () => {
    for (const path of ['/mails/1', '/mails/0/bounce', '/mails/1/x', '/']) {
      expect((await fetch(`http://127.0.0.1:${ports.page}${path}`, { method: 'POST' })).status).toBe(404);
    }
  });

  it('does not answer who comes by another name', async () => {
    const asked = request({ port: ports.page, host: '127.0.0.1', headers: { host: 'evil.example' } }).end();
    const [response] = await once(asked, 'response');
    response.resume();
    expect(response.statusCode).toBe(403);
  });
});
