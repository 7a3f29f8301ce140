import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const hash = promisify(argon2);

// OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane.
const now = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;
const phc =
  /^\$argon2id\$v=19\$m=(?<memory>\d+),t=(?<passes>\d+),p=(?<parallelism>\d+)\$(?<salt>[\w+/]+)\$(?<tag>[\w+/]+)$/;

/** A stored hash that this service did not write. */
export class CorruptHash extends TypeError {
  constructor() {
    super('The stored password hash has another form.');
  }
}

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

/** Hashes a password for keeping, as a PHC string. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await hash('argon2id', { message: password, nonce, tagLength, ...now });
  return `$argon2id$v=19$m=${now.memory},t=${now.passes},p=${now.parallelism}$${unpadded(nonce)}$${unpadded(tag)}`;
}

/** Whether the password is the one that was hashed, by the parameters of then. Throws {@link CorruptHash}. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const parts = phc.exec(stored)?.groups;
  if (!parts) throw new CorruptHash();
  const expected = Buffer.from(parts.tag ?? '', 'base64');
  const tag = await hash('argon2id', {
    message: password.normalize('NFC'),
    nonce: Buffer.from(parts.salt ?? '', 'base64'),
    tagLength: expected.length,
    memory: Number(parts.memory),
    passes: Number(parts.passes),
    parallelism: Number(parts.parallelism),
  });
  return timingSafeEqual(tag, expected);
}
