import PostalMime from 'postal-mime';
import { type Report, readDeliveryStatus, readFeedback } from './report.ts';

/** What a report is in, by the type of its part. */
const readers: Readonly<Record<string, (text: string) => Report | undefined>> = {
  'message/delivery-status': readDeliveryStatus,
  'message/global-delivery-status': readDeliveryStatus,
  'message/feedback-report': readFeedback,
};

const limits = { forceRfc822Attachments: true, maxNestingDepth: 8, maxHeadersSize: 65_536 } as const;

const textOf = (content: ArrayBuffer | Uint8Array | string): string =>
  typeof content === 'string'
    ? content
    : Buffer.from(content instanceof Uint8Array ? content : new Uint8Array(content)).toString();

/**
 * Reads what came back on a mail. Undefined for whatever is no report: an answer of somebody, or of a program that says that they
 * are away. Throws what the parser throws of what is no mail at all.
 */
export async function readReport(raw: Uint8Array): Promise<Report | undefined> {
  const { headers, attachments } = await PostalMime.parse(raw, limits);
  const type = headers.find(({ key }) => key === 'content-type')?.value ?? '';
  // A mail that has such a report attached is somebody's who asks what it means.
  if (!/^\s*multipart\/report\b/i.test(type)) return undefined;
  for (const { mimeType, content } of attachments) {
    const report = readers[mimeType]?.(textOf(content));
    if (report) return report;
  }
  return undefined;
}
