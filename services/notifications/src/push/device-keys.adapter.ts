import { ECDH } from 'node:crypto';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import type { DeviceKeys } from './push-subscription.ts';

const base64 = /^[\w+/-]+={0,2}$/;
const pointBytes = 65;
const secretBytes = 16;

const bytesOf = (text: string): Buffer | undefined =>
  text.length < 200 && base64.test(text) ? Buffer.from(text, 'base64url') : undefined;

/** Whether it is a point of the curve, and not merely as long as one: whoever takes any other can be made to show their key. */
function isPoint(bytes: Buffer): boolean {
  try {
    ECDH.convertKey(bytes, 'prime256v1');
    return true;
  } catch {
    return false;
  }
}

function parsePoint(text: string): Result<string, Failures> {
  const bytes = bytesOf(text);
  if (bytes?.length === pointBytes && bytes[0] === 4 && isPoint(bytes)) return ok(bytes.toString('base64url'));
  return fail(
    'INVALID_P256DH',
    'Expected the uncompressed point of P-256 that `getKey("p256dh")` gives, in base64url.',
    ['p256dh'],
  );
}

function parseSecret(text: string): Result<string, Failures> {
  const bytes = bytesOf(text);
  if (bytes?.length === secretBytes) return ok(bytes.toString('base64url'));
  return fail('INVALID_AUTH', 'Expected the 16 bytes that `getKey("auth")` gives, in base64url.', ['auth']);
}

/** Reads a device's keys. Fails with `INVALID_P256DH` and `INVALID_AUTH`. */
export const parseKeys = ({ p256dh, auth }: DeviceKeys): Result<DeviceKeys, Failures> =>
  gather({ p256dh: parsePoint(p256dh), auth: parseSecret(auth) });
