import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Id } from '@millepiani/kernel/id';
import { isId } from '@millepiani/kernel/id';
import type { AccountMailId, LinkFacts } from './account-mail.ts';

// Sixteen bytes of the id and thirty-two of the code are a multiple of three: there is one way to write them, without padding.
const [idBytes, macBytes] = [16, 32];
const form = /^[\w-]{64}$/;

/**
 * The tokens in mails' links. None is stored: a token is the mail's id and a code over all that it stands for, so that a job made anew
 * sends the same link, and whoever reads the database, or writes another address or a later day into it, has no token for it.
 */
export class AccountTokens {
  readonly #key: string;

  /** `key` is the installation's secret. */
  constructor(key: string) {
    this.#key = key;
  }

  /** The token of a mail: 64 characters of base64url. */
  of(facts: LinkFacts): string {
    const uuid = facts.id.slice(facts.id.indexOf('_') + 1).replaceAll('-', '');
    return Buffer.concat([Buffer.from(uuid, 'hex'), this.#code(facts)]).toString('base64url');
  }

  /** The mail that a token says it is of; undefined for what has another form. Whether it is, {@link isOf} says. */
  idIn(token: string): AccountMailId | undefined {
    if (!form.test(token)) return undefined;
    const hex = Buffer.from(token, 'base64url').subarray(0, idBytes).toString('hex');
    const id = `aml_${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
    return isId(id, 'aml') ? (id satisfies Id<'aml'>) : undefined;
  }

  /** Whether it is this mail's token. */
  isOf(token: string, facts: LinkFacts): boolean {
    if (!form.test(token)) return false;
    const code = Buffer.from(token, 'base64url').subarray(idBytes);
    return code.length === macBytes && timingSafeEqual(code, this.#code(facts)) && this.idIn(token) === facts.id;
  }

  #code({ id, purpose, personId, address, expiresAt }: LinkFacts): Buffer {
    const said = JSON.stringify([id, purpose, personId ?? null, address, expiresAt.toISOString()]);
    return createHmac('sha256', this.#key).update(said).digest();
  }
}
