import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { isIPv4 } from 'node:net';

/** What a name stands for at one time: addresses of both families, behind another name where there is one. */
export interface Answer {
  readonly addresses: readonly string[];
  readonly alias?: string;
  /** For how many seconds it may be kept: not at all when left out. */
  readonly ttl?: number;
}

const types = { a: 1, cname: 5, aaaa: 28 } as const;

/** The sixteen bytes of an IPv6 address, however it is written. */
function bytesOf6(address: string): Buffer {
  const canonical = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [left = '', right] = canonical.split('::').map((half) => half.split(':').filter(Boolean));
  const groups = right ? [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right] : [...left];
  return Buffer.from(groups.map((group) => group.padStart(4, '0')).join(''), 'hex');
}

const encodeName = (name: string): Buffer =>
  Buffer.concat([
    ...name.split('.').map((label) => Buffer.from([label.length, ...Buffer.from(label)])),
    Buffer.from([0]),
  ]);

/** A record. Whoever keeps it for longer than it lives does wrong. */
function record(name: string, type: number, data: Buffer, ttl = 0): Buffer {
  const head = Buffer.alloc(10);
  head.writeUInt32BE(ttl, 4);
  head.writeUInt16BE(type, 0);
  head.writeUInt16BE(1, 2);
  head.writeUInt16BE(data.length, 8);
  return Buffer.concat([encodeName(name), head, data]);
}

/** A name server on loopback. What a name stands for may change from one question to the next. */
export class NameServer {
  readonly #names = new Map<string, readonly Answer[]>();
  readonly #asked = new Map<string, number>();
  readonly #hushed = new Set<string>();
  readonly #questions = new Map<string, number>();
  readonly #socket: Socket = createSocket('udp4');

  /** Has a name stand for this, then for that, a question each; for the last from then on. */
  set(name: string, ...answers: readonly Answer[]): void {
    this.#names.set(name, answers);
    this.#asked.clear();
  }

  async start(): Promise<this> {
    this.#socket.on('message', (question, { port, address }) => {
      const answer = this.#answer(question);
      if (answer) this.#socket.send(answer, port, address);
    });
    this.#socket.bind(0, '127.0.0.1');
    await once(this.#socket, 'listening');
    return this;
  }

  async stop(): Promise<void> {
    this.#socket.close();
    await once(this.#socket, 'close');
  }

  /** Where it is asked. */
  get address(): string {
    return `127.0.0.1:${this.#socket.address().port}`;
  }

  /** Has nobody be answered who asks for a name. */
  hush(name: string): void {
    this.#hushed.add(name);
  }

  /** How often a name was asked for, of whichever family. */
  questions(name: string): number {
    return this.#questions.get(name) ?? 0;
  }

  #answer(question: Buffer): Buffer | undefined {
    const labels: string[] = [];
    let at = 12;
    for (let length = question[at] ?? 0; length > 0; length = question[at] ?? 0) {
      labels.push(question.toString('latin1', at + 1, at + 1 + length));
      at += length + 1;
    }
    const type = question.readUInt16BE(at + 1);
    const name = labels.join('.').toLowerCase();
    this.#questions.set(name, this.questions(name) + 1);
    if (this.#hushed.has(name)) return undefined;
    const said = this.#said(name, type);
    const records = said ? recordsOf(name, type, said) : [];
    const head = Buffer.from(question.subarray(0, 12));
    // An answer that may be relied on, or that there is no such name.
    head.writeUInt16BE(said ? 0x8180 : 0x8183, 2);
    head.writeUInt16BE(records.length, 6);
    head.writeUInt32BE(0, 8);
    return Buffer.concat([head, question.subarray(12, at + 5), ...records]);
  }

  #said(name: string, type: number): Answer | undefined {
    const answers = this.#names.get(name);
    if (!answers) return undefined;
    // Both families are asked for each time.
    const key = `${name} ${type}`;
    const nth = this.#asked.get(key) ?? 0;
    this.#asked.set(key, nth + 1);
    return answers[Math.min(nth, answers.length - 1)];
  }
}

function recordsOf(name: string, type: number, { addresses, alias, ttl }: Answer): Buffer[] {
  const owner = alias ?? name;
  const behind = addresses.flatMap((address) => {
    if (isIPv4(address))
      return type === types.a ? [record(owner, type, Buffer.from(address.split('.').map(Number)), ttl)] : [];
    return type === types.aaaa ? [record(owner, type, bytesOf6(address), ttl)] : [];
  });
  return alias ? [record(name, types.cname, encodeName(alias)), ...behind] : behind;
}
