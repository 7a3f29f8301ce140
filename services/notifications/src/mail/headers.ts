import type { Message } from './message.ts';

/**
 * What a mail's head says beside from whom it is and what of. How to have no more by one click, without a page (RFC 8058); which list it
 * is of (RFC 2919), so that a program may sort it; by what its sender's provider counts complaints; and what mails are about the same
 * thing, so that a program shows them together (RFC 5322). No program that is away need answer (RFC 3834).
 */
export function headersOf(
  { items, digest }: Pick<Message, 'items' | 'digest'>,
  { unsubscribe, domain }: { readonly unsubscribe: string; readonly domain: string },
): Readonly<Record<string, string>> {
  const [first, ...others] = items;
  const kind = others.length > 0 ? 'digest' : (first?.kind ?? 'none').toLowerCase();
  const about = others.length > 0 ? undefined : first?.about;
  return {
    'List-Unsubscribe': `<${unsubscribe}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'List-Id': `Millepiani <${kind}.news.${domain}>`,
    'Feedback-ID': `${kind}:${digest.toLowerCase()}:news:millepiani`,
    'X-Auto-Response-Suppress': 'All',
    ...(about === undefined ? {} : { References: `<${about}@${domain}>` }),
  };
}
