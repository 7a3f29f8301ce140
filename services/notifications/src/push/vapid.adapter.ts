import { importJWK, type JWK, SignJWT } from 'jose';

/** How long a claim holds: half of what push services take at most (RFC 8292). */
const validFor = '12h';
/** How long one claim is used for all that goes to one push service, in milliseconds. */
const usedFor = 3_600_000;
/** Push services are few; whoever makes up many gets no more than this. */
const mostKept = 100;

interface Claim {
  readonly token: string;
  readonly until: number;
}

/** Who sends notifications to devices, as push services know it (VAPID, RFC 8292). */
export class Vapid {
  readonly #jwk: JWK;
  readonly #subject: string;
  readonly #claims = new Map<string, Claim>();

  /** `jwk` is a private key on P-256; `subject` says how a push service reaches whoever runs this: `mailto:` or `https:`. */
  constructor({ jwk, subject }: { readonly jwk: JWK; readonly subject: string }) {
    this.#jwk = jwk;
    this.#subject = subject;
  }

  /** The public key, as browsers take it (`applicationServerKey`): an uncompressed point in base64url. */
  get publicKey(): string {
    const [x = '', y = ''] = [this.#jwk.x, this.#jwk.y];
    return Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]).toString(
      'base64url',
    );
  }

  /** The header by which a push service knows who sends. */
  async authorization({ origin }: URL): Promise<string> {
    const known = this.#claims.get(origin);
    const token = known && known.until > performance.now() ? known.token : await this.#claim(origin);
    return `vapid t=${token}, k=${this.publicKey}`;
  }

  async #claim(origin: string): Promise<string> {
    const key = await importJWK(this.#jwk, 'ES256');
    const token = await new SignJWT({})
      .setProtectedHeader({ alg: 'ES256', typ: 'JWT' })
      .setAudience(origin)
      .setSubject(this.#subject)
      .setExpirationTime(validFor)
      .sign(key);
    if (this.#claims.size >= mostKept) this.#claims.clear();
    this.#claims.set(origin, { token, until: performance.now() + usedFor });
    return token;
  }
}
