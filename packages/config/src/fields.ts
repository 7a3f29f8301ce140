import { isIP } from 'node:net';
import { z } from 'zod';
import { Secret } from './secret.ts';

const MAX_PORT = 65_535;

/** A TCP port, 0 (any free one) to 65535. */
export function port() {
  return z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number')
    .transform(Number)
    .refine((value) => value <= MAX_PORT, `must be a port number, at most ${MAX_PORT}`);
}

/** A whole number within bounds. */
export function integer(bounds: { min: number; max: number }) {
  return z
    .string()
    .regex(/^-?\d{1,15}$/, 'must be a whole number')
    .transform(Number)
    .refine(
      (value) => value >= bounds.min && value <= bounds.max,
      `must be a whole number from ${bounds.min} to ${bounds.max}`,
    );
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** An absolute URL of one of the given schemes (default: http, https), kept as it was written. */
export function url(schemes: readonly string[] = ['http', 'https']) {
  return z
    .string()
    .refine(
      (text) => schemes.includes(parseUrl(text)?.protocol.slice(0, -1) ?? ''),
      `must be an absolute URL (${schemes.map((scheme) => `${scheme}://…`).join(' or ')})`,
    );
}

/** An http(s) origin such as `http://127.0.0.1:4000`: no path, no query, no trailing slash in the answer. */
export function origin() {
  return url()
    .refine((text) => {
      const parsed = parseUrl(text);
      return parsed?.pathname === '/' && parsed.search === '' && parsed.hash === '' && parsed.username === '';
    }, 'must be an origin only: scheme, host and port, no path')
    .transform((text) => new URL(text).origin);
}

/** `mongodb://user:word@one:27017,two:27017/…`: the hosts of a replica set, which the standard's URLs have no place for. */
const SEVERAL_HOSTS = /^(mongodb:\/\/(?:[^@/]*@)?[^@/?,]+)(?:,[^@/?,:]+(?::\d+)?)+(?=[/?]|$)/;

/**
 * A URL that carries credentials (a database's, a broker's), wrapped so that it is not printed. One of MongoDB may name
 * several hosts.
 */
export function secretUrl(schemes: readonly string[]) {
  const ofOneHost = url(schemes);
  return z.string().transform((text, context) => {
    const parsed = ofOneHost.safeParse(text.replace(SEVERAL_HOSTS, '$1'));
    if (parsed.success) return new Secret(text);
    for (const { message } of parsed.error.issues) context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

/** A secret text of at least `minLength` characters. */
export function secret(options: { minLength: number }) {
  return z
    .string()
    .min(options.minLength, `must have at least ${options.minLength} characters`)
    .transform((text) => new Secret(text));
}

const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const DURATION = /^(\d{1,9})(ms|s|m|h|d)$/;

/** A span of time such as `250ms`, `5s`, `10m`, `2h`, `30d`; read as milliseconds. */
export function duration() {
  return z
    .string()
    .regex(DURATION, 'must be a duration such as 250ms, 5s, 10m, 2h or 30d')
    .transform((text) => {
      const [, amount = '0', unit = 'ms'] = DURATION.exec(text) ?? [];
      return Number(amount) * UNITS[unit as keyof typeof UNITS];
    });
}

/** A JSON Web Key, as RFC 7517 writes it, narrowed to what every key has. */
export type Jwk = { kty: string; kid?: string; alg?: string; [member: string]: unknown };

const jwkShape = z.looseObject({ kty: z.string(), kid: z.string().optional(), alg: z.string().optional() });

function readJwk(text: string): Jwk | undefined {
  try {
    // zod leaves `kid?: string | undefined`; a key that came from JSON has no undefined members.
    const parsed = jwkShape.safeParse(JSON.parse(text));
    return parsed.success ? (parsed.data as Jwk) : undefined;
  } catch {
    return;
  }
}

function jwk(accepts: (key: Jwk) => boolean, complaint: string) {
  return z.string().transform((text, context): Jwk => {
    const key = readJwk(text);
    if (key !== undefined && accepts(key)) {
      return key;
    }
    context.addIssue({ code: 'custom', message: complaint });
    return z.NEVER;
  });
}

const ADDRESS_BITS: Readonly<Record<number, number>> = { 4: 32, 6: 128 };
const NETWORK = /^([^/]+)(?:\/(\d{1,3}))?$/;

function isNetwork(text: string): boolean {
  const [, address = '', bits] = NETWORK.exec(text) ?? [];
  const most = ADDRESS_BITS[isIP(address)];
  // "/0" would be everybody, which nobody means.
  return most !== undefined && (bits === undefined || (Number(bits) >= 1 && Number(bits) <= most));
}

/** IP addresses and networks, comma separated: `10.0.0.7, 192.168.0.0/16, fd00::/8`. */
export function networks() {
  return z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .refine((parts) => parts.every(isNetwork), 'must be IP addresses or networks (10.0.0.0/8), separated by commas');
}

/** Origins of web applications, comma separated: `https://app.aurora.example, https://aurora.example:8443`. */
export function origins() {
  const one = origin();
  return z.string().transform((text, context) => {
    const read = text.split(',').map((part) => one.safeParse(part.trim()));
    if (read.every(({ success }) => success)) return read.flatMap(({ data }) => (data === undefined ? [] : [data]));
    context.addIssue({ code: 'custom', message: 'must be origins (https://app.example), separated by commas' });
    return z.NEVER;
  });
}

/** A private JSON Web Key written as JSON; wrapped so that it is not printed. */
export function privateJwk() {
  return jwk((key) => 'd' in key, 'must be a private JSON Web Key, written as JSON').transform(
    (key) => new Secret(key),
  );
}

/** A public JSON Web Key written as JSON; one that holds a private part is refused, lest it spread. */
export function publicJwk() {
  return jwk(
    (key) => !('d' in key || 'k' in key),
    'must be a public JSON Web Key, written as JSON, without its private part',
  );
}
