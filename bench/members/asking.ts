import { createMint } from '@millepiani/internal-token/mint';
import { Pool } from 'undici';
import { z } from 'zod';
import { type Answered, clock } from './closed-loop.ts';
import type { Asked, Question } from './questions.ts';

/** An answer with an error, or with a status of one. */
class WrongAnswer extends Error {}

const answerSchema = z.object({ data: z.unknown(), errors: z.array(z.object({ message: z.string() })).optional() });

/** Asks the members service over HTTP as the gateway does: on connections that stay, with a token of its own for each who asks. */
export class Asking {
  readonly #pools: readonly Pool[];
  readonly #mint: ReturnType<typeof createMint>;

  constructor(urls: readonly string[], privateJwk: Readonly<Record<string, string>>, clients: number) {
    this.#pools = urls.map((url) => new Pool(url, { connections: clients, pipelining: 1 }));
    this.#mint = createMint({ privateJwk: { ...privateJwk } });
  }

  /** One client's question, on behalf of a member, to the process that is its own. Throws for whatever is no right answer. */
  async ask(question: Question, asked: Asked, { at, actorId }: { at: number; actorId: string }): Promise<Answered> {
    const pool = this.#pools[at % this.#pools.length];
    if (!pool) throw new WrongAnswer('There is nobody to ask.');
    const authorization = `Bearer ${await this.#mint({ actorId, scopes: ['members:write'] }, 'members')}`;
    const body = JSON.stringify(asked);
    const begun = clock();
    const answer = await pool.request({
      ...{ path: '/graphql', method: 'POST', body },
      headers: { 'content-type': 'application/json', authorization },
    });
    const text = await answer.body.text();
    const ms = clock() - begun;
    const { data, errors } = answerSchema.parse(JSON.parse(text));
    if (answer.statusCode !== 200 || errors) throw new WrongAnswer(`${answer.statusCode}: ${text.slice(0, 500)}`);
    return { ms, size: question.size(data) };
  }

  async close(): Promise<void> {
    await Promise.all(this.#pools.map((pool) => pool.close()));
  }
}
