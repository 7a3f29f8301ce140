import { createHash, generateKeyPairSync, randomBytes, randomInt } from 'node:crypto';
import { chmod } from 'node:fs/promises';
import { z } from 'zod';
import { readIfThere, writeWhole } from './files.ts';
import { Problem } from './problem.ts';
import type { ServiceName } from './services.ts';

const password = z.string().min(12);
const okp = {
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  kid: z.string(),
  alg: z.literal('EdDSA'),
};

const secretsSchema = z.strictObject({
  /** Of MongoDB's `root` user. */
  mongoRootPassword: password,
  /** Each service's own user. */
  mongoPasswords: z.strictObject({
    members: password,
    projects: password,
    billing: password,
    notifications: password,
  } satisfies Record<ServiceName, typeof password>),
  /** What the members of the replica set show each other. */
  mongoKeyfile: z.string().regex(/^[A-Za-z0-9+/=]{6,1024}$/),
  redisPassword: password,
  /** The gateway signs internal tokens with the private key; subgraphs hold the public one. */
  internalTokenPrivateJwk: z.strictObject({ ...okp, d: z.string() }),
  internalTokenPublicJwk: z.strictObject(okp),
  /** What the members service seals its signing keys by; it derives what signs cookies and forms of it, too. */
  issuerSecret: z.string().regex(/^[\w-]{43,}$/),
  /** What the notifications service seals by what it signs webhooks with. */
  sealingSecret: z.string().regex(/^[\w-]{43,}$/),
  /** Makes the first administrator. */
  setupToken: z.string().min(16),
  /** The codes in the links of mails about accounts are made with it. */
  accountTokenKey: z.string().min(32),
  /** Seals the addresses that mails come back to. */
  bouncesKey: z.string().min(32),
  /** By what push services know who sends notifications to devices (VAPID). */
  vapidPrivateJwk: z.strictObject({
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    ...{ x: z.string(), y: z.string(), d: z.string() },
  }),
  /** What every member of the demo community signs in with; made to be typed. */
  demoPassword: password,
});

/** Everything secret of one installation. */
export type Secrets = z.infer<typeof secretsSchema>;

const words = ['olmo', 'riva', 'ponte', 'luna', 'vento', 'prato', 'fiume', 'pietra', 'sole', 'monte', 'vela', 'grano'];

const random = (bytes: number): string => randomBytes(bytes).toString('base64url');

/** Two words and four digits that are no year, for members takes none: at least 13 characters, all of them on every keyboard. */
function demoPassword(): string {
  const first = randomInt(words.length);
  const second = (first + randomInt(1, words.length)) % words.length;
  return `${words[first]}-${words[second]}-${randomInt(2100, 10_000)}`;
}

/** RFC 7638: the key's own digest names it. */
const thumbprint = (members: Record<string, string>): string =>
  createHash('sha256').update(JSON.stringify(members)).digest('base64url');

/** Node types every member of an exported key as optional. */
const exported = z.object({ x: z.string(), d: z.string() });

const exportedEc = exported.extend({ y: z.string() });

function vapidPrivateJwk(): Secrets['vapidPrivateJwk'] {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x, y, d } = exportedEc.parse(privateKey.export({ format: 'jwk' }));
  return { kty: 'EC', crv: 'P-256', x, y, d };
}

/** A new set of secrets, none of them used before. */
export function generateSecrets(): Secrets {
  const internal = exported.parse(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }));
  const internalKid = thumbprint({ crv: 'Ed25519', kty: 'OKP', x: internal.x });
  const publicJwk = { kty: 'OKP', crv: 'Ed25519', x: internal.x, kid: internalKid, alg: 'EdDSA' } as const;
  return {
    mongoRootPassword: random(24),
    mongoPasswords: { members: random(24), projects: random(24), billing: random(24), notifications: random(24) },
    mongoKeyfile: randomBytes(96).toString('base64'),
    redisPassword: random(24),
    internalTokenPrivateJwk: { ...publicJwk, d: internal.d },
    internalTokenPublicJwk: publicJwk,
    issuerSecret: random(32),
    sealingSecret: random(32),
    setupToken: random(24),
    accountTokenKey: random(32),
    bouncesKey: random(32),
    vapidPrivateJwk: vapidPrivateJwk(),
    demoPassword: demoPassword(),
  };
}

/** Without the parser's message: it quotes the text, and the text is secret. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What there was before and is needed no more: a file that has it is taken as it is. */
const outdated = ['accessTokenSigningJwk'];
/** What there was not before: a file that lacks it gets it. */
const added = ['issuerSecret', 'accountTokenKey', 'bouncesKey', 'vapidPrivateJwk', 'sealingSecret'] as const;

const record = z.record(z.string(), z.unknown());

/** A file of an older installation as one of this version, with what it lacks made anew. */
function upgraded(stored: unknown): unknown {
  const parsed = record.safeParse(stored);
  if (!parsed.success) return stored;
  const made = generateSecrets();
  const missing = added.filter((field) => !(field in parsed.data)).map((field) => [field, made[field]]);
  const kept = Object.entries(parsed.data).filter(([field]) => !outdated.includes(field));
  return Object.fromEntries([...kept, ...missing]);
}

/** Reads secrets from the text of a file. @throws Problem that names the field at fault, never its value */
export function parseSecrets(text: string, path: string): Secrets {
  const mend = 'Restore the file from a copy; or delete it together with the data folder beside it, to begin anew.';
  const parsed = secretsSchema.safeParse(upgraded(parseJson(text)));
  if (parsed.success) return parsed.data;
  const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.') || 'the whole'))].join(', ');
  throw new Problem(`${path} does not hold what it should (${fields}).`, { mend });
}

const written = (secrets: Secrets): string => `${JSON.stringify(secrets, undefined, 2)}\n`;

/** The installation's secrets, made at the first call; those that an older version knew nothing of, at the first of this one. */
export async function loadSecrets(path: string): Promise<Secrets> {
  const text = await readIfThere(path);
  const secrets = text === undefined ? generateSecrets() : parseSecrets(text, path);
  if (text === undefined || added.some((field) => !text.includes(`"${field}"`)))
    await writeWhole(path, written(secrets));
  await chmod(path, 0o600);
  return secrets;
}
