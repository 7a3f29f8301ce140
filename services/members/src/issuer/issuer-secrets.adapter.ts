import { createHash, hkdfSync } from 'node:crypto';

/** What signing keys are sealed by. */
export interface KeyEncryptionKey {
  /** Names it in what it sealed. */
  readonly id: string;
  /** 256 bits. */
  readonly key: Uint8Array;
}

/** All that is derived of an installation's secrets, the newest first: that one makes, all of them check. */
export interface IssuerSecrets {
  readonly keyEncryptionKeys: readonly [KeyEncryptionKey, ...KeyEncryptionKey[]];
  /** By which cookies are signed. */
  readonly cookieKeys: readonly string[];
  /** By which forms are. */
  readonly formKeys: readonly [Uint8Array, ...Uint8Array[]];
  /** By which calls with passwords are told apart: a code over one is kept with a call's answer. */
  readonly inputKeys: readonly Uint8Array[];
}

/** One secret, and for each use a key of its own (RFC 5869), so that none tells anything of another. */
const derive = (secret: string, use: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', `millepiani/members/${use}`, 32));

const name = (key: Uint8Array): string => createHash('sha256').update(key).digest('base64url').slice(0, 16);

/** Derives all keys of the secrets; the first is the newest. */
export function deriveSecrets([first, ...others]: readonly [string, ...string[]]): IssuerSecrets {
  const sealing = (secret: string): KeyEncryptionKey => {
    const key = derive(secret, 'signing-keys');
    return { id: name(key), key };
  };
  const form = (secret: string) => derive(secret, 'forms');
  return {
    keyEncryptionKeys: [sealing(first), ...others.map(sealing)],
    cookieKeys: [first, ...others].map((secret) => Buffer.from(derive(secret, 'cookies')).toString('base64url')),
    formKeys: [form(first), ...others.map(form)],
    inputKeys: [first, ...others].map((secret) => derive(secret, 'inputs')),
  };
}
