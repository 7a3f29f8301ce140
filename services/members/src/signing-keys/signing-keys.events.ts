import { event } from '@millepiani/events/event';
import { signingKeyPublished } from '@millepiani/events/members/signing-key.events';
import type { SigningKeyEvent } from './signing-key.ts';

/** What happened to a key, as its contract tells it. */
export const toEvent = ({ id, sequence, usedFrom }: SigningKeyEvent) =>
  event(signingKeyPublished, {
    subject: id,
    aggregateVersion: 1,
    partition: 'signing-keys',
    data: { keyId: id, sequence, usedFrom: usedFrom.toISOString() },
  });
