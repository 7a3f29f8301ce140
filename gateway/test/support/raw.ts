import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** What came back over a raw connection until the other side closed it. */
export type RawAnswer = { status: number; head: string; body: string };

/** Opens a connection to an address such as `http://127.0.0.1:4000`. */
export async function openSocket(address: string): Promise<Socket> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  // A reset is one way to be refused.
  socket.on('error', () => undefined);
  return socket;
}

/** All that comes until the other side closes. */
export async function readToEnd(socket: Socket): Promise<RawAnswer> {
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  if (!socket.closed) {
    await once(socket, 'close');
  }
  const [head = '', body = ''] = text.split('\r\n\r\n', 2);
  return { status: Number(head.split(' ')[1] ?? 0), head, body };
}

/** Sends these bytes, which no client of good sense would, and reads what comes. */
export async function sendRaw(address: string, bytes: string): Promise<RawAnswer> {
  const socket = await openSocket(address);
  socket.write(bytes, 'latin1');
  return await readToEnd(socket);
}
