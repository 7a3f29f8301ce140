import { createHash, randomBytes } from 'node:crypto';

const bytes = 32;
/** The form of a token: 256 bits. */
export const tokenForm = /^[\w-]{43}$/;

/** A token that nobody can guess. */
export const newToken = (): string => randomBytes(bytes).toString('base64url');

/** What is stored of a token. It is no password: 256 bits by chance need no slow hash. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
