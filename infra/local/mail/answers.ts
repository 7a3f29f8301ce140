import { createTransport } from 'nodemailer';
import type { CaughtMail } from './caught.ts';

/** What is sent back of a mail. */
export type AnswerKind = 'bounce' | 'full' | 'complaint';

/** Whether it is a kind of answer. */
export const isAnswerKind = (text: string): text is AnswerKind => ['bounce', 'full', 'complaint'].includes(text);

const reports = {
  bounce: { status: '5.1.1', code: 'smtp; 550 5.1.1 No such user here' },
  full: { status: '5.2.2', code: 'smtp; 552 5.2.2 Mailbox full' },
} as const;

const part = (type: string, lines: readonly string[]): string =>
  [`Content-Type: ${type}`, '', ...lines, ''].join('\r\n');

/** A report of the kind that a server writes: RFC 3464 of what could not be delivered, RFC 5965 of what is unwanted. */
export function reportOn({ to, returnPath, headers }: CaughtMail, kind: AnswerKind): string {
  const boundary = 'report-of-the-catcher';
  const type = kind === 'complaint' ? 'feedback-report' : 'delivery-status';
  const status =
    kind === 'complaint'
      ? ['Feedback-Type: abuse', 'User-Agent: Catcher/1', 'Version: 1']
      : [
          ...['Reporting-MTA: dns; catcher.example', '', `Final-Recipient: rfc822; ${to[0] ?? ''}`, 'Action: failed'],
          ...[`Status: ${reports[kind].status}`, `Diagnostic-Code: ${reports[kind].code}`],
        ];
  const head = headers.map(({ name, value }) => `${name}: ${value.replace(/\s+/g, ' ')}`);
  const parts = [
    part('text/plain; charset=utf-8', ['This is what became of your mail.']),
    part(`message/${type}`, status),
    part('text/rfc822-headers', head),
  ];
  return [
    ...['From: <postmaster@catcher.example>', `To: <${returnPath}>`, 'Subject: What became of your mail'],
    ...['Auto-Submitted: auto-replied', 'MIME-Version: 1.0'],
    `Content-Type: multipart/report; report-type=${type}; boundary="${boundary}"`,
    '',
    ...parts.map((one) => `--${boundary}\r\n${one}`),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

/** Sends a report back to where the mail says, as a server would: from nobody. Answers with what the other end said. */
export async function sendBack(mail: CaughtMail, kind: AnswerKind, port: number): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true, connectionTimeout: 3_000 });
  try {
    const raw = reportOn(mail, kind);
    const { response } = await transport.sendMail({ envelope: { from: '', to: mail.returnPath }, raw });
    return `Sent back: ${response}`;
  } catch (error) {
    return `Not sent back: ${Error.isError(error) ? error.message : 'nobody takes it'}`;
  } finally {
    transport.close();
  }
}
