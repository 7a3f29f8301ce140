import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { encodeExact } from '../documents/exact-json.ts';
import { largestFile } from '../documents/xml-reader.adapter.ts';
import type { ReadStatement } from './bank-statement.ts';

const base64Form = /^[A-Za-z0-9+/]+={0,2}$/;

/**
 * The bytes of a file that came as text; one that was packed by gzip is unpacked, to at most 8 MB. Fails with `INVALID_BASE64`, `NOT_GZIP` or
 * `FILE_TOO_LARGE`.
 */
export function bytesOf(base64: string, isPacked: boolean): Result<Uint8Array, Failures> {
  const text = base64.replaceAll(/\s/g, '');
  if (!(base64Form.test(text) && text.length % 4 === 0)) {
    return fail('INVALID_BASE64', 'Expected the bytes of a file in base64.', ['base64']);
  }
  const bytes = Buffer.from(text, 'base64');
  if (!isPacked) return ok(bytes);
  try {
    return ok(gunzipSync(bytes, { maxOutputLength: largestFile }));
  } catch (error) {
    if (error instanceof RangeError) return fail('FILE_TOO_LARGE', 'At most 8 MB, unpacked.', ['base64']);
    return fail('NOT_GZIP', 'It was not packed by gzip.', ['base64']);
  }
}

/** What is wrong with a file is wrong with the field that it came in. */
export const ofField = <T>(result: Result<T, Failures>): Result<T, Failures> =>
  result.ok
    ? result
    : err(
        result.error.map((one) => ({
          ...one,
          path: one.path.map((name, at) => (at === 0 && name === 'file' ? 'base64' : name)),
        })),
      );

/** What a statement says, in one value: the same whatever it and its message are called. */
export function fingerprintOf({ reference: _, messageId: __, line: ___, lines, ...facts }: ReadStatement): string {
  const said = lines.map(({ line: ____, ...one }) => one);
  return createHash('sha256')
    .update(encodeExact({ ...facts, sequence: undefined, lines: said }))
    .digest('hex');
}
