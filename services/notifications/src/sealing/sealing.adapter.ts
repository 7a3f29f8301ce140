import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** What was sealed cannot be opened: by a secret that is not configured any more, or it was meddled with. */
export class CannotUnseal extends Error {
  override readonly name = 'CannotUnseal';
  constructor(of: string, options?: ErrorOptions) {
    super(`What is kept of ${of} cannot be opened by any of SEALING_SECRETS.`, options);
  }
}

/** `sealed.`, by which key, and in Base64 what was made with it. */
const form = /^sealed\.([\w-]{16})\.([\w-]+)$/;
const [nonceBytes, tagBytes] = [12, 16];

interface Key {
  /** Names it in what it sealed. */
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** A key of its own for this use of a secret (RFC 5869). */
function derive(secret: string): Key {
  const bytes = new Uint8Array(hkdfSync('sha256', secret, '', 'millepiani/notifications/sealing', 32));
  return { id: createHash('sha256').update(bytes).digest('base64url').slice(0, 16), bytes };
}

/**
 * Seals what is to be kept and shown nobody: AES-256-GCM by the newest of the secrets; all of them open. Without any, things are
 * kept as they are, and what was kept so is read by any.
 */
export class Sealing {
  readonly #keys: readonly Key[];

  /** The newest secret first. */
  constructor(secrets: readonly string[]) {
    this.#keys = secrets.map(derive);
  }

  /** Whether it seals at all. */
  get isOn(): boolean {
    return this.#keys.length > 0;
  }

  /** Seals a text of something, by whose name alone it is opened again. */
  seal(text: string, of: string): string {
    const [key] = this.#keys;
    if (!key) return text;
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce).setAAD(Buffer.from(of));
    const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `sealed.${key.id}.${sealed.toString('base64url')}`;
  }

  /** Opens what {@link seal} made; what is not sealed is as it is. @throws CannotUnseal */
  open(kept: string, of: string): string {
    const [, id, text] = form.exec(kept) ?? [];
    if (id === undefined || text === undefined) return kept;
    const key = this.#keys.find((one) => one.id === id);
    if (!key) throw new CannotUnseal(of);
    const sealed = Buffer.from(text, 'base64url');
    try {
      const nonce = sealed.subarray(0, nonceBytes);
      const cipher = createDecipheriv('aes-256-gcm', key.bytes, nonce, { authTagLength: tagBytes });
      cipher.setAAD(Buffer.from(of)).setAuthTag(sealed.subarray(-tagBytes));
      return Buffer.concat([cipher.update(sealed.subarray(nonceBytes, -tagBytes)), cipher.final()]).toString();
    } catch (cause) {
      throw new CannotUnseal(of, { cause });
    }
  }

  /** Whether something is kept as it would be by now: sealed by the newest secret, or as it is where there is none. */
  isCurrent(kept: string): boolean {
    return form.exec(kept)?.[1] === this.#keys[0]?.id;
  }
}
