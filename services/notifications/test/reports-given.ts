/** The parts of a report that a server sends back of a mail. */
export interface ReportParts {
  /** `delivery-status` or `feedback-report`. */
  readonly type?: string;
  /** The lines of its part that is for programs. */
  readonly status: readonly string[];
  readonly headers?: readonly string[];
  /** Its own type; a report's when left out. */
  readonly contentType?: string;
}

/** A report as it travels (RFC 3464, RFC 5965, both within RFC 6522). */
export function report({ type = 'delivery-status', status, headers = [], contentType }: ReportParts): string {
  const multipart = `multipart/report; report-type=${type};\r\n\tboundary="=_part"`;
  return [
    ...['From: MAILER-DAEMON@mx.example', 'To: bounces@c.example', 'Subject: Undelivered Mail', 'MIME-Version: 1.0'],
    ...headers,
    `Content-Type: ${contentType ?? multipart}`,
    ...['', '--=_part', 'Content-Type: text/plain', '', 'Your mail could not be delivered.', ''],
    ...['--=_part', `Content-Type: message/${type}`, '', ...status, ''],
    ...['--=_part', 'Content-Type: message/rfc822', '', 'Subject: What was sent', '', 'Status: 5.1.1', ''],
    ...['--=_part--', ''],
  ].join('\r\n');
}

/** The lines of a status: of one recipient whose mail was given up. */
export const failed = (status: string, diagnostic?: string, action = 'failed'): readonly string[] => [
  ...['Reporting-MTA: dns; mx.example', 'Arrival-Date: Fri, 27 Nov 2026 09:00:00 +0000', ''],
  ...['Final-Recipient: rfc822; ada@c.example', `Action: ${action}`, `Status: ${status}`],
  ...(diagnostic === undefined ? [] : [`Diagnostic-Code: ${diagnostic}`]),
];

/** The lines of a complaint. */
export const complaint = (type = 'abuse'): readonly string[] => [
  ...[`Feedback-Type: ${type}`, 'User-Agent: SomeGenerator/1.0', 'Version: 1'],
];
