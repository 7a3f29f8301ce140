import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new secret for an application: 256 bits. The prefix lets tools that look for leaked secrets find it. */
export const makeSecret = (): string => `mps_${randomBytes(32).toString('base64url')}`;

/** What is kept of a secret. It is random, so that one fast digest is enough: there is nothing to guess. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** Whether a secret is the one that was hashed; in the same time, whichever. */
export function isSecretOf(secret: string, hash: string): boolean {
  const [one, other] = [Buffer.from(hashSecret(secret)), Buffer.from(hash)];
  return one.length === other.length && timingSafeEqual(one, other);
}
