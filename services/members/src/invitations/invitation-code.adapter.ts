import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { isId } from '@millepiani/kernel/id';
import type { InvitationId } from './invitation.ts';

/** 128 bits of the authentication code. */
const macBytes = 16;

/**
 * Makes and checks the codes of invitations: the invitation's id, and what nobody can make who does not have the installation's secret.
 * So none is stored anywhere, and who made the invitation can see it again.
 */
export class InvitationCodes {
  readonly #key: Buffer;

  constructor(secret: string) {
    // A key of its own: who sees a code learns nothing of the secret, nor of what else is derived from it.
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'millepiani/invitation-codes/v1', 32));
  }

  /** The code that accepts an invitation. */
  codeOf(id: InvitationId): string {
    return `${id}.${this.#mac(id)}`;
  }

  /** The invitation that a code accepts; undefined where nobody here made the code. */
  read(code: string): InvitationId | undefined {
    const [id = '', mac = '', ...more] = code.trim().split('.');
    if (more.length > 0 || !isId(id, 'ivt')) return undefined;
    // As they are written: what base64url passes over when it is read back would give one invitation many codes.
    const [given, made] = [Buffer.from(mac), Buffer.from(this.#mac(id))];
    return given.length === made.length && timingSafeEqual(given, made) ? id : undefined;
  }

  #mac(id: InvitationId): string {
    return createHmac('sha256', this.#key).update(id).digest().subarray(0, macBytes).toString('base64url');
  }
}
