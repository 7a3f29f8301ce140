import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId } from '@millepiani/kernel/id';
import type { MessageId } from './message.ts';

const form = /^bounces\+([0-9a-f]{32})\.([0-9a-f]{20})@(.+)$/;
const sealLength = 20;

/**
 * Where mails go that come back: each to an address of its own (VERP), so that a report is known by where it arrives and not by
 * what stands in it. The address bears a seal: nobody makes one for a mail that they were not sent.
 */
export class ReturnPath {
  readonly #domain: string;
  readonly #key: string;

  constructor({ domain, key }: { readonly domain: string; readonly key: string }) {
    this.#domain = domain.toLowerCase();
    this.#key = key;
  }

  /** Where a mail comes back to. */
  of(id: MessageId): string {
    const number = id.slice('msg_'.length).replaceAll('-', '');
    // In lower case alone, and short of the 64 characters that there are before the @: some servers know no others.
    return `bounces+${number}.${this.#seal(number)}@${this.#domain}`;
  }

  /** The mail whose address it is; undefined for any other address. */
  read(address: string): MessageId | undefined {
    const [, number = '', seal = '', domain] = form.exec(address.toLowerCase()) ?? [];
    if (domain !== this.#domain) return undefined;
    if (!timingSafeEqual(Buffer.from(this.#seal(number)), Buffer.from(seal))) return undefined;
    const id = `msg_${number.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
    return isId(id, 'msg') ? id : undefined;
  }

  #seal(number: string): string {
    return createHmac('sha256', this.#key).update(`return-path.${number}`).digest('hex').slice(0, sealLength);
  }
}
