import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type JWTPayload, jwtVerify } from 'jose';

/** What a push service was handed. */
export interface Pushed {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What a push service answers. */
export interface PushAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A push service: a real HTTP server. */
export class PushService {
  readonly pushed: Pushed[] = [];
  /** Answered one after the other; 201 when there is none. */
  answers: PushAnswer[] = [];
  readonly #server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => void chunks.push(chunk));
    request.on('end', () => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      this.pushed.push({ path: request.url ?? '', headers, body: Buffer.concat(chunks) });
      const { status, headers: more = {} } = this.answers.shift() ?? { status: 201 };
      response.writeHead(status, more).end(status === 201 ? '' : `answered ${status}`);
    });
  });

  async start(): Promise<this> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return this;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What came for a device. */
  of(device: Device): readonly Pushed[] {
    return this.pushed.filter(({ path }) => path === device.path);
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }
}

let devices = 0;

/** A browser: it has a key that only it knows, and reads what was encrypted for it (RFC 8291, RFC 8188). */
export class Device {
  readonly #ecdh = createECDH('prime256v1');
  readonly #auth = randomBytes(16);
  readonly path: string;

  constructor() {
    this.#ecdh.generateKeys();
    devices += 1;
    this.path = `/push/${devices}-${randomBytes(6).toString('hex')}`;
  }

  get keys() {
    return { p256dh: this.#ecdh.getPublicKey('base64url'), auth: this.#auth.toString('base64url') };
  }

  /** What a message says. Throws where it is not for this device. */
  read(body: Buffer): { title: string; body: string; url?: string; tag: string; kind: string } {
    const [salt, size] = [body.subarray(0, 16), body.readUInt8(20)];
    const sender = body.subarray(21, 21 + size);
    const record = body.subarray(21 + size);
    const shared = this.#ecdh.computeSecret(sender);
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), this.#ecdh.getPublicKey(), sender]);
    const ikm = Buffer.from(hkdfSync('sha256', shared, this.#auth, info, 32));
    const key = Buffer.from(hkdfSync('sha256', ikm, salt, 'Content-Encoding: aes128gcm\0', 16));
    const nonce = Buffer.from(hkdfSync('sha256', ikm, salt, 'Content-Encoding: nonce\0', 12));
    const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(record.subarray(-16));
    const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
    return JSON.parse(padded.subarray(0, padded.lastIndexOf(2)).toString());
  }
}

/** Checks who sends, as a push service does (RFC 8292); answers with what the claim says. */
export async function verifyVapid(authorization: string | undefined, origin: string): Promise<JWTPayload> {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(authorization ?? '') ?? [];
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')];
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const { payload } = await jwtVerify(token, publicKey, { algorithms: ['ES256'], audience: origin });
  return payload;
}
