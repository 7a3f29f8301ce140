import { GATEWAY_TOKEN_HEADER } from '@millepiani/internal-token/headers';
import type { Mint } from '@millepiani/internal-token/mint';
import { z } from 'zod';
import type { SubgraphPool } from '../fetching/subgraph-pool.ts';
import type { FetchDenials } from './deny-watch.ts';

/** Members did not say who is shut out. */
class DenialsUnknownError extends Error {
  override readonly name = 'DenialsUnknownError';
}

const TIMEOUT_MS = 1_500;
const HTTP_OK = 200;

const answer = z.object({ denials: z.array(z.object({ subject: z.string(), at: z.number() })) });

/** Asks members who is shut out. */
export function fetchDenialsFrom(members: SubgraphPool, mint: Mint): FetchDenials {
  return async (sinceMs) => {
    const result = await members.request({
      method: 'GET',
      path: `/internal/denials?since=${Math.max(0, Math.floor(sinceMs))}`,
      headers: { accept: 'application/json', [GATEWAY_TOKEN_HEADER]: await mint({ scopes: [] }, 'members') },
      timeoutMs: TIMEOUT_MS,
      isRepeatable: true,
    });
    if (!result.ok) {
      throw new DenialsUnknownError(result.error.detail, { cause: result.error.cause });
    }
    const { status, body } = result.value;
    if (status !== HTTP_OK) {
      throw new DenialsUnknownError(`members answered ${status}`);
    }
    return answer.parse(JSON.parse(body)).denials;
  };
}
