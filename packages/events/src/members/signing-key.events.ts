import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { signingKey } from '../examples.ts';
import { id, instant } from '../fields.ts';

/** Tokens are signed by another key from an instant on. */
export const signingKeyPublished = defineEvent({
  service: 'members',
  name: 'signing-key.published',
  version: 1,
  visibility: ['internal'],
  subject: id('key'),
  partition: z.literal('signing-keys'),
  data: z.object({
    keyId: id('key').describe('The `kid` of the tokens'),
    sequence: z.int().min(1).describe('1, 2, …: each key takes the place of the one before'),
    usedFrom: instant,
  }),
  description: 'A key was published, by which tokens are signed from `usedFrom` on.',
  example: {
    subject: signingKey,
    partition: 'signing-keys',
    aggregateVersion: 1,
    data: { keyId: signingKey, sequence: 2, usedFrom: '2026-01-01T00:15:00.000Z' },
    byService: true,
  },
});
