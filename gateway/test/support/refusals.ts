import { expect } from '@jest/globals';
import { type Answer, type Community, readAnswer } from './community.ts';

const WELL_UNDER_MS = 900;

/** Sends hostile requests to a community, and expects each to be refused; answers the error's code. */
export class Refusals {
  readonly #community: Community;

  constructor(community: Community) {
    this.#community = community;
  }

  /** Refused as the client's fault, fast, without a word too many; and the next request is answered. */
  async of(send: () => Promise<Answer>): Promise<string> {
    const timed = async () => {
      const begun = performance.now();
      const answer = await send();
      return { answer, took: performance.now() - begun };
    };
    let { answer, took } = await timed();
    // The best of three: what is asked is what the gateway needs, not what a busy machine makes of it.
    for (let tries = 1; tries < 3 && took > WELL_UNDER_MS; tries += 1) {
      ({ answer, took } = await timed());
    }
    const text = JSON.stringify(answer.body);
    const seen = [answer.status, text.slice(0, 200)];
    expect([answer.status >= 400 && answer.status < 500, ...seen]).toEqual([true, ...seen]);
    expect(took).toBeLessThan(WELL_UNDER_MS);
    expect(text).not.toMatch(/stack|node_modules|\.ts:|\.js:|at async/);
    expect(answer.headers.get('x-request-id')).toBe(answer.body.errors[0].extensions.requestId);
    expect((await this.#community.ask('{ motto }')).status).toBe(200);
    return answer.body.errors[0].extensions.code;
  }

  /** Of a document. */
  async ask(query: string, variables?: Record<string, unknown>): Promise<string> {
    return await this.of(() => this.#community.ask(query, variables === undefined ? {} : { variables }));
  }

  /** Of a raw body. */
  async post(body: string | Uint8Array<ArrayBuffer>, type = 'application/json'): Promise<string> {
    const url = `${this.#community.gateway.address}/graphql`;
    return await this.of(async () =>
      readAnswer(await fetch(url, { method: 'POST', headers: { 'content-type': type }, body })),
    );
  }
}

/** The same opening and closing, many times around something. */
export function nested(open: string, close: string, times: number, inner = 'id'): string {
  return `${open.repeat(times)}${inner}${close.repeat(times)}`;
}
