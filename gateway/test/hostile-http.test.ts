import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import { type Community, readAnswer, startCommunity } from './support/community.ts';
import { openSocket, type RawAnswer, readToEnd, sendRaw } from './support/raw.ts';
import { Refusals } from './support/refusals.ts';

const RECEIVE_WITHIN_MS = 1_000;
const QUERY = '{"query":"{ motto }"}';
let community: Community;

beforeAll(async () => {
  community = await startCommunity({ receiveWithinMs: RECEIVE_WITHIN_MS });
});
afterAll(() => community.close());

const send = (bytes: string) => sendRaw(community.gateway.address, bytes);
const post = (host: string, more = '') =>
  send(
    `POST /graphql HTTP/1.1\r\n${host}${more}content-type: application/json\r\ncontent-length: ${QUERY.length}\r\nconnection: close\r\n\r\n${QUERY}`,
  );

/** Refused with this status in the form of all errors, with a request id; answers the code. */
function refusal(answer: RawAnswer, status: number): string {
  expect([answer.status, answer.head]).toEqual([status, expect.stringMatching(/content-type: application\/json/i)]);
  const { code, requestId } = JSON.parse(answer.body).errors[0].extensions;
  expect(answer.head.toLowerCase()).toContain(`x-request-id: ${requestId}`);
  return code;
}

describe('a Host that is none', () => {
  it.each([
    'a b[',
    '[',
    '%',
    '@',
    '',
    'a@b',
    'a/b',
    'a?b',

    'a:b',
    'a:99999',
    'a:1:2',
    'é',
    '[zz]',

    '[]',
  ])('%j is refused', async (host) => {
    expect(refusal(await post(`Host: ${host}\r\n`), 400)).toBe('BAD_REQUEST');
  });

  it('and none at all', async () => {
    expect(refusal(await post(''), 400)).toBe('BAD_REQUEST');
    expect(refusal(await send(`GET /health/live HTTP/1.0\r\n\r\n`), 400)).toBe('BAD_REQUEST');
  });

  it.each(['localhost', '127.0.0.1:4000', '[::1]:4000', 'Graph.millepiani.example', 'under_score'])(
    'but not %s',
    async (host) => {
      expect((await post(`Host: ${host}\r\n`)).status).toBe(200);
    },
  );
});

describe('what is no HTTP, or a bad URL', () => {
  it.each([
    ['an escape that is none', 'GET /graphql/assets/%zz HTTP/1.1\r\nHost: a\r\nconnection: close\r\n\r\n', 400],
    ['half an escape', 'GET /% HTTP/1.1\r\nHost: a\r\nconnection: close\r\n\r\n', 400],
    ['a long name', `GET /graphql/assets/${'a'.repeat(200)} HTTP/1.1\r\nHost: a\r\nconnection: close\r\n\r\n`, 414],
    ['nonsense', 'NONSENSE\r\n\r\n', 400],
    ['a header without a colon', 'GET / HTTP/1.1\r\nHost: a\r\nbad header\r\n\r\n', 400],
    [
      'two lengths',
      'POST /graphql HTTP/1.1\r\nHost: a\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n',
      400,
    ],
    ['much of a header', `GET / HTTP/1.1\r\nHost: a\r\nx: ${'a'.repeat(40_000)}\r\n\r\n`, 431],
  ])('%s is refused in the form of all errors', async (_what, bytes, status) => {
    const code = refusal(await send(bytes), status);
    expect(code).toBe(status === 431 ? 'REQUEST_TOO_LARGE' : 'BAD_REQUEST');
    expect((await community.ask('{ motto }')).status).toBe(200);
  });
});

describe('a request that does not come to its end', () => {
  const head = 'POST /graphql HTTP/1.1\r\nHost: a\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n';

  it.each([
    ['no body', `${head}\r\n`, ''],
    ['a trickle of a body', `${head}\r\n`, ' '],
    ['no end of its headers', head, ''],
    ['a trickle of headers', head, 'x'],
  ])('%s: is cut off in time', async (_what, bytes, drop) => {
    const begun = performance.now();
    const socket = await openSocket(community.gateway.address);
    socket.write(bytes);
    const dripping = setInterval(() => void (drop !== '' && socket.writable && socket.write(drop)), 100);
    const answer = await readToEnd(socket);
    clearInterval(dripping);
    expect(performance.now() - begun).toBeLessThan(RECEIVE_WITHIN_MS + 3_000);
    expect(refusal(answer, 408)).toBe('REQUEST_TIMEOUT');
    expect(community.lines.filter(({ msg }) => msg === 'unexpected error')).toEqual([]);
  });
});

