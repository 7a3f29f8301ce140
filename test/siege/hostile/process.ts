import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import process from 'node:process';
import { answer, headerOf, postServer } from '../receiver/lean-server.ts';
import type { FromHostile, Kind, ToHostile } from './kinds.ts';

// The bad receivers, in a process of their own: an endpoint a port. It ends with whoever started it.

const say = (message: FromHostile): void => void process.send?.(message);
const tenMegabytes = 10_485_760;

let hasRecovered = false;
let trapped = 0;
let trapPort = 0;
const posts: Record<string, number>[] = [];

/** Writes a text, a byte a second, until it is written or nobody listens any more. */
function trickle(socket: Socket, text: string): void {
  let at = 0;
  const timer = setInterval(() => {
    if (socket.destroyed || at >= text.length) clearInterval(timer);
    else socket.write(text.charAt(at));
    at += 1;
  }, 1_000);
}

const behaviours: Readonly<Record<Kind, (socket: Socket) => void>> = {
  hangs: () => undefined,
  tricklesHead: (socket) => trickle(socket, `HTTP/1.1 204 ${'No Content '.repeat(1_000)}\r\n\r\n`),
  tricklesBody: (socket) => {
    socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n');
    trickle(socket, 'x'.repeat(100_000));
  },
  redirects: (socket) =>
    void socket.write(
      `HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:${trapPort}/latest/meta-data\r\ncontent-length: 0\r\n\r\n`,
    ),
  floods: (socket) => {
    socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${tenMegabytes}\r\n\r\n`);
    socket.write('x'.repeat(tenMegabytes));
  },
  closesHalfWay: (socket) => void socket.end('HTTP/1.1 200 OK\r\ncontent-le'),
  resets: (socket) => void socket.resetAndDestroy(),
  babbles: (socket) => void socket.end('SSH-2.0-OpenSSH_9.9\r\n'),
  restsLong: (socket) =>
    void socket.write('HTTP/1.1 429 Too Many Requests\r\nretry-after: 3600\r\ncontent-length: 0\r\n\r\n'),
  fails: (socket) => answer(socket, hasRecovered ? 204 : 500),
};

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

async function open(kinds: readonly Kind[]): Promise<readonly number[]> {
  trapPort = await listening(
    createServer((socket) => {
      trapped += 1;
      socket.on('error', () => socket.destroy()).destroy();
    }),
  );
  const ports: number[] = [];
  for (const kind of kinds) {
    const seen: Record<string, number> = {};
    posts.push(seen);
    const server = postServer(({ head }, socket) => {
      const id = headerOf(head, 'webhook-id') ?? '';
      seen[id] = (seen[id] ?? 0) + 1;
      behaviours[kind](socket);
    });
    ports.push(await listening(server));
  }
  return ports;
}

process.on('message', async (message: ToHostile) => {
  if ('open' in message) say({ ports: await open(message.open) });
  else if (message.ask === 'recover') {
    hasRecovered = true;
    say({ recovered: true });
  } else say({ seen: { posts, trapped } });
});
process.on('disconnect', () => process.exit());
