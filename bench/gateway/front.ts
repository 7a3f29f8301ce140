import { createServer, type Server, type Socket } from 'node:net';
import { createSubgraph, type SubgraphName, subgraphNames } from './catalogue/subgraphs.ts';
import type { FrontOrder } from './messages.ts';
import { jsonAnswer, type Message, MessageReader } from './wire.ts';

/** Documents are few, and representations follow from them: more than this means that something is not the same each time. */
const mostRemembered = 20_000;

const keepsOpen = ({ head }: Message): boolean => !/\r\nconnection: *close/i.test(head);
const pathOf = ({ head }: Message): string => head.split(' ', 2)[1] ?? '';

/**
 * The subgraphs, so that they cost next to nothing: each answers a body that it has seen before from memory, and only a new one by
 * graphql-js. What a gateway takes is then its own. Beside them stands what our gateway asks of members: keys, and who is shut out.
 */
export class Front {
  /** Requests to subgraphs so far. */
  fetches = 0;
  readonly #other: ReadonlyMap<string, Buffer>;

  constructor({ keys }: FrontOrder) {
    this.#other = new Map([
      ['/.well-known/jwks.json', jsonAnswer(keys)],
      ['/internal/denials', jsonAnswer('{"denials":[],"isMore":false}')],
      ['/health/ready', jsonAnswer('{"status":"ok"}')],
    ]);
  }

  /** Listens at each subgraph's port. */
  async open({ ports }: FrontOrder): Promise<void> {
    await Promise.all(subgraphNames.map((name) => this.#listen(name, ports[name])));
  }

  #listen(name: SubgraphName, port: number): Promise<Server> {
    const ask = createSubgraph(name);
    const known = new Map<string, Buffer>();
    const answerTo = async (key: string): Promise<Buffer> => {
      const answer = jsonAnswer(await ask(Buffer.from(key, 'latin1').toString()));
      if (known.size < mostRemembered) known.set(key, answer);
      return answer;
    };
    const serve = (socket: Socket, message: Message): void => {
      if (message.head.startsWith('GET ')) {
        socket.write(this.#other.get(pathOf(message).split('?')[0] ?? '') ?? jsonAnswer('{}'));
        return;
      }
      this.fetches += 1;
      const key = message.body.toString('latin1');
      const answer = known.get(key);
      const send = (made: Buffer) => (keepsOpen(message) ? socket.write(made) : socket.end(made));
      if (answer) send(answer);
      else answerTo(key).then(send, (error: unknown) => fail(socket, error));
    };
    const server = createServer({ noDelay: true }, (socket) => {
      const reader = new MessageReader();
      socket.on('error', () => socket.destroy());
      socket.on('data', (part) => {
        for (const message of reader.push(part)) serve(socket, message);
      });
    });
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen({ port, host: '127.0.0.1' }, () => resolve(server));
    });
  }
}

function fail(socket: Socket, error: unknown): void {
  console.error(error);
  socket.end('HTTP/1.1 500 Internal Server Error\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
}
