import { createServer, type Server, type Socket } from 'node:net';

/** A POST as it came. */
export interface Post {
  /** The request's line and its headers. */
  readonly head: string;
  readonly body: Buffer;
}

const reasons: Readonly<Record<number, string>> = {
  204: 'No Content',
  411: 'Length Required',
  413: 'Content Too Large',
  500: 'Internal Server Error',
};
const headEnd = Buffer.from('\r\n\r\n');
/** An event is far smaller. */
const mostBytes = 4_194_304;

/** What a header says; undefined where there is none with this name. */
export function headerOf(head: string, name: string): string | undefined {
  return new RegExp(`^${name}:[ \\t]*(.*?)[ \\t]*$`, 'im').exec(head)?.[1];
}

/** Answers a POST by a status alone, and keeps the connection. */
export function answer(socket: Socket, status: number): void {
  const length = status === 204 ? '' : 'content-length: 0\r\n';
  socket.write(`HTTP/1.1 ${status} ${reasons[status] ?? 'Status'}\r\n${length}\r\n`);
}

/** What was received so far begins with a POST and goes on with the rest; undefined while it is not whole; a status where it is none. */
function firstOf(held: Buffer): { readonly post: Post; readonly rest: Buffer } | number | undefined {
  const end = held.indexOf(headEnd);
  if (end < 0) return held.length < mostBytes ? undefined : 413;
  const head = held.toString('latin1', 0, end);
  const length = headerOf(head, 'content-length');
  if (length === undefined) return 411;
  if (Number(length) > mostBytes) return 413;
  const from = end + headEnd.length;
  const to = from + Number(length);
  return held.length < to ? undefined : { post: { head, body: held.subarray(from, to) }, rest: held.subarray(to) };
}

/**
 * As much of HTTP/1.1 as webhooks need: POSTs that say their length, one after the other on a connection that is kept. It costs a
 * third of what Node's own server does, which is to be left to whoever is looked at.
 */
export function postServer(onPost: (post: Post, socket: Socket) => void): Server {
  return createServer({ noDelay: true }, (socket) => {
    let held: Buffer = Buffer.alloc(0);
    const takeAll = () => {
      while (!socket.destroyed) {
        const first = firstOf(held);
        if (first === undefined) return;
        if (typeof first === 'number') {
          answer(socket, first);
          socket.destroySoon();
          return;
        }
        held = first.rest;
        onPost(first.post, socket);
      }
    };
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      takeAll();
    });
  });
}

/** Such a server that says of each POST what is answered. */
export const leanServer = (take: (post: Post) => number): Server =>
  postServer((post, socket) => answer(socket, take(post)));
