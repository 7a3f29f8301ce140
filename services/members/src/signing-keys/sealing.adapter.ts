import { CompactEncrypt, compactDecrypt, exportJWK, generateKeyPair, type JWK } from 'jose';
import { z } from 'zod';
import type { KeyEncryptionKey } from '../issuer/issuer-secrets.adapter.ts';

/** A signing key's both halves (ES256). */
export interface PrivateJwk extends JWK {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly d: string;
  readonly kid: string;
}

const form = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
  kid: z.string(),
});

/** What was sealed cannot be opened: by a secret that is not configured any more, or it was meddled with. */
export class CannotUnseal extends Error {
  override readonly name = 'CannotUnseal';
  constructor(kid: string, options?: ErrorOptions) {
    super(`The signing key ${kid} cannot be opened by any of ISSUER_SECRETS.`, options);
  }
}

/** Makes a key for ES256. */
export async function makePrivateJwk(kid: string): Promise<PrivateJwk> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return form.parse({ ...(await exportJWK(privateKey)), kid });
}

/** Seals a key for keeping: JWE, `dir` with A256GCM, by the first of the keys. Its header says by which. */
export async function seal(jwk: PrivateJwk, keys: readonly [KeyEncryptionKey, ...KeyEncryptionKey[]]): Promise<string> {
  const [{ id, key }] = keys;
  const text = new TextEncoder().encode(JSON.stringify(jwk));
  return new CompactEncrypt(text).setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: id }).encrypt(key);
}

/** Opens what {@link seal} made. @throws CannotUnseal */
export async function unseal(kid: string, sealed: string, keys: readonly KeyEncryptionKey[]): Promise<PrivateJwk> {
  try {
    const { plaintext } = await compactDecrypt(
      sealed,
      ({ kid: by }) => {
        const found = keys.find(({ id }) => id === by);
        if (!found) throw new CannotUnseal(kid);
        return found.key;
      },
      { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] },
    );
    const jwk = form.parse(JSON.parse(new TextDecoder().decode(plaintext)));
    // One key's seal in another's row would have tokens signed by a key that is shown under another name.
    if (jwk.kid !== kid) throw new CannotUnseal(kid);
    return jwk;
  } catch (cause) {
    throw cause instanceof CannotUnseal ? cause : new CannotUnseal(kid, { cause });
  }
}

/** By which key something is sealed; undefined for what is no JWE. */
export function sealedBy(sealed: string): string | undefined {
  try {
    const [header = ''] = sealed.split('.');
    const { kid } = z.object({ kid: z.string() }).parse(JSON.parse(Buffer.from(header, 'base64url').toString()));
    return kid;
  } catch {
    return undefined;
  }
}
