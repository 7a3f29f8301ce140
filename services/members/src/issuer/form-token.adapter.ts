import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IssuerSecrets } from './issuer-secrets.adapter.ts';

/** What a form is about: one step of one entry. */
export interface FormSubject {
  readonly uid: string;
  readonly prompt: string;
  /** Stays the same throughout an entry, and is never in an address. */
  readonly cid: string;
}

const digest = (key: Uint8Array, { uid, prompt, cid }: FormSubject): Buffer =>
  createHmac('sha256', key)
    .update(JSON.stringify([uid, prompt, cid]))
    .digest();

/** What a form bears, so that one is taken from nobody but who was shown it (CSRF). */
export const makeFormToken = (subject: FormSubject, { formKeys: [key] }: Pick<IssuerSecrets, 'formKeys'>): string =>
  digest(key, subject).toString('base64url');

/** Whether a form was shown by us, for this step. */
export function isFormToken(
  token: string | undefined,
  subject: FormSubject,
  { formKeys }: Pick<IssuerSecrets, 'formKeys'>,
): boolean {
  const given = Buffer.from(token ?? '', 'base64url');
  return formKeys.some((key) => {
    const expected = digest(key, subject);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}
