import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ExampleProcess } from './example-process.ts';

const eventOf = (id: string) => ({
  ...{ specversion: '1.0', id, source: 'urn:millepiani:projects', subject: 'com_1' },
  ...{ type: 'millepiani.projects.commission.won.v1', time: '2026-11-24T09:00:00Z', data: {} },
});

/** A community that is all that goes wrong with one: tokens that end, connections that break, being away. */
class Community {
  /** What was asked for tokens, in order. */
  readonly asked: URLSearchParams[] = [];
  /** How the client said who it is, last. */
  signedInBy: string | undefined;
  /** What happens to the next readings, before all is well. */
  faults: ((response: ServerResponse) => void)[] = [];
  #valid = '';
  #port = 0;
  #server = createServer();

  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    this.#server = createServer((request, response) => void this.#answer(request, response));
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  expire(): void {
    this.#valid = '';
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    if (request.url === '/oidc/token') {
      this.signedInBy = request.headers.authorization;
      this.asked.push(new URLSearchParams(Buffer.concat(chunks).toString()));
      this.#valid = `token-${this.asked.length}`;
      const answer = { access_token: this.#valid, refresh_token: `refresh-${this.asked.length}` };
      return void response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    }
    if (request.headers.authorization !== `Bearer ${this.#valid}`) {
      return void response.writeHead(401).end('{"code":"UNAUTHENTICATED"}');
    }
    const fault = this.faults.shift();
    if (fault) return fault(response);
    const after = Number(new URL(request.url ?? '', this.address).searchParams.get('after') ?? 0);
    response.writeHead(200, { 'events-cursor': String(after + 1), 'events-more': String(after < 2) });
    response.end(JSON.stringify([eventOf(`evt_${after}`)]));
  }
}

const reset = (response: ServerResponse) => void response.socket?.resetAndDestroy();
function breakOff(response: ServerResponse) {
  response.writeHead(200, { 'content-length': '1000', 'events-cursor': '9' });
  response.write('[{"specversion"', () => response.socket?.destroy());
}

/** The token is over when the next request comes. */
const expireAt = (community: Community) => (response: ServerResponse) => {
  community.expire();
  response.writeHead(503, { 'retry-after': '0' }).end();
};

describe.each(['follow.ts', 'follow.py'])('%s', (file) => {
  let community: Community;
  let folder: string;
  const follow = (env: Readonly<Record<string, string>>) =>
    new ExampleProcess(file, {
      ...{ COMMUNITY: community.address, ONCE: '1', CURSOR_FILE: join(folder, 'cursor') },
      ...{ REFRESH_FILE: join(folder, 'refresh'), CLIENT_ID: 'cli_1', ...env },
    });
  const outcome = async (example: ExampleProcess) => [
    await example.ended(),
    example.events.map(({ id }) => id),
    example.errors,
  ];
  const all = [0, ['evt_0', 'evt_1', 'evt_2'], ''];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'follow-'));
    community = new Community();
    await community.start();
  });
  afterEach(async () => {
    await community.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('takes a new token by its client’s secret whenever one is over', async () => {
    community.faults = [expireAt(community)];
    expect(await outcome(follow({ CLIENT_SECRET: 'se/cret' }))).toEqual(all);
    const form = { grant_type: 'client_credentials', scope: 'events:read' };
    expect(community.asked.map((asked) => Object.fromEntries(asked))).toEqual([form, form]);
    // As RFC 6749 has it: form-urlencoded, then in Base64.
    expect(community.signedInBy).toBe(`Basic ${btoa('cli_1:se%2Fcret')}`);
  }, 30_000);

  it('takes one by a refresh token, and keeps the next, which alone is good then', async () => {
    community.faults = [expireAt(community)];
    expect(await outcome(follow({ REFRESH_TOKEN: 'refresh-0', TOKEN: 'over' }))).toEqual(all);
    expect(community.asked.map((form) => form.get('refresh_token'))).toEqual(['refresh-0', 'refresh-1']);
    expect(await readFile(join(folder, 'refresh'), 'utf8')).toBe('refresh-2');
  }, 30_000);

  it('goes on after connections that break, with nothing left out', async () => {
    community.faults = [reset, breakOff];
    expect(await outcome(follow({ CLIENT_SECRET: 'se/cret' }))).toEqual(all);
  }, 30_000);

  it('goes on where nobody was there for a while', async () => {
    await community.stop();
    const example = follow({ CLIENT_SECRET: 'se/cret' });
    await new Promise((done) => setTimeout(done, 1_500));
    expect(example.errors).toBe('');
    await community.start();
    expect(await outcome(example)).toEqual(all);
  }, 30_000);

  it('ends with what it was told where it has nothing but a token that is over', async () => {
    const [code, events, errors] = await outcome(follow({ TOKEN: 'over' }));
    expect([code, events]).toEqual([1, []]);
    expect(errors).toContain('UNAUTHENTICATED');
  }, 30_000);
});
