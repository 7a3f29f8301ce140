/**
 * What a server that will not have a mail says of it. `NO_MAILBOX`: there is nobody there, hence no other mail will arrive either.
 * `MAILBOX_FULL`: there may be room later. `REJECTED`: not this mail. `DEFERRED`: not now.
 */
export type Verdict = 'NO_MAILBOX' | 'MAILBOX_FULL' | 'REJECTED' | 'DEFERRED';

/** What a server answered, or a report says that one answered. */
export interface Refusal {
  /** RFC 5321: `550`. */
  readonly status: number | undefined;
  /** RFC 3463: `5.1.1`, where there is one. */
  readonly enhanced: string | undefined;
  /** Whether it answered to whom the mail is for, and not to what is in it or from whom it comes. */
  readonly isOfRecipient: boolean;
}

/** Addresses that are none (RFC 3463, 3.2; 5.1.10 by RFC 7505), and mailboxes that take nothing any more. */
const nobodyThere = new Set(['1.1', '1.2', '1.3', '1.6', '1.10', '2.1']);
const full = '2.2';
/** What RFC 5321 has servers say of a mailbox that is not there, where nothing more exact is said. */
const nobodyByStatus = new Set([550, 551, 553]);
const fullByStatus = 552;

/** The numbers by which a text names why: `550 5.1.1 No such user`, or `smtp; 550 5.1.1 …` in a report. */
export function numbersIn(text: string): Pick<Refusal, 'status' | 'enhanced'> {
  const status = /(?:^|[\s;])([245]\d\d)(?=[\s-]|$)/.exec(text)?.[1];
  const enhanced = /(?:^|[\s;-])([245]\.\d{1,3}\.\d{1,3})(?=\s|$)/.exec(text)?.[1];
  return { status: status === undefined ? undefined : Number(status), enhanced };
}

/** What is to be thought of a refusal. */
export function verdictOf({ status, enhanced, isOfRecipient }: Refusal): Verdict {
  const [kind, detail] = partsOf(enhanced);
  if (detail === full) return 'MAILBOX_FULL';
  const isForGood = kind === undefined ? (status ?? 0) >= 500 : kind === '5';
  if (!isForGood) return 'DEFERRED';
  if (detail !== undefined) return nobodyThere.has(detail) ? 'NO_MAILBOX' : 'REJECTED';
  if (!isOfRecipient || status === undefined) return 'REJECTED';
  if (status === fullByStatus) return 'MAILBOX_FULL';
  return nobodyByStatus.has(status) ? 'NO_MAILBOX' : 'REJECTED';
}

/** `5.1.1` as its class and what it is about; `5.0.0` says nothing of that. */
function partsOf(enhanced: string | undefined): [string | undefined, string | undefined] {
  if (enhanced === undefined) return [undefined, undefined];
  const [kind, subject = '', detail = ''] = enhanced.split('.');
  return [kind, subject === '0' && detail === '0' ? undefined : `${subject}.${detail}`];
}
