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
  readonly #pool: Pool;
  readonly #mint: ReturnType<typeof createMint>;

  constructor(url: string, privateJwk: Readonly<Record<string, string>>, clients: number) {
    this.#pool = new Pool(url, { connections: clients, pipelining: 1 });
    this.#mint = createMint({ privateJwk: { ...privateJwk } });
  }

  /** One question, on behalf of a member. Throws for whatever is no right answer. */
  async ask(question: Question, asked: Asked, actorId: string): Promise<Answered> {
    const authorization = `Bearer ${await this.#mint({ actorId, scopes: ['members:write'] }, 'members')}`;
    const body = JSON.stringify(asked);
    const begun = clock();
    const answer = await this.#pool.request({
      ...{ path: '/graphql', method: 'POST', body },
      headers: { 'content-type': 'application/json', authorization },
    });
    const text = await answer.body.text();
    const ms = clock() - begun;
    const { data, errors } = answerSchema.parse(JSON.parse(text));
    if (answer.statusCode !== 200 || errors) throw new WrongAnswer(`${answer.statusCode}: ${text.slice(0, 500)}`);
    return { ms, size: question.size(data) };
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}
