import { createHmac, randomBytes } from 'node:crypto';

const prefix = 'whsec_';
// Standard Webhooks 1.0 asks for 24 to 64 bytes.
const keyBytes = 32;

/** Makes a new secret: `whsec_` and a key in Base64. */
export const newSecret = (): string => `${prefix}${randomBytes(keyBytes).toString('base64')}`;

/** What is signed. */
export interface Signed {
  readonly id: string;
  /** In seconds since 1970. */
  readonly timestamp: number;
  readonly body: string;
}

/**
 * The value of `webhook-signature`: a signature by each secret, so that receivers may change from one to the other when they
 * like. Standard Webhooks 1.0, HMAC-SHA-256 (`v1`).
 */
export const signatureOf = ({ id, timestamp, body }: Signed, secrets: readonly string[]): string =>
  secrets
    .map((secret) => createHmac('sha256', Buffer.from(secret.slice(prefix.length), 'base64')))
    .map((hmac) => `v1,${hmac.update(`${id}.${timestamp}.${body}`).digest('base64')}`)
    .join(' ');
