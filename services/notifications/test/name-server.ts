import { createSocket, type Socket } from 'node:dgram';
import dns, { promises } from 'node:dns';
import { once } from 'node:events';
import { syncBuiltinESMExports } from 'node:module';
import { isIPv4, type LookupFunction } from 'node:net';

/** What a name stands for at one time: addresses of both families, behind another name where there is one. */
export interface Answer {
  readonly addresses: readonly string[];
  readonly alias?: string;
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

/** A record that lives for no time at all: whoever keeps it does wrong. */
function record(name: string, type: number, data: Buffer): Buffer {
  const head = Buffer.alloc(10);
  head.writeUInt16BE(type, 0);
  head.writeUInt16BE(1, 2);
  head.writeUInt16BE(data.length, 8);
  return Buffer.concat([encodeName(name), head, data]);
}

/** A name server on loopback. What a name stands for may change from one question to the next. */
export class NameServer {
  readonly #names = new Map<string, readonly Answer[]>();
  readonly #asked = new Map<string, number>();
  readonly #socket: Socket = createSocket('udp4');

  /** Has a name stand for this, then for that, a question each; for the last from then on. */
  set(name: string, ...answers: readonly Answer[]): void {
    this.#names.set(name, answers);
    this.#asked.clear();
  }

  async start(): Promise<this> {
    this.#socket.on('message', (question, { port, address }) =>
      this.#socket.send(this.#answer(question), port, address),
    );
    this.#socket.bind(0, '127.0.0.1');
    await once(this.#socket, 'listening');
    return this;
  }

  async stop(): Promise<void> {
    this.#socket.close();
    await once(this.#socket, 'close');
  }

  /** How names become addresses by this server; what it does not know, the system is asked for. */
  lookup(otherwise: typeof dns.lookup): LookupFunction {
    const resolver = new promises.Resolver({ tries: 1, timeout: 2_000 });
    resolver.setServers([`127.0.0.1:${this.#socket.address().port}`]);
    return (hostname, options, callback) => {
      if (!this.#names.has(hostname)) {
        otherwise(hostname, options, callback);
        return;
      }
      const four = resolver.resolve4(hostname).catch(() => []);
      const six = four.then(() => resolver.resolve6(hostname)).catch(() => []);
      void Promise.all([four, six]).then((found) => {
        const addresses = found.flat().map((address) => ({ address, family: isIPv4(address) ? 4 : 6 }));
        const [first] = addresses;
        if (!first) callback(Object.assign(new Error(`There is no ${hostname}.`), { code: 'ENOTFOUND' }), '', 0);
        else if (options.all) callback(null, addresses);
        else callback(null, first.address, first.family);
      });
    };
  }

  #answer(question: Buffer): Buffer {
    const labels: string[] = [];
    let at = 12;
    for (let length = question[at] ?? 0; length > 0; length = question[at] ?? 0) {
      labels.push(question.toString('latin1', at + 1, at + 1 + length));
      at += length + 1;
    }
    const type = question.readUInt16BE(at + 1);
    const name = labels.join('.').toLowerCase();
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
    // Both families are asked for each time, one after the other.
    const key = `${name} ${type}`;
    const nth = this.#asked.get(key) ?? 0;
    this.#asked.set(key, nth + 1);
    return answers[Math.min(nth, answers.length - 1)];
  }
}

function recordsOf(name: string, type: number, { addresses, alias }: Answer): Buffer[] {
  const owner = alias ?? name;
  const behind = addresses.flatMap((address) => {
    if (isIPv4(address))
      return type === types.a ? [record(owner, type, Buffer.from(address.split('.').map(Number)))] : [];
    return type === types.aaaa ? [record(owner, type, bytesOf6(address))] : [];
  });
  return alias ? [record(name, types.cname, encodeName(alias)), ...behind] : behind;
}

/** Has the whole process look names up by a server; answers with what undoes it. */
export function useNames(server: NameServer): () => void {
  const before = dns.lookup;
  const put = (lookup: unknown) => {
    Reflect.set(dns, 'lookup', lookup);
    syncBuiltinESMExports();
  };
  put(server.lookup(before));
  return () => put(before);
}
