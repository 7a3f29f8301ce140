import type { JSONWebKeySet } from 'jose';
import { request } from 'undici';
import { z } from 'zod';

/** The issuer answered, but not with a set of keys. */
class KeySetResponseError extends Error {
  override readonly name = 'KeySetResponseError';
}

const TIMEOUT_MS = 1_500;
const HTTP_OK = 200;

// What the keys themselves must look like is for jose to judge, one by one.
const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

/**
 * Fetches a JSON Web Key Set.
 * @throws whatever undici throws, or KeySetResponseError.
 */
export async function fetchKeys(url: string): Promise<JSONWebKeySet> {
  const { statusCode, body } = await request(url, {
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const content = await body.json();
  const parsed = keySet.safeParse(content);
  if (statusCode !== HTTP_OK || !parsed.success) {
    throw new KeySetResponseError(`the issuer's keys are not at the address given (status ${statusCode})`);
  }
  return parsed.data;
}
