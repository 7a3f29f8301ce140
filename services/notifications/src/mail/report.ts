import { numbersIn, verdictOf } from '@millepiani/mail/verdict';
import type { BounceKind } from '../contacts/mailbox.ts';

/** What a report says that came back on a mail. */
export interface Report {
  readonly kind: BounceKind;
  /** By RFC 3463, where it is said. */
  readonly status: string | undefined;
  /** What the other server said, or whoever complained: at most 500 characters. */
  readonly detail: string | undefined;
}

/** The fields of one block of a report, by their names in lower case. */
type Fields = ReadonlyMap<string, string>;

const mostBlocks = 20;

/** The blocks of fields that a report is made of (RFC 3464, RFC 5965): as headers are, folded lines and all. */
function blocksOf(text: string): readonly Fields[] {
  const blocks = text
    .replaceAll('\r\n', '\n')
    .split(/\n[\t ]*\n/)
    .slice(0, mostBlocks);
  return blocks.map((block) => {
    const lines = block.replace(/\n[\t ]+/g, ' ').split('\n');
    const pairs = lines.flatMap((line) => {
      const at = line.indexOf(':');
      return at > 0 ? [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()] as const] : [];
    });
    return new Map(pairs);
  });
}

/**
 * What a delivery status says (`message/delivery-status`, RFC 3464); undefined where nothing was given up: a mail that is late may
 * arrive, and one that was delivered or handed on did.
 */
export function readDeliveryStatus(text: string): Report | undefined {
  const failed = blocksOf(text).find((fields) => fields.get('action')?.toLowerCase() === 'failed');
  if (!failed) return undefined;
  const diagnostic = failed.get('diagnostic-code');
  const said = numbersIn(diagnostic ?? '');
  const own = /^[245]\.\d{1,3}\.\d{1,3}/.exec(failed.get('status') ?? '')?.[0];
  // Many servers say no more than "failed" in the one, and what the other end said in the other.
  const status = own === undefined || /^\d\.0\.0$/.test(own) ? (said.enhanced ?? own) : own;
  const verdict = verdictOf({ enhanced: status, status: said.status, isOfRecipient: false });
  return { kind: verdict === 'NO_MAILBOX' ? 'HARD' : 'SOFT', status, detail: diagnostic?.slice(0, 500) };
}

/** What whoever reports a mail says of it: the others say that it was no spam, or speak of something else. */
const complaints = new Set(['abuse', 'fraud', 'virus', 'opt-out', 'opt-out-list', 'other']);

/** What a report of feedback says (`message/feedback-report`, RFC 5965); undefined where nobody complains. */
export function readFeedback(text: string): Report | undefined {
  const fields = blocksOf(text)[0];
  const type = fields?.get('feedback-type')?.toLowerCase();
  if (type === undefined || !complaints.has(type)) return undefined;
  return { kind: 'COMPLAINT', status: undefined, detail: type };
}