describe('a connection that is to become something else', () => {
  const offer = (what: string) => `connection: Upgrade\r\nupgrade: ${what}\r\n`;
  const webSocket = `GET /graphql HTTP/1.1\r\nHost: a\r\n${offer('websocket')}sec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`;
  const asking = `POST /graphql HTTP/1.1\r\nHost: a\r\ncontent-type: application/json\r\ncontent-length: ${QUERY.length}\r\n`;

  it('before what was asked on it is answered: is closed, and all others are served', async () => {
    await send(`${asking}\r\n${QUERY}${webSocket}`);
    expect((await community.ask('{ motto }')).status).toBe(200);
  });

  it('which is nothing that we speak: is answered as what it is', async () => {
    const answer = await send(`${asking}${offer('h2c')}\r\n${QUERY}`.replace('Upgrade\r\n', 'Upgrade, close\r\n'));
    expect([answer.status, JSON.parse(answer.body).data.motto]).toEqual([200, expect.any(String)]);
  });

  it('where there is nothing of the kind: is closed, also if its client never hangs up', async () => {
    const { hostname, port } = new URL(community.gateway.address);
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
    socket.on('error', () => undefined);
    socket.write(webSocket.replace('/graphql', '/nothing'));
    await once(socket.resume(), 'end');
    await waitFor('what is sent is refused', () => {
      socket.write('x');
      return Promise.resolve(socket.closed);
    });
  });
});

describe('a body that is no UTF-8', () => {
  it.each([
    [[0xff, 0xfe]],
    [[0xc3]],
    // A surrogate, an overlong slash, a character beyond Unicode.
    [[0xed, 0xa0, 0x80]],
    [[0xc0, 0xaf]],
    [[0xf5, 0x80, 0x80, 0x80]],
  ])('%j is refused, not mended', async (bytes) => {
    const [before = '', after = ''] = '{"query":"query($t: String!) { echo(text: $t) }","variables":{"t":"|"}}'.split(
      '|',
    );
    const body = Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]);
    expect(await new Refusals(community).post(new Uint8Array(body))).toBe('BAD_REQUEST');
  });

  it('but anything that is', async () => {
    const text = 'è € 𝄞 \u{fffd} \u0000';
    const { body } = await community.ask('query($t: String!) { echo(text: $t) }', { variables: { t: text } });
    expect(body.data).toEqual({ echo: text });
  });
});

describe('every answer', () => {
  it('is kept by nobody, and is what it says it is', async () => {
    const url = `${community.gateway.address}/graphql`;
    const json = { 'content-type': 'application/json' };
    const answers = await Promise.all([
      community.ask('{ motto }'),
      community.ask('{ me { id } }'),
      community.ask('{'),
      community.ask('{ motto }', { token: 'bad' }),
      readAnswer(await fetch(url, { headers: { 'apollo-require-preflight': '1' } })),
      readAnswer(await fetch(url, { method: 'POST', headers: json, body: '{' })),
      readAnswer(await fetch(`${community.gateway.address}/nothing`)),
    ]);
    expect(answers.map(({ headers }) => [headers.get('cache-control'), headers.get('x-content-type-options')])).toEqual(
      answers.map(() => ['no-store', 'nosniff']),
    );
  });

  it('has errors only where there are some', async () => {
    const { body } = await community.ask('{ motto total @skip(if: true) me @include(if: false) { id } }');
    expect(body).toEqual({ data: { motto: 'A thousand floors' } });
  });
});

describe('a client’s address', () => {
  const addressSeen = async (of: Community, forwarded: string) => {
    of.services.members.received.length = 0;
    await of.ask('{ motto }', { headers: { 'x-forwarded-for': forwarded } });
    return of.services.members.received[0]?.headers['x-client-address'];
  };

  it('is what it is, whatever the client says', async () => {
    expect(await addressSeen(community, '10.9.8.7')).toBe('127.0.0.1');
  });

  it('is what a trusted proxy says, and nobody before it', async () => {
    const behind = await startCommunity({ config: { TRUSTED_PROXIES: ['127.0.0.0/8', '10.1.0.0/16'] } });
    try {
      expect(await addressSeen(behind, '203.0.113.9')).toBe('203.0.113.9');
      expect(await addressSeen(behind, '198.51.100.1, 203.0.113.9, 10.1.2.3')).toBe('203.0.113.9');
      const bad = await behind.ask('{ motto }', { headers: { 'x-forwarded-host': 'a b[' } });
      const worse = await behind.ask('{ motto }', { headers: { 'x-forwarded-proto': 'a b[' } });
      expect([bad.status, worse.status]).toEqual([400, 400]);
    } finally {
      await behind.close();
    }
  });
});
