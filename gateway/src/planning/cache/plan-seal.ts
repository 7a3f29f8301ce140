import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

const DIGEST = 'sha256';
const KEY_BYTES = 32;
const MAC_LENGTH = 44;

/** The key that plans are sealed with, out of a secret that all replicas have. */
export function sealingKey(secret: string): Uint8Array {
  return new Uint8Array(hkdfSync(DIGEST, secret, '', 'millepiani: plans', KEY_BYTES));
}

function macOf(key: Uint8Array, name: string, text: string): Buffer {
  return Buffer.from(createHmac(DIGEST, key).update(name).update('\n').update(text).digest('base64'));
}

/** A text that can only be read back under this name, and by who has the key. */
export function seal(key: Uint8Array, name: string, text: string): string {
  return `${macOf(key, name, text).toString()}${text}`;
}

/**
 * What was sealed; undefined where it was not sealed with this key, or under another name. A plan says what is asked of whom, after
 * it was decided what its actor may see: one that somebody else wrote must not be run.
 */
export function unseal(key: Uint8Array, name: string, sealed: string): string | undefined {
  const mac = Buffer.from(sealed.slice(0, MAC_LENGTH));
  const text = sealed.slice(MAC_LENGTH);
  const expected = macOf(key, name, text);
  return mac.length === expected.length && timingSafeEqual(mac, expected) ? text : undefined;
}
