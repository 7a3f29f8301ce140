import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import type { BreakerState } from './circuit-breaker.ts';
import { Endpoint, type EndpointOptions, type Question } from './endpoint.ts';
import { SubgraphPool } from './subgraph-pool.ts';

type Answering = (request: IncomingMessage, response: ServerResponse, body: string) => void;

let server: Server;
let pool: SubgraphPool;
let answering: Answering;
let bodies: string[];
let time: number;
let states: BreakerState[];
let retried: number;

beforeEach(async () => {
  [bodies, states, time, retried] = [[], [], 0, 0];
  answering = (_request, response, body) => response.end(`to ${body}`);
  server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      bodies.push(body);
      answering(request, response, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  pool = new SubgraphPool(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterEach(async () => {
  server.closeAllConnections();
  await pool.close();
  await new Promise((resolve) => server.close(resolve));
});

const endpoint = (options: Partial<EndpointOptions> = {}) =>
  new Endpoint({
    ...{ service: 'one', dispatch: pool.dispatch, now: () => time },
    observer: {
      breaker: (_service, state) => states.push(state),
      retried: () => {
        retried += 1;
      },
    },
    ...options,
  });

const question = (body: string, given: Partial<Question> = {}): Question => ({
  request: { path: '/graphql', headers: ['content-type', 'application/json'], body },
  isQuery: true,
  sharer: undefined,
  patience: { timeoutMs: 10_000, signal: undefined },
  ...given,
});
const shared = (body: string, given: Partial<Question> = {}) => question(body, { sharer: 'ada', ...given });
const code = ({ posted }: Awaited<ReturnType<Endpoint['ask']>>) => (posted.ok ? posted.status : posted.error.code);

describe('a process that is busy', () => {
  it('takes an answer that came in time, although it looks at it too late', async () => {
    answering = (_request, response, body) => {
      response.end(`to ${body}`);
      const until = performance.now() + 900;
      while (performance.now() < until);
    };
    const { posted } = await endpoint().ask(question('a', { patience: { timeoutMs: 700, signal: undefined } }));
    expect(posted).toMatchObject({ ok: true, body: 'to a' });
    expect(states).toEqual([]);
  });
});

describe('those who ask the same at the same time', () => {
  it('share an answer, and who asks something else gets their own', async () => {
    const one = endpoint();
    const answers = await Promise.all(['a', 'a', 'b', 'a'].map((body) => one.ask(shared(body))));
    expect(bodies.toSorted()).toEqual(['a', 'b']);
    expect(answers.map(({ posted }) => posted.ok && posted.body)).toEqual(['to a', 'to a', 'to b', 'to a']);
    expect(answers.map(({ isShared }) => isShared)).toEqual([false, true, false, true]);
    await one.ask(shared('a'));
    expect(bodies).toHaveLength(3);
  });

  it('do where it was asked since they read what they ask for, and not before', async () => {
    const one = endpoint();
    time = 50;
    const first = one.ask(shared('a'));
    time = 60;
    const answers = await Promise.all([
      first,
      one.ask(shared('a', { notBefore: 50 })),
      one.ask(shared('a', { notBefore: 51 })),
      one.ask(shared('a', { notBefore: 51 })),
    ]);
    expect(answers.map(({ isShared }) => isShared)).toEqual([false, true, false, true]);
    expect(bodies).toHaveLength(2);
  });

  it('do not on behalf of others', async () => {
    const one = endpoint();
    const answers = await Promise.all(['ada', 'bruno', 'ada'].map((sharer) => one.ask(question('a', { sharer }))));
    expect([bodies.length, answers.map(({ isShared }) => isShared)]).toEqual([2, [false, false, true]]);
    await one.ask(question('a', { sharer: 'bruno' }));
    expect(bodies).toHaveLength(3);
  });

  it('do not where they share with nobody, where time has passed, or where something was changed', async () => {
    const one = endpoint();
    await Promise.all([one.ask(question('a')), one.ask(question('a'))]);
    expect(bodies).toHaveLength(2);
    const first = one.ask(shared('a'));
    time += 100;
    const second = one.ask(shared('a'));
    one.separate();
    await Promise.all([first, second, one.ask(shared('a'))]);
    expect(bodies).toHaveLength(5);
  });

  it('wait each as long as their own time lasts, and the last who goes gives the question up', async () => {
    let isClosed = false;
    answering = (request) => request.socket.on('close', () => (isClosed = true));
    const one = endpoint();
    const gone = new AbortController();
    const patient = one.ask(shared('a', { patience: { timeoutMs: 10_000, signal: gone.signal } }));
    const late = await one.ask(shared('a', { patience: { timeoutMs: 10, signal: undefined } }));
    expect([code(late), late.isShared, isClosed]).toEqual(['SUBGRAPH_TIMEOUT', true, false]);
    gone.abort();
    expect(code(await patient)).toBe('SUBGRAPH_TIMEOUT');
    await waitFor('the question is given up', async () => isClosed);
    // A fetch that nobody waited for says nothing of the service.
    expect(states).toEqual([]);
  });
});

describe('what is sent again', () => {
  const cutFirst = (times: number): void => {
    let left = times;
    answering = (request, response, body) => {
      left -= 1;
      if (left >= 0) request.socket.destroy();
      else response.end(`to ${body}`);
    };
  };

  it('is a query whose connection broke, once', async () => {
    cutFirst(1);
    expect(code(await endpoint().ask(question('a')))).toBe(200);
    cutFirst(2);
    expect(code(await endpoint().ask(question('b')))).toBe('SUBGRAPH_UNAVAILABLE');
    expect([bodies, retried]).toEqual([['a', 'a', 'b', 'b'], 2]);
  });

  it('is nothing but a query, nothing that was answered, and nothing for which the budget is used up', async () => {
    cutFirst(1);
    expect(code(await endpoint().ask(question('a', { isQuery: false })))).toBe('SUBGRAPH_UNAVAILABLE');
    answering = (_request, response) => response.writeHead(500).end();
    expect(code(await endpoint().ask(question('b')))).toBe(500);
    cutFirst(1);
    const poor = endpoint({ retries: { most: 0, perRequest: 0 } });
    expect(code(await poor.ask(question('c')))).toBe('SUBGRAPH_UNAVAILABLE');
    expect(bodies).toEqual(['a', 'b', 'c']);
  });
});

describe('a service that does not answer', () => {
  const breaker = { minFailures: 2, openMs: 50 };

  it('is left alone, then tried by one, and asked again when it is there', async () => {
    answering = (_request, response) => response.writeHead(503).end();
    const one = endpoint({ breaker });
    expect([code(await one.ask(question('a'))), code(await one.ask(question('b')))]).toEqual([503, 503]);
    expect(code(await one.ask(question('c')))).toBe('SUBGRAPH_UNAVAILABLE');
    expect(bodies).toEqual(['a', 'b']);
    time += 50;
    answering = (_request, response) => setTimeout(() => response.end('here'), 20);
    const [trying, other] = await Promise.all([one.ask(question('d')), one.ask(question('e'))]);
    expect([code(trying), code(other)]).toEqual([200, 'SUBGRAPH_UNAVAILABLE']);
    expect(code(await one.ask(question('f')))).toBe(200);
    expect(states).toEqual(['open', 'half-open', 'closed']);
  });

  it('is one that takes too long, too, and not one that answers what cannot be used', async () => {
    const one = endpoint({ breaker });
    answering = (_request, response) => response.writeHead(404).end('nonsense');
    await Promise.all(['a', 'b', 'c'].map((body) => one.ask(question(body))));
    expect(states).toEqual([]);
    const hung = endpoint({ breaker });
    answering = () => undefined;
    const impatient = { patience: { timeoutMs: 5, signal: undefined } };
    await Promise.all(['a', 'b'].map((body) => hung.ask(question(body, impatient))));
    expect(states).toEqual(['open']);
  });
});
