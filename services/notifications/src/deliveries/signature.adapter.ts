import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto';
import { ExpiringCache } from '@millepiani/cache/expiring-cache';
import { kindOf, type SignatureKind } from '../endpoints/signing-key.ts';

const [sharedPrefix, privatePrefix, publicPrefix] = ['whsec_', 'whsk_', 'whpk_'];
// Standard Webhooks 1.0 asks for 24 to 64 bytes.
const sharedBytes = 32;

/** RFC 8410: what stands before the 32 bytes of a private key in PKCS #8, and before those of a public one in SPKI. */
const pkcs8Before = Buffer.from('302e020100300506032b657004220420', 'hex');
const spkiBytesBefore = 12;

/** Makes a new key: `whsec_` and 32 bytes by chance, or `whsk_` and the private half of a pair (its seed, RFC 8032), in Base64. */
export function newKey(kind: SignatureKind): string {
  if (kind === 'HMAC_SHA256') return `${sharedPrefix}${randomBytes(sharedBytes).toString('base64')}`;
  const made = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' });
  return `${privatePrefix}${made.subarray(pkcs8Before.length).toString('base64')}`;
}

/** Reading a key takes as long as signing with it: those of the endpoints that are delivered to are kept. */
const privateKeys = new ExpiringCache<KeyObject>({ maxEntries: 1_000 });

function privateKeyOf(key: string): KeyObject {
  const known = privateKeys.get(key, 0);
  if (known) return known;
  const seed = Buffer.from(key.slice(privatePrefix.length), 'base64');
  const made = createPrivateKey({ key: Buffer.concat([pkcs8Before, seed]), format: 'der', type: 'pkcs8' });
  privateKeys.set(key, made, Number.POSITIVE_INFINITY);
  return made;
}

/** The public half of a `whsk_` key, as Standard Webhooks writes it: `whpk_` and 32 bytes in Base64. */
export function publicKeyOf(key: string): string {
  const spki = createPublicKey(privateKeyOf(key)).export({ format: 'der', type: 'spki' });
  return `${publicPrefix}${spki.subarray(spkiBytesBefore).toString('base64')}`;
}

/** What is signed. */
export interface Signed {
  readonly id: string;
  /** In seconds since 1970. */
  readonly timestamp: number;
  readonly body: string;
}

/**
 * The value of `webhook-signature`: a signature by each key, so that receivers may change from one to the other when they
 * like, and check by whichever kind they like. Standard Webhooks 1.0: HMAC-SHA-256 (`v1`) and Ed25519 (`v1a`).
 */
export function signatureOf({ id, timestamp, body }: Signed, keys: readonly string[]): string {
  const content = Buffer.from(`${id}.${timestamp}.${body}`);
  return keys.map((key) => signedBy(key, content)).join(' ');
}

function signedBy(key: string, content: Buffer): string {
  const kind = kindOf(key);
  switch (kind) {
    case 'HMAC_SHA256': {
      const shared = Buffer.from(key.slice(sharedPrefix.length), 'base64');
      return `v1,${createHmac('sha256', shared).update(content).digest('base64')}`;
    }
    case 'ED25519':
      return `v1a,${sign(null, content, privateKeyOf(key)).toString('base64')}`;
    default:
      return kind satisfies never;
  }
}
